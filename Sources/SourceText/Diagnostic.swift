/// One message about an input, at its place.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error, warning
  }

  public var severity: Severity
  /// The file as the user named it; `-` is standard input, empty where no file is meant.
  public var file: String
  public var position: SourcePosition?
  /// Lower case, one line, user input in back-ticks.
  public var message: String
  /// What to do about it, where that is known.
  public var help: String?

  public init(
    _ severity: Severity, file: String, position: SourcePosition? = nil, _ message: String,
    help: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.position = position
    self.message = message
    self.help = help
  }

  /// The diagnostic as printed: `file:line:column: error: message`, and the help after it.
  public var rendered: String { rendered(MessageStyle()) }

  /// The message and the help in one line, so that a search for the place finds both.
  public var fullMessage: String { help.map { "\(message); \($0)" } ?? message }
}
