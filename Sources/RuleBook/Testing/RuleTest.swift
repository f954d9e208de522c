public import SourceText

/// A test of a rule set: a case, a day, and what is to be decided.
public struct RuleTest: Sendable {
  /// What a test expects.
  public enum Expectation: Hashable, Sendable {
    /// An outcome, a rule, or both, by their indices.
    case decided(outcome: Int?, rule: Int?)
    case undetermined(Decision.Undetermined)
    /// The facts to be asked, by their indices in the vocabulary.
    case asks([Int])
  }

  public let name: String
  /// Nil where the rule set has no dates, so that it does not matter.
  public let asOf: CalendarDate?
  public let given: GivenCase
  public let expectation: Expectation
  public let file: String
  public let position: SourcePosition
}

extension Decision {
  /// Whether the decision is what a test expects.
  func meets(_ expectation: RuleTest.Expectation) -> Bool {
    switch expectation {
    case .decided(let outcome, let rule):
      undetermined == nil && (outcome.map { $0 == self.outcome } ?? true)
        && (rule.map { $0 == self.rule } ?? true)
    case .undetermined(let kind): undetermined == kind
    case .asks(let facts): undetermined == .missing && Set(ask.map(\.fact)) == Set(facts)
    }
  }
}
