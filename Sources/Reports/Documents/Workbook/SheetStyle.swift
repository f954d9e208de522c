internal import Workbooks

/// What all sheets of a workbook have in common.
struct SheetStyle {
  let wording: ReportWording
  /// What stands at the head of each printed page.
  let pageHead: String
  let rowLimit: Int

  init(_ report: ReviewReport, _ wording: ReportWording, rowLimit: Int) {
    (self.wording, self.rowLimit) = (wording, rowLimit)
    let title = report.summary.ruleSet.title.text(in: wording.language)
    pageHead = report.city + wording.gap + title + wording.gap + report.dayLine
  }

  /// Behind a text that is too long for a cell.
  var cutMark: String { wording.text("…【以下略】", " … [cut]") }

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
    case .text, .prose: style.wraps = true
    case .count: (style.alignment, style.numberFormat) = (.right, "#,##0")
    case .share: (style.alignment, style.numberFormat) = (.right, "0.0")
    }
    return style
  }
}

extension Worksheet {
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
