import SealReview
import Testing

/// Answers about bases are about those of one requirement, and none takes away another.
@Suite struct AnsweredBasisTests {
  private static let rules = """
    - {rule: by-form, layer: city, title: 様式, when: {basis.root: 様式}, outcome: keep, because: 様式, cite: []}
    - {rule: without, layer: city, title: なし, when: {basis.tier: なし, basis.root: なし}, outcome: abolish, because: なし, cite: []}
    - {rule: other, layer: rest, title: その他, when: {signer: 申請者}, outcome: merge, because: その他, cite: []}

    """

  /// The sums by outcome after answers to these questions.
  private func counts(_ basis: String, _ requirements: Int, _ answers: [(Int, [String: String])]) throws
    -> [Int]
  {
    let register = """
      <instrument id="R1" number="R1" section="総務課">\(basis)<form id="A" number="A">
      \(String(repeating: "<requirement act=\"押印\" signer=\"申請者\"/>", count: requirements))</form></instrument>
      """
    let asking = try Asking(register, head: RandomCity.head, rules: Self.rules)
    var copy = try asking.copy()
    copy.answer()
    for (requirement, texts) in answers {
      for number in 1...2 where copy.has("確認事項\(number)") {
        let question = copy["A", requirement, "確認事項\(number)"]
        for (fact, text) in texts where question.contains(fact) {
          copy["A", requirement, "回答\(number)"] = text
        }
      }
    }
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a", .utf8)
    return try asking.review(try asking.collected()).byRequirement.total.counts
  }

  @Test(arguments: ["<basis tier=\"規則\"/>", ""])
  func `an answer about a basis that others share is not one about theirs`(_ basis: String) throws {
    let counts = try counts(basis, 2, [(1, ["所在": "様式"])])
    #expect(counts.first == 1 && counts.last == 1, "\(counts)")
  }

  @Test func `that there is no basis takes away no other answer`() throws {
    let counts = try counts("<basis/>", 1, [(1, ["段階": "なし", "所在": "様式"])])
    #expect(counts.first == 1, "\(counts)")
  }
}
