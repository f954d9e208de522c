import SealReview
import Testing

/// 岡崎市: kinds of documents, as of February 2021.
///
/// Source: 岡崎市「行政手続における押印義務付け廃止について」. A kind of document is a form here.
@Suite struct OkazakiTests {
  private static let continued: [SyntheticForm] = [
    [
      "document": "契約書", "flow": "契約", "signer": "契約相手方", "act": "記名押印", "basis.tier": "法律",
      "basis.root": "条文", "basis.law": "昭和22年法律第67号", "basis.article": "第234条第5項",
    ],
    ["basis.tier": "省令"], ["basis.tier": "県規則"], ["basis.tier": "他団体"],
    ["document": "契約書", "need": "needed"], ["seal": "銀行印", "need": "needed"],
    ["seal": "実印", "need": "needed"],
  ]
  private static let abolished: [SyntheticForm] = [
    ["need": "needed"], ["basis.root": "条文", "need": "needed"], ["basis.root": "準拠", "need": "needed"],
    ["basis.tier": "なし", "basis.root": "なし", "need": "needed"],
  ]
  private static let withdrawn: [SyntheticForm] = [["need": "merged"], ["need": "unused", "seal": "実印"]]
  private static let apart: [SyntheticForm] = [
    ["flow": "通知等", "signer": "発行者", "seal": "公印"], ["act": "署名"], ["signer": "受付"],
  ]

  private let review: CityReview
  private let register: SyntheticRegister

  init() throws {
    review = try CityReview("okazaki", on: "2021-02-28")
    let forms =
      Self.abolished.repeated(2_915) + Self.continued.repeated(152) + Self.withdrawn.repeated(20) + Self.apart
    register = try SyntheticRegister("岡崎市", [.init(tier: "規則", instrumentCount: 200, forms: forms)])
  }

  @Test func `kinds of documents`() throws {
    let tally = try review.tally(register, by: "document")
    #expect(tally.total.total == 3_087 && tally.undetermined == 0)
    #expect(tally.count("abolish") == 2_915)
    #expect(tally.count("continue") == 152)
    #expect(tally.count("withdraw") == 20)
    #expect(tally.outcomes.map(\.id) == ["continue", "abolish", "withdraw", "exclude"])
    #expect(Shares.tenths(tally.total.counts)?.map(Shares.text) == ["4.9", "94.4", "0.7", "0.0", "0.0"])
    #expect(tally.apart("exclude") == Self.apart.count)
  }

  @Test func `every counted rule decides some of it`() throws {
    #expect(try review.reasons(register) == review.countedRules)
  }

  @Test func `the printed shares add up by largest remainder only`() {
    let shares = PrintedShares(("廃止", 2_915, "94.4"), ("継続", 152, "4.9"), ("書類自体の廃止・統合", 20, "0.7"))
    #expect(shares.computed == shares.printed && shares.errors == [])
    #expect(shares.deviations == ["書類自体の廃止・統合: printed 0.7, is 0.6"] && shares.ordinarySum == "99.9")
  }
}
