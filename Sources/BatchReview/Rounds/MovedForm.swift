public import SourceText

/// A form whose outcome as a whole is another in a later review.
public struct MovedForm: Sendable {
  public let id: String
  public let department: String?
  /// As the later review calls it; nil where the form is gone, or has none.
  public let number: String?
  public let title: String?
  /// The outcome's id, or `undetermined`, or `no-requirement`.
  public let from: String
  public let to: String
  /// Why, in the order of the cases; never empty.
  public let why: [MoveReason]
  /// The requirements that moved.
  public let requirements: [Requirement]

  /// A requirement whose results are others in a later review.
  public struct Requirement: Sendable {
    /// Its number in the later review, in the earlier where it is gone; nil where the form is unread.
    public let number: Int?
    /// The outcome's id or `undetermined`; nil where the requirement is new.
    public let from: String?
    /// The same; nil where it is gone.
    public let to: String?
    /// Why, in the order of the cases; never empty.
    public let why: [MoveReason]
    public let fromRule: String?
    public let toRule: String?
    /// The facts that matter and differ.
    public let facts: [Fact]
    /// What a person decided, as written; nil where nobody did.
    public let decision: (from: JSONValue?, to: JSONValue?)
  }

  /// A fact that differs.
  public struct Fact: Hashable, Sendable {
    public let id: String
    /// The value; nil where it is not known.
    public let from: String?
    public let to: String?
    /// Whether the later review knows it from an answer, or the earlier one knew it from one that is gone.
    public let isAnswered: Bool
  }
}
