import Testing

@testable import Reports

/// CSV as spreadsheets read it, byte for byte.
@Suite struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return String(decoding: writer.drain(), as: UTF8.self)
  }

  /// One cell as it stands in the file, without mark and line end.
  private func cell(_ text: String) -> String {
    String(String.UnicodeScalarView(written([[text]]).unicodeScalars.dropFirst().dropLast(2)))
  }

  @Test func `a byte order mark once, CRLF after each row`() {
    #expect(
      Array(written([["部局", "計"], ["総務部", "3"]]).utf8) == [0xEF, 0xBB, 0xBF]
        + Array("部局,計\r\n総務部,3\r\n".utf8))
    var writer = CSVWriter()
    writer.row(["a"])
    let first = writer.drain()
    writer.row(["b"])
    #expect(first + writer.drain() == Array(written([["a"], ["b"]]).utf8))
  }

  @Test func `characters that turn the direction are shown`() {
    #expect(cell("申請\u{202E}書\u{2066}\u{61C}") == #"申請\u{202E}書\u{2066}\u{61C}"#)
    #expect(cell("“…”\u{200B}") == "“…”\u{200B}")
  }

  @Test func `quotes where they are needed, doubled inside`() {
    #expect(cell("a,b") == "\"a,b\"")
    #expect(cell("say \"印\"") == "\"say \"\"印\"\"\"")
    #expect(cell("a\nb") == "\"a\nb\"")
    #expect(cell("a\r\nb") == "\"a\r\nb\"")
    for plain in ["", "印", "a b", "a;b", "1.5", "3-4", "a=b", "'x", "、"] { #expect(cell(plain) == plain) }
  }

  @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
  func `a cell that a spreadsheet would compute begins with an apostrophe`(start: String) {
    let text = cell(start + "HYPERLINK(1)")
    #expect(text == "'\(start)HYPERLINK(1)" || text == "\"'\(start)HYPERLINK(1)\"", "\(text)")
    #expect(cell(start).contains("'" + start))
    #expect(cell("x" + start).first != "'")
  }

  @Test func `a formula with commas and quotes is both quoted and disarmed`() {
    #expect(cell("=IF(A1,\"x\",2)") == "\"'=IF(A1,\"\"x\"\",2)\"")
    #expect(cell("\r\n=1") == "\"'\r\n=1\"")
  }

  @Test func `a formula behind a combining mark or a joined line end is seen too`() {
    #expect(cell("=\u{301}1").unicodeScalars.first == "'")
  }

  @Test func `a reader of the format gets the cells back`() {
    let cells = ["a", "b,c", "\"", "d\r\ne", "", "㊞𠮷", "=1"]
    let text = String(String.UnicodeScalarView(written([cells]).unicodeScalars.dropFirst()))
    #expect(parse(text) == [cells.map { $0 == "=1" ? "'=1" : $0 }])
  }

  /// RFC 4180, read plainly.
  private func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar == "\"", scalars.first == "\"" {
          cell.append(scalars.removeFirst())
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\r" {
        rows[rows.count - 1].append(String(cell))
        cell = .init()
        if scalar == "\r" {
          scalars.removeFirst()
          rows.append([])
        }
      } else {
        cell.append(scalar)
      }
    }
    return rows.dropLast()
  }
}
