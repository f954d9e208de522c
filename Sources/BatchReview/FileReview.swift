internal import FormRegister
internal import RuleBook
internal import SourceText

/// Reviews the forms of one file as they are read.
final class FileReview: FormVisitor {
  let file: String
  private let job: ReviewJob
  private var memo: DecisionMemo?
  private var encoder: CaseEncoder?
  private var decided = DecidedForm()
  private var instrumentResults = ResultSet()
  /// What they would be if only rules decided.
  private var instrumentResultsByRules = ResultSet()
  private var answers: FormAnswers?
  /// The instrument at hand with what was answered of it, where anything was.
  private var answeredInstrument: InstrumentRecord?

  private(set) var header: RegisterHeader?
  private(set) var counts = ReviewCounts()
  private(set) var warnings = WarningList()
  private(set) var errors: [Diagnostic] = []
  private(set) var errorCount = 0
  private(set) var identifiers = IdentifierHashes()
  let wantsTexts: Bool

  /// How many errors of a file are kept; the others are counted.
  private static let errorLimit = 1_000

  init(file: String, job: ReviewJob) {
    self.file = file
    self.job = job
    answers = job.options.answers.map { FormAnswers($0, job.ruleSet.vocabulary) }
    // Answers are pinned to forms as they were, their texts included.
    wantsTexts = answers != nil || job.observers.contains(where: \.wantsTexts)
    for observer in job.observers { observer.begin(file: file) }
  }

  func begin(_ header: RegisterHeader) {
    self.header = header
    for observer in job.observers { observer.begin(header) }
    guard let date = job.options.asOf ?? header.exportedOn else {
      if header.hasInvalidDate { return }
      let message = "no as-of date: the file has no `exportedOn`"
      return report(
        Diagnostic(.error, file: file, position: header.position, message, help: "give one with --as-of"))
    }
    let memo = job.memo(on: date)
    self.memo = memo
    encoder = CaseEncoder(memo.rules.domain)
    for observer in job.observers { observer.use(memo) }
  }

  /// What became of the answers about the file's forms.
  var answerUse: AnswerUse? { answers?.use }

  func begin(_ instrument: borrowing InstrumentRecord) {
    counts.instruments += 1
    identifiers.addInstrument(instrument.store.bytes[instrument.id.range])
    if memo != nil { for observer in job.observers { observer.read(instrument) } }
    answeredInstrument = answers?.answered(instrument)
    if let answeredInstrument { open(answeredInstrument) } else { open(instrument) }
  }

  private func open(_ instrument: borrowing InstrumentRecord) {
    (instrumentResults, instrumentResultsByRules) = (ResultSet(), ResultSet())
    encoder?.begin(instrument)
    guard memo != nil else { return }
    for observer in job.observers { observer.begin(instrument) }
  }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    counts.add(form)
    identifiers.addForm(form.store.bytes[form.id.range])
    guard memo != nil else { return }
    for observer in job.observers { observer.read(form, of: instrument) }
    if let answeredInstrument {
      visit(answering: form, answeredInstrument)
    } else if answers != nil {
      visit(answering: form, instrument)
    } else {
      decide(form, instrument)
      take(form, instrument)
    }
  }

  /// A form about which there may be answers or decisions of people.
  private func visit(answering form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    guard let entry = answers!.book.entry(of: form.text(form.id) ?? "") else {
      decide(form, instrument)
      return take(form, instrument)
    }
    let (answered, digest, facts) = answers!.answered(form, entry, instrument)
    decide(answered, instrument)
    decided.answeredFacts += facts
    decided.registerDigest = digest
    if answers!.depart(&decided, entry, answered, instrument, memo!, digest: digest) {
      decided.result = .results(
        decided.decisions.reduce(ResultSet()) { $0.strictest(memo!.decisions[$1].results) })
    }
    take(answered, instrument)
  }

  /// Hands a decided form to the observers.
  private func take(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    let strictness = memo!.rules.strictness
    instrumentResults = instrumentResults.strictest(decided.result.resultSet(strictness))
    instrumentResultsByRules = instrumentResultsByRules.strictest(decided.resultByRules.resultSet(strictness))
    for observer in job.observers { observer.observe(decided, form, instrument) }
  }

  func end(_ instrument: borrowing InstrumentRecord) {
    guard memo != nil else { return }
    if let answeredInstrument { close(answeredInstrument) } else { close(instrument) }
    answeredInstrument = nil
  }

  private func close(_ instrument: borrowing InstrumentRecord) {
    let result = DecidedInstrument(
      result: FormResult(instrumentResults), resultByRules: FormResult(instrumentResultsByRules))
    for observer in job.observers { observer.end(instrument, result: result) }
  }

  func visitRepealedForm() { counts.repealed += 1 }

  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    counts.repealed += 1
    guard memo != nil else { return }
    for observer in job.observers { observer.observeRepealed(form, instrument) }
  }

  var wantsArticles: Bool { job.observers.contains(where: \.wantsTexts) }

  func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {
    guard memo != nil else { return }
    for observer in job.observers where observer.wantsTexts { observer.observe(article, instrument) }
  }

  func report(_ diagnostic: Diagnostic) {
    guard diagnostic.severity == .error else { return warnings.add(diagnostic) }
    errorCount += 1
    if errors.count < Self.errorLimit { errors.append(diagnostic) }
  }

  private func decide(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    decided.decisions.removeAll(keepingCapacity: true)
    decided.registerDigest = nil
    decided.answeredFacts = answers?.instrumentFacts ?? []
    guard !form.requirements.isEmpty else {
      decided.resultByRules = form.evidence == .unread ? .unread : .noRequirement
      decided.result = decided.resultByRules
      return
    }
    let memo = memo!
    memo.makeRoom()
    encoder!.begin(form, of: instrument)
    var results = ResultSet()
    for index in form.requirements.indices {
      encoder!.encode(requirement: index, of: form, instrument)
      let decision = memo.index(of: encoder!.codes, basisCount: form.requirements[index].bases.count)
      decided.decisions.append(decision)
      results = results.strictest(memo.decisions[decision].results)
      if memo.decisions[decision].disregardsImpossible { warnOfImpossible(form, index) }
    }
    decided.resultByRules = .results(results)
    decided.result = decided.resultByRules
  }

  private func warnOfImpossible(_ form: borrowing FormRecord, _ index: Int) {
    report(
      Diagnostic(
        .warning, file: file, position: form.requirements[index].position,
        "the facts of this requirement cannot occur together according to `impossible`, which is disregarded here"
      ))
  }
}
