internal import AmendingLanguage
public import FormRegister
internal import RuleBook
internal import SourceText

/// What a review wants amended, instrument by instrument in the order in which it can be done, each with its
/// new texts and the sentences that make them.
public struct RevisionPlan: Sendable {
  public let instruments: [AmendableInstrument]
  public let revisions: [InstrumentRevision]
  public let notes: [AmendmentNote]
  /// Articles that were to be amended and still demand something, by their instruments' ids and their numbers.
  let unresolved: [(instrument: String, article: String?)]

  /// - Parameters:
  ///   - instruments: All instruments of the review.
  ///   - worklist: Its worklist.
  ///   - reader: Reads marks as the review did.
  ///   - numerals: How sentences write numbers; as the register has them where nil.
  /// - Throws: Where the worklist cannot be read again.
  public init(
    _ instruments: [AmendableInstrument], _ worklist: Worklist, vocabulary: Vocabulary,
    reader: MarkReader = .standard, numerals: JapaneseNumeral.Style? = nil
  ) throws {
    var planner = RevisionPlanner(instruments, vocabulary, reader, numerals)
    var revisions: [InstrumentRevision] = []
    let indices = Dictionary(instruments.indices.map { (instruments[$0].id, $0) }) { first, _ in first }
    try worklist.visitEntries { entry in
      guard let index = indices[entry.id] else { return }
      if let revision = planner.revision(of: index, articles: entry.articles, after: entry.after) {
        revisions.append(revision)
      }
    }
    self.instruments = instruments
    self.revisions = revisions
    planner.noteDecisions()
    notes = planner.notes
    unresolved = planner.unresolved
  }
}

/// Plans one instrument after the other.
private struct RevisionPlanner {
  private let instruments: [AmendableInstrument]
  private let demands: ArticleDemands
  private let forms: FormReviser
  private let articles: ArticleReviser
  private let numerals: JapaneseNumeral.Style?
  private(set) var notes: [AmendmentNote] = []
  private(set) var unresolved: [(instrument: String, article: String?)] = []

  init(
    _ instruments: [AmendableInstrument], _ vocabulary: Vocabulary, _ reader: MarkReader,
    _ numerals: JapaneseNumeral.Style?
  ) {
    self.instruments = instruments
    self.numerals = numerals
    demands = ArticleDemands(instruments, rootArticle: vocabulary.value("article", of: .basisRoot))
    forms = FormReviser(reader, vocabulary)
    articles = ArticleReviser(vocabulary)
  }

  /// - Returns: nil where nothing of the instrument is to be amended after all.
  mutating func revision(of index: Int, articles: [String], after: [String]) -> InstrumentRevision? {
    let instrument = instruments[index]
    let names = PlaceNames(instrument, numerals: numerals)
    let texts = ArticleTexts(instrument.articles)
    var settled: [Int: [Int]] = [:]
    let places =
      articlePlaces(index, articles, names, texts).sorted(by: precedes)
      + formPlaces(instrument, names, &settled)
    guard !places.isEmpty || !settled.isEmpty else { return nil }
    noteDemands(index, texts)
    if instrument.number == nil, !places.isEmpty { note(.noNumber, instrument) }
    if instrument.tier == ValueCode.unknown, !places.isEmpty { note(.noTier, instrument) }
    return InstrumentRevision(
      instrument: instrument, after: after, places: places, settled: settled,
      amendment: InstrumentDrafter(names: names).draft(places), names: names)
  }

  /// Articles in the order of their numbers, however the register has them.
  private func precedes(_ left: PlaceRevision, _ right: PlaceRevision) -> Bool {
    let references = [left, right].map { $0.place.flatMap { ProvisionReference($0.description) } }
    guard let left = references[0], let right = references[1] else { return false }
    return left < right
  }

