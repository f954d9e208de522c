internal import SourceText

/// What a review made of each record of its answers: none is passed over in silence.
public struct AnswerUse: Sendable {
  /// What became of a record.
  public enum State: String, CaseIterable, Sendable {
    /// The fact was not known, and counts now; the decision holds; the opinion is about what stands there now.
    case used
    /// The register says the same as the answer; the rules say the same as the decision.
    case needless
    /// The answer is that the fact is not known, or the rule set does not have it.
    case empty
    /// The register says something else, which holds.
    case contradicted
    /// The form has been revised since.
    case revised
    /// The rules have been changed since, as far as they decide the requirement.
    case ruleChanged = "rule-changed"
    /// The decision does not hold on the as-of date.
    case outOfTime = "out-of-time"
    /// The register has no such form, requirement, basis or instrument.
    case missing
  }

  /// The form that a record is about, as the register has it.
  public struct Subject: Hashable, Sendable {
    public let department: String?
    public let section: String?
    public let number: String?
    public let title: String?
    /// The outcome's id by the rules, or `undetermined`, and the deciding rule's.
    public let outcome: String
    public let rule: String?
  }

  public internal(set) var facts: [Int: State] = [:]
  public internal(set) var opinions: [Int: (state: State, subject: Subject)] = [:]
  public internal(set) var decisions: [Int: (state: State, subject: Subject)] = [:]

  mutating func add(_ other: AnswerUse) {
    facts.merge(other.facts) { first, _ in first }
    opinions.merge(other.opinions) { first, _ in first }
    decisions.merge(other.decisions) { first, _ in first }
  }

  /// What became of an answered fact, an opinion and a decision by its place in the book.
  public func state(ofFact index: Int) -> State { facts[index] ?? .missing }
  public func state(ofOpinion index: Int) -> State { opinions[index]?.state ?? .missing }
  public func state(ofDecision index: Int) -> State { decisions[index]?.state ?? .missing }

  /// What has to be looked at again, in the order of the records.
  ///
  /// - Parameter form: The form that is asked about; nil for all.
  func warnings(_ book: AnswerBook, of form: String? = nil) -> [Diagnostic] {
    let facts = book.facts.enumerated().compactMap { index, answer in
      message(state(ofFact: index)).map {
        (answer.place, "the answer on `\(answer.fact)`", answer.requirement, $0)
      }
    }
    let opinions = book.opinions.enumerated().compactMap { index, opinion in
      message(state(ofOpinion: index)).map {
        (opinion.place, opinion.objection == nil ? "the agreement" : "the objection", opinion.requirement, $0)
      }
    }
    let decisions = book.decisions.enumerated().compactMap { index, decision in
      (message(state(ofDecision: index)) ?? unpinned(decision)).map {
        (decision.place, "the decision", decision.requirement, $0)
      }
    }
    let order = Dictionary(
      (facts + opinions + decisions).map(\.0.file).enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let found = (facts + opinions + decisions).filter { record in
      form.map { ExactText($0) == record.2.form } ?? true
    }
    return found.map { place, what, requirement, message in
      Diagnostic(
        .warning, file: place.file, position: place.position,
        requirement.number == RequirementID.wholeForm
          ? "\(what) for the form `\(requirement.form.string)` \(message)"
          : "\(what) for requirement \(requirement.number) of `\(requirement.form.string)` \(message)")
    }.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (order[first.file]!, first.position ?? .start, left.offset)
        < (order[second.file]!, second.position ?? .start, right.offset)
    }.map(\.element)
  }

  /// A decision that does not say what it departs from is not reopened when that changes.
  private func unpinned(_ decision: HumanDecision) -> String? {
    decision.departsFrom == nil
      ? "does not say what it departs from (`departsFrom`): it cannot be reopened when the rules change" : nil
  }

  private func message(_ state: State) -> String? {
    switch state {
    case .used, .needless, .empty: nil
    case .contradicted: "is not used: the register says something else"
    case .revised: "is open again: the form has been revised since"
    case .ruleChanged: "is open again: the rules decide otherwise than when it was taken"
    case .outOfTime: "does not hold on the as-of date"
    case .missing: "is not used: the register has no such requirement"
    }
  }
}
