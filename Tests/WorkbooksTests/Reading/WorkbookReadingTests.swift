import SourceText
import Testing
import Workbooks

/// The values of a workbook's cells.
@Suite struct WorkbookReadingTests {
  private func read(_ book: PackageFixture.Book) throws -> CellSheet {
    let file = try SheetFile.read(try PackageFixture.bytes(book), name: "回答.xlsx")
    #expect(file.encoding == .workbook)
    return try #require(file.sheets.first)
  }

  /// The values of the cells by their places.
  private func values(_ book: PackageFixture.Book) throws -> [String: CellSheet.Value] {
    let cells = try read(book).rows.flatMap { row in
      row.cells.map { (CellPlace(row: row.number, column: $0.column).name, $0.value) }
    }
    return Dictionary(uniqueKeysWithValues: cells)
  }

  private static func day(_ text: String) -> CellSheet.Value { .date(CalendarDate(text)!) }

  @Test(arguments: [false, true])
  func `each type of cell has its value`(isStrict: Bool) throws {
    let rows = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5</v></c><c r="C2" t="n"><v>-2E-3</v></c>\
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#N/A</v></c>\
      <c r="G2" t="inlineStr"><is><t>中</t><r><t>の</t></r></is></c><c r="H2" t="str"><v>文</v></c>\
      <c r="I2" t="str"><f>A2</f><v>文</v></c><c r="J2"><f>1+1</f><v>2</v></c><c r="K2"><f>1</f></c>\
      <c r="L2" t="d"><v>2021-04-22T00:00:00</v></c><c r="M2" s="1"/><c r="N2"><v></v></c>\
      <c r="O2" t="s"><v>1</v></c><c r="P2" t="inlineStr"><is/></c><c r="Q2" t="b"><f>TRUE()</f><v>1</v></c>\
      <c r="R2" t="e"><f>#N/A</f><v>#N/A</v></c><c r="S2" t="e"><f>A1/0</f><v>#DIV/0!</v></c></row>
      """
    let book = PackageFixture.Book(rows: rows, shared: "<si><t>共有</t></si><si><t/></si>", isStrict: isStrict)
    #expect(
      try values(book) == [
        "A2": .text("共有"), "B2": .number(1.5), "C2": .number(-0.002), "D2": .boolean(true),
        "E2": .boolean(false),
        "F2": .error("#N/A"), "G2": .text("中の"), "H2": .text("文"), "I2": .formula, "J2": .formula,
        "K2": .formula, "L2": Self.day("2021-04-22"), "Q2": .boolean(true), "R2": .error("#N/A"),
        "S2": .formula,
      ])
  }

  @Test func `runs are joined, and readings left out`() throws {
    let shared = """
      <si><r><rPr><b/></rPr><t>押印</t></r><r><t xml:space="preserve"> の</t></r><rPh sb="0" eb="2"><t>オウイン</t></rPh>\
      <r><t>見直し</t></r><phoneticPr fontId="1"/></si>
      """
    #expect(
      try values(.init(rows: "<row><c t='s'><v>0</v></c></row>", shared: shared)) == ["A1": .text("押印 の見直し")])
  }

  @Test(arguments: [
    ("<t>  a　 </t>", "a　"), ("<t xml:space='preserve'>  a </t>", "  a "), ("<t>a_x000D_\nb</t>", "a\nb"),
    ("<t>a&#13;b&#13;&#10;c&#10;d</t>", "a\nb\nc\nd"), ("<t>_x005F_x0041__x0042_</t>", "_x0041_B"),
    ("<t>_xD842__xDFB7_</t>", "𠮷"), ("<t>_xD842_</t>", "\u{FFFD}"),
    ("<t>_x00g0__x+041__x041_</t>", "_x00g0__x+041__x041_"),
    ("<t>葛&#xE0100;</t>", "葛\u{E0100}"), ("<t><![CDATA[<&>]]></t>", "<&>"),
  ])
  func `a text is as it was written`(xml: String, text: String) throws {
    let book = PackageFixture.Book(
      rows: "<row><c t='s'><v>0</v></c><c t='inlineStr'><is>\(xml)</is></c></row>", shared: "<si>\(xml)</si>")
    let cells = try #require(try read(book).rows.first).cells
    for cell in cells {
      guard case .text(let value) = cell.value else {
        Issue.record("\(cell.value)")
        continue
      }
      #expect(Array(value.unicodeScalars) == Array(text.unicodeScalars))
    }
    #expect(cells.count == 2)
  }

  @Test func `cells and rows without a place follow those before`() throws {
    let rows = """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5" hidden="1"><c/><c><v>4</v></c></row>\
      <row><c><v>5</v></c></row>
      """
    #expect(
      try values(.init(rows: rows)) == [
        "A1": .number(1), "D1": .number(2), "E1": .number(3), "B5": .number(4), "A6": .number(5),
      ])
  }

  @Test func `rows of empty cells are none, and merged cells are known`() throws {
    let book = PackageFixture.Book(
      rows: "<row r='1'><c r='A1' s='1'/></row><row r='3'><c r='C3'><v>1</v></c></row><row r='4'/>",
      afterRows: "<mergeCells count='2'><mergeCell ref='C3:D4'/><mergeCell ref='A1:A2'/></mergeCells>")
    let sheet = try read(book)
    #expect(sheet.name == "表" && sheet.rows.map(\.number) == [3])
    #expect(sheet.merges.map(\.name) == ["C3:D4", "A1:A2"])
  }

  @Test(arguments: [
    ("0.5", nil, nil), ("1", "1900-01-01", "1904-01-02"), ("59", "1900-02-28", "1904-02-29"),
    ("60", nil, "1904-03-01"), ("61.75", "1900-03-01", "1904-03-02"), ("44308", "2021-04-22", "2025-04-23"),
    ("2957003", "9995-12-30", "9999-12-31"), ("2957004", "9995-12-31", nil), ("2958465", "9999-12-31", nil),
    ("2958466", nil, nil), ("-1", nil, nil), ("1E300", nil, nil),
  ])
  func `a number that is shown as a day is that day`(number: String, from1900: String?, from1904: String?)
    throws
  {
    for (properties, day) in [("", from1900), ("<workbookPr date1904='1'/>", from1904)] {
      let book = PackageFixture.Book(
        rows: "<row><c s='1'><v>\(number)</v></c></row>", styles: "<xf numFmtId='0'/><xf numFmtId='14'/>",
        properties: properties)
      #expect(try values(book) == ["A1": try day.map(Self.day) ?? .number(#require(Double(number)))])
    }
  }

  @Test func `the first day of the 1904 system is number 0`() throws {
    let book = PackageFixture.Book(
      rows: "<row><c s='0'><v>0</v></c><c s='0'><v>0.5</v></c></row>", styles: "<xf numFmtId='57'/>",
      properties: "<workbookPr date1904='true'/>")
    #expect(try values(book) == ["A1": Self.day("1904-01-01"), "B1": .number(0.5)])
  }

  @Test(arguments: [
    ("yyyy/m/d", true), ("[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", true),
    ("[$-1030411]ggge\\年m\\月d\\日;@", true),
    ("GGGE", true), ("mmm-yy", true), ("General", false), ("G/標準", false), ("0.00E+00", false),
    ("##0.0e-0", false),
    ("#,##0&quot;day&quot;", false), ("[Red]0", false), ("0\\d", false), ("0_d*e", false), ("@", false),
    ("0;[Magenta]d", false), ("&quot;d", false), ("[d", false), ("", false), ("\\", false),
  ])
  func `a format tells whether it shows days`(code: String, isDate: Bool) throws {
    let book = PackageFixture.Book(
      rows: "<row><c s='0'><v>44308</v></c><c s='7'><v>44308</v></c></row>",
      formats: "<numFmt numFmtId='180' formatCode='\(code)'/>", styles: "<xf numFmtId='180'/>")
    #expect(
      try values(book) == ["A1": isDate ? Self.day("2021-04-22") : .number(44_308), "B1": .number(44_308)])
  }

  @Test func `built-in formats show days by their number`() throws {
    let ids = 0...60
    let book = PackageFixture.Book(
      rows: "<row>" + ids.map { "<c s='\($0)'><v>44308</v></c>" }.joined() + "</row>",
      styles: ids.map { "<xf numFmtId='\($0)'/>" }.joined())
    let days = try #require(try read(book).rows.first).cells.filter { $0.value == Self.day("2021-04-22") }
    #expect(days.map(\.column) == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
  }

  @Test func `sheets come in the order of the workbook, charts left out`() throws {
    let (main, links) = (PackageFixture.main, PackageFixture.links)
    func sheet(_ value: Int) -> String {
      "<worksheet xmlns='\(main)'><sheetData><row><c><v>\(value)</v></c></row></sheetData></worksheet>"
    }
    let list = """
      <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
      <Relationship Id='a' Type='\(links)/worksheet' Target='worksheets/../worksheets/./sheet1.xml'/>\
      <Relationship Id='b' Type='\(links)/worksheet' Target='/XL/Worksheets/sheet2.xml'/>\
      <Relationship Id='c' Type='\(links)/chartsheet' Target='chartsheets/sheet1.xml'/></Relationships>
      """
    let book = PackageFixture.Book(parts: [
      (
        "xl/workbook.xml",
        """
        <x:workbook xmlns:x='\(main)' xmlns:q='\(links)'><x:sheets><x:sheet name='後' q:id='b'/>\
        <x:sheet name='図' q:id='c'/><x:sheet name='前' state='hidden' q:id='a'/></x:sheets></x:workbook>
        """
      ),
      ("xl/_rels/workbook.xml.rels", list), ("xl/worksheets/sheet1.xml", sheet(1)),
      ("xl/worksheets/sheet2.xml", sheet(2)),
    ])
    let sheets = try SheetFile.read(try PackageFixture.bytes(book), name: "a.xlsx").sheets
    #expect(sheets.map(\.name) == ["後", "前"])
    #expect(sheets.map { $0.rows[0].cells[0].value } == [.number(2), .number(1)])
  }
}
