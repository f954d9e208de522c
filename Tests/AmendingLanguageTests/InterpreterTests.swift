import SourceText
import Testing

@testable import AmendingLanguage

/// What a sentence does to texts, and what it cannot do.
@Suite struct InterpreterTests {
  private func apply(
    _ sentence: String, _ texts: [(String?, String)], _ interpreter: AmendmentInterpreter = .init()
  ) -> ([String], [String]) {
    let reading = AmendmentReading(sentence, file: "S")
    #expect(reading.errors.isEmpty)
    var placed = texts.map { PlacedText($0.flatMap(Place.init), $1) }
    let failures = interpreter.apply(reading.amendment, to: &placed)
    return (placed.map(\.text), reading.diagnostics(of: failures).map(\.rendered))
  }

  private let rule = [
    ("第1条", "趣旨"), ("第3条第1項", "氏名　㊞"), ("第3条第2項", "記名押印する。"), ("様式第1号", "氏名㊞"), ("様式第2号", "住所"),
    ("様式第3号", "氏名㊞"),
  ]

  @Test(arguments: [
    ("第3条第2項中「押印」を削る。", 2, "記名する。"), ("第3条中「押印」を削る。", 2, "記名する。"), ("第三条第２項中「記名押印」を「署名」に改める。", 2, "署名する。"),
    ("第3条第1項中「　㊞」を削り、同条第2項中「する」の次に「ものとする」を加える。", 2, "記名押印するものとする。"),
    ("様式第1号及び様式第3号中「㊞」を削る。", 5, "氏名"), ("様式第2号を次のように改める。\n　一\n　二", 4, "一\n二"), ("様式第2号を削る。", 4, ""),
  ])
  func `a place is amended`(sentence: String, index: Int, text: String) {
    let (texts, problems) = apply(sentence, rule)
    #expect(problems.isEmpty && texts[index] == text)
  }

  @Test(arguments: [
    ("第2条中「印」を削る。", "1:1: error: there is no place `第2条`; did you mean `第1条`?"),
    ("第1条中「印」を削る。", "1:5: error: `印` does not occur in `第1条`"),
    ("様式第1号から様式第3号まで中「㊞」を削る。", "1:16: error: `㊞` does not occur in `様式第2号`"),
    ("様式第3号から様式第1号まで中「㊞」を削る。", "1:1: error: `様式第3号から様式第1号まで` runs backwards"),
    (
      "第3条中「名」を削る。",
      "1:5: error: `名` occurs 2 times in `第3条`; quote more words, or write 全ての「…」 where every occurrence is meant"
    ),
    ("第3条第2項中「記名」を「名」に改め、「記名」を削る。", "1:20: error: `記名` does not occur in `第3条第2項`"),
  ])
  func `what cannot be applied is named with its place`(sentence: String, message: String) {
    #expect(apply(sentence, rule).1 == ["S:" + message])
  }

  @Test func `all that cannot be applied is named`() {
    let (_, problems) = apply("第1条中「印」を削る。\n第9条中「印」を削る。\n様式第1号中「名」及び「印」を削る。", rule)
    #expect(problems.map { String($0.prefix(6)) } == ["S:1:5:", "S:2:1:", "S:3:12"])
  }

  @Test func `words that occur several times change where the sentence or the caller says so`() {
    let twice = [("第1条" as String?, "署名押印し、記名押印する")]
    #expect(apply("第1条中「押印」を削る。", twice).1.count == 1)
    #expect(apply("第1条中全ての「押印」を削る。", twice).0 == ["署名し、記名する"])
    #expect(apply("第1条中全ての「押印」を「記載」に改める。", twice).0 == ["署名記載し、記名記載する"])
    #expect(apply("第1条中全ての「名」の次に「前」を加える。", twice).0 == ["署名前押印し、記名前押印する"])
    #expect(apply("第1条中「押印」を削る。", twice, .init(repeatedWords: .changed)).0 == ["署名し、記名する"])
    #expect(
      apply("全ての「々々」を削る。", [(nil, "々々々")]).1 == [
        "S:1:1: error: the occurrences of `々々` in the text overlap; quote more words"
      ])
  }

  @Test func `texts are compared scalar by scalar`() throws {
    let combined = AmendmentReading("「か\u{3099}」を削る。", file: "S").amendment
    #expect(throws: AmendmentFailure.self) { try AmendmentInterpreter().apply(combined, to: "が") }
    #expect(try AmendmentInterpreter().apply(combined, to: "がか\u{3099}") == "が")
    let ideograph = AmendmentReading("「神」を「紙」に改める。", file: "S").amendment
    #expect(throws: AmendmentFailure.self) { try AmendmentInterpreter().apply(ideograph, to: "\u{FA19}") }
  }

  @Test func `one text is the place that its sentence names`() throws {
    let amendment = AmendmentReading("第3条中「A」を削り、同条中「B」を削る。", file: "S").amendment
    #expect(try AmendmentInterpreter().apply(amendment, to: "ABC") == "C")
    #expect(throws: AmendmentFailure.self) {
      try AmendmentInterpreter().apply(amendment, to: "ABC", place: Place("第4条"))
    }
    let two = AmendmentReading("第3条中「A」を削る。第4条中「B」を削る。", file: "S").amendment
    #expect(throws: AmendmentFailure.self) { try AmendmentInterpreter().apply(two, to: "ABC") }
  }
}
