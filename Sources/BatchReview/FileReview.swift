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
    wantsTexts = job.observers.contains(where: \.wantsTexts)
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

  func begin(_ instrument: borrowing InstrumentRecord) {
    counts.instruments += 1
    identifiers.addInstrument(instrument.store.bytes[instrument.id.range])
    instrumentResults = ResultSet()
    encoder?.begin(instrument)
    guard memo != nil else { return }
    for observer in job.observers { observer.begin(instrument) }
  }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    counts.add(form)
    identifiers.addForm(form.store.bytes[form.id.range])
    guard let memo else { return }
    decide(form, instrument, memo)
    instrumentResults = instrumentResults.strictest(decided.result.resultSet(memo.rules.strictness))
    for observer in job.observers { observer.observe(decided, form, instrument) }
  }

  func end(_ instrument: borrowing InstrumentRecord) {
    guard memo != nil else { return }
    let result: FormResult = instrumentResults.isEmpty ? .noRequirement : .results(instrumentResults)
    for observer in job.observers { observer.end(instrument, result: result) }
  }

  func visitRepealedForm() { counts.repealed += 1 }

  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    counts.repealed += 1
    guard memo != nil else { return }
    for observer in job.observers { observer.observeRepealed(form, instrument) }
  }

  var wantsArticles: Bool { wantsTexts }

  func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {
    guard memo != nil else { return }
    for observer in job.observers where observer.wantsTexts { observer.observe(article, instrument) }
  }

  func report(_ diagnostic: Diagnostic) {
    guard diagnostic.severity == .error else { return warnings.add(diagnostic) }
    errorCount += 1
    if errors.count < Self.errorLimit { errors.append(diagnostic) }
  }

  private func decide(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord, _ memo: DecisionMemo
  ) {
    decided.decisions.removeAll(keepingCapacity: true)
    guard !form.requirements.isEmpty else {
      decided.result = form.evidence == .unread ? .unread : .noRequirement
      return
    }
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
    decided.result = .results(results)
  }

  private func warnOfImpossible(_ form: borrowing FormRecord, _ index: Int) {
    report(
      Diagnostic(
        .warning, file: file, position: form.requirements[index].position,
        "the facts of this requirement cannot occur together according to `impossible`, which is disregarded here"
      ))
  }
}
