public import FormRegister

/// A section's answer to a question: a fact that the register leaves open.
public struct FactAnswer: Hashable, Sendable {
  /// On which requirement's row it was asked.
  public let requirement: RequirementID
  /// The instrument, where the fact is one of instruments.
  public let instrument: String?
  /// The fact as questions name it: `certificate`, `basis[2].tier`.
  public let fact: String
  /// The fact and its value; nil where the answer is that it is not known, or the rule set has no such fact.
  public let stated: StatedFact?
  /// The form as it was when it was asked about; see ``FormRegister/FormRecord``.
  public let formDigest: String?
  public let source: AnswerSource
  public let place: AnswerPlace
}
