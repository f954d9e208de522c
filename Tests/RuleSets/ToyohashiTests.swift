import SealReview
import Testing

/// 豊橋市: procedures by what they are based on, those that can be abolished in brackets.
///
/// Source: 豊橋市「行政手続等における押印の廃止」, in force on 2021-01-01. A procedure is a form here.
@Suite struct ToyohashiTests {
  private static let ownContinued: [SyntheticForm] = [
    ["document": "契約書", "flow": "契約", "signer": "契約相手方"], ["seal": "銀行印"],
    ["seal": "実印", "certificate": "有"],
  ]
  private static let ownAbolished: [SyntheticForm] = [
    [:], ["basis.root": "条文"], ["flow": "内部", "signer": "職員"], ["basis.root": "慣行"],
    ["seal": "登記印", "certificate": "無", "comparison": "無"],
  ]
  private static let lawContinued: [SyntheticForm] = [
    ["basis.tier": "法律", "basis.root": "条文"], ["basis.tier": "政令", "basis.root": "条文"],
    ["basis.tier": "省令", "seal": "登記印"],
  ]
  private static let lawAbolished: [SyntheticForm] = [["basis.tier": "省令"], ["basis.tier": "政令"]]
  private static let apart: [SyntheticForm] = [["signer": "発行者", "seal": "公印"], ["act": "署名"]]

  private let register: SyntheticRegister

  init() throws {
    let byRule = Self.ownAbolished.repeated(581) + Self.ownContinued.repeated(599 - 581)
    let byOutline = Self.ownAbolished.repeated(3_344) + Self.ownContinued.repeated(3_486 - 3_344)
    let byLaw = Self.lawAbolished.repeated(847) + Self.lawContinued.repeated(921 - 847)
    register = try SyntheticRegister(
      "豊橋市",
      [
        .init(tier: "規則", instrumentCount: 100, forms: Array(byRule[..<500])),
        .init(tier: "訓令", instrumentCount: 20, forms: byRule[500...] + Self.apart),
        .init(tier: "要綱", instrumentCount: 400, forms: byOutline),
        .init(tier: "規則", instrumentCount: 80, forms: byLaw),
      ])
  }

  @Test func `procedures by basis`() throws {
    let review = try CityReview("toyohashi", on: "2021-01-01")
    let tally = try review.tally(register, by: "basis.tier")
    func bracketed(_ tiers: [String]) -> [Int] {
      let rows = tally.rows.filter { tiers.contains($0.key) }
      let abolish = tally.outcomes.firstIndex { $0.id == "abolish" }!
      return [rows.reduce(0) { $0 + $1.total }, rows.reduce(0) { $0 + $1.counts[abolish] }]
    }
    #expect(bracketed(["rule", "directive"]) == [599, 581])
    #expect(bracketed(["outline"]) == [3_486, 3_344])
    #expect(bracketed(["act", "cabinet-order", "ministerial-order"]) == [921, 847])
    #expect(tally.rows.count == 6 && tally.undetermined == 0)
    #expect(tally.total.total == 5_006 && tally.count("abolish") == 4_772)
    #expect(tally.reviewRate.map(Shares.text) == "95.3")
    #expect(tally.apart("exclude") == Self.apart.count)
  }

  @Test func `every rule in force that the table has a row for decides some of it`() throws {
    let review = try CityReview("toyohashi", on: "2021-01-01")
    #expect(
      try review.reasons(register)
        == review.countedRules.subtracting(["before-the-start", "prefecture-or-body"]))
  }

  @Test func `on the day before, everything is still asked for`() throws {
    let tally = try CityReview("toyohashi", on: "2020-12-31").tally(register, by: "basis.tier")
    #expect(tally.count("continue") == 5_006 && tally.total.total == 5_006)
  }

  @Test func `the printed share is the ordinary one`() {
    let shares = PrintedShares(("廃止", 4_772, "95.3"), ("継続", 5_006 - 4_772, nil))
    #expect(shares.computed == ["95.3", "4.7"])
    #expect(shares.deviations == [] && shares.errors == [] && shares.ordinarySum == "100.0")
  }
}
