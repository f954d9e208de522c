/// One change of words within a place.
public struct WordChange: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// 「A」を「B」に改める.
    case replace(by: QuotedWords)
    /// 「A」を削る.
    case delete
    /// 「A」の次に「B」を加える.
    case insert(QuotedWords)
  }

  /// The quoted words that the place has.
  public var words: QuotedWords
  public var kind: Kind
  /// 全ての「A」: every occurrence in the place changes. Without it the words must occur once.
  public var isEveryOccurrence: Bool

  public init(_ words: QuotedWords, _ kind: Kind, everyOccurrence: Bool = false) {
    self.words = words
    self.kind = kind
    isEveryOccurrence = everyOccurrence
  }

  /// What stands in the place of the quoted words afterwards.
  var result: [Unicode.Scalar] {
    switch kind {
    case .replace(let new): new.scalars
    case .delete: []
    case .insert(let new): words.scalars + new.scalars
    }
  }
}
