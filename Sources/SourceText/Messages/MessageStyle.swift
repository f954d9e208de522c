/// How messages are shown to people: in which language, and whether in colour.
public struct MessageStyle: Sendable {
  /// The language; nil for English.
  public var catalogue: MessageCatalogue?
  /// Whether places and the word `error` stand out, as a terminal shows it.
  public var isColoured: Bool

  public init(catalogue: MessageCatalogue? = nil, isColoured: Bool = false) {
    (self.catalogue, self.isColoured) = (catalogue, isColoured)
  }

  /// A message in the language of the style.
  public func text(_ message: String) -> String { catalogue?.translation(of: message) ?? message }

  /// A message and what to do about it in one line.
  func text(_ message: String, help: String?) -> String {
    guard let help else { return text(message) }
    return catalogue == nil ? "\(message); \(help)" : "\(text(message))。\(text(help))"
  }

  /// A text that stands out, where there is colour.
  public func emphasized(_ text: String, as emphasis: Emphasis = .place) -> String {
    isColoured ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// What stands out, by the codes of ECMA-48.
  public enum Emphasis: String, Sendable {
    case place = "1"
    case error = "1;31"
    case warning = "1;35"
  }
}

extension Diagnostic {
  /// The diagnostic as printed in a style. Whatever the language, it begins as tools read it:
  /// `file:line:column: error:`.
  public func rendered(_ style: MessageStyle) -> String {
    var place = file.isEmpty ? "" : printable(file) + ":"
    if let position { place += "\(position.line):\(position.column):" }
    let text = printable(style.text(message, help: help))
    let word = style.emphasized("\(severity.rawValue):", as: severity == .error ? .error : .warning)
    return (place.isEmpty ? "" : style.emphasized(place) + " ") + "\(word) \(text)"
  }
}
