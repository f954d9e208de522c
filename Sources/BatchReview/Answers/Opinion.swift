/// What a section says of a proposal: that it agrees, or what it objects.
public struct Opinion: Hashable, Sendable {
  public let requirement: RequirementID
  /// The outcome that was proposed, and the rule that proposed it.
  public let proposed: String?
  public let rule: String?
  /// Nil where the section agrees.
  public let objection: Objection?
  /// The form as it was when it was asked about.
  public let formDigest: String?
  public let source: AnswerSource
  public let place: AnswerPlace
}

/// Why a section does not agree. It changes nothing by itself: people decide.
public struct Objection: Hashable, Sendable {
  /// The outcome that the section wants.
  public let outcome: String?
  public let why: String
  /// The provision that the section names.
  public let basis: String?
}
