/// The string literals of a Swift source, with what stands around them: enough of the language to find messages.
struct SwiftLiterals {
  struct Literal: Hashable {
    /// The text; what is interpolated is `%`.
    var text: String
    var line: Int
    /// The names of the calls that it stands in, the innermost last.
    var calls: [String]
    /// The label in front of it.
    var label: String?
  }

  private let source: [Character]
  private var index = 0
  private var line = 1
  private var calls: [String] = []
  private(set) var literals: [Literal] = []

  init(_ text: String) {
    source = Array(text)
    while index < source.count { step() }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < source.count {
      if source[index] == "\n" { line += 1 }
      index += 1
    }
  }

  private func sees(_ text: String) -> Bool { source[index...].starts(with: text) }

  private mutating func skip(through end: String) {
    while index < source.count, !sees(end) { advance() }
    advance(end.count)
  }

  /// One token of code.
  private mutating func step() {
    if sees("//") { return skip(through: "\n") }
    if sees("#/") { return skip(through: "/#") }
    if sees("#\"") { return skip(through: "\"#") }
    switch source[index] {
    case "\"": literal()
    case "`":
      advance()
      skip(through: "`")
    case "(", "[", "{":
      calls.append(word(before: index))
      advance()
    case ")", "]", "}":
      _ = calls.popLast()
      advance()
    default: advance()
    }
  }

  /// The name that ends before a place, such as that of a call before its bracket.
  private func word(before end: Int) -> String {
    var start = end
    while start > 0, source[start - 1].isLetter || source[start - 1].isNumber { start -= 1 }
    return String(source[start..<end])
  }

  /// The label in front of a place.
  private func label(before end: Int) -> String? {
    var end = end
    while end > 0, source[end - 1].isWhitespace { end -= 1 }
    guard end > 0, source[end - 1] == ":" else { return nil }
    return word(before: end - 1)
  }

  private mutating func literal() {
    let (first, around, label) = (line, calls, label(before: index))
    let quote = sees("\"\"\"") ? "\"\"\"" : "\""
    advance(quote.count)
    var text = ""
    while index < source.count, !sees(quote) {
      if sees("\\(") {
        text += "%"
        advance(2)
        interpolation()
      } else if source[index] == "\\" {
        let escaped = source[index + 1]
        if !escaped.isNewline { text.append(escaped == "n" ? "\n" : escaped) }
        advance(2)
        if escaped.isNewline { while source[index] == " " { advance() } }
      } else {
        text.append(source[index])
        advance()
      }
    }
    advance(quote.count)
    literals.append(Literal(text: text, line: first, calls: around, label: label))
  }

  /// What is interpolated is code, with literals of its own.
  private mutating func interpolation() {
    let depth = calls.count
    calls.append("")
    while index < source.count, calls.count > depth { step() }
  }
}
