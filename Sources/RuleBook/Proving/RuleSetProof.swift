public import SourceText

/// What is true of a rule set over all cases and all time: what no rule decides, what rules decide
/// differently, and which rules never decide.
public struct RuleSetProof: Sendable {
  /// Cases that no rule in any layer decides.
  public struct Gap: Sendable {
    public let cases: CaseSet
  }

  /// Cases that rules of one layer decide differently.
  public struct Conflict: Sendable {
    /// The indices of all rules that take part in each of the cases, ascending.
    public let rules: [Int]
    public let cases: CaseSet
  }

  /// A rule that decides no possible case on any day.
  public struct UnreachableRule: Sendable {
    /// The index of the rule.
    public let rule: Int
    /// The indices of rules that together take every case of it, none of which can be left out; empty where its condition
    /// holds in no possible case.
    public let takenBy: [Int]
  }

  /// The facts, constants and time that the cases are told apart by.
  public let domain: CaseDomain
  public internal(set) var gaps: [Gap] = []
  public internal(set) var conflicts: [Conflict] = []
  public internal(set) var unreachable: [UnreachableRule] = []
  /// Whether the gaps and conflicts are all there are, and every rule not named unreachable can decide.
  public internal(set) var isComplete = true
  /// What is odd, but makes no case undetermined.
  public internal(set) var warnings: [Diagnostic] = []

  init(_ domain: CaseDomain) { self.domain = domain }

  /// Whether it is proven that there is no gap, no conflict and no unreachable rule.
  public var holds: Bool { isComplete && gaps.isEmpty && conflicts.isEmpty && unreachable.isEmpty }
}
