internal import RuleBook
internal import SourceText

/// A test as YAML, ready to be put into a rule set's `tests`.
struct ReadyTest {
  var name: String
  var asOf: CalendarDate?
  var given: [(fact: Int, value: CaseSet.Value)]
  /// What stands behind `expect:`.
  var expect: String
  /// What stands behind it as a comment.
  var remark: String

  /// The lines of the test.
  func lines(_ wording: ReportWording) -> [String] {
    let facts = given.map { fact, value in
      "\(wording.vocabulary.facts[fact].id): \(Self.scalar(text(value, fact, wording)))"
    }
    var lines = ["- test: \(Self.scalar(name))"]
    if let asOf { lines.append("  asOf: \(asOf)") }
    lines.append("  given: {\(facts.joined(separator: ", "))}")
    lines.append("  expect: \(expect)  # \(remark)")
    return lines
  }

  /// A value by its Japanese label, any other text by a text that no rule names.
  private func text(_ value: CaseSet.Value, _ fact: Int, _ wording: ReportWording) -> String {
    switch value {
    case .code(let code): wording.vocabulary.facts[fact].values![Int(code)].label.japanese
    case .text(let text): text.string
    case .anyOtherText: "（ほかのもの）"
    }
  }

  /// A text as a YAML scalar: plain where it is harmless within braces, else in double quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber || $0 == "（" } ?? false
      && !text.unicodeScalars.contains { ",[]{}:#&*!|>'\"%@`\\\n\t".unicodeScalars.contains($0) }
      && text.last != " "
    if isPlain { return text }
    var quoted = ByteText()
    quoted.appendJSON(text)
    return String(decoding: quoted.bytes, as: UTF8.self)
  }
}
