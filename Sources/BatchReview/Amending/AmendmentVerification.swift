internal import AmendingLanguage
internal import FormRegister
public import RuleBook
internal import SourceText

/// Holds what was read from the amended register against what was planned and what stood there before.
public struct AmendmentVerification {
  private let plan: RevisionPlan
  private let applied: [String: AppliedRevision]
  private let acts: RevisedActs
  private let articles: ArticleReviser
  private let outcomes: [Outcome]
  private var counts = AmendmentProof.Counts()
  private var findings: [AmendmentProof.Finding] = []

  /// - Parameters:
  ///   - applied: What the sentences made of each amended instrument.
  ///   - findings: What has already turned out not to hold.
  public init(
    _ plan: RevisionPlan, _ applied: [AppliedRevision], _ ruleSet: RuleSet,
    findings: [AmendmentProof.Finding]
  ) {
    self.plan = plan
    self.findings = findings
    self.applied = Dictionary(applied.map { ($0.revision.instrument.id, $0) }) { first, _ in first }
    acts = RevisedActs(ruleSet.vocabulary)
    articles = ArticleReviser(ruleSet.vocabulary)
    outcomes = ruleSet.outcomes
  }

  /// The proof, from the instruments of the amended register.
  public mutating func proof(of amended: [AmendableInstrument]) -> AmendmentProof {
    let after = Dictionary(amended.map { ($0.id, $0) }) { first, _ in first }
    for before in plan.instruments {
      guard let after = after[before.id] else {
        add(.otherTextChanged, before)
        continue
      }
      compare(before, after)
    }
    findings += plan.unresolved.map { .init(.stillDemanded, instrument: $0.instrument, article: $0.article) }
    return AmendmentProof(counts, findings)
  }

  private mutating func compare(_ before: AmendableInstrument, _ after: AmendableInstrument) {
    let applied = applied[before.id]
    let places = Dictionary(
      uniqueKeysWithValues: (applied?.revision.places ?? []).map { ($0.target, $0) })
    if !places.isEmpty { counts.instruments += 1 }
    compareArticles(before, after, places, applied)
    let forms = Dictionary(after.forms.map { ($0.id, $0) }) { first, _ in first }
    for (index, form) in before.forms.enumerated() where !form.isRepealed {
      let place = places[.form(index)]
      guard let new = forms[form.id] else {
        if place?.kind != .repeal { add(.otherTextChanged, before, form: form.id) } else { counts.forms += 1 }
        continue
      }
      if place?.kind == .repeal { add(.otherThanMeant, before, form: form.id) }
      compare(form, new, place, applied?.texts[.form(index)], before)
      counts.settled += new.requirements.count { $0.into != nil && !acts.isOpen($0) }
      for requirement in new.requirements where acts.isOpen(requirement) {
        guard place?.kind != .newTextNeeded, let outcome = requirement.outcome else { continue }
        add(.stillListed(outcomes[outcome].label.japanese), before, form: form.id)
      }
    }
  }

  private mutating func compare(
    _ form: AmendableInstrument.Form, _ new: AmendableInstrument.Form, _ place: PlaceRevision?,
    _ text: String?, _ instrument: AmendableInstrument
  ) {
    guard let place else {
      if isSame(form.text, new.text) {
        counts.unchanged += 1
      } else {
        add(.otherTextChanged, instrument, form: form.id)
      }
      return
    }
    switch place.kind {
    case .repeal: return
    case .newTextNeeded: return add(.unknownText, instrument, form: form.id)
    case .text(let meant):
      counts.forms += 1
      guard isSame(text, new.text), isSame(meant, new.text) else {
        return add(.otherThanMeant, instrument, form: form.id)
      }
    }
    counts.marks += place.replacements.count
    var left = leftMarks(form, new, place.replacements).map { mark in
      new.text.map { String(decoding: Array($0.utf8)[mark.range], as: UTF8.self) } ?? ""
    }
    left += leftWords(form, new, place.replacements).filter { !left.contains($0) }
    for words in left { add(.markLeft(words), instrument, form: form.id) }
  }

  /// The marks of the new text that are neither marks that stay nor what the others are to become.
  private func leftMarks(
    _ form: AmendableInstrument.Form, _ new: AmendableInstrument.Form, _ replacements: [Int: MarkReplacement]
  ) -> [FastMark] {
    struct Kind: Hashable {
      var act: MarkAct
      var side: MarkSide
    }
    var expected: [Kind: Int] = [:]
    for (index, mark) in form.marks.enumerated() {
      switch replacements[index] {
      case nil: expected[Kind(act: mark.act, side: mark.side), default: 0] += 1
      case .signature: expected[Kind(act: .signature, side: mark.side), default: 0] += 1
      case .signatureOrSeal: expected[Kind(act: .signatureOrSeal, side: mark.side), default: 0] += 1
      case .name, .optional: break
      }
    }
    return new.marks.filter { mark in
      let kind = Kind(act: mark.act, side: mark.side)
      guard let count = expected[kind], count > 0 else { return true }
      expected[kind] = count - 1
      return false
    }
  }

  /// The words of marks that are no longer read as such, but stand there as often as before: a note elsewhere must
  /// not make them harmless.
  private func leftWords(
    _ form: AmendableInstrument.Form, _ new: AmendableInstrument.Form, _ replacements: [Int: MarkReplacement]
  ) -> [String] {
    guard let text = form.text else { return [] }
    let bytes = Array(text.utf8)
    // What becomes 署名又は記名押印, or optional, keeps the words and has others beside them.
    let gone = replacements.filter { $0.value == .name || $0.value == .signature }.keys.map {
      String(decoding: bytes[form.marks[$0].range], as: UTF8.self)
    }
    return Set(gone).sorted().filter { words in
      let before = text.split(separator: words, omittingEmptySubsequences: false).count
      let after = (new.text ?? "").split(separator: words, omittingEmptySubsequences: false).count
      return after > before - gone.count { $0 == words }
    }
  }

  private mutating func compareArticles(
    _ before: AmendableInstrument, _ after: AmendableInstrument,
    _ places: [PlaceRevision.Target: PlaceRevision], _ applied: AppliedRevision?
  ) {
    guard before.articles.count == after.articles.count else { return add(.otherTextChanged, before) }
    for (index, article) in before.articles.enumerated() {
      let new = after.articles[index]
      guard let place = places[.article(index)], case .text(let meant) = place.kind else {
        if isSame(article.text, new.text) {
          counts.unchanged += 1
        } else {
          add(.otherTextChanged, before, article: article.number)
        }
        continue
      }
      counts.articles += 1
      guard isSame(applied?.texts[.article(index)], new.text), isSame(meant, new.text) else {
        add(.otherThanMeant, before, article: article.number)
        continue
      }
      var notes: [AmendmentNote.Reason] = []
      if articles.revise(new.text, place.requirements, notes: &notes) != nil {
        add(.stillDemanded, before, article: article.number)
      }
    }
    for case (.unstatedArticle(let number), _) in places { add(.unknownText, before, article: number) }
  }

  /// Whether two texts are the same; one of blanks only is read as none.
  private func isSame(_ left: String?, _ right: String?) -> Bool {
    func text(_ text: String?) -> ExactText {
      ExactText(text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? "")
    }
    return text(left) == text(right)
  }

  private mutating func add(
    _ reason: AmendmentProof.Finding.Reason, _ instrument: AmendableInstrument, form: String? = nil,
    article: String? = nil
  ) {
    findings.append(AmendmentProof.Finding(reason, instrument: instrument.id, form: form, article: article))
  }
}
