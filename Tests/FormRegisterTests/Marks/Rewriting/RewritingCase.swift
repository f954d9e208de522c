import Testing

@testable import FormRegister

/// A text whose applicant-side marks, all or some, become others, and the text that this leads to.
struct RewritingCase: CustomTestStringConvertible, Sendable {
  var old: String
  var new: String
  /// Which of the marks; nil: all of the applicant's side.
  var marks: [Int]?

  init(_ old: String, _ new: String, marks: [Int]? = nil) {
    (self.old, self.new, self.marks) = (old, new, marks)
  }

  var testDescription: String { old.replacing("\n", with: "⏎") }

  /// The new text, or which marks stay.
  func rewritten(_ replacement: MarkReplacement) -> String {
    let read = MarkReader.standard.read(Array(old.utf8)).marks
    let chosen = marks ?? read.indices.filter { read[$0].side == .applicant }
    let result = MarkRewriter().rewrite(
      old, Dictionary(uniqueKeysWithValues: chosen.map { ($0, replacement) }))
    if result.unchanged == chosen, result.text == old { return "unchanged" }
    return result.unchanged.isEmpty ? result.text : "unchanged \(result.unchanged): \(result.text)"
  }
}
