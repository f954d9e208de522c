import SealReview
import Testing

/// 狛江市: seals and signatures apart, those of internal affairs in brackets.
///
/// Source: 狛江市「押印・署名の見直し」, forms of the city's rules revised as of 2021-08-02. Seals and signatures
/// are counted, not forms.
@Suite struct KomaeTests {
  private static let sealsAbolished: [SyntheticForm] = [
    [:], ["basis.root": "条文", "alternative": "有"], ["act": "記名押印", "basis.root": "準拠"],
    ["basis.tier": "なし", "basis.root": "なし"],
  ]
  private static let sealsContinued: [SyntheticForm] = [
    ["basis.tier": "法律", "basis.root": "条文"], ["basis.tier": "他団体"], ["seal": "実印"], ["seal": "銀行印"],
    ["act": "記名押印", "document": "契約書", "flow": "契約"], ["basis.root": "条文", "alternative": "無"],
  ]
  private static let signaturesAbolished: [SyntheticForm] = [
    ["act": "署名", "alternative": "有"], ["act": "署名", "alternative": "無", "basis.root": "慣行"],
  ]
  private static let signaturesContinued: [SyntheticForm] = [
    ["act": "署名", "document": "同意書"], ["act": "署名", "alternative": "無"],
    ["act": "署名", "basis.tier": "政令", "basis.root": "条文"],
  ]
  private static let watched: [SyntheticForm] = [
    ["basis.tier": "省令"], ["basis.tier": "国の通知", "basis.root": "条文"], ["basis.tier": "都規則"],
  ]
  private static let internalSeal: SyntheticForm = ["flow": "内部", "signer": "職員"]
  private static let oath: SyntheticForm = [
    "act": "署名", "flow": "内部", "signer": "職員", "document": "宣誓書", "basis.root": "条文",
  ]
  private static let apart: [SyntheticForm] = [
    ["signer": "発行者", "seal": "公印"], ["signer": "受付"],
    ["flow": "内部", "signer": "職員", "basis.tier": "なし", "basis.root": "なし"],
  ]

  private let review: CityReview
  private let seals: SyntheticRegister
  private let signatures: SyntheticRegister

  init() throws {
    review = try CityReview("komae", on: "2021-08-02")
    let sealForms =
      Self.sealsAbolished.repeated(1_087 - 68) + [Self.internalSeal].repeated(68)
      + Self.sealsContinued.repeated(118) + Self.watched.repeated(102) + Self.apart
    let signatureForms =
      Self.signaturesAbolished.repeated(76) + Self.signaturesContinued.repeated(151 - 3)
      + [Self.oath].repeated(3) + Self.watched.map { $0.with("act", "署名").with("seal", "なし") }.repeated(53)
    seals = try SyntheticRegister(
      "狛江市", prefix: "押印", [.init(tier: "規則", instrumentCount: 90, forms: sealForms)])
    signatures = try SyntheticRegister(
      "狛江市", prefix: "署名", [.init(tier: "規則", instrumentCount: 40, forms: signatureForms)])
  }

  /// What is counted, and in brackets what of it is internal.
  private func bracketed(_ tally: Tally) -> [String] {
    ["abolish", "continue", "watch"].map { outcome in
      "\(tally.count(outcome)) (\(tally.count(outcome, in: "internal")))"
    } + ["\(tally.total.total) (\(tally.count(in: "internal")))"]
  }

  @Test func `seals, signatures and both, internal ones in brackets`() throws {
    let seals = try review.tally(self.seals, by: "flow", unit: .requirement)
    #expect(bracketed(seals) == ["1087 (68)", "118 (0)", "102 (0)", "1307 (68)"])
    let signatures = try review.tally(self.signatures, by: "flow", unit: .requirement)
    #expect(bracketed(signatures) == ["76 (0)", "151 (3)", "53 (0)", "280 (3)"])
    let both = try review.tally(self.seals, self.signatures, by: "flow", unit: .requirement)
    #expect(bracketed(both) == ["1163 (68)", "269 (3)", "155 (0)", "1587 (71)"])
    #expect(both.undetermined == 0 && both.apart("exclude") == Self.apart.count)
  }

  @Test func `one register by act`() throws {
    let tally = try review.tally(seals, signatures, by: "act", unit: .requirement)
    #expect(tally.count(in: "seal", "name-and-seal") == 1_307)
    #expect(tally.count("abolish", in: "seal", "name-and-seal") == 1_087)
    #expect(tally.count("continue", in: "seal", "name-and-seal") == 118)
    #expect(tally.count("watch", in: "seal", "name-and-seal") == 102)
    #expect(tally.count(in: "signature") == 280)
    #expect(tally.count("abolish", in: "signature") == 76)
    #expect(tally.count("continue", in: "signature") == 151)
    #expect(tally.count("watch", in: "signature") == 53)
  }

  @Test func `every counted rule decides some of it`() throws {
    #expect(try review.reasons(seals, signatures) == review.countedRules)
  }

  @Test func `the printed shares of seals are the ordinary ones`() {
    let all = PrintedShares(("廃止", 1_087, "83.2"), ("継続", 118, "9.0"), ("国・都の動向注視", 102, "7.8"))
    #expect(all.computed == all.printed && all.deviations == [] && all.ordinarySum == "100.0")
    let decided = PrintedShares(("廃止", 1_087, "90.2"), ("継続", 118, "9.8"))
    #expect(decided.computed == decided.printed && decided.deviations == [])
  }

  @Test func `the printed shares of signatures add up by largest remainder only`() {
    let all = PrintedShares(("廃止", 76, "27.2"), ("継続", 151, "53.9"), ("国・都の動向注視", 53, "18.9"))
    #expect(all.computed == all.printed && all.errors == [])
    #expect(all.deviations == ["廃止: printed 27.2, is 27.1"] && all.ordinarySum == "99.9")
  }

  @Test func `the printed shares of signatures without those watched are of other counts`() {
    // Printed are 33.8 and 66.2: no rounding gives them from 76 and 151.
    let decided = PrintedShares(("廃止", 76, "33.8"), ("継続", 151, "66.2"))
    #expect(decided.computed == ["33.5", "66.5"] && decided.ordinarySum == "100.0")
    #expect(decided.errors == ["廃止: printed 33.8, is 33.5", "継続: printed 66.2, is 66.5"])
    #expect(decided.deviations == decided.errors)
  }
}
