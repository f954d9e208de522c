internal import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText
internal import Workbooks

/// `review.xlsx`: the tables, the annex, the worklist, the open questions and the rules, each on its sheet.
final class WorkbookDocument: ReviewDocument {
  let observers: [any ReviewObserver]
  private(set) var warnings: [Diagnostic] = []
  private let path: String
  private let workbook: Workbook
  private let report: ReviewReport
  private let wording: ReportWording
  private let counter: RuleCounter
  private let tally: Worksheet
  private let retained: SheetTable
  private let worklist: SheetTable
  private let undetermined: SheetTable
  private let rules: SheetTable

  /// Begins the workbook among the results in a folder.
  ///
  /// - Parameter rowLimit: How many rows stand on a sheet, its head included.
  /// - Throws: ``OutputError``
  init(
    _ folder: OutputFolder, _ report: ReviewReport, _ wording: ReportWording,
    rowLimit: Int = Worksheet.rowLimit
  ) throws {
    let name = ReviewDocumentKind.workbook.fileName
    (self.report, self.wording) = (report, wording)
    path = folder.path + "/" + name
    var properties = Workbook.Properties()
    properties.title = CellText(report.city, mark: "").text
    properties.subject = CellText(report.summary.ruleSet.title.text(in: wording.language), mark: "").text
    properties.day = report.summary.asOf.map { ($0.year, $0.month, $0.day) }
    do {
      // The temporary files stand beside the results: where there is no room for them, it shows.
      workbook = try Workbook(
        path: folder.stagedPath(of: name), temporaryFolder: folder.stagedPath(of: ""), properties)
      let style = SheetStyle(report, wording, rowLimit: rowLimit)
      tally = try workbook.addSheet(wording.text("集計", "Tally"))
      retained = SheetTable(workbook, wording.text("存続理由", "Retained"), style)
      worklist = SheetTable(workbook, wording.text("改正一覧", "Worklist"), style)
      undetermined = SheetTable(workbook, wording.text("要確認", "To be asked"), style)
      rules = SheetTable(workbook, wording.text("根拠", "Rules"), style)
      counter = RuleCounter(report.summary.ruleSet.rules.count)
      // The order of the sheets.
      let annex = try RetainedTable(retained, wording)
      try worklist.begin(WorklistReport(report.worklist, wording).tableColumns)
      observers = [annex, try UndeterminedTable(undetermined, wording), counter]
      try rules.begin(RuleTable.columns(wording))
    } catch let error as WorkbookError {
      throw OutputError(path, error)
    }
  }

  func finish() throws {
    do {
      try WorklistReport(report.worklist, wording).visitRows { try worklist.row($0) }
      let ruleSet = report.summary.ruleSet
      for row in RuleTable.rows(ruleSet, counter.counts, wording) { try rules.row(row) }
      let tables = [retained, worklist, undetermined, rules]
      for table in tables { try table.finish() }
      let notes = tables.compactMap(\.splitNote) + tables.compactMap(\.cutNote)
      var first = TallySheet(tally, report, wording, notes: notes)
      try first.write()
      try workbook.close()
    } catch let error as WorkbookError {
      throw OutputError(path, error)
    }
    for table in [retained, worklist, undetermined, rules] {
      guard let place = table.firstCut else { continue }
      warnings.append(
        Diagnostic(
          .warning, file: ReviewDocumentKind.workbook.fileName,
          "\(table.cutCount) texts of \(place.sheet) are longer than \(CellText.limit) characters and are cut there",
          help: "the first is in row \(place.row)"))
    }
  }
}

extension OutputError {
  init(_ path: String, _ error: WorkbookError) {
    let reason =
      switch error {
      case .system(let code): systemReason(code: code)
      case .library(let text): text
      case .incomplete: "it did not come out whole; the disk may be full"
      }
    self = .cannotWrite(path, reason: reason)
  }
}
