internal import FormRegister

/// Tells which of the requirements founded on an article an act of its text is about: by the person that it
/// names, and by the act. The office's own seals are nobody else's.
struct ArticleMatching {
  private let acts: [UInt8: MarkAct]
  private let signers: [[String]]
  private let applicant: UInt8
  private let office: Set<UInt8>
  private let officialSeal: UInt8

  /// Acts of an article that a form may show otherwise: ㊞ on a form where the article says 記名押印.
  private static let related: [MarkAct: Set<MarkAct>] = [
    .seal: [.nameAndSeal, .signatureAndSeal], .nameAndSeal: [.seal],
    .signatureAndSeal: [.seal, .signature, .nameAndSeal], .signature: [.signatureAndSeal, .signatureOrSeal],
    .signatureOrSeal: [.signature, .nameAndSeal, .seal],
  ]
  /// Ends of the names of those who act for the office.
  private static let officers = [
    "市長", "町長", "村長", "区長", "知事", "議長", "教育長", "委員長", "管理者", "校長", "学長", "職務代理者", "任命権者",
  ]

  init(_ vocabulary: Vocabulary) {
    acts = Dictionary(
      uniqueKeysWithValues: MarkAct.allCases.map { (vocabulary.value($0.rawValue, of: .act), $0) })
    signers = (vocabulary.facts[StandardFact.signer.rawValue].values ?? []).map(\.spellings)
    applicant = vocabulary.value("applicant", of: .signer)
    office = Set(["issuer", "handling"].map { vocabulary.value($0, of: .signer) })
    officialSeal = vocabulary.value("official", of: .seal)
  }

  /// - Parameters:
  ///   - act: One of the acts that the article demands.
  ///   - all: All of them.
  ///   - requirements: All requirements that are founded on the article.
  func requirements(
    meantBy act: ProvisionAct, among all: [ProvisionAct], _ requirements: [AmendableInstrument.Requirement]
  ) -> [AmendableInstrument.Requirement] {
    let ofSide = requirements.filter {
      (office.contains($0.signer) || $0.seal == officialSeal) == isOffice(act)
    }
    return persons(named: act, ofSide).filter { requirement in
      guard let own = acts[requirement.act] else { return true }
      if own == act.act { return true }
      let isSaidElsewhere = all.contains { $0.act == own && isOffice($0) == isOffice(act) }
      return !isSaidElsewhere && Self.related[own]?.contains(act.act) ?? false
    }
  }

  private func isOffice(_ act: ProvisionAct) -> Bool {
    act.seal == .official || act.words.contains("公印") || act.words.contains("職印")
      || (act.signer.map { signer in Self.officers.contains(where: signer.hasSuffix) } ?? false)
  }

  /// Those of the person that the article names by a word of the vocabulary; by another name it means the
  /// applicant, where one is there.
  private func persons(
    named act: ProvisionAct, _ requirements: [AmendableInstrument.Requirement]
  ) -> [AmendableInstrument.Requirement] {
    guard let words = act.signer else { return requirements }
    if let code = signerCode(words) {
      return requirements.filter { $0.signer == code || $0.signer == ValueCode.unknown }
    }
    let ofApplicant = requirements.filter { $0.signer == applicant }
    return ofApplicant.isEmpty ? requirements : ofApplicant
  }

  /// The longest word of the vocabulary in the words, its ids left out.
  private func signerCode(_ words: String) -> UInt8? {
    var best: (length: Int, code: Int)?
    for (code, spellings) in signers.enumerated() {
      for spelling in spellings.dropFirst()
      where words.contains(spelling) && spelling.count > best?.length ?? 0 {
        best = (spelling.count, code)
      }
    }
    return best.map { UInt8($0.code) }
  }
}
