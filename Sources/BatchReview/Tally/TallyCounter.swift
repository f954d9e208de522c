public import FormRegister
public import RuleBook
internal import SourceText

/// Counts a review into a table.
public final class TallyCounter: ReviewObserver {
  /// The table of all files that were not rejected.
  public private(set) var tally: Tally
  private var current: Tally
  private var memo: DecisionMemo!
  private let vocabulary: Vocabulary
  private let empty: Tally
  /// The row of the instrument at hand, where its units share one unless a form says otherwise.
  private var instrumentKey: RowKey?
  /// What the forms of the instrument at hand can be, and the rows that they stand for.
  private var formResults: [(results: ResultSet, key: RowKey)] = []
  /// The row of the first case of the instrument at hand, where the instrument is undetermined.
  private var firstKey: RowKey?
  private var rows: [RowKey: Int] = [:]

  /// Which row a unit belongs to. The row itself appears with its first unit, since rows stand in the
  /// order of the units.
  private enum RowKey: Hashable {
    case unknown
    case text(ExactText)
    /// The code of the axis's fact.
    case code(UInt8)
    /// The index of a rule.
    case rule(Int)
    /// People decided, not a rule.
    case decision
  }

  /// - Parameter countsDecisions: Whether there are answers, and so may be decisions of people.
  public init(axis: TallyAxis, unit: TallyUnit, ruleSet: RuleSet, countsDecisions: Bool = false) {
    empty = Tally(axis: axis, unit: unit, outcomes: ruleSet.outcomes, countsDecisions: countsDecisions)
    (tally, current) = (empty, empty)
    vocabulary = ruleSet.vocabulary
  }

  public func begin(file: String) {}

  public func use(_ memo: DecisionMemo) { self.memo = memo }

  public func begin(_ instrument: borrowing InstrumentRecord) {
    formResults.removeAll(keepingCapacity: true)
    firstKey = nil
    instrumentKey =
      switch empty.axis.kind {
      case .enactor: key(instrument.text(instrument.enactor))
      case .fact(StandardFact.department.rawValue): key(instrument.text(instrument.department))
      case .fact(StandardFact.section.rawValue): key(instrument.text(instrument.section))
      case .fact(StandardFact.instrumentTier.rawValue): .code(instrument.tier)
      case .fact, .reason: nil
      }
  }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let strictness = memo.rules.strictness
    switch empty.unit {
    case .requirement:
      for index in decided.decisions.indices {
        let result = strictness.result(memo.decisions[decided.decisions[index]].results)
        current.count(
          result, row: row(key(of: index, decided, form, result)),
          isByDecision: memo.departure(at: decided.decisions[index]) != nil)
      }
    case .form:
      switch decided.result {
      case .noRequirement:
        if let instrumentKey { _ = row(ownKey(form) ?? instrumentKey) }
        current.countNoRequirement()
      case .unread:
        current.count(
          .undetermined, row: row(key(of: nil, decided, form, .undetermined)), isByDecision: false)
      case .results(let results):
        let result = strictness.result(results)
        current.count(
          result, row: row(formKey(results, decided, form)),
          isByDecision: result != self.result(decided.resultByRules))
      }
    case .instrument:
      let results = decided.result.resultSet(strictness)
      guard !results.isEmpty else { return }
      formResults.append((results, formKey(results, decided, form)))
      firstKey = firstKey ?? key(of: decided.decisions.isEmpty ? nil : 0, decided, form, .undetermined)
    }
  }

  public func end(_ instrument: borrowing InstrumentRecord, result decided: DecidedInstrument) {
    guard empty.unit == .instrument else { return }
    guard case .results(let results) = decided.result else {
      if let instrumentKey { _ = row(instrumentKey) }
      return current.countNoRequirement()
    }
    let result = memo.rules.strictness.result(results)
    let deciding = result == .undetermined ? nil : formResults.first { $0.results == results }
    current.count(
      result, row: row(instrumentKey ?? deciding?.key ?? firstKey!),
      isByDecision: result != self.result(decided.resultByRules))
  }

  public func end(fileIsRejected: Bool) {
    if !fileIsRejected { tally.merge(current) }
    current = empty
    rows.removeAll()
  }

  /// The row of a form: that of its first requirement with the form's result, of the first where the form
  /// is undetermined.
  private func formKey(
    _ results: ResultSet, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord
  ) -> RowKey {
    let result = memo.rules.strictness.result(results)
    guard result != .undetermined, !decided.decisions.isEmpty else {
      return key(of: decided.decisions.isEmpty ? nil : 0, decided, form, result)
    }
    let deciding = decided.decisions.indices.filter {
      memo.decisions[decided.decisions[$0]].results == results
    }
    // What the rules alone would make of the form does not rest on a decision.
    let byRules =
      result == self.result(decided.resultByRules)
      ? deciding.first { memo.departure(at: decided.decisions[$0]) == nil } : nil
    let index = byRules ?? deciding.first
    return key(of: index ?? 0, decided, form, result)
  }

  /// What a table says of a form or an instrument.
  private func result(_ result: FormResult) -> Result {
    memo.rules.strictness.result(result.resultSet(memo.rules.strictness))
  }

  /// The row of a unit whose facts are those of a requirement's first deciding case, of its first case
  /// where the unit is undetermined.
  private func key(
    of requirement: Int?, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ result: Result
  ) -> RowKey {
    if let key = ownKey(form) ?? instrumentKey { return key }
    guard let requirement else { return .unknown }
    let decision = memo.decisions[decided.decisions[requirement]]
    guard case .fact(let fact) = empty.axis.kind else {
      if memo.departure(at: decided.decisions[requirement]) != nil { return .decision }
      return result == .undetermined ? .unknown : decision.rule.map(RowKey.rule) ?? .unknown
    }
    let record = form.requirements[requirement]
    let basis = result == .undetermined ? 0 : decision.decidingBasis
    switch StandardFact(rawValue: fact) {
    case .act: return .code(record.act)
    case .basisTier: return .code(form.bases[record.bases.lowerBound + basis].tier)
    default:
      return .code(
        form.declaredFacts[requirement * vocabulary.declaredFacts.count + fact - StandardFact.count])
    }
  }

  /// The row that the form itself says, nil where it says none. The row of an instrument as a unit is the
  /// instrument's own.
  private func ownKey(_ form: borrowing FormRecord) -> RowKey? {
    switch empty.axis.kind {
    case .fact(StandardFact.department.rawValue) where !form.department.isUnknown:
      key(form.text(form.department))
    case .fact(StandardFact.section.rawValue) where !form.section.isUnknown: key(form.text(form.section))
    case .fact(StandardFact.flow.rawValue): .code(form.flow)
    case .fact(StandardFact.document.rawValue): .code(form.document)
    default: nil
    }
  }

  private func key(_ text: String?) -> RowKey { text.map { .text(ExactText($0)) } ?? .unknown }

  private func row(_ key: RowKey) -> Int {
    if let row = rows[key] { return row }
    let row = current.row(name(of: key))
    rows[key] = row
    return row
  }

  private func name(of key: RowKey) -> String {
    switch key {
    case .unknown, .code(ValueCode.unknown): return Tally.unknownKey
    case .text(let text): return text.string
    case .decision: return Tally.decisionKey
    case .rule(let index): return memo.rules.ruleSet.rules[index].id
    case .code(let code):
      guard case .fact(let fact) = empty.axis.kind else { preconditionFailure("a code is of a fact") }
      return vocabulary.facts[fact].values![Int(code)].id
    }
  }
}
