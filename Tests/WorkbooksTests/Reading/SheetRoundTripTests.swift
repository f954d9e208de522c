import Foundation
import TestSupport
import Testing
import Workbooks
import XMLStream

/// What is written is read again, as CSV in each encoding and as a workbook.
@Suite struct SheetRoundTripTests {
  private typealias Grid = [[String]]

  private static let pieces = [
    "様式", "㊞", "第1号", ",", "\"", "\n", ";", "\t", " ", "　", "𠮷", "葛\u{E0100}", "か\u{3099}", "①", "=1",
    "_x0041_", "<&>", "'", "ｶﾞ",
    "\u{FA19}", "0", "〜",
  ]

  private func grid(_ random: inout Seeded) -> Grid {
    let columns = Int.random(in: 1...6, using: &random)
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<columns).map { _ in
        random.chance(30)
          ? "" : (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
      }
    }
  }

  private func csv(_ grid: Grid, separator: String, end: String, _ random: inout Seeded) -> String {
    var text = ""
    for row in grid {
      let cells = row.map { cell in
        let isQuoted = cell.contains { ",;\t\"\n\r".contains($0) } || random.chance(20)
        let lines = random.chance(50) ? cell.replacing("\n", with: end) : cell
        return isQuoted ? "\"" + lines.replacing("\"", with: "\"\"") + "\"" : lines
      }
      text += cells.joined(separator: separator) + end
    }
    return text
  }

  private func read(_ bytes: [UInt8], _ name: String, like grid: Grid) throws -> (SheetFile, Grid) {
    let file = try SheetFile.read(bytes, name: name)
    var result = grid.map { $0.map { _ in "" } }
    for row in file.sheets[0].rows {
      for cell in row.cells {
        guard case .text(let text) = cell.value else { continue }
        result[row.number - 1][cell.column] = text
      }
    }
    return (file, result)
  }

  /// Texts are the same scalar by scalar.
  private func isSame(_ left: Grid, _ right: Grid) -> Bool {
    left.map { $0.map { Array($0.utf8) } } == right.map { $0.map { Array($0.utf8) } }
  }

  @Test func `read ∘ write = id`() throws {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    let encoder = try #require(TextEncoder(to: "CP932"))
    for round in 0..<200 {
      let grid = grid(&random)
      let hint = "SEALREVIEW_SEED=\(seed), round \(round): \(grid)"
      let separator = grid[0].count > 1 ? random.pick([",", "\t", ";"]) : ","
      let text = csv(grid, separator: separator, end: random.pick(["\n", "\r\n"]), &random)
      let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      for (bytes, encoding) in [
        (Array(text.utf8), SheetFile.Encoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
        (little, .utf16),
      ] {
        let (file, result) = try read(bytes, "a.csv", like: grid)
        #expect(file.encoding == encoding && isSame(result, grid), "\(hint)")
      }
      let returned = grid.map { $0.map(CP932Text.asCP932) }
      let bytes = try #require(encoder.bytes(of: CP932Text.asCP932(text)), "\(hint)")
      let (file, result) = try read(bytes, "a.csv", like: grid)
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      #expect(file.encoding == .cp932 || isASCII || !bytes.contains { $0 >= 0x80 }, "\(hint)")
      #expect(isSame(result, returned), "\(hint)")
    }
  }

  @Test func `a workbook of ours is read as it was written`() throws {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    let folder = FileManager.default.temporaryDirectory.path
    for round in 0..<20 {
      let grid = grid(&random)
      let path = folder + "/round-\(UUID().uuidString).xlsx"
      defer { try? FileManager.default.removeItem(atPath: path) }
      let workbook = try Workbook(path: path, temporaryFolder: folder, Workbook.Properties())
      let sheet = try workbook.addSheet("回答票")
      var style = CellStyle()
      style.hasBorder = true
      for (row, cells) in grid.enumerated() {
        for (column, text) in cells.enumerated() {
          try sheet.write(CellText(text, mark: ""), row: row, column: column, style)
        }
      }
      try workbook.close()
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let (file, result) = try read(bytes, "回答.xlsx", like: grid)
      #expect(
        file.sheets.map(\.name) == ["回答票"] && isSame(result, grid),
        "SEALREVIEW_SEED=\(seed), round \(round): \(grid)")
    }
  }

  @Test func `numbers and days of a workbook of ours are read as such`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let path = folder + "/numbers-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try Workbook(path: path, temporaryFolder: folder, Workbook.Properties())
    let sheet = try workbook.addSheet("一")
    var style = CellStyle()
    style.numberFormat = "[$-411]ggge\"年\"m\"月\"d\"日\";@"
    try sheet.write(44_308, row: 0, column: 0, style)
    style.numberFormat = "#,##0"
    try sheet.write(44_308, row: 0, column: 1, style)
    try workbook.close()
    let file = try SheetFile.read(Array(try Data(contentsOf: URL(filePath: path))), name: "a.xlsx")
    let values = file.sheets[0].rows[0].cells.map(\.value)
    #expect(values.map { "\($0)" } == ["date(2021-04-22)", "number(44308.0)"])
  }

  @Test func `no bytes crash`() throws {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    let saved = try PackageFixture.saved("openpyxl.xlsx")
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        random.chance(50) ? UInt8.random(in: 1...255, using: &random) : random.pick(Array("\",\n\r\ta;".utf8))
      }
      let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
      _ = try? SheetFile.read(random.pick(marks) + bytes, name: "a.csv")
      var damaged = saved
      for _ in 0..<3 {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = try? SheetFile.read(damaged, name: "a.xlsx")
    }
  }
}
