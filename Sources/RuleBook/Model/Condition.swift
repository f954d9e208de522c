public import SourceText

/// When a rule applies, as the rule set says it.
public indirect enum Condition: Hashable, Sendable {
  /// A fact has one of these values, or, negated, none of them.
  case value(fact: Int, ValueSet, isNegated: Bool)
  /// All hold; always true where there is none.
  case all([Condition])
  /// One holds.
  case any([Condition])
  case not(Condition)

  /// The values that a rule names for a fact.
  public enum ValueSet: Hashable, Sendable {
    /// Codes of an enumerated fact.
    case codes(Set<UInt8>)
    case texts(Set<ExactText>)
  }

  /// Calls `body` with every value set in the condition.
  func forEachValueSet(_ body: (Int, ValueSet) -> Void) {
    switch self {
    case .value(let fact, let values, _): body(fact, values)
    case .all(let parts), .any(let parts): for part in parts { part.forEachValueSet(body) }
    case .not(let part): part.forEachValueSet(body)
    }
  }
}
