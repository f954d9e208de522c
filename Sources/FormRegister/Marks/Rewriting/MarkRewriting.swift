/// The text of a form after its marks were rewritten.
public struct MarkRewriting: Equatable, Sendable {
  /// The new text.
  public var text: String
  /// Marks, by their index in the old text, for which nothing was found; their words stay as they were.
  public var unchanged: [Int]
  /// Where the new text still speaks of what was taken away; for people to look at.
  public var mentions: [RewritingMention]

  public init(text: String, unchanged: [Int] = [], mentions: [RewritingMention] = []) {
    self.text = text
    self.unchanged = unchanged
    self.mentions = mentions
  }
}

/// Words about a seal or signature that stayed, though what they speak of may be gone.
public struct RewritingMention: Equatable, Sendable {
  /// 1-based line within the new text.
  public var line: Int
  public var words: String

  public init(line: Int, words: String) {
    self.line = line
    self.words = words
  }
}
