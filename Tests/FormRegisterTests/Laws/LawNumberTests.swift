import Testing

@testable import FormRegister

/// Numbers of laws, in kanji and Arabic.
@Suite struct LawNumberTests {
  @Test func `a number in any style is the same law`() {
    var generator = SystemRandomNumberGenerator()
    for number in Array(1...1_200)
      + (0..<2_000).map({ _ in Int.random(in: 1...99_999_999, using: &generator) })
    {
      let texts = JapaneseNumeral.Style.allCases.map { style in
        let (year, count) = (JapaneseNumeral(number % 64 + 1, style), JapaneseNumeral(number, style))
        return "昭和\(year)年法律第\(count)号"
      }
      #expect(Set(texts.map { LawNumber($0) }) == [LawNumber("昭和\(number % 64 + 1)年法律第\(number)号")])
    }
  }

  @Test(arguments: [
    ("昭和二十二年法律第六十七号", "昭和22年法律第67号"), ("昭和二二年法律第六七号", "昭和22年法律第67号"),
    ("昭和22年 法律 第67号", "昭和２２年法律第６７号"), ("令和元年政令第五号", "令和1年政令第5号"),
    ("昭和二十二年五月三日政令第十六号", "昭和22年政令第16号"), ("令和二年内閣府・法務省令第二号", "令和2年内閣府、法務省令第2号"),
    ("昭和四十七年人事院規則一―四", "昭和47年人事院規則一－四"),
  ])
  func `a law's number is equal however it is written`(_ one: String, _ other: String) {
    #expect(LawNumber(one) == LawNumber(other))
  }

  @Test func `different laws stay different`() {
    let numbers = ["昭和22年法律第67号", "昭和22年政令第67号", "昭和2年法律第67号", "平成22年法律第67号", "昭和22年法律第6号"]
    #expect(Set(numbers.map { LawNumber($0) }).count == numbers.count)
  }
}
