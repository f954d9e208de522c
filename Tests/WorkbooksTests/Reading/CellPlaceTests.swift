import Testing
import Workbooks

/// Places and rectangles of cells, as people write them.
@Suite struct CellPlaceTests {
  @Test(arguments: [
    ("A1", 1, 0), ("K5", 5, 10), ("Z9", 9, 25), ("AA10", 10, 26), ("AB12", 12, 27), ("ZZ1", 1, 701),
    ("AAA1", 1, 702), ("XFD1048576", 1_048_576, 16_383),
  ])
  func `a place is read and written`(name: String, row: Int, column: Int) {
    #expect(CellPlace(name) == CellPlace(row: row, column: column))
    #expect(CellPlace(row: row, column: column).name == name)
  }

  @Test func `small letters and dollars are read`() {
    #expect(CellPlace("$k$5") == CellPlace("K5"))
  }

  @Test(arguments: [
    "", "A", "5", "A0", "A01", "A-1", "XFE1", "A1048577", "ZZZZZZ99999999", "A1B", "Ａ1", "A１", "A 1",
    "A99999999999999999999",
    "$", "A$", "@1", "[1",
  ])
  func `what no sheet has is no place`(name: String) { #expect(CellPlace(name) == nil) }

  @Test func `a rectangle is read and written`() {
    #expect(CellRange("B2:D3") == CellRange(rows: 2...3, columns: 1...3))
    #expect(CellRange("B2")?.name == "B2:B2")
    #expect(CellRange("B2:D3")?.name == "B2:D3" && CellRange("B2:D3")?.first.name == "B2")
    #expect(CellRange("B2:D3")?.contains(CellPlace(row: 3, column: 3)) == true)
    #expect(CellRange("B2:D3")?.contains(CellPlace(row: 4, column: 3)) == false)
    for name in ["", ":", "B2:", "D3:B2", "A1:B2:C3", "A:B", "1:2"] {
      #expect(CellRange(name) == nil, "\(name)")
    }
  }

  @Test func `a row finds its cells`() {
    let row = CellSheet.Row(
      number: 1, cells: [1, 4, 9].map { .init(column: $0, value: .number(Double($0))) })
    for column in 0..<12 {
      #expect(row[column]?.value == ([1, 4, 9].contains(column) ? .number(Double(column)) : nil))
    }
  }
}
