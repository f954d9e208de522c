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
  private let tallyByRequirement: Worksheet
  private let retained: SheetTable
  private let worklist: SheetTable
  private let undetermined: SheetTable
  /// What people decided and what sections say of it, where there are answers.
  private let answers: [(sheet: SheetTable, table: RecordTable)]
  private let rules: SheetTable

  /// Begins the workbook among the results in a folder.
  ///
  /// - Parameters:
  ///   - retained: How wide the columns of the annex are.
  ///   - undetermined: How wide those of the open questions are.
  ///   - rowLimit: How many rows stand on a sheet, its head included.
  /// - Throws: ``OutputError``
  init(
    _ folder: OutputFolder, _ report: ReviewReport, _ wording: ReportWording,
    retained annexWidths: ColumnWidths,
    undetermined questionWidths: ColumnWidths, rowLimit: Int = Worksheet.rowLimit
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
      let list = WorklistReport(report.worklist, wording)
      var worklistWidths = ColumnWidths(list.tableColumns)
      try list.visitRows { worklistWidths.add($0) }
      let ruleSet = report.summary.ruleSet
      counter = RuleCounter(ruleSet.rules.count)
      var ruleWidths = ColumnWidths(RuleTable.columns(wording))
      for row in RuleTable.rows(ruleSet, counter.counts, wording) { ruleWidths.add(row) }
      let style = SheetStyle(report, wording, rowLimit: rowLimit)
      tally = try workbook.addSheet(wording.text("集計", "Tally"))
      tallyByRequirement = try workbook.addSheet(
        wording.text("集計（押印・署名）", "Tally (seals)"))
      retained = SheetTable(workbook, wording.text("存続理由", "Retained"), annexWidths, style)
      worklist = SheetTable(workbook, wording.text("改正一覧", "Worklist"), worklistWidths, style)
      undetermined = SheetTable(workbook, wording.text("要確認", "To be asked"), questionWidths, style)
      let records =
        report.summary.answers == nil
        ? []
        : [
          (wording.text("個別決定", "Decisions"), DepartureRecord.table(report.summary, wording)),
          (wording.text("意見", "Opinions"), OpinionRecord.table(report.summary, wording)),
        ]
      answers = records.map { [workbook] in (SheetTable(workbook, $0, $1.widths, style), $1) }
      rules = SheetTable(workbook, wording.text("根拠", "Rules"), ruleWidths, style)
      // The order of the sheets.
      let annex = try RetainedTable(retained, wording)
      try worklist.begin(list.tableColumns)
      observers = [annex, try UndeterminedTable(undetermined, wording), counter]
      for (sheet, table) in answers { try sheet.begin(table.columns) }
      try rules.begin(RuleTable.columns(wording))
    } catch let error as WorkbookError {
      throw OutputError(path, error)
    }
  }

  /// All tables but the sums, in the order of their sheets.
  private var tables: [SheetTable] { [retained, worklist, undetermined] + answers.map(\.sheet) + [rules] }

  func finish() throws {
    do {
      try WorklistReport(report.worklist, wording).visitRows { try worklist.row($0) }
      let ruleSet = report.summary.ruleSet
      for (sheet, table) in answers { for row in table.rows { try sheet.row(row) } }
      for row in RuleTable.rows(ruleSet, counter.counts, wording) { try rules.row(row) }
      for table in tables { try table.finish() }
      let notes = tables.compactMap(\.splitNote) + tables.compactMap(\.cutNote)
      var first = TallySheet(tally, report)
      try first.write(
        report.byForm, wording.byForm, hasChart: true,
        notes: [wording.sharesNote] + [AnswerReport(report.summary, wording)?.countsLine].compactMap(\.self)
          + report.rejectedNotes + notes)
      var second = TallySheet(tallyByRequirement, report)
      try second.write(
        report.byRequirement, wording.byRequirement, hasChart: false, notes: [wording.sharesNote])
      try workbook.close()
    } catch let error as WorkbookError {
      throw OutputError(path, error)
    }
    for table in tables {
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

extension ReportWording {
  /// How the shares of a table are rounded.
  var sharesNote: String {
    text(
      "割合は、各行の合計が100.0となるよう最大剰余法で端数を処理している。見直し率は、見直す結果の割合の合計。",
      "Shares are rounded by largest remainder: each row adds up to 100.0. The review rate adds up what is revised."
    )
  }
}

extension ReviewReport {
  /// The files that were left out.
  fileprivate var rejectedNotes: [String] {
    summary.rejected.map { wording.text("除外したファイル: ", "rejected file: ") + $0.name }
  }
}
