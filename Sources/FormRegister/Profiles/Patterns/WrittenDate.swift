internal import SourceText

/// Dates as offices write them: 令和3年3月31日, R3.3.31, 2021/03/31, 20210331, 2021-03-31.
enum WrittenDate {
  /// The year before an era's first.
  ///
  /// Source: 元号を改める政令 (昭和64年政令第1号, 平成31年政令第143号) and the edicts before them.
  private static let eras: [(names: [String], base: Int)] = [
    (["令和", "R"], 2018), (["平成", "H"], 1988), (["昭和", "S"], 1925), (["大正", "T"], 1911), (["明治", "M"], 1867),
  ]

  /// The day that a text names; nil for anything else, and for days that do not exist.
  static func read(_ text: String) -> CalendarDate? {
    let folded = text.unicodeScalars.map(foldedWidth).filter { $0 != " " }
    guard folded.count <= 40 else { return nil }
    var rest = folded[...]
    let base = takeEra(&rest)
    if base == 0, rest.count == 8, let whole = WrittenNumber.value(rest), rest.allSatisfy({ $0.isASCII }) {
      return CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard let year = WrittenNumber.take(&rest), takeSign(&rest, "年"),
      let month = WrittenNumber.take(&rest), takeSign(&rest, "月"), let day = WrittenNumber.take(&rest)
    else { return nil }
    if rest.first == "日" { rest = rest.dropFirst() }
    guard rest.isEmpty, base == 0 ? year > 999 : year < 100 else { return nil }
    return CalendarDate(year: base + year, month: month, day: day)
  }

  /// Whether a text is a year of an era.
  static func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    guard takeEra(&rest) > 0, WrittenNumber.take(&rest) != nil else { return false }
    return rest.elementsEqual("年".unicodeScalars)
  }

  private static func takeEra(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int {
    for (names, base) in eras {
      for name in names where rest.starts(with: name.unicodeScalars) {
        rest = rest.dropFirst(name.unicodeScalars.count)
        return base
      }
    }
    return 0
  }

  private static func takeSign(_ rest: inout ArraySlice<Unicode.Scalar>, _ word: Unicode.Scalar) -> Bool {
    guard let first = rest.first, first == word || ["-", "/", "."].contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// Numbers as offices write them: 12, １２, 十二, 元.
enum WrittenNumber {
  private static let kanji: [Unicode.Scalar: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(foldedWidth(scalar)) || kanji[scalar] != nil || powers[scalar] != nil
  }

  /// Takes the number at the beginning; 元 is the first year of an era.
  static func take(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    if rest.first == "元" {
      rest = rest.dropFirst()
      return 1
    }
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return value(digits)
  }

  /// The value of nothing but digits; nil for none, and for more than eight.
  static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var (total, current) = (0, 0)
    for scalar in digits {
      if let power = powers[scalar] {
        total += max(current, 1) * power
        current = 0
      } else if let digit = kanji[scalar] {
        current = current * 10 + digit
      } else if ("0"..."9").contains(foldedWidth(scalar)) {
        current = current * 10 + Int(foldedWidth(scalar).value - 0x30)
      } else {
        return nil
      }
    }
    return total + current
  }
}
