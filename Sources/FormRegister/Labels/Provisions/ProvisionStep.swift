/// One step of the way to a provision: an article, a paragraph of it, an item of that.
public struct ProvisionStep: Hashable, Sendable {
  /// What is stepped into, from the largest.
  public enum Unit: Int, Comparable, CaseIterable, Sendable {
    /// 編, 章, 節, 款, 目.
    case part, chapter, section, subsection, division
    /// 別表.
    case annex
    /// 条.
    case article
    /// 第２, of an outline whose provisions are no articles.
    case point
    /// 項.
    case paragraph
    /// 号.
    case item
    /// イ, in municipal rules ア.
    case letter
    /// （１）.
    case number
    /// （ⅰ）, （イ）.
    case smallLetter
    /// の表.
    case table

    public static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }

    /// The word behind the number; nil where a unit has none.
    var word: String? {
      switch self {
      case .part: "編"
      case .chapter: "章"
      case .section: "節"
      case .subsection: "款"
      case .division: "目"
      case .article: "条"
      case .paragraph: "項"
      case .item: "号"
      case .annex, .point, .letter, .number, .smallLetter, .table: nil
      }
    }
  }

  /// Where among its like.
  public enum Position: Hashable, Sendable {
    case number(JapaneseNumeral)
    /// 同条, 本条.
    case same
    /// 前条; 前三条 for more than one.
    case previous(Int)
    /// 次条.
    case next
    /// 各号.
    case each
    /// The only one: 別表, の表.
    case only
  }

  public let unit: Unit
  public let position: Position
  /// 74条の2の3 has 2 and 3.
  public let branches: [JapaneseNumeral]

  public init(_ unit: Unit, _ position: Position, branches: [JapaneseNumeral] = []) {
    (self.unit, self.position, self.branches) = (unit, position, branches)
  }

  public init(_ unit: Unit, _ number: Int, branches: [Int] = []) {
    self.init(
      unit, .number(JapaneseNumeral(number, .ascii)), branches: branches.map { JapaneseNumeral($0, .ascii) })
  }

  /// The step as ordinances write it.
  var writing: [Written] {
    let tail = branches.flatMap { [Written.text("の"), .numeral($0)] }
    let word = unit.word ?? ""
    switch position {
    case .same: return [.text("同" + word)]
    case .previous(1): return [.text("前" + word)]
    case .previous(let count): return [.text("前"), .numeral(JapaneseNumeral(count, .kanji)), .text(word)]
    case .next: return [.text("次" + word)]
    case .each: return [.text("各" + word)]
    case .only: return [.text(unit == .annex ? "別表" : "の表")]
    case .number(let numeral):
      switch unit {
      case .letter: return [.numeral(numeral)]
      case .number, .smallLetter: return [.text("（"), .numeral(numeral), .text("）")]
      case .annex: return [.text("別表第"), .numeral(numeral)] + tail
      default: return [.text("第"), .numeral(numeral), .text(word)] + tail
      }
    }
  }
}

extension ProvisionStep: Comparable {
  public static func < (left: ProvisionStep, right: ProvisionStep) -> Bool {
    if left.unit != right.unit { return left.unit < right.unit }
    if left.position != right.position { return left.position < right.position }
    return left.branches.lexicographicallyPrecedes(right.branches)
  }
}

extension ProvisionStep.Position: Comparable {
  private var rank: (Int, Int) {
    switch self {
    case .only: (0, 0)
    case .number(let numeral): (1, numeral.value)
    case .previous(let count): (2, count)
    case .same: (3, 0)
    case .next: (4, 0)
    case .each: (5, 0)
    }
  }

  public static func < (left: Self, right: Self) -> Bool {
    if case .number(let one) = left, case .number(let other) = right { return one < other }
    return left.rank < right.rank
  }
}
