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

/// The text with control and bidirectional-override characters made visible, so that input cannot
/// move the cursor or reorder a message.
public func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isDeceptive) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isDeceptive(scalar) {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
