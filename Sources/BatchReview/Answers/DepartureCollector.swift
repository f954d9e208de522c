public import FormRegister
internal import RuleBook
internal import SourceText

/// Finds what the rules say of the requirements of one form, for a decision that departs from them.
public final class DepartureCollector: ReviewObserver {
  /// A requirement as the rules decide it.
  public struct Found: Sendable {
    public let requirement: RequirementID
    public let departsFrom: HumanDecision.Departure
    public let formDigest: String
  }

  /// The form's requirements; nil where the form has not been met.
  public private(set) var found: [Found]?
  private let form: ExactText
  private var digests: FormDigests
  private var memo: DecisionMemo?

  public init(form: String, _ vocabulary: Vocabulary) {
    self.form = ExactText(form)
    digests = FormDigests(vocabulary)
  }

  /// The digest of a form covers its text.
  public var wantsTexts: Bool { true }

  public func begin(file: String) {}
  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}
  public func end(fileIsRejected: Bool) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo, let id = form.text(form.id), ExactText(id) == self.form else { return }
    let ruleSet = memo.rules.ruleSet
    let formDigest = decided.registerDigest ?? digests.digest(of: form, instrument)
    found = decided.decisions.enumerated().map { place, index in
      let decision = memo.decisions[memo.indexByRules(index)]
      let rule = decision.rule.map { ruleSet.rules[$0] }
      return Found(
        requirement: RequirementID(form: id, number: place + 1),
        departsFrom: HumanDecision.Departure(
          outcome: decision.outcome.map { ruleSet.outcomes[$0].id } ?? FormOutcomes.undetermined,
          rule: rule?.id,
          ruleDigest: rule.map(ruleSet.digest(of:))),
        formDigest: formDigest)
    }
  }
}
