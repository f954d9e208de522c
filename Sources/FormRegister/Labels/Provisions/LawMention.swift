internal import SourceText

/// The law that a reference names: 法, 令第三条's 令, a title, or a law number.
///
/// Mentions are equal where their words are, blanks, widths and the writing of numbers aside:
/// 昭和五十九年厚生省令第四十一号 = 昭和59年厚生省令第41号.
public struct LawMention: Sendable {
  public let written: String
  let folded: ExactText

  public init(_ written: String) {
    self.written = written
    folded = foldedLabelText(written)
  }
}

extension LawMention: Hashable, Comparable {
  public static func == (left: LawMention, right: LawMention) -> Bool { left.folded == right.folded }
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
  public static func < (left: LawMention, right: LawMention) -> Bool {
    left.folded < right.folded
  }
}
