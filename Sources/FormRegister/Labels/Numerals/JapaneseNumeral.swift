/// A number or letter as ordinances count with: 十二, １２, 12, 一〇, イ, 甲, A, ⅰ.
///
/// Numerals are equal where they count the same thing to the same value, however they are written:
/// 十二 = １２ = 12 = 一二, but イ is not 1. The order is by series, then by value.
public struct JapaneseNumeral: Sendable {
  /// What is counted with.
  public enum Series: Int, Comparable, CaseIterable, Sendable {
    /// 一二三, １２３, 123.
    case number
    /// 甲乙丙丁.
    case stem
    /// イロハ, in that order; municipal rules that count アイウ are ordered by ``JapaneseNumeral/syllabaryValue``.
    case kana
    /// ABC.
    case latin
    /// abc.
    case smallLatin
    /// ⅰⅱⅲ and ⅠⅡⅢ.
    case roman

    public static func < (left: Series, right: Series) -> Bool { left.rawValue < right.rawValue }
  }

  /// How numbers are written.
  public enum Style: CaseIterable, Sendable {
    /// 百二十三.
    case kanji
    /// 一二三, digit by digit.
    case kanjiDigits
    /// １２３.
    case fullWidth
    /// 123.
    case ascii
  }

  public let series: Series
  /// The place in the series, from 1; numbers begin at 0.
  public let value: Int
  /// The numeral as it was read or made.
  public let written: String

  init(_ series: Series, _ value: Int, written: String) {
    (self.series, self.value, self.written) = (series, value, written)
  }

  /// Writes a number.
  ///
  /// - Parameters:
  ///   - number: From 0 to 99,999,999.
  ///   - style: How it is written.
  public init(_ number: Int, _ style: Style) {
    precondition((0...Self.largest).contains(number), "the number is out of range")
    self.init(.number, number, written: Self.text(number, style))
  }

  /// Reads a whole text as one numeral, nil where it is none.
  public init?(_ text: String) {
    var scanner = LabelScanner(text)
    guard let numeral = scanner.numeral(of: Series.allCases), scanner.isAtEnd else { return nil }
    self = numeral
  }

  /// How it is written, nil for letters and for numbers that mix styles.
  public var style: Style? {
    guard series == .number else { return nil }
    return Style.allCases.first { Self.text(value, $0) == written }
  }

  /// The same numeral in another style; Latin letters take its width, other letters stay as written.
  public func rewritten(_ style: Style) -> JapaneseNumeral {
    switch series {
    case .number: return JapaneseNumeral(value, style)
    case .latin, .smallLatin:
      guard style == .ascii || style == .fullWidth else { return self }
      let base: UInt32 = (series == .latin ? 0x40 : 0x60) + (style == .ascii ? 0 : 0xFEE0)
      let letter = Unicode.Scalar(base + UInt32(value))!
      return JapaneseNumeral(series, value, written: String(Character(letter)))
    case .stem, .kana, .roman: return self
    }
  }

  /// The place of a kana in アイウエオ order, where a rule counts so; nil for other series.
  public var syllabaryValue: Int? {
    guard series == .kana else { return nil }
    return Letters.syllabary.firstIndex(of: Letters.iroha[value - 1]).map { $0 + 1 }
  }
}

extension JapaneseNumeral: Hashable, Comparable, CustomStringConvertible {
  public var description: String { written }

  public static func == (left: JapaneseNumeral, right: JapaneseNumeral) -> Bool {
    left.series == right.series && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(series)
    hasher.combine(value)
  }

  public static func < (left: JapaneseNumeral, right: JapaneseNumeral) -> Bool {
    (left.series, left.value) < (right.series, right.value)
  }
}