  private mutating func formPlaces(
    _ instrument: AmendableInstrument, _ names: PlaceNames, _ settled: inout [Int: [Int]]
  ) -> [PlaceRevision] {
    var places: [PlaceRevision] = []
    for (index, form) in instrument.forms.enumerated() where form.isRevised {
      var reasons: [AmendmentNote.Reason] = []
      let revision = forms.revise(form, notes: &reasons)
      let kind = revision.kind
      if !revision.settled.isEmpty { settled[index] = revision.settled }
      if kind != nil, names.forms[index] == nil { reasons.append(.noPlace) }
      if kind != nil, names.forms[index] != nil, form.number == nil { reasons.append(.formWithoutNumber) }
      for reason in reasons { note(reason, instrument, form: form.id, at: form.position) }
      guard let kind else { continue }
      places.append(
        PlaceRevision(
          target: .form(index), place: names.forms[index], before: form.text, kind: kind,
          replacements: revision.replacements))
    }
    return places
  }

  private mutating func articlePlaces(
    _ index: Int, _ listed: [String], _ names: PlaceNames, _ texts: ArticleTexts
  ) -> [PlaceRevision] {
    let instrument = instruments[index]
    var founded: [Int: [AmendableInstrument.Requirement]] = [:]
    var missing: [String] = []
    for article in demands.articles(of: index) {
      let requirements = article.demands.map {
        instruments[$0.instrument].forms[$0.form].requirements[$0.requirement]
      }
      let found = texts.find(article.number)
      for text in found { founded[text, default: []] += requirements }
      if found.isEmpty, listed.contains(article.number) { missing.append(article.number) }
    }
    var places: [PlaceRevision] = []
    for (text, requirements) in founded.sorted(by: { $0.key < $1.key })
    where requirements.contains(where: { $0.into != nil }) {
      let article = instrument.articles[text]
      var reasons: [AmendmentNote.Reason] = []
      let kind = articles.revise(article.text, requirements, notes: &reasons)
      if kind != nil, names.articles[text] == nil { reasons.append(.noPlace) }
      for reason in reasons { note(reason, instrument, article: article.number, at: article.position) }
      let isLeft = reasons.contains { reason in
        switch reason {
        case .articleStays, .notRewritten, .noPlace: true
        case .articleDemands: kind == nil
        default: false
        }
      }
      if isLeft { unresolved.append((instrument.id, article.number)) }
      guard let kind else { continue }
      places.append(
        PlaceRevision(
          target: .article(text), place: names.articles[text], before: article.text, kind: kind,
          requirements: requirements))
    }
    for number in missing {
      note(.articleTextNeeded, instrument, article: number)
      places.append(
        PlaceRevision(
          target: .unstatedArticle(number), place: names.place(ofArticle: number), before: nil,
          kind: .newTextNeeded))
    }
    return places
  }

  /// Articles of an amended instrument that ask for something no requirement is founded on.
  private mutating func noteDemands(_ index: Int, _ texts: ArticleTexts) {
    let instrument = instruments[index]
    let founded = Set(demands.articles(of: index).flatMap { texts.find($0.number) })
    for (place, article) in instrument.articles.enumerated() where !founded.contains(place) {
      for words in articles.demands(of: article.text) {
        note(.articleDemands(words), instrument, article: article.number, at: article.position)
      }
    }
  }

  /// Forms of which people decided otherwise than the rules, whether anything of the instrument is amended or not.
  mutating func noteDecisions() {
    for instrument in instruments {
      for form in instrument.forms {
        var reasons: [AmendmentNote.Reason] = []
        for requirement in form.requirements {
          guard let reason = requirement.reasonOfDecision, !reasons.contains(reason) else { continue }
          reasons.append(reason)
          note(reason, instrument, form: form.id, at: form.position)
        }
      }
    }
  }

  private mutating func note(
    _ reason: AmendmentNote.Reason, _ instrument: AmendableInstrument, form: String? = nil,
    article: String? = nil, at position: SourcePosition? = nil
  ) {
    notes.append(
      AmendmentNote(
        reason: reason, instrument: instrument.id, form: form, article: article, file: instrument.file,
        position: position ?? instrument.position))
  }
}

extension AmendableInstrument.Requirement {
  /// What the drafter is told of a decision of people that an amendment follows from, or does not.
  fileprivate var reasonOfDecision: AmendmentNote.Reason? {
    guard let decision else { return nil }
    if into != nil {
      return .revisedByDecision(who: decision.who, when: decision.when, why: decision.why)
    }
    if intoByRules != nil {
      return .keptByDecision(who: decision.who, when: decision.when, why: decision.why)
    }
    return nil
  }
}
