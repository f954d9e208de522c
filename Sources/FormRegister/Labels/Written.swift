/// A piece of a text that was read: words as they stand, or a numeral, which can be written anew.
public enum Written: Hashable, Sendable {
  case text(String)
  case numeral(JapaneseNumeral)

  /// The piece, its number in another style where one is given.
  func text(in style: JapaneseNumeral.Style?) -> String {
    switch self {
    case .text(let text): text
    case .numeral(let numeral): style.map { numeral.rewritten($0).written } ?? numeral.written
    }
  }
}

extension Sequence<Written> {
  /// The pieces put together, their numbers in another style where one is given.
  func text(in style: JapaneseNumeral.Style? = nil) -> String {
    reduce(into: "") { $0 += $1.text(in: style) }
  }
}
