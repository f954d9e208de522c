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
  /// The key of the instrument at hand, where its units share one unless a form says otherwise; the row
  /// itself appears with the first unit, since rows stand in the order of the units.
  private var instrumentKey: String?
  private var instrumentRow: Int?
  /// What the forms of the instrument at hand can be, and the rows that they stand in.
  private var formResults: [(results: ResultSet, row: Int)] = []
  private var rowsOfCodes: [Int: Int] = [:]

  public init(axis: TallyAxis, unit: TallyUnit, ruleSet: RuleSet) {
    empty = Tally(axis: axis, unit: unit, outcomes: ruleSet.outcomes)
    (tally, current) = (empty, empty)
    vocabulary = ruleSet.vocabulary
  }

  public func begin(file: String) {}

  public func use(_ memo: DecisionMemo) { self.memo = memo }

  public func begin(_ instrument: borrowing InstrumentRecord) {
    formResults.removeAll(keepingCapacity: true)
    instrumentRow = nil
    instrumentKey =
      switch empty.axis.kind {
      case .enactor: instrument.text(instrument.enactor) ?? Tally.unknownKey
      case .fact(StandardFact.department.rawValue): instrument.text(instrument.department) ?? Tally.unknownKey
      case .fact(StandardFact.section.rawValue): instrument.text(instrument.section) ?? Tally.unknownKey
      case .fact(StandardFact.instrumentTier.rawValue):
        key(instrument.tier, StandardFact.instrumentTier.rawValue)
      case .fact, .reason: nil
      }
  }

  /// The row that all units of the instrument share, nil where each has its own.
  private func sharedRow() -> Int? {
    if instrumentRow == nil, let instrumentKey { instrumentRow = current.row(instrumentKey) }
    return instrumentRow
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
      case .noRequirement:
        _ = sharedRow()
        current.countNoRequirement()
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
    guard case .results(let results) = result else {
      _ = sharedRow()
      return current.countNoRequirement()
    }
    let result = memo.rules.strictness.result(results)
    let deciding = result == .undetermined ? nil : formResults.first { $0.results == results }
    current.count(result, row: sharedRow() ?? (deciding ?? formResults[0]).row)
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
    default: break
    }
    if let row = sharedRow() { return row }
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
      default:
        return codeRow(fact, form.declaredFacts[requirement * declaredCount + fact - StandardFact.count])
      }
    case .enactor: preconditionFailure("an instrument's units share its enactor's row")
    }
  }

  private func textRow(_ text: String?) -> Int { current.row(text ?? Tally.unknownKey) }

  private func key(_ code: UInt8, _ fact: Int) -> String {
    code == ValueCode.unknown ? Tally.unknownKey : vocabulary.facts[fact].values![Int(code)].id
  }

  private func codeRow(_ fact: Int, _ code: UInt8) -> Int {
    if let row = rowsOfCodes[Int(code)] { return row }
    let row = current.row(key(code, fact))
    rowsOfCodes[Int(code)] = row
    return row
  }
}
