import Testing

@testable import FormRegister

/// Lists of many names: one person's places are one mark to the reader, several persons' are one each.
@Suite struct ListRewritingTests {
  private static let note = "※署名した場合は押印を省略できます。"

  struct List: CustomTestStringConvertible, Sendable {
    var line: String
    var replacement: MarkReplacement
    var new: String
    /// Whether the note stays.
    var keepsNote = false

    var testDescription: String { "\(line) \(replacement)" }
  }

  static let lists: [List] = ["申請者", "同意者"].flatMap { person in
    [
      List(line: "\(person)　氏名　㊞", replacement: .name, new: "\(person)　氏名　"),
      List(line: "\(person)　氏名　㊞", replacement: .signature, new: "\(person)　氏名　（署名）"),
      List(
        line: "\(person)　氏名　㊞", replacement: .optional, new: "\(person)　氏名　㊞※押印は任意", keepsNote: true),
    ]
  }

  private func text(_ line: String, _ count: Int, _ note: String?) -> String {
    (Array(repeating: line, count: count) + (note.map { [$0] } ?? [])).joined(separator: "\n")
  }

  @Test(arguments: lists) func `hundreds of lines are rewritten as one is`(_ list: List) {
    for count in [1, 7, 8, 9, 50, 300] {
      let plain = RewritingCase(text(list.line, count, nil), "").rewritten(list.replacement)
      #expect(plain == text(list.new, count, nil), "\(count)")
      let noted = RewritingCase(text(list.line, count, Self.note), "").rewritten(list.replacement)
      #expect(noted == text(list.new, count, list.keepsNote ? Self.note : nil), "\(count)")
    }
  }

  @Test(arguments: ["申請者", "同意者"]) func `a list becomes a choice`(_ person: String) {
    let item = RewritingCase(text("\(person)　氏名　㊞", 300, nil), "")
    #expect(item.rewritten(.signatureOrSeal) == text("\(person)　氏名　（署名又は記名押印）", 300, nil))
  }

  @Test func `lines that are unlike the others are rewritten in their own way`() {
    let lines = (0..<40).map { $0 % 7 == 3 ? "同意者　氏名（署名押印）" : "同意者　氏名　㊞" }
    let expected = (0..<40).map { $0 % 7 == 3 ? "同意者　氏名（記名）" : "同意者　氏名　" }
    let item = RewritingCase(lines.joined(separator: "\n"), "")
    #expect(item.rewritten(.name) == expected.joined(separator: "\n"))
  }

  @Test func `the marks of others in the list stay`() {
    let old = (0..<30).map { $0 % 5 == 0 ? "受付者　印" : "同意者　氏名　㊞" }.joined(separator: "\n")
    let new = (0..<30).map { $0 % 5 == 0 ? "受付者　印" : "同意者　氏名　" }.joined(separator: "\n")
    #expect(RewritingCase(old, "").rewritten(.name) == new)
  }

  @Test func `another place in the line that need not be used stays`() {
    let item = RewritingCase(
      "緑丘市長　様\n申請者　氏名　㊞　代理人　氏名　㊞※押印は任意", "緑丘市長　様\n申請者　氏名　　代理人　氏名　㊞※押印は任意")
    #expect(item.rewritten(.name) == item.new)
  }
}
