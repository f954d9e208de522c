public import FormRegister

/// A sentence whose seal or signature is another one in another version of its law.
public struct LawChange: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The sentence stands, and no longer speaks of a seal or signature.
    case lost
    /// The sentence stood, and now speaks of one.
    case gained
    /// It speaks of another act, or says something else of it.
    case changed
    /// The sentence is no longer there.
    case gone
    /// The sentence was not there.
    case new
  }

  public let kind: Kind
  public let law: LawFile
  /// Where it stands: in the old version, of a new sentence in the new one.
  public let place: LawPlace
  /// The sentence; nil where it is not there.
  public let before: String?
  public let after: String?
  public let readingBefore: ProvisionReading
  public let readingAfter: ProvisionReading
}

/// What a sentence says of acts, as far as a change of it is a change of the law.
struct SpokenActs: Hashable {
  private let acts: [String]

  init(_ reading: ProvisionReading) {
    acts = reading.acts.map { "\($0.act.rawValue) \($0.standing.rawValue)" }.sorted()
  }
}
