public import FormRegister
internal import RuleBook

/// Collects the forms that become online-capable.
public final class OnlineCandidateCollector: ReviewObserver {
  private let spool: GroupedSpool
  private let issuer: UInt8
  private let handling: UInt8
  private var memo: DecisionMemo?
  private var sections = SectionGroups()
  private var record = RecordWriter()

  /// - Parameter temporaryDirectory: Where a file is made when there is much to remember.
  public init(vocabulary: Vocabulary, temporaryDirectory: String) {
    spool = GroupedSpool(directory: temporaryDirectory)
    issuer = vocabulary.value("issuer", of: .signer)
    handling = vocabulary.value("handling", of: .signer)
  }

  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(file: String) { spool.beginFile() }
  public func begin(_ instrument: borrowing InstrumentRecord) { sections.beginInstrument() }
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo, isCandidate(decided, form, memo) else { return }
    record.removeAll()
    record.put(form.id, form.store)
    record.put(form.number, form.store)
    record.put(form.title, form.store)
    record.put(Int(form.flow))
    record.put(instrument.id, instrument.store)
    record.put(instrument.title, instrument.store)
    record.put(instrument.number, instrument.store)
    record.put(form.requirements.count { !isOffice($0.signer) })
    for index in form.requirements.indices where !isOffice(form.requirements[index].signer) {
      record.put(Int(form.requirements[index].act))
      record.put(Int(form.requirements[index].signer))
      let into = replacement(decided.decisions[index], memo)!
      record.put(Outcome.Replacement.allCases.firstIndex(of: into)!)
      record.put(memo.departure(at: decided.decisions[index]) == nil ? 0 : 1)
    }
    spool.append(record, group: sections.group(form, instrument))
  }

  public func end(fileIsRejected: Bool) throws {
    if let failure = spool.failure { throw failure }
    if fileIsRejected { spool.takeBack() }
  }

  /// Something on the applicant's side, and all of it turns into a name or becomes optional. A signer that is
  /// not known may be the applicant: such a requirement must go too, but does not make a candidate alone.
  private func isCandidate(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ memo: DecisionMemo
  ) -> Bool {
    var hasApplicant = false
    for (index, decision) in decided.decisions.enumerated() {
      let signer = form.requirements[index].signer
      if isOffice(signer) { continue }
      switch replacement(decision, memo) {
      case .name, .optional: hasApplicant = hasApplicant || signer != ValueCode.unknown
      case .signature, .signatureOrSeal, .repeal, nil: return false
      }
    }
    return hasApplicant
  }

  private func isOffice(_ signer: UInt8) -> Bool { signer == issuer || signer == handling }

  private func replacement(_ decision: Int, _ memo: DecisionMemo) -> Outcome.Replacement? {
    memo.decisions[decision].outcome.flatMap { memo.rules.ruleSet.outcomes[$0].replacement }
  }

  /// The forms of everything collected.
  public var candidates: OnlineCandidates { OnlineCandidates(spool, sections.names) }
}
