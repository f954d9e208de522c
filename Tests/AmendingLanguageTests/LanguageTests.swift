import SourceText
import TestSupport
import Testing

@testable import AmendingLanguage

/// What the sentences look like, and that reading is the inverse of writing.
@Suite struct LanguageTests {
  @Test(arguments: [AmendmentWriter.Addition.next, .below])
  func `parse(print(amendment)) = amendment`(addition: AmendmentWriter.Addition) throws {
    let seed = Seeded.seedOfRun &+ 10
    var random = Seeded(state: seed)
    for round in 0..<1_500 {
      let amendment = random.amendment()
      let sentence = AmendmentWriter(addition: addition).write(amendment)
      let reading = AmendmentReading(sentence, file: "S")
      try #require(reading.errors.isEmpty, "seed \(seed), round \(round): \(reading.errors) \(sentence)")
      try #require(reading.amendment == amendment, "seed \(seed), round \(round): \(sentence)")
      try #require(AmendmentReading(sentence + "\n", file: "S").amendment == amendment)
    }
  }

  /// Sentences as drafting writes them; each is written again as it was read.
  @Test(arguments: [
    "第3条第2項中「記名押印」を「記名」に改め、「㊞」を削り、「氏名」の次に「（記名）」を加える。",
    "第3条第2項中「記名押印」を「記名」に、「署名押印」を「署名」に改め、同条第3項中「押印」を削る。",
    "第3条第2項第1号中「押印」を削り、同項第2号を削り、同条第3項中「印」を「名」に改める。",
    "第3条第2項及び第3項中「㊞」、「印」及び「押印」を削る。",
    "様式第1号から様式第3号まで及び様式第5号中「㊞」を削る。",
    "様式第1号中「㊞」を削り、同様式備考中「押印」を「記名」に改める。",
    "別記様式中全ての「㊞」を削る。", "「「再発行」の印を押し」を「「再発行」と記載し」に改める。", "「氏名\n㊞」を「氏名」に改める。",
    "第3条中「印」を削る。\n第5条中「印」を削る。", "様式第1号を次のように改める。\n　申請書\n　\n　　氏名", "全文を次のように改める。\n　一\n　二",
    "全文を削る。", "第3条第1項中「印」を削り、同条第2項を次のように改める。\n　２　市長は、受け付ける。\n様式第1号中「印」を削る。",
    "第三条から第五条まで、第七条及び附則第二項中「印」を削る。",
  ])
  func `a sentence stays as it is`(sentence: String) {
    let reading = AmendmentReading(sentence, file: "S")
    #expect(reading.errors.isEmpty)
    #expect(AmendmentWriter().write(reading.amendment) == sentence)
  }

  /// Other ways to say the same.
  @Test(arguments: [
    ("「A」を「B」に改め、「C」を「D」に改める。", "「A」を「B」に、「C」を「D」に改める。"),
    ("「A」の下に「B」を加える。", "「A」の次に「B」を加える。"), ("「A」をすべて「B」に改める。", "全ての「A」を「B」に改める。"),
    ("すべての「A」を削る。", "全ての「A」を削る。"), ("「A」を全て削る。", "全ての「A」を削る。"),
    ("\u{FEFF}　第3条中\r\n「A」を\n「B」に 改める。\r\n", "第3条中「A」を「B」に改める。"),
    ("第3条第2項中「A」を削り、同項中「B」を削る。", "第3条第2項中「A」及び「B」を削る。"),
    ("和光市○○規則（平成12年規則第24号）の一部を次のように改正する。\n　第3条中「A」を削る。", "第3条中「A」を削る。"),
    (
      "　第3条を次のように改める。\n　　新\n　　\n　第4条中「A」を削る。", "第3条を次のように改める。\n　新\n　\n第4条中「A」を削る。"
    ),
    ("第3条並びに第4条中「A」を削る。", "第3条及び第4条中「A」を削る。"),
  ])
  func `what is read is written in one way`(written: String, sentence: String) {
    let reading = AmendmentReading(written, file: "S")
    #expect(reading.errors.isEmpty)
    #expect(AmendmentWriter().write(reading.amendment) == sentence)
  }

  /// What the language does not have, with its place.
  @Test(arguments: [
    ("「A」を「B」と改める。", "1:8: error: `に` is missing before `と改める。`"),
    ("「A」を「B」に改め。", "1:11: error: `、` is missing behind `改め`"),
    ("「A」を「B」に改める、", "1:12: error: `。` is missing behind `改める`"),
    ("第3条中「A」を「B」に改め、", "1:16: error: the sentence has no end: an operation and `。` are missing"),
    ("第3条中「「A」を削る。", "1:5: error: this quotation has no end: a 」 is missing"),
    ("第3条中「」を削る。", "1:5: error: there are no words in this quotation; to take words out, write 「A」を削る"),
    ("第3条中「A」を「」に改める。", "1:9: error: there are no words in this quotation; to take words out, write 「A」を削る"),
    (
      "第3条の次に次の1条を加える。",
      "1:1: error: `第3条の次に次の1条を加…` is neither a place nor an operation of the amending language;"
        + " the language has …中「A」を「B」に改める, …を削る, …を次のように改める"
    ),
    ("同条中「A」を削る。", "1:1: error: `同条` refers to nothing that the sentence has named just before"),
    (
      "第3条中「A」を「B」に、「C」を削る。",
      "1:14: error: the operation before has no verb of its own; end it with 改め, 削り or 加え"
    ),
    (
      "「A」は「B」とする。",
      "1:4: error: unknown operation `は「B」とする。` behind quoted words;"
        + " the language has 「A」を「B」に改める, 「A」を削る, 「A」の次に「B」を加える"
    ),
    (
      "第3条を次のように改める。",
      "1:14: error: the new text is missing; write it below the sentence, each line behind one ideographic space more"
    ),
    ("第3条及び第4条を次のように改める。\n　新", "1:1: error: a new text is for one place, not for `第3条、第4条`"),
    ("第3条を次のように改め、第4条を削る。", "1:1: error: a new text must end its sentence: `次のように改める。`, the text below"),
    ("第3条から第5条中「A」を削る。", "1:1: error: `第3条から第5条` is no run of places; write 様式第1号から様式第3号まで"),
    ("第3条 第2項中「A」を削る。", "1:1: error: `第3条 第2項` is no name of a place"),
  ])
  func `an error at its place`(sentence: String, message: String) {
    let reading = AmendmentReading(sentence, file: "S")
    #expect(reading.errors.map(\.rendered) == ["S:" + message])
  }

  @Test func `every wrong sentence is found`() {
    let text = "「A」を消す。\n「B」を削る。\n第3条中「C」を「D」に換える。\n第4条を次のように改める。新\n"
    let reading = AmendmentReading(text, file: "S")
    #expect(reading.errors.map(\.position?.line) == [1, 3, 4])
    #expect(AmendmentWriter().write(reading.amendment) == "「B」を削る。")
  }

  @Test(arguments: ["", "同条", "全文", "第3条、", "「A」", "第3条及び第4条", "第3条から", "第3条 ", "全ての様式"])
  func `no name of a place`(name: String) { #expect(Place(name) == nil) }
}
