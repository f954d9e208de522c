import Testing

@testable import Reports

/// Tables in the terminal, where a full-width character takes two columns.
@Suite struct TextTableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("部局", 4), ("㊞", 2), ("ﾊﾝｺ", 3), ("（市）", 6), ("Ａ４", 4), ("𠮷", 2), ("葛\u{E0100}", 2),
    ("か\u{3099}", 2), ("e\u{301}", 1), ("、。", 4), ("🏯", 2), ("%─", 2), ("é", 1), ("한글", 4),
  ])
  func `the width of a text`(text: String, width: Int) {
    #expect(displayWidth(text) == width, "\(text)")
  }

  @Test func `columns stand under each other, blanks at the ends are left out`() {
    var table = TextTable(header: ["部局", "n", "見直し率"], alignments: [.left, .right, .right])
    table.row(["総務部", "10", "82.4 %"])
    table.row(["A", "9", ""])
    table.rule()
    table.row(["合計", "19", "100.0 %"])
    #expect(
      table.rendered() == """
        部局     n  見直し率
        ────────────────────
        総務部  10    82.4 %
        A        9
        ────────────────────
        合計    19   100.0 %

        """)
  }

  @Test func `all lines of a table that ends in a number have the same width`() {
    var table = TextTable(header: ["課所", "計"], alignments: [.left, .right])
    for name in ["戸籍住民課", "ネウボラ課", "IT推進課", "ﾊﾝｺ課", "㊞𠮷課", "葛\u{E0100}城課"] { table.row([name, "1,234"]) }
    let lines = table.rendered().split(separator: "\n").map(String.init)
    #expect(Set(lines.map(displayWidth)).count == 1, "\(lines)")
  }

  @Test func `a cell that is far too wide is cut, in columns too`() {
    let title = String(repeating: "題", count: 40_000)
    var table = TextTable(header: ["様式", "計"], alignments: [.left, .right])
    for cells in [[title, "1"], [String(title.prefix(40)), "2"], ["a" + title, "3"]] { table.row(cells) }
    let lines = table.rendered().split(separator: "\n").dropFirst(2)
    #expect(lines.allSatisfy { displayWidth(String($0)) <= TextTable.cellLimit + 4 })
    #expect(lines.map { $0.contains("…") } == [true, false, true])
    var whole = TextTable(header: ["様式"], alignments: [.left], cellLimit: .max)
    whole.row([title])
    #expect(whole.rendered().contains(title))
    var columns = TextColumns(indent: 2)
    columns.row([title, title])
    #expect(displayWidth(columns.lines[0]) < 500 && columns.lines[0].count { $0 == "…" } == 2)
  }

  @Test func `control characters cannot move the cursor`() {
    var table = TextTable(header: ["a"], alignments: [.left])
    table.row(["\u{1B}[31mred\u{202E}\n"])
    let text = table.rendered()
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
    #expect(text.split(separator: "\n").count == 3)
  }
}
