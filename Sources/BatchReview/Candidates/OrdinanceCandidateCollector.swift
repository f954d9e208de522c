public import FormRegister
public import RuleBook
internal import SourceText

/// Collects what stays only because an ordinance of the city fixes it.
public final class OrdinanceCandidateCollector: ReviewObserver {
  private let spool: GroupedSpool
  private let ruleSet: RuleSet
  private let ordinanceBasis: UInt8
  private let ordinanceTier: UInt8
  private var memo: DecisionMemo?
  private var groups: [ExactText?: Int] = [:]
  private var laws: [String?] = []
  private var count = 0
  private var countBefore = 0

  /// - Parameter temporaryDirectory: Where a file is made when there is much to remember.
  public init(ruleSet: RuleSet, temporaryDirectory: String) {
    self.ruleSet = ruleSet
    spool = GroupedSpool(directory: temporaryDirectory)
    ordinanceBasis = ruleSet.vocabulary.value("ordinance", of: .basisTier)
    ordinanceTier = ruleSet.vocabulary.value("ordinance", of: .instrumentTier)
  }

  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  public func begin(file: String) {
    spool.beginFile()
    countBefore = count
  }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    for (index, decision) in decided.decisions.enumerated() {
      let decision = memo.decisions[decision]
      guard let outcome = decision.outcome, let rule = decision.rule,
        ruleSet.outcomes[outcome].effect == .keep,
        form.requirements[index].bases.allSatisfy({ form.bases[$0].tier == ordinanceBasis })
      else { continue }
      count += 1
      note(index, rule, form, instrument)
    }
  }

  public func end(fileIsRejected: Bool) throws {
    if let failure = spool.failure { throw failure }
    guard fileIsRejected else { return }
    spool.takeBack()
    count = countBefore
  }

  /// Sets a requirement aside, once for each ordinance among its bases.
  private func note(
    _ index: Int, _ rule: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let requirement = form.requirements[index]
    var noted: [(group: Int, bases: [BasisRecord])] = []
    for position in requirement.bases {
      let group = group(law(form.bases[position], form, instrument))
      if let known = noted.firstIndex(where: { $0.group == group }) {
        noted[known].bases.append(form.bases[position])
      } else {
        noted.append((group, [form.bases[position]]))
      }
    }
    for (group, bases) in noted {
      var record = RecordWriter()
      for range in [form.id, form.number, form.title] { record.put(range, form.store) }
      for range in [instrument.id, instrument.title] { record.put(range, instrument.store) }
      for number in [index + 1, Int(requirement.act), Int(requirement.signer), rule] { record.put(number) }
      record.put(bases.count)
      for basis in bases {
        if basis.isInstrumentDefault {
          record.put(basis.article, instrument.store)
        } else {
          record.put(basis.article, form.store)
        }
        record.put(Int(basis.root))
      }
      spool.append(record, group: group)
    }
  }

  /// The number of the ordinance; where the basis does not say, that of the form's own if it is one.
  private func law(
    _ basis: BasisRecord, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) -> String? {
    let written = basis.isInstrumentDefault ? instrument.text(basis.law) : form.text(basis.law)
    if let written, !written.isEmpty { return written }
    return instrument.tier == ordinanceTier ? instrument.text(instrument.number) : nil
  }

  private func group(_ law: String?) -> Int {
    let key = law.map(ExactText.init)
    if let group = groups[key] { return group }
    groups[key] = laws.count
    laws.append(law)
    return laws.count - 1
  }

  /// What was collected, with the instruments that the worklist of the same run knows.
  ///
  /// - Throws: What the file system answers where much was set aside.
  public func candidates(in worklist: Worklist) throws -> OrdinanceCandidates {
    try OrdinanceCandidates(spool, laws, count: count, in: worklist, ruleSet)
  }
}
