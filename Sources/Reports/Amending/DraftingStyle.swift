public import BatchReview
public import FormRegister
public import SourceText

/// How a city writes its amending instruments.
public struct DraftingStyle: Sendable {
  /// How the numbers of articles, paragraphs and dates are written.
  public let numerals: JapaneseNumeral.Style
  /// The day of taking effect; nil where it is that of promulgation.
  public let effective: CalendarDate?
  /// Whether the numbers of instruments are written so, too; else as in the register.
  private let rewritesCitations: Bool

  /// - Parameter numerals: nil for the way in which most forms and articles of the register are numbered.
  public init(
    _ instruments: [AmendableInstrument], numerals: JapaneseNumeral.Style? = nil,
    effective: CalendarDate? = nil
  ) {
    self.numerals = numerals ?? Self.usual(in: instruments)
    self.effective = effective
    rewritesCitations = numerals != nil
  }

  /// The number of an instrument: 平成12年規則第24号, 平成十二年規則第二十四号.
  func citation(_ number: String) -> String {
    guard rewritesCitations else { return number }
    var result = ""
    var digits = ""
    func flush() {
      if let value = JapaneseNumeral(digits) {
        result += value.rewritten(numerals).written
      } else {
        result += digits
      }
      digits = ""
    }
    for character in number {
      if character.isASCII ? character.isNumber : ("０"..."９").contains(character) {
        digits.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// 第3条, 第３条 or 第三条.
  func article(_ number: Int) -> String { "第\(self.number(number))条" }

  /// The number of a paragraph, which stands in figures also where the others are in kanji.
  func paragraph(_ number: Int) -> String {
    JapaneseNumeral(number, numerals == .kanji ? .fullWidth : numerals).written
  }

  /// The number of an item: （1）, or 一 where numbers are in kanji.
  func item(_ number: Int) -> String {
    numerals == .kanji ? self.number(number) : "（\(self.number(number))）"
  }

  func number(_ number: Int) -> String { JapaneseNumeral(number, numerals).written }

  /// The day on which something takes effect that waits for nothing: the one that was given, else that of its
  /// publication.
  func dayOfEffect(_ publication: Publication?) -> String {
    if let effective { return date(effective) }
    return switch publication {
    case .unneeded: "令達の日"
    case .notice: "告示の日"
    case .promulgation, nil: "公布の日"
    }
  }

  /// A day in its Japanese era.
  func date(_ date: CalendarDate) -> String {
    let (era, year) = date.japaneseEra
    return "\(era)\(year == 1 ? "元" : number(year))年\(number(date.month))月\(number(date.day))日"
  }

  private static func usual(in instruments: [AmendableInstrument]) -> JapaneseNumeral.Style {
    var counts: [JapaneseNumeral.Style: Int] = [:]
    for instrument in instruments {
      let names = instrument.forms.map(\.number) + instrument.articles.map(\.number)
      for name in names {
        guard let digit = name?.unicodeScalars.drop(while: { $0 != "第" }).dropFirst().first else { continue }
        switch digit.value {
        case 0x30...0x39: counts[.ascii, default: 0] += 1
        case 0xFF10...0xFF19: counts[.fullWidth, default: 0] += 1
        default: if "一二三四五六七八九十".unicodeScalars.contains(digit) { counts[.kanji, default: 0] += 1 }
        }
      }
    }
    let styles: [JapaneseNumeral.Style] = [.ascii, .fullWidth, .kanji]
    return styles.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .ascii
  }
}
