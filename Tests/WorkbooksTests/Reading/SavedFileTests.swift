import SourceText
import Testing
import Workbooks

/// Files as openpyxl and LibreOffice really saved them, of one table.
@Suite struct SavedFileTests {
  private func values(_ sheet: CellSheet) -> [String: CellSheet.Value] {
    let cells = sheet.rows.flatMap { row in
      row.cells.map { (CellPlace(row: row.number, column: $0.column).name, $0.value) }
    }
    return Dictionary(uniqueKeysWithValues: cells)
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func `a workbook is read`(name: String) throws {
    let sheets = try SheetFile.read(try PackageFixture.saved(name), name: name).sheets
    #expect(sheets.map(\.name) == ["回答票", "記入要領"])
    // openpyxl writes this text without an escape of its own, so that it is read, as by Excel, as another.
    let escape = name == "openpyxl.xlsx" ? "A" : "_x0041_"
    #expect(
      values(sheets[0]) == [
        "A1": .text("様式"), "B1": .text("押印の見直し"), "C1": .text("備考"), "D1": .text("期日"), "E1": .text("件数"),
        "A2": .text("第1号様式（第3条関係）"), "B2": .text("廃止"), "C2": .text("氏名の右の印を削る\n二行目"),
        "D2": .date(CalendarDate("2021-04-22")!), "E2": .number(12),
        "A3": .text("髙﨑①㈱"), "B3": .text("  前後の空白  "), "C3": .text("a\(escape)b\t<&>\"'"),
        "D3": .date(CalendarDate("1900-03-01")!), "E3": .number(-1.5e-7),
        "A4": .text("𠮷野家㊞葛\u{E0100}"), "B4": .boolean(true), "C4": .formula, "D4": .number(0.5),
        "E4": .number(1e15), "A6": .text("隠れた行"), "B6": .error("#N/A"), "A8": .text("結合"),
        "K40": .text("終"),
      ])
    #expect(sheets[0].merges.map(\.name) == ["A8:C9"])
    #expect(values(sheets[1]) == ["AB3": .text("隠れたシート")])
  }

  @Test func `CSV in CP932 is read, and what it lacks is as foretold`() throws {
    let file = try SheetFile.read(try PackageFixture.saved("libreoffice.csv"), name: "回答.csv")
    let sheet = try #require(file.sheets.first)
    let values = values(sheet)
    #expect(file.encoding == .cp932 && sheet.name == nil && sheet.rows.last?.number == 40)
    #expect(values["A3"] == .text("髙﨑①㈱") && values["C2"] == .text("氏名の右の印を削る\n二行目"))
    #expect(values["D2"] == .text("令和3年4月22日") && values["K40"] == .text("終"))
    guard case .text(let text) = values["A4"] else { return #expect(Bool(false), "no text") }
    #expect(text == "?野家?葛?" && CP932Text.isSame(text, sent: "𠮷野家㊞葛\u{E0100}"))
    // The second row takes two lines.
    #expect(sheet.rows[2].cells[1].position == SourcePosition(line: 4, column: 6))
  }

  @Test(arguments: [("libreoffice.ods", SheetError.openDocument), ("libreoffice.xls", .oldWorkbook)])
  func `what is no workbook of today says what it is`(name: String, error: SheetError) throws {
    let bytes = try PackageFixture.saved(name)
    #expect(throws: error) { try SheetFile.read(bytes, name: name) }
    #expect(throws: error) { try SheetFile.read(bytes, name: "回答.xlsx") }
    #expect(error.help != nil)
  }

  @Test(arguments: [
    "openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls", "libreoffice.csv",
  ])
  func `a file that is cut off anywhere is read or refused`(name: String) throws {
    let bytes = try PackageFixture.saved(name)
    for count in stride(from: 0, to: bytes.count, by: 100) {
      let cut = Array(bytes[..<count])
      guard name.hasSuffix(".xlsx") else {
        _ = try? SheetFile.read(cut, name: name)
        continue
      }
      #expect(throws: SheetError.self, "\(count) bytes") { try SheetFile.read(cut, name: name) }
    }
  }
}
