internal import Workbooks

/// What all sheets of a workbook have in common.
struct SheetStyle {
  let wording: ReportWording
  /// What stands at the head of each printed page.
  let pageHead: String
  let rowLimit: Int

  init(_ wording: ReportWording, pageHead: String, rowLimit: Int) {
    (self.wording, self.pageHead, self.rowLimit) = (wording, pageHead, rowLimit)
  }

  init(_ report: ReviewReport, _ wording: ReportWording, rowLimit: Int) {
    let title = report.summary.ruleSet.title.text(in: wording.language)
    let head = report.city + wording.gap + title + wording.gap + report.dayLine
    self.init(wording, pageHead: head, rowLimit: rowLimit)
  }

  /// Behind a text that is too long for a cell.
  var cutMark: String { wording.text("…【以下略】", " … [cut]") }

  /// The height of a row of so many lines, in points: programs do not find it out alike.
  ///
  /// Source: Excel specifications and limits, "Row height" (409 points).
  static func height(_ lines: Int) -> Double { min(16.5 * Double(lines) + 2, 409) }

  static let title: CellStyle = {
    var style = CellStyle()
    (style.isBold, style.size) = (true, 14)
    return style
  }()

  static let subtitle: CellStyle = {
    var style = CellStyle()
    (style.isBold, style.size) = (true, 11)
    return style
  }()

  static let plain = CellStyle()

  static let head: CellStyle = {
    var style = CellStyle()
    (style.isBold, style.wraps, style.hasBorder, style.isCentered) = (true, true, true, true)
    (style.alignment, style.fill) = (.center, 0xDCE6F1)
    return style
  }()

  /// The style of a cell in a table.
  static func cell(_ kind: TableColumn.Kind, isTotal: Bool = false) -> CellStyle {
    var style = CellStyle()
    style.hasBorder = true
    if isTotal { (style.isBold, style.fill) = (true, 0xEEEEEE) }
    switch kind {
    case .text, .title, .prose: style.wraps = true
    case .count: style.numberFormat = "#,##0"
    case .share: style.numberFormat = "0.0"
    case .ordinal: style.numberFormat = "0"
    }
    if style.numberFormat != nil { (style.alignment, style.isIndented) = (.right, true) }
    return style
  }
}

extension Worksheet {
  /// Sets the widths of the columns.
  func set(_ widths: ColumnWidths) throws {
    for (column, width) in widths.digits.enumerated() { try setWidth(width, column: column) }
  }

  /// Writes a cell of a table; whether its text had to be cut.
  @discardableResult
  func write(
    _ cell: TableCell, row: Int, column: Int, _ style: CellStyle, cutMark: String = ""
  ) throws -> Bool {
    switch cell {
    case .text(let text):
      let text = CellText(text, mark: cutMark)
      try write(text, row: row, column: column, style)
      return text.isCut
    case .count(let count): try write(Double(count), row: row, column: column, style)
    case .share(let tenths): try write(Double(tenths) / 10, row: row, column: column, style)
    }
    return false
  }
}

extension ColumnWidths {
  /// The widths as workbooks count them: in digits of their standard font, and a little air.
  var digits: [Double] { widths.map { Double($0) + 1 } }
}
