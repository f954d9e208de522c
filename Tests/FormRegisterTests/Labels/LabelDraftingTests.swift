import Testing

@testable import FormRegister

@Suite struct LabelDraftingTests {
  @Test(arguments: [
    ("様式第1号（第2条関係）", "様式第1号"), ("別記様式第一（第１条関係）（裏面）", "別記様式第一（裏面）"), ("（別記第一号様式）", "別記第一号様式"),
    ("様式第２号から第５号まで　削除", "様式第２号から第５号まで"), ("様式第1号　申請書", "様式第1号"), ("　様式第1号（日本産業規格Ａ４）別紙", "様式第1号別紙"),
    ("第３号様式（第３条関係）第１面　（用紙）", "第３号様式第１面"),
  ])
  func `what a sentence calls the form`(label: String, text: String) throws {
    #expect(try FormLabel(label).formText() == text)
  }

  @Test func `a form is found by its name`() throws {
    let labels = InstrumentLabels(
      try ["別記様式第1号（第2条関係）", "別記様式第2号（表）", "別記様式第2号（裏）", "別記様式第3号", "様式第3号"].map { try FormLabel($0) })
    func place(_ text: String) throws -> Int? { labels.place(of: try FormLabel(text).name) }
    #expect(try place("別記第一号様式") == 0)
    #expect(try place("様式第１号") == 0)
    #expect(try place("様式第2号（裏面）") == 2)
    #expect(try place("様式第2号") == nil)
    #expect(try place("様式第3号") == 4)
    #expect(try place("様式第4号") == nil)
  }
}
