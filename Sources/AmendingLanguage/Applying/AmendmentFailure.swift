/// An operation that cannot be applied to the texts at hand.
public struct AmendmentFailure: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// None of the texts is this place; the nearest name where one is near enough.
    case noSuchPlace(nearest: String?)
    /// A run whose end stands before its beginning.
    case runBackwards
    /// The place does not have the words.
    case absent
    /// The place has the words several times, and the sentence does not say 全ての.
    case repeated(times: Int)
    /// The words occur in each other, as 々々 in 々々々, so that not every occurrence can change.
    case entwined
  }

  public let reason: Reason
  /// The place as the sentence names it; empty for the whole text.
  public let place: String
  /// The quoted words; nil where the place itself is the trouble.
  public let words: QuotedWords?
  /// Which clause of the amendment, from 0.
  public let clause: Int
  /// Which of its operations, from 0; nil where the place itself is the trouble.
  public let change: Int?
}
