import Testing

@testable import FormRegister

@Suite struct LabelNumeralTests {
  @Test(arguments: [
    ("十二", 12), ("二十三", 23), ("百五", 105), ("一〇", 10), ("一二〇", 120), ("１２", 12), ("12", 12), ("1２", 12),
    ("〇", 0),
    ("千", 1_000), ("一万二千三百四十五", 12_345), ("二百万", 2_000_000), ("007", 7), ("百十", 110),
    ("九千九百九十九万九千九百九十九", 99_999_999),
  ])
  func `numbers`(text: String, value: Int) {
    let numeral = JapaneseNumeral(text)
    #expect(numeral?.series == .number && numeral?.value == value)
    #expect(numeral?.description == text)
  }

  @Test(arguments: ["", "十十", "二三十", "百千", "万", "12あ", "第1", "100000000", "一二三四五六七八九〇", "イロ", "○", "AB"])
  func `what is no numeral`(text: String) { #expect(JapaneseNumeral(text) == nil) }

  @Test(arguments: JapaneseNumeral.Style.allCases)
  func `written and read again in each style`(style: JapaneseNumeral.Style) {
    for value in Array(0...2_100) + [9_999, 10_000, 10_001, 20_300, 1_234_567, 99_999_999] {
      let numeral = JapaneseNumeral(value, style)
      let read = JapaneseNumeral(numeral.written)
      #expect(read == numeral && read?.value == value && read?.written == numeral.written)
      for other in JapaneseNumeral.Style.allCases { #expect(numeral.rewritten(other) == numeral) }
    }
  }

  @Test func `styles are told apart where they differ`() {
    #expect(JapaneseNumeral("十二")?.style == .kanji)
    #expect(JapaneseNumeral("一二")?.style == .kanjiDigits)
    #expect(JapaneseNumeral("１２")?.style == .fullWidth)
    #expect(JapaneseNumeral("12")?.style == .ascii)
    #expect(JapaneseNumeral("1２")?.style == nil)
    #expect(JapaneseNumeral("イ")?.style == nil)
  }

  @Test func `letters count in their own series`() {
    func read(_ text: String) -> (JapaneseNumeral.Series, Int)? {
      JapaneseNumeral(text).map { ($0.series, $0.value) }
    }
    #expect(read("イ")! == (.kana, 1) && read("ニ")! == (.kana, 4) && read("ヘ")! == (.kana, 6))
    #expect(read("乙")! == (.stem, 2) && read("Ｂ")! == (.latin, 2) && read("c")! == (.smallLatin, 3))
    #expect(read("ⅲ")! == (.roman, 3) && read("Ⅳ")! == (.roman, 4))
    #expect(JapaneseNumeral("イ") != JapaneseNumeral("一"))
    #expect(JapaneseNumeral("ア")?.syllabaryValue == 1 && JapaneseNumeral("イ")?.syllabaryValue == 2)
    #expect(JapaneseNumeral("Ｂ")?.rewritten(.ascii).written == "B")
  }
}
