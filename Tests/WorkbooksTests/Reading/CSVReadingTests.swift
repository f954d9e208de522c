import SourceText
import Testing
import Workbooks
import XMLStream

/// CSV as it comes back.
@Suite struct CSVReadingTests {
  private func read(_ bytes: [UInt8]) throws -> SheetFile { try SheetFile.read(bytes, name: "回答.csv") }

  /// The cells of each row; rows without one are left out.
  private func cells(_ text: String) throws -> [[String]] {
    try read(Array(text.utf8)).sheets[0].rows.map { row in
      row.cells.map { cell in
        guard case .text(let text) = cell.value else { return "?" }
        return text
      }
    }
  }

  private func problems(_ bytes: [UInt8], _ limits: SheetLimits = .standard) -> [CSVProblem] {
    do throws(SheetError) {
      _ = try SheetFile.read(bytes, name: "a.csv", limits: limits)
    } catch {
      if case .csv(let problems) = error { return problems }
    }
    return []
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in any way`(end: String) throws {
    let text = ["様式,印", "\"一\(end)二\",\"a\"\"b\"", "", "終"].joined(separator: end) + end
    #expect(try cells(text) == [["様式", "印"], ["一\n二", "a\"b"], ["終"]])
    let sheet = try read(Array(text.utf8)).sheets[0]
    #expect(sheet.rows.map(\.number) == [1, 2, 4] && sheet.name == nil && sheet.merges.isEmpty)
    #expect(
      sheet.rows.flatMap { $0.cells.map(\.position) } == [
        .init(line: 1, column: 1), .init(line: 1, column: 4), .init(line: 2, column: 1),
        .init(line: 3, column: 4), .init(line: 5, column: 1),
      ])
  }

  @Test func `a cell that holds nothing is none, and blanks stay`() throws {
    #expect(try cells(",\"\", a ,\n\n,,\n 5\" x,b\"c") == [[" a "], [" 5\" x", "b\"c"]])
    #expect(try read([]).sheets == [CellSheet(name: nil, rows: [])])
    let sheet = try read(Array("a,,b".utf8)).sheets[0]
    #expect(sheet.rows[0].cells.map(\.column) == [0, 2])
  }

  @Test(arguments: [
    ("a,b\nc,d", ["a", "b"]), ("a\tb\nc\td", ["a", "b"]), ("a;b\nc;d", ["a", "b"]),
    ("a;b,c\nd;e", ["a", "b,c"]),
    ("a\tb,c\td\ne\tf\tg", ["a", "b,c", "d"]), ("a,b;c\nd,e\nf,g", ["a", "b;c"]),
    ("\"a;b;c\",d\n\"e;f;g\",h", ["a;b;c", "d"]),
    ("a", ["a"]), ("a;b", ["a", "b"]), ("a,b;c\nd,e;f", ["a", "b;c"]),
  ])
  func `the separator shows in the first lines`(text: String, first: [String]) throws {
    #expect(try cells(text).first == first)
  }

  @Test func `each encoding is told and read`() throws {
    let text = "様式\t①髙\n〜\t\"a\nb\"\n"
    let utf16 = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let cp932 = try #require(TextEncoder(to: "CP932")?.bytes(of: text))
    let plain = try read(Array(text.utf8))
    #expect(plain.encoding == .utf8 && plain.sheets[0].rows.count == 2)
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let files = try [little, big, marked, cp932].map { try read($0) }
    #expect(files.map(\.encoding) == [.utf16, .utf16, .utf8, .cp932])
    for file in files[..<3] { #expect(file.sheets == plain.sheets) }
    #expect(files[3].sheets[0].rows[1].cells[0].value == .text("～"))
    #expect(files[3].sheets[0].rows[0] == plain.sheets[0].rows[0])
  }

  @Test func `half-width kana are not taken for damaged UTF-8`() throws {
    let file = try read([0xC3, 0xBD, 0xC4, 0x2C, 0xC3, 0xBD, 0xC3, 0xBD])
    #expect(
      file.encoding == .cp932 && file.sheets[0].rows[0].cells.map(\.value) == [.text("ﾃｽﾄ"), .text("ﾃｽﾃｽ")])
  }

  @Test func `mistakes are told all at once, each at its place`() {
    let text = "様式,\"一\"二,x\n\"a\"\"b\" ,c\n,\"開\nいた"
    #expect(
      problems(Array(text.utf8)) == [
        .init(.textAfterQuote, .init(line: 1, column: 7)), .init(.textAfterQuote, .init(line: 2, column: 7)),
        .init(.openQuote, .init(line: 3, column: 2)),
      ])
  }

  @Test func `bytes that are no character are told`() {
    func flaw(_ byte: UInt8, _ encoding: SheetFile.Encoding, _ line: Int, _ column: Int) -> CSVProblem {
      .init(.noCharacter(byte: byte, encoding: encoding), .init(line: line, column: column))
    }
    #expect(
      problems(
        Array("様式,".utf8) + [0xFF] + Array("\n一".utf8) + [0xE4, 0xB8] + Array(",\"あ".utf8) + [0x80]
          + Array("\"".utf8))
        == [flaw(0xFF, .utf8, 1, 4), flaw(0xE4, .utf8, 2, 2), flaw(0x80, .utf8, 2, 6)])
    #expect(
      problems([0x82, 0xA0, 0x2C, 0xFF, 0x0A, 0x85, 0x40, 0x82, 0xA0, 0x81, 0x2C, 0x82])
        == [
          flaw(0xFF, .cp932, 1, 3), flaw(0x85, .cp932, 2, 1), flaw(0x81, .cp932, 2, 3),
          flaw(0x82, .cp932, 2, 5),
        ])
    #expect(
      problems([0xFF, 0xFE, 0x42, 0x30, 0x00, 0xD8, 0x2C, 0, 0x61]) == [
        flaw(0x00, .utf16, 1, 2), flaw(0x61, .utf16, 1, 4),
      ])
  }

  @Test func `limits hold`() {
    let long = "a\n" + String(repeating: "あ", count: 32_768)
    #expect(problems(Array(long.utf8)) == [.init(.textTooLong(limit: 32_767), .init(line: 2, column: 1))])
    var limits = SheetLimits()
    limits.problems = 3
    let wrong = String(repeating: "\"a\"b\n", count: 9) + "\"c"
    #expect(problems(Array(wrong.utf8), limits).map(\.position.line) == [1, 2, 3])
    limits.cells = 3
    #expect(throws: SheetError.tooManyCells(limit: 3)) {
      try SheetFile.read(Array("a,b\nc,d".utf8), name: "", limits: limits)
    }
    #expect(throws: SheetError.tooManyCells(limit: 3)) {
      try SheetFile.read(Array("a,b,c,d,e,f".utf8), name: "", limits: limits)
    }
  }

  @Test func `a mistake has its line in a diagnostic`() throws {
    let error = SheetError.csv([
      .init(.noCharacter(byte: 0x05, encoding: .cp932), .init(line: 2, column: 3)),
      .init(.openQuote, .init(line: 4, column: 1)),
    ])
    let diagnostics = error.diagnostics(file: "回答.csv")
    #expect(diagnostics.map(\.position?.line) == [2, 4])
    #expect(diagnostics[0].message == "the byte 0x05 is no character of Shift_JIS (CP932)")
  }
}
