internal import FormRegister
internal import RuleBook

/// Finds what becomes of an article that demands what is to go.
struct ArticleReviser {
  private let rewriter = ProvisionRewriter()
  private let matching: ArticleMatching

  init(_ vocabulary: Vocabulary) { matching = ArticleMatching(vocabulary) }

  /// - Parameter requirements: All that are founded on the article, also those that stay.
  /// - Returns: nil where the text stays.
  func revise(
    _ text: String, _ requirements: [AmendableInstrument.Requirement], notes: inout [AmendmentNote.Reason]
  ) -> PlaceRevision.Kind? {
    let acts = acts(in: text)
    var found: [AmendmentNote.Reason] = []
    let rewriting = rewriter.rewrite(text) { act in
      let meant = matching.requirements(meantBy: act, among: acts, requirements)
      guard !meant.isEmpty else {
        found.append(.articleDemands(act.words))
        return nil
      }
      let fates = Set(meant.map(\.fate))
      guard fates.count == 1, let fate = fates.first else {
        found.append(.articleStays)
        return nil
      }
      return fate
    }
    found += rewriting.unchanged.map { .notRewritten($0.words) }
    found += rewriting.mentions.map { .mention($0.words) }
    let isSame = rewriting.text.utf8.elementsEqual(text.utf8)
    if isSame, found.isEmpty { found.append(spoken(in: text).map { .notRewritten($0) } ?? .articleSilent) }
    for note in found where !notes.contains(note) { notes.append(note) }
    return isSame ? nil : .text(rewriting.text)
  }

  /// The words of what a text asks for.
  func demands(of text: String) -> [String] { acts(in: text).map(\.words) }

  /// The first words of a text about a seal or signature, whatever it says of it.
  private func spoken(in text: String) -> String? {
    ProvisionReader().read(text).acts.first?.words
  }

  private func acts(in text: String) -> [ProvisionAct] {
    var acts: [ProvisionAct] = []
    _ = rewriter.rewrite(text) { act in
      if !acts.contains(act) { acts.append(act) }
      return nil
    }
    return acts
  }
}

extension AmendableInstrument.Requirement {
  /// What its words in an article become; nil where they stay.
  fileprivate var fate: MarkReplacement? {
    switch into {
    case .signature: .signature
    case .signatureOrSeal: .signatureOrSeal
    case .optional: .optional
    case .name: .name
    case .repeal, nil: nil
    }
  }
}
