internal import BatchReview
internal import RuleBook
internal import Workbooks

/// A sheet with a table per department, and what there is to say about it.
struct TallySheet {
  private let sheet: Worksheet
  private let report: ReviewReport
  private let wording: ReportWording
  private var row = 0

  /// How many departments stand on a page with what is around them.
  private static let rowsOfPage = 25

  init(_ sheet: Worksheet, _ report: ReviewReport) {
    (self.sheet, self.report, wording) = (sheet, report, report.wording)
  }

  /// Writes the sheet.
  ///
  /// - Parameters:
  ///   - tally: The table.
  ///   - title: What is counted.
  ///   - hasChart: Whether the table is shown as a chart, too.
  ///   - notes: Lines that follow the table.
  mutating func write(_ tally: Tally, _ title: String, hasChart: Bool, notes: [String]) throws {
    let tally = TallyReport(tally, report.summary.ruleSet, wording)
    let policy = report.city + wording.gap + report.summary.ruleSet.title.text(in: wording.language)
    try line(policy, SheetStyle.title)
    try line(report.dayLine + wording.gap + report.countsLine, SheetStyle.plain)
    try line(title, SheetStyle.subtitle)
    let head = row
    let columns = tally.tableColumns + [TableColumn(wording.reviewRate + wording.text("（％）", " (%)"), .share)]
    let widths = ColumnWidths(columns, isNarrow: true)
    let rows = try table(tally, columns, widths)
    try uncounted(tally)
    for note in [tally.decisionLine].compactMap(\.self) + notes { try line(note, SheetStyle.plain) }
    if hasChart, !rows.isEmpty {
      var chart = TallyChart.make(tally, title, wording)
      (chart.headRow, chart.rows, chart.width) = (head, rows, Worksheet.pixels(widths.digits))
      try sheet.insert(chart, row: row + 1)
    }
    try sheet.set(widths)
    sheet.freeze(rows: head + 1, columns: 1)
    let isLong = rows.count > Self.rowsOfPage
    try sheet.setUpPrinting(
      head: policy, isLong ? .pageWidth : .onePage, repeatedRows: head...head)
  }

  private mutating func line(_ text: String, _ style: CellStyle) throws {
    try sheet.setHeight(style.size * 1.8, row: row)
    try sheet.write(.text(text), row: row, column: 0, style)
    row += 1
  }

  /// Writes the table; the rows of its departments.
  private mutating func table(
    _ tally: TallyReport, _ columns: [TableColumn], _ widths: ColumnWidths
  ) throws -> Range<Int> {
    let rows = zip(tally.tableRows, tally.rates).map { $0 + [$1] }
    let heads = columns.map { TableCell.text(Self.broken($0.title)) }
    try sheet.setHeight(SheetStyle.height(widths.lines(heads)), row: row)
    for (column, head) in heads.enumerated() {
      try sheet.write(head, row: row, column: column, SheetStyle.head)
    }
    row += 1
    let first = row
    // What reaches down to a row is set before the row is gone.
    if rows.count > 1 {
      try sheet.filter(rows: first - 1...first + rows.count - 2, columns: columns.count)
    }
    for cells in rows {
      let isTotal = row - first == rows.count - 1
      for (column, cell) in cells.enumerated() {
        let style = SheetStyle.cell(columns[column].kind, isTotal: isTotal)
        try sheet.write(cell, row: row, column: column, style, cutMark: "…")
      }
      try sheet.setHeight(SheetStyle.height(widths.lines(cells)), row: row)
      row += 1
    }
    return first..<row - 1
  }

  /// What the table does not count, its numbers below the totals.
  private mutating func uncounted(_ tally: TallyReport) throws {
    for (label, count) in tally.uncounted {
      let text = wording.text("計に含まない: ", "not counted: ") + label
      try sheet.write(.text(text), row: row, column: 0, SheetStyle.plain)
      try sheet.write(
        .count(count), row: row, column: tally.countedOutcomes.count + 1, SheetStyle.cell(.count))
      row += 1
    }
  }

  /// The head of a column with its unit on a line of its own.
  private static func broken(_ title: String) -> String {
    title.replacing(/（％）$| \(%\)$/) { "\n" + $0.output }
  }
}

extension ReviewReport {
  /// The day as of which the rules applied.
  var dayLine: String {
    let day = summary.asOf.map(wording.date) ?? ""
    return wording.text("\(day)現在", "as of \(day)")
  }
}
