internal import FormRegister
internal import RuleBook

/// Finds what becomes of an article that demands what is to go.
struct ArticleReviser {
  private let rewriter = ProvisionRewriter()
  private let replacing: RevisedActs
  private let acts: [UInt8: MarkAct]
  private let signers: [[String]]

  init(_ vocabulary: Vocabulary) {
    replacing = RevisedActs(vocabulary)
    acts = Dictionary(
      uniqueKeysWithValues: MarkAct.allCases.map { (vocabulary.value($0.rawValue, of: .act), $0) })
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

  /// The requirements that an article's words may be about: told apart by the person, then by the act.
  private func meant(
    by act: ProvisionAct, _ requirements: [AmendableInstrument.Requirement]
  ) -> [AmendableInstrument.Requirement] {
    let rules: [(AmendableInstrument.Requirement) -> Bool] = [
      { requirement in
        guard let signer = act.signer, signers.indices.contains(Int(requirement.signer)) else { return false }
        return signers[Int(requirement.signer)].contains { signer.contains($0) }
      },
      { acts[$0.act] == act.act },
    ]
    return rules.reduce(requirements) { left, isMeant in
      let meant = left.filter(isMeant)
      return meant.isEmpty ? left : meant
    }
  }
}
