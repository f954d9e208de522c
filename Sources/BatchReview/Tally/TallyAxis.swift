public import FormRegister

/// What a tally counts.
public enum TallyUnit: String, CaseIterable, Sendable {
  case form, requirement, instrument
}

/// What the rows of a tally are.
public struct TallyAxis: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case fact(Int)
    case enactor
    /// The deciding rule.
    case reason
  }

  /// The axis as the user names it.
  public let name: String
  let kind: Kind

  private static let facts: [StandardFact] = [
    .department, .section, .instrumentTier, .basisTier, .flow, .document, .act,
  ]

  /// The axis of this name: a department, section, … or a fact that the rule set declares.
  public init?(_ name: String, in vocabulary: Vocabulary) {
    self.name = name
    switch name {
    case "enactor": kind = .enactor
    case "reason": kind = .reason
    default:
      guard let fact = vocabulary.index(of: name) else { return nil }
      let isAllowed = Self.facts.contains { $0.rawValue == fact } || vocabulary.declaredFacts.contains(fact)
      guard isAllowed else { return nil }
      kind = .fact(fact)
    }
  }

  /// The axis that the meeting's table has.
  public static let department = TallyAxis(name: "department", kind: .fact(StandardFact.department.rawValue))

  /// Why: the deciding rule.
  public static let reason = TallyAxis(name: "reason", kind: .reason)

  private init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The names of all axes.
  public static func names(in vocabulary: Vocabulary) -> [String] {
    let facts = Self.facts.map { vocabulary.facts[$0.rawValue].id }
    return facts + ["enactor", "reason"] + vocabulary.facts[vocabulary.declaredFacts].map(\.id)
  }
}
