import Testing

@testable import Reports

/// Columns without a head.
@Suite struct TextColumnsTests {
  @Test func `full-width characters take two columns, and lines have no blanks at their ends`() {
    var columns = TextColumns(indent: 2)
    columns.row(["様式第1号", "申請書", "押印"])
    columns.row(["F", "", "署名"])
    columns.row(["F", "x", ""])
    #expect(columns.lines == ["  様式第1号  申請書  押印", "  F                  署名", "  F          x"])
  }

  @Test func `the last cell of a line widens no column`() {
    var columns = TextColumns(indent: 0)
    columns.row(["条項", "第1条、第2条、第3条"])
    columns.row(["a", "b", "c"])
    #expect(columns.lines == ["条項  第1条、第2条、第3条", "a     b  c"])
  }

  @Test func `input cannot move the cursor`() {
    var columns = TextColumns(indent: 0)
    columns.row(["a\u{1B}[2J\n"])
    #expect(columns.lines == ["a\\u{1B}[2J\\u{A}"])
  }
}
