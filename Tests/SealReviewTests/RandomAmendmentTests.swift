import SealReview
import TestSupport
import Testing

/// Random registers: the draft is proven, and the amended register asks for nothing any more.
@Suite struct RandomAmendmentTests {
  private static let blocks = [
    "申請者　住所\n　　　　氏名　　　　㊞", "届出人　氏　名　　　　（印）", "保護者氏名　　　　印", "（宛先）試験市長",
    "申請者　氏名　　　　（署名押印）", "法人にあっては、名称及び代表者の氏名　　㊞", "1　申請の理由\n2　添付書類",
    "上記のとおり申請します。", "代理人　氏名　　　　㊞", "備考　必要な書類を添付すること。", "記名押印",
    "申込者　氏名（自署）", "委任者　氏名　　　　　　㊞\n受任者　氏名　　　　　　㊞",
  ]
  private static let labels = ["様式第%号", "第%号様式", "別記様式第%号"]

  @Test func `what is drafted is proven`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seeded(state: seed)
    var amended = 0
    for round in 0..<40 {
      var instruments: [String] = []
      for index in 1...Int.random(in: 1...3, using: &random) {
        let label = Self.labels.randomElement(using: &random)!
        let forms = (1...Int.random(in: 1...6, using: &random)).map { number in
          let body = (1...Int.random(in: 1...5, using: &random))
            .map { _ in Self.blocks.randomElement(using: &random)! }.joined(separator: "\n")
          let fate = ["k", "s", "c", "o", "n", "n", "n", "r"].randomElement(using: &random)!
          return Drafting.form(
            label.replacing("%", with: "\(number)"), body, id: "F\(index)-\(number)", to: fate)
        }
        instruments.append(
          Drafting.rule(forms.joined(), id: "R\(index)", title: "試験市第\(index)規則"))
      }
      let drafting = try Drafting(instruments.joined(separator: "\n"))
      let draft = try drafting.draft()
      let unsaid = draft.reasons.contains {
        switch $0 {
        case .notRewritten, .ambiguousMark, .repealedInPart: true
        default: false
        }
      }
      let proof = try draft.prove()
      #expect(proof.holds || unsaid, "seed \(seed), round \(round): \(proof.findings)\n\(instruments)")
      amended += proof.counts.forms
    }
    #expect(amended > 40, "seed \(seed)")
  }
}
