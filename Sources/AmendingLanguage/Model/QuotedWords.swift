internal import SourceText

/// Words that can stand in 「」: not empty, with 「 and 」 nested correctly, compared scalar by scalar.
public struct QuotedWords: Hashable, Sendable {
  private let text: ExactText

  /// - Returns: nil for an empty text, and for one whose own 「」 are not balanced.
  public init?(_ text: String) {
    guard !text.isEmpty, BracketNesting.isBalanced(text.unicodeScalars) else { return nil }
    self.text = ExactText(text)
  }

  init?(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String(String.UnicodeScalarView(scalars)))
  }

  public var string: String { text.string }

  var scalars: [Unicode.Scalar] { Array(text.string.unicodeScalars) }
}
