internal import FormRegister
internal import SourceText

/// What a record is about: of two records of one key, one holds.
public struct AnswerKey: Hashable, Sendable {
  /// Of what a fact is stated.
  public enum Scope: String, Sendable {
    case instrument, form, requirement
  }

  public let scope: Scope
  private let id: ExactText
  private let number: Int
  /// The fact; nil for an opinion, which is one of a proposal.
  private let fact: String?
  private let proposed: String?
  private let formDigest: String?

  /// The key of an answer.
  ///
  /// - Parameters:
  ///   - fact: The fact as questions name it.
  ///   - requirement: On which row it was asked.
  ///   - instrument: The instrument of that form.
  ///   - formDigest: The form as it was then.
  public init(fact: String, of requirement: RequirementID, instrument: String?, formDigest: String?) {
    scope = Self.scope(of: fact)
    self.fact = fact
    proposed = nil
    // A fact of an instrument does not depend on any of its forms.
    self.formDigest = scope == .instrument ? nil : formDigest
    id = scope == .instrument ? ExactText(instrument ?? "") : requirement.form
    number = scope == .requirement ? requirement.number : 0
  }

  /// The key of an opinion.
  public init(opinionOf requirement: RequirementID, proposed: String?, formDigest: String?) {
    (scope, fact) = (.requirement, nil)
    (id, number) = (requirement.form, requirement.number)
    (self.proposed, self.formDigest) = (proposed, formDigest)
  }

  init(_ answer: FactAnswer) {
    self.init(
      fact: answer.fact, of: answer.requirement, instrument: answer.instrument, formDigest: answer.formDigest)
  }

  init(_ opinion: Opinion) {
    self.init(opinionOf: opinion.requirement, proposed: opinion.proposed, formDigest: opinion.formDigest)
  }

  /// Of what a fact is stated; what a rule set declares is a fact of requirements.
  public static func scope(of fact: String) -> Scope {
    let vocabulary = Vocabulary.standard
    return switch vocabulary.index(of: fact).map({ vocabulary.facts[$0].carrier }) {
    case .instrument: .instrument
    case .form: .form
    case .requirement, .basis, nil: .requirement
    }
  }
}
