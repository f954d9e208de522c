import Testing

@testable import SealReview

/// The proof fails wherever the amended register is not what it should be: sabotage, one thing at a time.
@Suite struct ProofTests {
  private static let register = Drafting.rule(
    "<article number=\"第3条\">申請者は、申請書に押印しなければならない。</article>",
    """
    <form id="A" number="様式第1号"><requirement act="押印" signer="申請者">
    <basis tier="規則" article="第3条" root="条文"/></requirement><body>申請者　氏名　㊞
    保証人　氏名　㊞</body></form>
    """,
    Drafting.form("様式第2号", "届出者　氏名　㊞", id: "B"),
    Drafting.form("様式第3号", "契約者　氏名　㊞", id: "C", to: "k"))

  /// The proof after words of the amended file were changed.
  private func proof(changing words: String, to new: String) throws -> AmendmentProof {
    let drafting = try Drafting(Self.register)
    return try withExtendedLifetime(drafting) {
      let draft = try AmendmentDraft(drafting.inputs, by: drafting.ruleSet)
      var amended = try draft.amendedInputs()
      let text = String(decoding: try #require(amended.bytes[0]), as: UTF8.self)
      #expect(text.contains(words), "\(text)")
      amended.bytes[0] = Array(text.replacing(words, with: new).utf8)
      return try draft.prove(amended)
    }
  }

  @Test func `it holds where nothing is sabotaged`() throws {
    let proof = try proof(changing: "契約者", to: "契約者")
    #expect(proof.holds, "\(proof.findings)")
    #expect(proof.counts.forms == 2)
    #expect(proof.counts.articles == 1)
    #expect(proof.counts.marks == 3)
    #expect(proof.counts.unchanged == 1)
  }

  @Test(arguments: [
    // A mark is left, or stands there anew.
    ("届出者　氏名　", "届出者　氏名　㊞", AmendmentProof.Finding.Reason.otherThanMeant),
    // Another word of an amended form changed.
    ("申請者　氏名　", "申請人　氏名　", .otherThanMeant),
    // A form that no sentence amends lost its mark, or another word.
    ("契約者　氏名　㊞", "契約者　氏名　", .otherTextChanged),
    ("契約者", "契約人", .otherTextChanged),
    // The article is another than was meant.
    ("申請書に記名しなければ", "申請書に署名しなければ", .otherThanMeant),
  ])
  func `what differs is found`(words: String, new: String, reason: AmendmentProof.Finding.Reason) throws {
    let proof = try proof(changing: words, to: new)
    #expect(proof.findings.map(\.reason).contains(reason), "\(proof.findings)")
  }

  @Test func `a requirement that is still declared is found`() throws {
    let proof = try proof(
      changing: "requirements=\"none\"><body>申請者",
      to: "><requirement act=\"押印\" signer=\"申請者\"/><body>申請者")
    #expect(proof.findings.map(\.reason) == [.stillListed("廃止")])
  }

  @Test func `a file that cannot be read again is found`() throws {
    let proof = try proof(changing: "</formRegister>", to: "")
    #expect(!proof.holds)
  }

  @Test func `a form that is gone is found`() throws {
    let proof = try proof(changing: "id=\"C\"", to: "id=\"D\"")
    #expect(proof.findings.map(\.reason) == [.otherTextChanged])
  }

  @Test func `a sentence that does not apply is found`() throws {
    let drafting = try Drafting(Self.register)
    let draft = try AmendmentDraft(drafting.inputs, by: drafting.ruleSet)
    let revision = try #require(draft.plan.revisions.first)
    for sentence in ["様式第9号中「㊞」を削る。", "様式第1号中「㊞」を削る。", "様式第2号中「印鑑」を削る。"] {
      let reading = AmendmentReading(sentence, file: "")
      #expect(AppliedRevision(reading.amendment, to: revision).failures.count == 1, "\(sentence)")
    }
    withExtendedLifetime(drafting) {}
  }
}
