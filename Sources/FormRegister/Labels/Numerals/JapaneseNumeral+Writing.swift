extension JapaneseNumeral {
  /// The largest number that is read or written.
  static let largest = 99_999_999

  static func text(_ number: Int, _ style: Style) -> String {
    switch style {
    case .kanji: kanji(number)
    case .kanjiDigits: digits(number) { Letters.kanjiDigits[$0] }
    case .fullWidth: digits(number) { Unicode.Scalar(0xFF10 + UInt32($0))! }
    case .ascii: String(number)
    }
  }

  private static func digits(_ number: Int, _ digit: (Int) -> Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(number).unicodeScalars { text.append(digit(Int(scalar.value) - 0x30)) }
    return String(text)
  }

  private static func kanji(_ number: Int) -> String {
    guard number > 0 else { return "〇" }
    let (myriads, rest) = number.quotientAndRemainder(dividingBy: 10_000)
    return (myriads > 0 ? belowMyriad(myriads) + "万" : "") + belowMyriad(rest)
  }

  /// 千, 百 and 十 go without 一 before them.
  private static func belowMyriad(_ number: Int) -> String {
    var text = ""
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      guard digit > 0 else { continue }
      if digit > 1 || unit == 1 { text.unicodeScalars.append(Letters.kanjiDigits[digit]) }
      text += name
    }
    return text
  }
}
