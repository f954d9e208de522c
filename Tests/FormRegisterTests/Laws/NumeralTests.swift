import Testing

@testable import FormRegister

/// Numbers of laws, in kanji and Arabic.
@Suite struct NumeralTests {
  @Test func `value(text(n)) = n`() {
    var generator = SystemRandomNumberGenerator()
    let largest = 9_999_999_999_999_999
    let numbers =
      Array(0...20_100) + [largest]
      + (0..<5_000).map { _ in Int.random(in: 0...(largest >> Int.random(in: 0...52, using: &generator))) }
    for number in numbers { #expect(KanjiNumeral.value(KanjiNumeral.text(number)) == number) }
  }

  @Test func `digits of any width and place are the same number`() {
    for number in (0...3_000) + [9_999, 123_456] {
      let digits = String(number)
      let wide = String(digits.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0)!) })
      let kanji = String(digits.map { Array("〇一二三四五六七八九")[$0.wholeNumberValue!] })
      for text in [digits, wide, kanji] { #expect(KanjiNumeral.value(text) == number, "\(text)") }
    }
  }

  @Test(arguments: [
    ("十", 10), ("二十二", 22), ("百四", 104), ("千", 1_000), ("三千五百", 3_500), ("一万二千", 12_000), ("億", 100_000_000),
    ("廿三", 23), ("卅一", 31), ("零", 0), ("一〇二", 102),
  ])
  func `numbers as laws write them`(_ text: String, _ number: Int) {
    #expect(KanjiNumeral.value(text) == number)
  }

  @Test(arguments: ["", "条", "十の", "あ", "一千二千三千四千五千六千七千八千九千一千二千三千四千五千"])
  func `what is no number`(_ text: String) {
    #expect(KanjiNumeral.value(text) == nil || text.count > 4)
  }

  @Test func `folding leaves all else as it is`() {
    #expect(KanjiNumeral.folded("第七十四条の二第１項、様式第十号") == "第74条の2第1項、様式第10号")
    #expect(KanjiNumeral.folded("申請者") == "申請者")
  }

  @Test(arguments: [
    ("昭和二十二年法律第六十七号", "昭和22年法律第67号"), ("昭和二二年法律第六七号", "昭和22年法律第67号"),
    ("昭和22年 法律 第67号", "昭和２２年法律第６７号"), ("令和元年政令第五号", "令和1年政令第5号"),
    ("昭和二十二年五月三日政令第十六号", "昭和22年政令第16号"), ("令和二年内閣府・法務省令第二号", "令和2年内閣府、法務省令第2号"),
    ("昭和四十七年人事院規則一―四", "昭和47年人事院規則1-4"),
  ])
  func `a law's number is equal however it is written`(_ one: String, _ other: String) {
    #expect(LawNumber(one) == LawNumber(other))
  }

  @Test func `different laws stay different`() {
    let numbers = ["昭和22年法律第67号", "昭和22年政令第67号", "昭和2年法律第67号", "平成22年法律第67号", "昭和22年法律第6号"]
    #expect(Set(numbers.map { LawNumber($0) }).count == numbers.count)
  }
}
