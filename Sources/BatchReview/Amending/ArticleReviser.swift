internal import FormRegister
internal import RuleBook

/// Finds what becomes of an article that demands what is to go.
struct ArticleReviser {
  private let rewriter = ProvisionRewriter()
  private let replacing: RevisedActs
  private let acts: [UInt8: MarkAct]
  private let signers: [[String]]
  private let applicant: UInt8

  init(_ vocabulary: Vocabulary) {
    replacing = RevisedActs(vocabulary)
    acts = Dictionary(
      uniqueKeysWithValues: MarkAct.allCases.map { (vocabulary.value($0.rawValue, of: .act), $0) })
    applicant = vocabulary.value("applicant", of: .signer)
    signers = (vocabulary.facts[StandardFact.signer.rawValue].values ?? []).map(\.spellings)
  }

  /// - Parameter requirements: All that are founded on the article, also those that stay.
  /// - Returns: nil where the text stays.
  func revise(
    _ text: String, _ requirements: [AmendableInstrument.Requirement], notes: inout [AmendmentNote.Reason]
  ) -> PlaceRevision.Kind? {
    var stays = false
    let rewriting = rewriter.rewrite(text) { act in
      let fates = Set(meant(by: act, requirements).map(fate))
      guard fates.count == 1, case .become(let replacement)? = fates.first else {
        stays = stays || fates.count > 1
        return nil
      }
      return replacement
    }
    if stays { notes.append(.articleStays) }
    notes += rewriting.unchanged.map { .notRewritten($0.words) }
    return rewriting.text.utf8.elementsEqual(text.utf8) ? nil : .text(rewriting.text)
  }

  /// The words of what a text asks for.
  func demands(of text: String) -> [String] {
    var words: [String] = []
    _ = rewriter.rewrite(text) { act in
      words.append(act.words)
      return nil
    }
    return words
  }

  private func fate(_ requirement: AmendableInstrument.Requirement) -> RevisedActs.Fate {
    switch requirement.into {
    case .signature: .become(.signature)
    case .signatureOrSeal: .become(.signatureOrSeal)
    case .optional: .become(.optional)
    case .name: .become(.name)
    case .repeal, nil: .stay
    }
  }

  /// Whom an article's words name: a word of the vocabulary, the longest; else it is the applicant by another
  /// name.
  private func signerCode(_ words: String) -> UInt8 {
    var best: (length: Int, code: Int)?
    for (code, spellings) in signers.enumerated() {
      for spelling in spellings where words.contains(spelling) && spelling.count > best?.length ?? 0 {
        best = (spelling.count, code)
      }
    }
    return best.map { UInt8($0.code) } ?? applicant
  }

  /// The requirements that an article's words may be about: told apart by the person, then by the act.
  private func meant(
    by act: ProvisionAct, _ requirements: [AmendableInstrument.Requirement]
  ) -> [AmendableInstrument.Requirement] {
    let person = act.signer.map(signerCode)
    let rules: [(AmendableInstrument.Requirement) -> Bool] = [
      { $0.signer == person },
      { acts[$0.act] == act.act },
    ]
    return rules.reduce(requirements) { left, isMeant in
      let meant = left.filter(isMeant)
      return meant.isEmpty ? left : meant
    }
  }
}
