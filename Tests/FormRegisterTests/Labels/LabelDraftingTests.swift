import Testing

@testable import FormRegister

@Suite struct LabelDraftingTests {
  private static let plain = [
    "様式第1号（第2条関係）", "様式第2号（第3条関係）", "様式第2号の2（第3条の2関係）", "様式第3号　削除", "様式第4号（第5条関係）（表）",
    "様式第4号（第5条関係）（裏）", "様式第5号　申請書（第6条関係）", "様式第10号", "様式第11号",
  ]

  private func text(
    _ places: [Int], of labels: [String] = plain, in style: JapaneseNumeral.Style? = nil
  ) throws -> String {
    InstrumentLabels(try labels.map { try FormLabel($0) }).text(of: places, in: style)
  }

  @Test func `neighbours are joined, and others named one by one`() throws {
    #expect(try text([]) == "")
    #expect(try text([1]) == "様式第2号")
    #expect(try text([0, 1]) == "様式第1号及び様式第2号")
    #expect(try text([0, 1, 2]) == "様式第1号から様式第2号の2まで")
    #expect(try text([2, 0, 1, 6]) == "様式第1号から様式第2号の2まで及び様式第5号")
    #expect(try text([0, 2, 6]) == "様式第1号、様式第2号の2及び様式第5号")
    #expect(try text([0, 1, 2, 6, 7, 8]) == "様式第1号から様式第2号の2まで及び様式第5号から様式第11号まで")
    #expect(try text([4, 5]) == "様式第4号（表）及び様式第4号（裏）")
  }

  @Test func `neighbours are those of the instrument, not of counting`() throws {
    // 第5号 and 第10号 are neighbours; a repealed form parts its neighbours.
    #expect(try text([6, 7, 8]) == "様式第5号から様式第11号まで")
    #expect(try text([1, 2, 3, 4]) == "様式第2号、様式第2号の2及び様式第4号（表）")
  }

  @Test func `the city's own order of words, in either numerals`() throws {
    let labels = ["第1号様式（第3条関係）", "第2号様式", "第2号の2様式", "第12号様式"]
    #expect(try text([0, 1, 2], of: labels) == "第1号様式から第2号の2様式まで")
    #expect(try text([0, 3], of: labels, in: .kanji) == "第一号様式及び第十二号様式")
    #expect(try text([0, 1, 2, 3], of: labels, in: .fullWidth) == "第１号様式から第１２号様式まで")
    #expect(try text([0, 1], of: ["別記　様式第一号", "別記様式の二"], in: .fullWidth) == "別記　様式第１号及び別記様式の２")
  }

  @Test func `a label for several forms is named as it stands`() throws {
    #expect(
      try text([0, 1, 2], of: ["様式第1号", "様式第2号及び様式第3号（第5条関係）", "様式第4号"]) == "様式第1号、様式第2号及び様式第3号及び様式第4号")
  }

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
