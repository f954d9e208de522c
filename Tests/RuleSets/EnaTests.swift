import SealReview
import Testing

/// 恵那市: procedures by the tier of their provision, as of 2021-10-01.
///
/// Source: 恵那市「行政手続における押印の見直しについて」, updated 2021-12-08. A 事務 is a form here, a 例規 an
/// instrument.
@Suite struct EnaTests {
  private static let continued: [SyntheticForm] = [
    ["basis.tier": "省令"], ["basis.tier": "県規則"], ["basis.tier": "他団体"], ["document": "契約書"],
    ["document": "誓約書"], ["seal": "銀行印"], ["seal": "実印", "certificate": "有"],
    ["basis.root": "条文", "alternative": "無"], ["basis.tier": "国の通知", "basis.root": "条文"],
  ]
  private static let abolished: [SyntheticForm] = [
    [:], ["basis.root": "条文", "alternative": "有"], ["seal": "登記印", "certificate": "無", "comparison": "無"],
    ["basis.tier": "なし", "basis.root": "なし"], ["basis.root": "準拠"],
  ]
  private static let apart: [SyntheticForm] = [
    ["flow": "内部", "signer": "職員"], ["signer": "発行者", "seal": "公印"], ["act": "署名"],
  ]

  private let review: CityReview
  private let register: SyntheticRegister

  init() throws {
    review = try CityReview("ena", on: "2021-10-01")
    func forms(_ abolished: Int, _ continued: Int) -> [SyntheticForm] {
      Self.abolished.repeated(abolished) + Self.continued.repeated(continued)
    }
    register = try SyntheticRegister(
      "恵那市",
      [
        .init(tier: "条例", instrumentCount: 1, forms: forms(2, 0)),
        .init(tier: "規則", instrumentCount: 139, forms: forms(655, 114) + Self.apart),
        .init(tier: "要綱", instrumentCount: 229, forms: forms(630, 94)),
      ])
  }

  @Test func `procedures by tier`() throws {
    let tally = try review.tally(register, by: "instrument.tier")
    #expect(tally.rows.map(\.key) == ["ordinance", "rule", "outline"])
    for (tier, total, abolished, continued) in [
      ("ordinance", 2, 2, 0), ("rule", 769, 655, 114), ("outline", 724, 630, 94),
    ] {
      #expect(tally.count(in: tier) == total)
      #expect(tally.count("abolish", in: tier) == abolished)
      #expect(tally.count("continue", in: tier) == continued)
    }
    #expect(tally.total.total == 1_495 && tally.undetermined == 0)
    #expect(tally.count("abolish") == 1_287 && tally.count("continue") == 208)
    #expect(tally.reviewRate.map(Shares.text) == "86.1")
    #expect(tally.apart("exclude") == Self.apart.count)
  }

  @Test func `instruments by tier`() throws {
    let tally = try review.tally(register, by: "instrument.tier", unit: .instrument)
    #expect(tally.count(in: "ordinance") == 1)
    #expect(tally.count(in: "rule") == 139)
    #expect(tally.count(in: "outline") == 229)
    #expect(tally.total.total == 369 && tally.undetermined == 0)
  }

  @Test func `every counted rule decides some of it`() throws {
    #expect(try review.reasons(register) == review.countedRules)
  }

  @Test func `the printed share is the ordinary one`() {
    let shares = PrintedShares(("廃止又は廃止予定", 1_287, "86.1"), ("押印継続", 208, nil))
    #expect(shares.computed == ["86.1", "13.9"])
    #expect(shares.deviations == [] && shares.errors == [] && shares.ordinarySum == "100.0")
  }
}
