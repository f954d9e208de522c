import Foundation
import Testing

@testable import Workbooks

/// A workbook is read back before it counts as written.
@Suite struct WrittenWorkbookTests {
  private func written(_ body: (Workbook) throws -> Void) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/workbook-\(UUID().uuidString).xlsx"
    let workbook = try Workbook(
      path: path, temporaryFolder: FileManager.default.temporaryDirectory.path, Workbook.Properties())
    try body(workbook)
    try workbook.close()
    return path
  }

  private func twoSheets(_ workbook: Workbook) throws {
    for name in ["一", "二"] {
      let sheet = try workbook.addSheet(name)
      for row in 0..<1_000 {
        try sheet.write(CellText("行\(row)<&>\"", mark: ""), row: row, column: 0, CellStyle())
        try sheet.write(Double(row), row: row, column: 1, CellStyle())
      }
    }
  }

  @Test func `a whole one is taken, and a damaged one is not`() throws {
    let path = try written(twoSheets)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = try Data(contentsOf: URL(filePath: path))
    for cut in [1, 22, bytes.count / 2, bytes.count - 10] {
      try bytes.dropLast(cut).write(to: URL(filePath: path))
      #expect(throws: WorkbookError.incomplete) { try WrittenWorkbook(path: path).check(rowBytes: []) }
    }
    try bytes.write(to: URL(filePath: path))
    try WrittenWorkbook(path: path).check(rowBytes: [])
    #expect(throws: WorkbookError.incomplete) { try WrittenWorkbook(path: path).check(rowBytes: [1, 2]) }
    #expect(throws: WorkbookError.incomplete) { try WrittenWorkbook(path: path).check(rowBytes: [0, 0, 0]) }
  }

  @Test(arguments: [1, 7, 64, 100_000])
  func `rows are measured however the sheet comes in pieces`(size: Int) {
    let rows = String(repeating: "<row r=\"1\"><c/></row>", count: 9_000)
    let text = Array("<worksheet><cols/><sheetData>\(rows)</sheetData><pageMargins/></worksheet>".utf8)
    var scan = RowScan()
    for start in stride(from: 0, to: text.count, by: size) {
      scan.take(text[start..<min(start + size, text.count)])
    }
    #expect(scan.rowBytes == rows.utf8.count && scan.hasEnd)
    var half = RowScan()
    half.take(text[..<(text.count / 2)])
    #expect(half.rowBytes == nil && !half.hasEnd)
  }

  @Test func `a workbook that cannot be written says why`() throws {
    let workbook = try Workbook(
      path: "/nowhere/review.xlsx", temporaryFolder: FileManager.default.temporaryDirectory.path,
      Workbook.Properties())
    _ = try workbook.addSheet("一")
    #expect(throws: WorkbookError.system(ENOENT)) { try workbook.close() }
  }

  @Test func `a workbook that is given up leaves nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/given-up-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    do {
      let workbook = try Workbook(path: folder + "/a.xlsx", temporaryFolder: folder, Workbook.Properties())
      try twoSheets(workbook)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    try FileManager.default.removeItem(atPath: folder)
  }
}
