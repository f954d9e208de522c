public import FormRegister
internal import RuleBook

/// What a review says of each form, in the order of the register, to be held against another review of it.
public final class FormOutcomes: ReviewObserver {
  /// A form with what has been decided about it as a whole.
  public struct Form: Hashable, Sendable {
    public let id: String
    public let number: String?
    public let title: String?
    public let department: String?
    /// The outcome's id, or `undetermined`, or `no-requirement`.
    public let outcome: String
    /// The rule that decides the first requirement with this outcome.
    public let rule: String?
  }

  public private(set) var forms: [Form] = []
  private var memo: DecisionMemo!
  private var mark = 0

  public init() {}

  public func begin(file: String) { mark = forms.count }
  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}
  public func end(fileIsRejected: Bool) { if fileIsRejected { forms.removeSubrange(mark...) } }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let (outcome, rule) = outcome(decided)
    forms.append(
      Form(
        id: form.text(form.id) ?? "", number: form.text(form.number), title: form.text(form.title),
        department: form.text(form.department) ?? instrument.text(instrument.department), outcome: outcome,
        rule: rule))
  }

  private func outcome(_ decided: borrowing DecidedForm) -> (String, rule: String?) {
    let ruleSet = memo.rules.ruleSet
    switch decided.result {
    case .noRequirement: return (Self.noRequirement, nil)
    case .unread: return (Self.undetermined, nil)
    case .results(let results):
      guard case .outcome(let outcome) = memo.rules.strictness.result(results) else {
        return (Self.undetermined, nil)
      }
      let deciding = decided.decisions.first { memo.decisions[$0].outcome == outcome }
      let rule = deciding.flatMap { memo.decisions[$0].rule }.map { ruleSet.rules[$0].id }
      return (ruleSet.outcomes[outcome].id, rule)
    }
  }

  /// How a form is called that has no outcome.
  public static let undetermined = "undetermined"

  /// How a form is called that asks for nothing.
  public static let noRequirement = "no-requirement"
}
