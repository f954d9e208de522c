import Testing
import Workbooks

/// Workbooks that are damaged, made to harm, or none at all.
@Suite struct HostileWorkbookTests {
  private func error(
    _ bytes: [UInt8], _ limits: SheetLimits = .standard, name: String = "回答.xlsx"
  ) -> SheetError? {
    do throws(SheetError) {
      _ = try SheetFile.read(bytes, name: name, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func error(_ book: PackageFixture.Book, _ limits: SheetLimits = .standard) throws -> SheetError? {
    error(try PackageFixture.bytes(book), limits)
  }

  @Test(arguments: [
    "<row r='1'><c r='ZZZZZZ99999999'/></row>", "<row r='1'><c r='A-1'/></row>", "<row r='1'><c r=''/></row>",
    "<row r='0'/>", "<row r='-5'/>", "<row r='99999999999999999999'/>", "<row r='1048577'/>", "<row r='x'/>",
    "<row r='2'><c r='A1'/></row>", "<row r='2'/><row r='1'/>", "<row r='2'/><row r='2'/>",
    "<row><c r='B1'/><c r='A1'/></row>", "<row><c r='B1'/><c r='B1'/></row>", "<row><c r='XFD1'/><c/></row>",
    "<row r='1048576'/><row/>",
  ])
  func `a cell that no sheet has is told`(rows: String) throws {
    guard case .misplacedCell(_, "表") = try error(.init(rows: rows)) else {
      return #expect(Bool(false), "\(rows)")
    }
  }

  @Test(arguments: [
    ("t='s'", "0"), ("t='s'", "-1"), ("t='s'", "99999999999999999999"), ("t='s'", "x"), ("t='b'", "2"),
    ("t='q'", "1"),
    ("", "nan"), ("", "0x10"), ("", "1e999"), ("", "inf"), ("", "一"),
    ("", String(repeating: "1", count: 999)),
  ])
  func `a value that does not fit is told with its place`(type: String, value: String) throws {
    let found = try error(.init(rows: "<row r='3'><c/><c \(type)><v>\(value)</v></c></row>"))
    guard case .wrongValue(let told, CellPlace(row: 3, column: 1), "表") = found else {
      return #expect(Bool(false), "\(String(describing: found))")
    }
    #expect(told == (value.count > 40 ? value.prefix(40) + "…" : value))
  }

  @Test(arguments: ["", "A1:", "B2:A1", "A1:ZZZZ9", "A:B"])
  func `merged cells that no sheet has are told`(reference: String) throws {
    let book = PackageFixture.Book(afterRows: "<mergeCells><mergeCell ref='\(reference)'/></mergeCells>")
    #expect(try error(book) == .wrongMerge(reference: reference, sheet: "表"))
  }

  @Test func `a missing part is told`() throws {
    #expect(
      try error(.init(missing: ["xl/worksheets/sheet1.xml"])) == .missingPart("xl/worksheets/sheet1.xml"))
    #expect(try error(.init(missing: ["xl/sharedStrings.xml"])) == .missingPart("xl/sharedStrings.xml"))
    #expect(try error(.init(missing: ["xl/_rels/workbook.xml.rels"])) == .missingPart("表"))
    #expect(try error(.init(missing: ["xl/workbook.xml"])) == .noWorkbook)
    #expect(try error(.init(missing: ["xl/styles.xml", "_rels/.rels"])) == nil)
    let other = "<html xmlns='http://www.w3.org/1999/xhtml'/>"
    #expect(
      try error(.init(parts: [("xl/worksheets/sheet1.xml", other)]))
        == .missingPart("xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    ("../../../../etc/passwd", "etc/passwd"), ("/etc/passwd", "etc/passwd"),
    ("file:///etc/passwd", "xl/file:/etc/passwd"),
    ("..", ""), ("", "xl"), ("worksheets/../../x", "x"),
    ("xl/worksheets/sheet1.xml", "xl/xl/worksheets/sheet1.xml"),
  ])
  func `a link never leads out of the file`(target: String, part: String) throws {
    let list = """
      <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
      <Relationship Id='rId1' Type='\(PackageFixture.links)/worksheet' Target='\(target)'/></Relationships>
      """
    #expect(try error(.init(parts: [("xl/_rels/workbook.xml.rels", list)])) == .missingPart(part))
    let external = list.replacing("Target=", with: "TargetMode='External' Target=")
    #expect(try error(.init(parts: [("xl/_rels/workbook.xml.rels", external)])) == .missingPart("表"))
  }

  @Test func `a part that is there twice is told`() throws {
    #expect(try error(.init(parts: [("XL/Workbook.xml", "<x/>")])) == .duplicatePart("XL/Workbook.xml"))
    // The same name twice, which libzip does not write.
    var bytes = try PackageFixture.bytes(.init(parts: [("xl/workbook.xmm", "<x/>")]))
    let name = Array("xl/workbook.xmm".utf8)
    for start in bytes.indices where bytes[start...].starts(with: name) {
      bytes[start + name.count - 1] = 0x6C
    }
    #expect(error(bytes) == .duplicatePart("xl/workbook.xml"))
  }

  @Test func `a bomb is refused before it is unpacked`() throws {
    let blanks = String(repeating: " ", count: 40 << 20)
    let book = PackageFixture.Book(parts: [("xl/worksheets/sheet1.xml", blanks)])
    #expect(try error(book) == .zip(.tooLarge(limit: 32 << 20)))
    var limits = SheetLimits()
    limits.totalBytes = 1_000
    #expect(try error(.init(), limits) == .tooLarge(limit: 1_000))
    limits.fileBytes = 100
    #expect(try error(.init(), limits) == .fileTooLarge(limit: 100))
  }

  @Test func `entities and depth are refused`() throws {
    let laughs =
      "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet xmlns='\(PackageFixture.main)'/>"
    for sheet in [laughs, String(repeating: "<x>", count: 5_000), "<worksheet", ""] {
      let found = try error(.init(parts: [("xl/worksheets/sheet1.xml", sheet)]))
      guard case .xml(part: "xl/worksheets/sheet1.xml", _)? = found else {
        #expect(found == .missingPart("xl/worksheets/sheet1.xml"))
        continue
      }
    }
    let nested = String(repeating: "<c><is><r>", count: 60) + String(repeating: "</r></is></c>", count: 60)
    #expect(try error(.init(rows: "<row>\(nested)</row>")) == nil)
  }

  @Test func `a million empty cells cost nothing, and cells that hold something are counted`() throws {
    let row = "<row>" + String(repeating: "<c s=\"1\"/>", count: 1_000) + "</row>"
    let book = PackageFixture.Book(rows: String(repeating: row, count: 1_000))
    let sheets = try SheetFile.read(try PackageFixture.bytes(book), name: "a.xlsx").sheets
    #expect(sheets.map(\.rows) == [[]])
    var limits = SheetLimits()
    limits.cells = 3
    let full = "<row>" + String(repeating: "<c><v>1</v></c>", count: 3) + "</row>"
    #expect(try error(.init(rows: full), limits) == nil)
    #expect(try error(.init(rows: full + full), limits) == .tooManyCells(limit: 3))
    let texts = String(repeating: "<si><t>a</t></si>", count: 4)
    #expect(try error(.init(shared: texts), limits) == .tooManyTexts(limit: 3))
    let merges = String(repeating: "<mergeCell ref='A1:B2'/>", count: 4)
    #expect(
      try error(.init(afterRows: "<mergeCells>\(merges)</mergeCells>"), limits) == .tooManyMerges(limit: 3))
  }

  @Test func `texts and sheets are limited`() throws {
    let most = String(repeating: "𠮷", count: 16_383) + "a"
    func book(_ text: String) -> PackageFixture.Book {
      .init(rows: "<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>")
    }
    #expect(try error(book(most)) == nil)
    #expect(
      try error(book(most + "b"))
        == .textTooLong(limit: 32_767, place: CellPlace(row: 1, column: 0), sheet: "表"))
    #expect(
      try error(.init(shared: "<si/><si><t>\(most)b</t></si>")) == .sharedTextTooLong(limit: 32_767, index: 1)
    )
    var limits = SheetLimits()
    limits.sheets = 0
    #expect(try error(.init(), limits) == .tooManySheets(limit: 0))
  }

  @Test func `a sheet that is listed again and again is limited by what it unpacks to`() throws {
    let list = (1...255).map { "<sheet name='\($0)' r:id='rId1'/>" }.joined()
    let workbook =
      "<workbook xmlns='\(PackageFixture.main)' xmlns:r='\(PackageFixture.links)'><sheets>\(list)</sheets></workbook>"
    let rows = "<row>" + String(repeating: "<c/>", count: 5_000) + "</row>"
    var limits = SheetLimits()
    limits.totalBytes = 1 << 20
    #expect(
      try error(.init(rows: rows, parts: [("xl/workbook.xml", workbook)]), limits)
        == .tooLarge(limit: 1 << 20))
  }

  @Test func `files of other kinds say what they are`() throws {
    #expect(error(try PackageFixture.zip([("word/document.xml", "<x/>")])) == .noWorkbook)
    #expect(error(Array("%PDF-1.7 …".utf8), name: "a.csv") == .neither)
    #expect(error(Array("<HTML><table/></HTML>".utf8), name: "a.csv") == .neither)
    #expect(error([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13], name: "a.csv") == .neither)
    #expect(error([0xFF, 0xFE, 0x61, 0, 0, 0], name: "a.csv") == .neither)
    #expect(error(Array("a,b".utf8), name: "a.XLSX") == .textNamedWorkbook)
    #expect(error([], name: "a.xlsx") == .textNamedWorkbook)
    let links = PackageFixture.links
    let list = """
      <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
      <Relationship Id='a' Type='\(links)/officeDocument' Target='xl/workbook.bin'/></Relationships>
      """
    #expect(
      error(try PackageFixture.zip([("_rels/.rels", list), ("xl/workbook.bin", "")])) == .binaryWorkbook)
  }

  @Test func `an OLE file is an old workbook, a locked one, or neither`() {
    func file(_ names: [String]) -> [UInt8] {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += [UInt8](repeating: 0, count: 512 * 3 - bytes.count)
      for name in names {
        let entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        bytes += entry + [UInt8](repeating: 0, count: 128 - entry.count)
      }
      return bytes
    }
    #expect(error(file(["Root Entry", "EncryptionInfo", "EncryptedPackage"])) == .encrypted)
    #expect(error(file(["Root Entry", "Workbook"])) == .oldWorkbook)
    #expect(error(file(["Root Entry", "Book"])) == .oldWorkbook)
    #expect(error(file(["Root Entry", "WordDocument"])) == .neither)
    #expect(error(Array(file([]).prefix(8))) == .neither)
  }

  @Test func `every message goes on after the file, with help`() throws {
    let diagnostic = try #require(SheetError.encrypted.diagnostics(file: "回答.xlsx").first)
    #expect(diagnostic.message == "the file is locked with a password" && diagnostic.position == nil)
    #expect(diagnostic.help == "open it with its password, remove the password, and save it again")
  }
}
