public import FormRegister
public import RuleBook

/// Counts a review into a table.
public final class TallyCounter: ReviewObserver {
  /// The table of all files that were not rejected.
  public private(set) var tally: Tally
  private var current: Tally
  private var memo: DecisionMemo!
  private let vocabulary: Vocabulary
  private let empty: Tally
  /// The row of the instrument at hand, where all its units share one.
  private var instrumentRow = 0
  /// What the forms of the instrument at hand can be, and the rows that they stand in.
  private var formResults: [(results: ResultSet, row: Int)] = []
  private var rowsOfCodes: [Int: Int] = [:]

  public init(axis: TallyAxis, unit: TallyUnit, ruleSet: RuleSet) {
    empty = Tally(axis: axis, unit: unit, outcomes: ruleSet.outcomes)
    (tally, current) = (empty, empty)
    vocabulary = ruleSet.vocabulary
  }

  public func begin(file: String, memo: DecisionMemo) { self.memo = memo }

  public func begin(_ instrument: borrowing InstrumentRecord) {
    formResults.removeAll(keepingCapacity: true)
    instrumentRow =
      switch empty.axis.kind {
      case .enactor: textRow(instrument.text(instrument.enactor))
      case .fact(StandardFact.department.rawValue): textRow(instrument.text(instrument.department))
      case .fact(StandardFact.section.rawValue): textRow(instrument.text(instrument.section))
      case .fact(StandardFact.instrumentTier.rawValue): codeRow(StandardFact.instrumentTier.rawValue, instrument.tier)
      case .fact, .reason: -1
      }
  }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let strictness = memo.rules.strictness
    switch empty.unit {
    case .requirement:
      for index in decided.decisions.indices {
        let row = self.row(of: index, decided, form, instrument)
        current.count(strictness.result(memo.decisions[decided.decisions[index]].results), row: row)
      }
    case .form:
      switch decided.result {
      case .noRequirement: current.countNoRequirement()
      case .unread: current.count(.undetermined, row: row(of: nil, decided, form, instrument))
      case .results(let results):
        current.count(strictness.result(results), row: formRow(results, decided, form, instrument))
      }
    case .instrument:
      let results = decided.result.resultSet(strictness)
      guard !results.isEmpty else { return }
      formResults.append((results, formRow(results, decided, form, instrument)))
    }
  }

  public func end(_ instrument: borrowing InstrumentRecord, result: FormResult) {
    guard empty.unit == .instrument else { return }
    guard case .results(let results) = result else { return current.countNoRequirement() }
    let result = memo.rules.strictness.result(results)
    let deciding = result == .undetermined ? nil : formResults.first { $0.results == results }
    current.count(result, row: instrumentRow >= 0 ? instrumentRow : (deciding ?? formResults[0]).row)
  }

  public func end(fileIsRejected: Bool) {
    if !fileIsRejected { tally.merge(current) }
    current = empty
    rowsOfCodes.removeAll()
  }

  /// The row of a form: that of its first requirement with the form's result, of the first where the form
  /// is undetermined.
  private func formRow(
    _ results: ResultSet, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord
  ) -> Int {
    guard results.single != nil, results.single != memo.rules.strictness.undetermined else {
      return row(of: decided.decisions.isEmpty ? nil : 0, decided, form, instrument)
    }
    let index = decided.decisions.indices.first { memo.decisions[decided.decisions[$0]].results == results }
    return row(of: index ?? 0, decided, form, instrument)
  }

  private func row(
    of requirement: Int?, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord
  ) -> Int {
    switch empty.axis.kind {
    case .fact(StandardFact.department.rawValue) where !form.department.isUnknown:
      return textRow(form.text(form.department))
    case .fact(StandardFact.section.rawValue) where !form.section.isUnknown:
      return textRow(form.text(form.section))
    case .fact(StandardFact.flow.rawValue): return codeRow(StandardFact.flow.rawValue, form.flow)
    case .fact(StandardFact.document.rawValue): return codeRow(StandardFact.document.rawValue, form.document)
    case .enactor: return instrumentRow
    case .fact where instrumentRow >= 0: return instrumentRow
    default: break
    }
    guard let requirement else { return textRow(nil) }
    let decision = memo.decisions[decided.decisions[requirement]]
    switch empty.axis.kind {
    case .reason: return textRow(decision.rule.map { memo.rules.ruleSet.rules[$0].id })
    case .fact(let fact):
      let record = form.requirements[requirement]
      let basis = form.bases[record.bases.lowerBound + decision.decidingBasis]
      let declaredCount = vocabulary.declaredFacts.count
      switch StandardFact(rawValue: fact) {
      case .act: return codeRow(fact, record.act)
      case .basisTier: return codeRow(fact, basis.tier)
      default: return codeRow(fact, form.declaredFacts[requirement * declaredCount + fact - StandardFact.count])
      }
    case .enactor: return instrumentRow
    }
  }

  private func textRow(_ text: String?) -> Int { current.row(text ?? Tally.unknownKey) }

  private func codeRow(_ fact: Int, _ code: UInt8) -> Int {
    if let row = rowsOfCodes[Int(code)] { return row }
    let value = code == ValueCode.unknown ? Tally.unknownKey : vocabulary.facts[fact].values![Int(code)].id
    let row = current.row(value)
    rowsOfCodes[Int(code)] = row
    return row
  }
}
