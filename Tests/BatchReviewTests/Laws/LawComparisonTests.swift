import TestSupport
import Testing

@testable import BatchReview
@testable import FormRegister

/// Two versions of a law: which sentence became which, and what that means.
@Suite struct LawComparisonTests {
  private static let filler = "この条例の施行に関し必要な事項は、規則で定める。"
  private static let sealed = "申請者は、市長に提出する申請書に記名押印しなければならない。"
  private static let named = "申請者は、市長に提出する申請書に記名しなければならない。"
  private static let signed = "申請者は、市長に提出する申請書に署名しなければならない。"
  private static let other = "職員は、立入検査をする場合においては、その身分を示す証票を携帯するものとする。"

  private func changes(_ before: String, _ after: String) throws -> [String] {
    try LawPair(before, after).changes
  }

  @Test func `lost, gained, changed, gone and new`() throws {
    let one = LawPair.article(1, Self.filler)
    #expect(
      try changes(LawPair.article(2, Self.sealed), LawPair.article(2, Self.named)) == ["第二条 lost"])
    #expect(
      try changes(LawPair.article(2, Self.named), LawPair.article(2, Self.sealed)) == ["第二条 gained"])
    #expect(
      try changes(LawPair.article(2, Self.sealed), LawPair.article(2, Self.signed)) == ["第二条 changed"])
    #expect(try changes(one + LawPair.article(2, Self.sealed), one) == ["第二条 gone"])
    #expect(try changes(one, one + LawPair.article(2, Self.sealed)) == ["第二条 new"])
  }

  @Test func `a law compared with itself has no changes`() throws {
    let law = LawPair.article(1, Self.sealed, Self.sealed) + LawPair.article(2, Self.signed + Self.sealed)
    #expect(try changes(law, law).isEmpty)
  }

  @Test func `a sentence that only moves has not changed`() throws {
    let (first, last) = (LawPair.article(1, Self.filler), LawPair.article(9, Self.filler))
    #expect(
      try changes(
        first + LawPair.article(2, Self.sealed) + last,
        first + LawPair.article(2, Self.other) + LawPair.article(3, Self.other, Self.sealed) + last
      ).isEmpty)
  }

  @Test func `articles that move are followed by what stays in them`() throws {
    let before =
      LawPair.article(1, Self.filler)
      + LawPair.article(2, Self.other, "議長は、会議録を作成し、署名押印すること。")
    let after =
      LawPair.article(1, Self.filler) + LawPair.article(2, "市長は、毎年度、その実施の状況を公表する。")
      + LawPair.article(3, Self.other, "議長は、会議録を作成すること。")
    #expect(try changes(before, after) == ["第二条第2項 lost"])
  }

  @Test func `another sentence at the same place is another sentence`() throws {
    #expect(
      try changes(LawPair.article(2, Self.sealed), LawPair.article(2, Self.other)) == ["第二条 gone"])
    #expect(
      try changes(LawPair.article(2, Self.other), LawPair.article(2, Self.sealed)) == ["第二条 new"])
  }

  @Test func `words that name no act change nothing`() throws {
    #expect(
      try changes(
        LawPair.article(2, "手数料は、収入印紙により納付しなければならない。"), LawPair.article(2, "手数料は、現金により納付しなければならない。")
      ).isEmpty)
    #expect(
      try changes(
        LawPair.article(2, Self.sealed), LawPair.article(2, Self.sealed.replacing("市長", with: "町長"))
      ).isEmpty)
  }

  @Test func `a duty that is waived has changed`() throws {
    let waived = "申請者は、市長に提出する申請書に記名押印することを要しない。"
    #expect(
      try changes(LawPair.article(2, Self.sealed), LawPair.article(2, waived)) == ["第二条 changed"])
  }

  @Test func `laws are paired by their numbers`() throws {
    let pair = try LawPair(LawPair.article(2, Self.sealed), LawPair.article(2, Self.named))
    try pair.add(
      "other", LawPair.article(1, Self.sealed), LawPair.article(1, Self.named), ("平成元年規則第二号", "平成三年規則第九号"))
    let comparison = pair.comparison
    #expect(comparison.laws == 1 && comparison.changes.count == 1 && !comparison.hasErrors)
    #expect(
      comparison.diagnostics.map(\.message).sorted()
        == [
          "only one side has this law (平成三年規則第九号)", "only one side has this law (平成元年規則第二号)",
        ].sorted())
  }

  @Test func `compared the other way round, lost is gained and gone is new`() throws {
    let opposite: [LawChange.Kind: LawChange.Kind] = [
      .lost: .gained, .gained: .lost, .gone: .new, .new: .gone, .changed: .changed,
    ]
    let sentences = [Self.filler, Self.sealed, Self.named, Self.signed, Self.other]
    for seed in 0..<60 {
      var generator = Seeded(state: UInt64(seed))
      func law() -> String {
        (1...6).map { LawPair.article($0, sentences.randomElement(using: &generator)!) }.joined()
      }
      let (one, other) = (law(), law())
      let forth = try LawPair(one, other).comparison.changes.map { opposite[$0.kind]!.rawValue }.sorted()
      let back = try LawPair(other, one).comparison.changes.map(\.kind.rawValue).sorted()
      #expect(forth == back, "seed \(seed)")
    }
  }
}
