import FormRegister
import Foundation
import Testing
import Workbooks

@testable import Reports

/// A table that is longer than a sheet goes on in the next one.
@Suite struct SheetTableTests {
  private static let columns = [TableColumn("名", .title), TableColumn("数", .ordinal)]

  private func written(_ rows: Int, limit: Int) throws -> SheetTable {
    let folder = FileManager.default.temporaryDirectory.path
    let path = folder + "/sheets-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try Workbook(path: path, temporaryFolder: folder, Workbook.Properties())
    let style = SheetStyle(ReportWording(.japanese, .standard), pageHead: "", rowLimit: limit)
    let table = SheetTable(workbook, "存続理由", ColumnWidths(Self.columns), style)
    try table.begin(Self.columns)
    for row in 0..<rows { try table.row([.text("様式"), .count(row)]) }
    try table.finish()
    try workbook.close()
    return table
  }

  @Test func `a table that just fits is not split`() throws {
    #expect(try written(0, limit: 5).splitNote == nil)
    #expect(try written(4, limit: 5).splitNote == nil)
  }

  @Test func `a longer one is split, and says so`() throws {
    #expect(
      try written(5, limit: 5).splitNote == "「存続理由」は行数がシートの上限を超えるため、次のシートに続く: 存続理由 (2)")
    #expect(try written(9, limit: 5).splitNote?.hasSuffix("存続理由 (2)、存続理由 (3)") == true)
  }

  @Test func `texts that are too long are cut, counted, and said`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let path = folder + "/sheets-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try Workbook(path: path, temporaryFolder: folder, Workbook.Properties())
    let style = SheetStyle(ReportWording(.english, .standard), pageHead: "", rowLimit: 10)
    let table = SheetTable(workbook, "Retained", ColumnWidths(Self.columns), style)
    try table.begin(Self.columns)
    for count in [10, 32_767, 32_768, 40_000] {
      try table.row([.text(String(repeating: "x", count: count)), .count(count)])
    }
    try table.finish()
    try workbook.close()
    #expect(table.cutCount == 2 && table.firstCut?.row == 4)
    #expect(table.cutNote?.contains("2 texts") == true)
  }

  @Test func `columns are as wide as their texts, within limits, and rows as high`() {
    var widths = ColumnWidths(Self.columns)
    widths.add([.text("様式第1号"), .count(12)])
    #expect(widths.widths == [9, 5])
    #expect(widths.lines([.text("様式第1号"), .count(1)]) == 1)
    widths.add([.text(String(repeating: "長", count: 100)), .count(1)])
    #expect(widths.widths == [20, 5])
    #expect(widths.lines([.text(String(repeating: "長", count: 20)), .count(1)]) == 2)
    #expect(widths.lines([.text("a\nb\n\nc"), .count(1)]) == 4)
  }
}
