internal import BatchReview
internal import RuleBook
internal import Workbooks

/// The first sheet: the tables per department, a chart of the first, and what there is to say about them.
struct TallySheet {
  private let sheet: Worksheet
  private let report: ReviewReport
  private let wording: ReportWording
  private let notes: [String]
  private var row = 0
  private var widths: [Int] = []

  /// The row of the first table's head, which is repeated on each page.
  private static let headRow = 4

  init(_ sheet: Worksheet, _ report: ReviewReport, _ wording: ReportWording, notes: [String]) {
    (self.sheet, self.report, self.wording, self.notes) = (sheet, report, wording, notes)
  }

  mutating func write() throws {
    let ruleSet = report.summary.ruleSet
    let title = report.city + wording.gap + ruleSet.title.text(in: wording.language)
    try line(title, SheetStyle.title)
    try line(report.dayLine + wording.gap + report.countsLine, SheetStyle.plain)
    row += 1
    let first = TallyReport(report.byForm, ruleSet, wording)
    try line(wording.byForm, SheetStyle.subtitle)
    let head = row
    let rows = try table(first, isFiltered: true)
    try uncounted(first)
    for note in [sharesNote] + notes + restNotes { try line(note, SheetStyle.plain) }
    row += 1
    if !rows.isEmpty {
      let chart = chart(first, head: head, rows)
      try sheet.insert(chart, row: row)
      row += chart.height / 20 + 2
    }
    try line(wording.byRequirement, SheetStyle.subtitle)
    let second = TallyReport(report.byRequirement, ruleSet, wording)
    _ = try table(second, isFiltered: false)
    try uncounted(second)
    for (column, width) in widths.enumerated() {
      try sheet.setWidth(ColumnWidth.digits(width), column: column)
    }
    sheet.freeze(rows: head + 1, columns: 1)
    let pageHead = report.city + wording.gap + ruleSet.title.text(in: wording.language)
    try sheet.setUpPrinting(head: pageHead, isLandscape: true, repeatedRows: head...head)
  }

  private mutating func line(_ text: String, _ style: CellStyle) throws {
    try sheet.write(.text(text), row: row, column: 0, style)
    row += 1
  }

  /// Writes a table; the rows of its departments.
  private mutating func table(_ tally: TallyReport, isFiltered: Bool) throws -> Range<Int> {
    let columns = tally.tableColumns + [TableColumn(wording.reviewRate + wording.text("（％）", " (%)"), .share)]
    if widths.isEmpty { widths = columns.map { ColumnWidth.narrow(for: $0) } }
    for (column, head) in columns.enumerated() {
      try sheet.write(.text(head.title), row: row, column: column, SheetStyle.head)
    }
    row += 1
    let rows = zip(tally.tableRows, tally.rates).map { $0 + [$1] }
    let first = row
    // What reaches down to a row is set before the row is gone.
    if isFiltered, rows.count > 1 {
      try sheet.filter(rows: first - 1...first + rows.count - 2, columns: columns.count)
    }
    for cells in rows {
      let isTotal = row - first == rows.count - 1
      for (column, cell) in cells.enumerated() {
        let style = SheetStyle.cell(columns[column].kind, isTotal: isTotal)
        try sheet.write(cell, row: row, column: column, style, cutMark: "…")
      }
      widths[0] = max(widths[0], ColumnWidth.of(cells[0].text, .text))
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
        .count(count), row: row, column: tally.countedColumns + 1, SheetStyle.cell(.count))
      row += 1
    }
  }

  private var sharesNote: String {
    wording.text(
      "割合は、各行の合計が100.0となるよう最大剰余法で端数を処理している。見直し率は、見直す結果の割合の合計。",
      "Shares are rounded by largest remainder, so that each row adds up to 100.0; the review rate is the sum of what is revised."
    )
  }

  private var restNotes: [String] {
    report.summary.rejected.map { wording.text("除外したファイル: ", "rejected file: ") + $0.name }
  }

  private func chart(_ tally: TallyReport, head: Int, _ rows: Range<Int>) -> StackedBarChart {
    var chart = StackedBarChart()
    chart.title = wording.byForm
    chart.valueTitle = wording.text("様式数", "forms")
    chart.description = wording.text(
      "部局別の様式数を結果ごとに積み上げた横棒グラフ。数値は上の表にある。",
      "Stacked bars of the forms per department; the table above has the numbers.")
    (chart.headRow, chart.rows) = (head, rows)
    let hatches = StackedBarChart.Hatch.allCases
    for column in 0..<tally.countedColumns {
      chart.series.append(
        .init(
          column: column + 1, color: Self.colors[column % Self.colors.count],
          hatch: hatches[column % hatches.count]))
    }
    // Excel draws no more than 65,000 pixels, and nobody reads them.
    chart.height = min(160 + 26 * rows.count, 2_000)
    return chart
  }

  /// Dark and light in turn, told apart without seeing red or green.
  ///
  /// Source: Okabe and Ito, Color Universal Design (2008).
  private static let colors: [UInt32] = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x7F7F7F, 0xB8A000,
  ]
}

extension ColumnWidth {
  /// The width of a column of numbers, whose head goes on in as many lines as it needs.
  static func narrow(for column: TableColumn) -> Int { min(least(for: column), 8) }
}

extension ReviewReport {
  /// The day as of which the rules applied.
  var dayLine: String {
    let day = summary.asOf.map(wording.date) ?? ""
    return wording.text("\(day)現在", "as of \(day)")
  }
}
