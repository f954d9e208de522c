internal import Workbooks

/// A table on a sheet of its own, and where it has more rows than a sheet, on further ones.
final class SheetTable: TableTarget {
  private let workbook: Workbook
  private let name: String
  private let style: SheetStyle
  private var columns: [TableColumn] = []
  private let widths: ColumnWidths
  private var sheets: [(sheet: Worksheet, rows: Int)] = []
  /// How many texts were too long, and where the first one stands.
  private(set) var cutCount = 0
  private(set) var firstCut: (sheet: String, row: Int)?

  /// - Parameter widths: The widths of the columns, which have to be known before the first row is written.
  init(_ workbook: Workbook, _ name: String, _ widths: ColumnWidths, _ style: SheetStyle) {
    (self.workbook, self.name, self.widths, self.style) = (workbook, name, widths, style)
  }

  func begin(_ columns: [TableColumn]) throws {
    self.columns = columns
    try beginSheet()
  }

  func row(_ cells: [TableCell]) throws {
    if sheets.last!.rows >= style.rowLimit { try beginSheet() }
    let (sheet, row) = sheets.last!
    for (column, cell) in cells.enumerated() {
      let kind = columns[column].kind
      let isCut = try sheet.write(
        cell, row: row, column: column, SheetStyle.cell(kind), cutMark: style.cutMark)
      if isCut {
        cutCount += 1
        firstCut = firstCut ?? (sheet.name, row + 1)
      }
    }
    try sheet.setHeight(SheetStyle.height(widths.lines(cells)), row: row)
    sheets[sheets.count - 1].rows += 1
  }

  func beginFile() {}

  func endFile(isRejected: Bool) throws {
    precondition(!isRejected, "the second run takes only files that the first one took")
  }

  /// Sets what depends on all rows.
  func finish() throws {
    for (sheet, rows) in sheets {
      try sheet.set(widths)
      sheet.freeze(rows: 1, columns: 0)
      try sheet.filter(rows: 0...max(rows - 1, 1), columns: columns.count)
      let printed = columns.prefix { $0.isPrinted }.count
      if printed < columns.count { try sheet.printOnly(rows: 0...max(rows - 1, 0), columns: printed) }
      try sheet.setUpPrinting(head: style.pageHead, .pageWidth, repeatedRows: 0...0)
    }
  }

  /// Says on which sheets the table goes on; nil where it does not.
  var splitNote: String? {
    guard sheets.count > 1 else { return nil }
    let rest = style.wording.list(sheets.dropFirst().map(\.sheet.name))
    return style.wording.text(
      "「\(name)」は行数がシートの上限を超えるため、次のシートに続く: \(rest)",
      "“\(name)” has more rows than a sheet can hold and goes on in: \(rest)")
  }

  /// Says how many texts were cut; nil where none was.
  var cutNote: String? {
    guard cutCount > 0 else { return nil }
    return style.wording.text(
      "「\(name)」の\(cutCount)か所は、セルの上限（32,767字）を超えるため途中までを示す。全文はCSVにある。",
      "\(cutCount) texts of “\(name)” are longer than a cell (32,767 characters) and are cut; the CSV has all of them."
    )
  }

  private func beginSheet() throws {
    let sheet = try workbook.addSheet(sheets.isEmpty ? name : "\(name) (\(sheets.count + 1))")
    for (column, head) in columns.enumerated() {
      try sheet.write(.text(head.title), row: 0, column: column, SheetStyle.head)
    }
    let heads = columns.map { TableCell.text($0.title) }
    try sheet.setHeight(SheetStyle.height(max(widths.lines(heads), 2)), row: 0)
    sheets.append((sheet, 1))
  }
}
