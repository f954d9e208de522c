public import FormRegister
public import RuleBook
internal import SourceText

/// Collects the instruments of a review with their texts, marks and decisions, for drafting their amendment.
///
/// All texts stay in memory: those of one municipality, a few kilobytes a form.
public final class AmendmentCollector: ReviewObserver {
  public private(set) var instruments: [AmendableInstrument] = []
  private let matching: MarkMatching
  private var memo: DecisionMemo?
  private var file = ""
  private var municipality: String?
  /// How many instruments there were when the file began, for a file that is rejected.
  private var mark = 0

  // The instrument at hand; its articles come before it begins.
  private var articles: [AmendableInstrument.Article] = []
  private var forms: [AmendableInstrument.Form] = []

  public init(ruleSet: RuleSet) { matching = MarkMatching(ruleSet.vocabulary) }

  public var wantsTexts: Bool { true }

  public func begin(file: String) {
    self.file = file
    mark = instruments.count
    municipality = nil
    articles = []
    forms = []
  }

  public func begin(_ header: RegisterHeader) { municipality = header.municipality }

  public func use(_ memo: DecisionMemo) { self.memo = memo }

  public func begin(_ instrument: borrowing InstrumentRecord) {}

  public func observe(_ article: borrowing ArticleRecord, _ instrument: borrowing InstrumentRecord) {
    articles.append(
      AmendableInstrument.Article(
        number: article.number, text: String(decoding: article.text, as: UTF8.self),
        position: article.position))
  }

  public func observeRepealed(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    forms.append(record(form, instrument, requirements: [], isRepealed: true))
  }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    let outcomes = memo.rules.ruleSet.outcomes
    var requirements: [AmendableInstrument.Requirement] = []
    for (index, place) in decided.decisions.enumerated() {
      let decision = memo.decisions[place]
      let byRules = memo.decisions[memo.indexByRules(place)]
      let record = form.requirements[index]
      requirements.append(
        AmendableInstrument.Requirement(
          act: record.act, seal: record.seal, signer: record.signer, position: record.position,
          isDeclared: form.evidence == .declared, outcome: decision.outcome,
          into: decision.outcome.flatMap { outcomes[$0].replacement }, rule: decision.rule,
          decision: memo.departure(at: place)?.decision,
          intoByRules: byRules.outcome.flatMap { outcomes[$0].replacement },
          bases: record.bases.map { basis(form.bases[$0], form, instrument) }))
    }
    forms.append(record(form, instrument, requirements: requirements, isRepealed: false))
  }

  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {
    instruments.append(
      AmendableInstrument(
        municipality: municipality, id: instrument.text(instrument.id) ?? "",
        title: instrument.text(instrument.title).map(Self.oneLine),
        number: instrument.text(instrument.number), tier: instrument.tier,
        enactor: instrument.text(instrument.enactor), department: instrument.text(instrument.department),
        section: instrument.text(instrument.section), file: file, position: instrument.position,
        articles: articles, forms: forms))
    articles = []
    forms = []
  }

  public func end(fileIsRejected: Bool) throws {
    if fileIsRejected { instruments.removeSubrange(mark...) }
  }

  private func record(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    requirements: [AmendableInstrument.Requirement], isRepealed: Bool
  ) -> AmendableInstrument.Form {
    AmendableInstrument.Form(
      id: form.text(form.id) ?? "", number: number(form),
      title: form.text(form.title), flow: form.flow, position: form.position, isRepealed: isRepealed,
      isUnread: form.evidence == .unread,
      text: form.text(form.body), marks: Array(form.marks), shownBy: matching.requirements(of: form),
      requirements: requirements)
  }

  /// A title goes into a line of its own, whatever the register has in it.
  private static func oneLine(_ title: String) -> String {
    String(title.map { $0.isNewline || $0 == "\t" ? "　" : $0 })
  }

  /// The form's number or label; an empty one says nothing.
  private func number(_ form: borrowing FormRecord) -> String? {
    [form.text(form.number), form.text(form.label)].lazy.compactMap { $0 }
      .first { !$0.allSatisfy(\.isWhitespace) }
  }

  private func basis(
    _ basis: BasisRecord, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) -> AmendableInstrument.Basis {
    let store = basis.isInstrumentDefault ? instrument.store : form.store
    return AmendableInstrument.Basis(
      tier: basis.tier, root: basis.root, law: store.text(basis.law), article: store.text(basis.article))
  }
}
