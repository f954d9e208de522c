public import RuleBook

/// A fact that the register leaves open and an answer tells.
public struct AnsweredFact: Hashable, Sendable {
  /// The fact as questions name it.
  public let reference: FactReference
  /// The requirement, from 0; nil where the fact is one of the form or its instrument.
  public let requirement: Int?
  /// Who told it.
  public let source: AnswerSource
}

extension DecidedForm {
  /// The facts of a requirement that only answers tell, those of its form and instrument too, in the order of the
  /// vocabulary.
  ///
  /// - Parameters:
  ///   - requirement: The requirement, from 0; nil for the form as a whole.
  ///   - basis: Of which of its bases, from 0; nil for all of them.
  public func answeredFacts(of requirement: Int?, basis: Int? = nil) -> [AnsweredFact] {
    answeredFacts.filter { answered in
      (answered.requirement == nil || answered.requirement == requirement)
        && (basis == nil || answered.reference.basis == nil || answered.reference.basis == basis)
    }.sorted {
      ($0.reference.fact, $0.reference.basis ?? 0) < ($1.reference.fact, $1.reference.basis ?? 0)
    }
  }
}
