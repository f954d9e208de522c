public import BatchReview
internal import FormRegister
internal import RuleBook

/// The files that `review --output` writes, and documents for people beside them, all or nothing.
public final class ReviewFiles {
  private let folder: OutputFolder
  private let lines: OutputFile
  private let retained: CSVTable
  private let undetermined: CSVTable
  /// Write their files while the review runs.
  public let observers: [any ReviewObserver]

  /// The names of the files.
  public static let names = [
    "review.json", "decisions.ndjson", "tally.csv", "retained.csv", "worklist.csv", "undetermined.csv",
  ]

  /// The names of the files that there are only with answers.
  public static let answerNames = ["departures.csv", "opinions.csv"]

  /// The files of an earlier review that do not stay where this one does not write them.
  private static func passing(hasAnswers: Bool) -> Set<String> {
    Set((hasAnswers ? [] : answerNames) + [partialName])
  }

  /// Begins to write beside the folder at `path`, which stays as it is until ``finish(_:_:)``.
  ///
  /// - Parameter hasAnswers: Whether there are answers; where not, the files of an earlier review that had some go.
  /// - Throws: ``OutputError``
  public init(path: String, _ wording: ReportWording, hasAnswers: Bool = false) throws {
    folder = try OutputFolder(path: path, dropping: Self.passing(hasAnswers: hasAnswers))
    lines = try folder.file("decisions.ndjson")
    retained = CSVTable(try folder.file("retained.csv"))
    undetermined = CSVTable(try folder.file("undetermined.csv"))
    observers = [
      DecisionLines(lines, wording.vocabulary), try RetainedTable(retained, wording),
      try UndeterminedTable(undetermined, wording),
    ]
  }

  /// Begins a document beside the files, to be finished before they are.
  ///
  /// - Throws: ``OutputError``
  public func makeDocument(
    _ kind: ReviewDocumentKind, _ report: ReviewReport, _ wording: ReportWording
  ) throws -> any ReviewDocument {
    switch kind {
    case .workbook:
      try WorkbookDocument(
        folder, report, wording, retained: retained.widths, undetermined: undetermined.widths)
    case .page: try ReviewPage(folder.file(kind.fileName), report, wording)
    }
  }

  /// The name of the file by which reviews are merged.
  public static let partialName = "partial.ndjson"

  /// Writes `partial.ndjson`.
  ///
  /// - Parameter body: Hands each line to what it is given.
  /// - Throws: ``OutputError``, and what `body` throws.
  public func writePartial(_ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    try write(Self.partialName, body)
  }

  /// Writes what is known only at the end, and puts all files in their place.
  ///
  /// - Throws: ``OutputError``
  public func finish(_ report: ReviewReport, _ wording: ReportWording) throws {
    try write("review.json") { try report.writeJSON(to: $0) }
    try write("tally.csv") { try $0(TallyReport(report.byForm, report.summary.ruleSet, wording).csv()) }
    try write("worklist.csv") { try WorklistReport(report.worklist, wording).writeCSV(to: $0) }
    if report.summary.answers != nil {
      try write("departures.csv") { try $0(DepartureRecord.table(report.summary, wording).csv()) }
      try write("opinions.csv") { try $0(OpinionRecord.table(report.summary, wording).csv()) }
    }
    for file in [lines, retained.file, undetermined.file] { try file.close() }
    try folder.finish()
  }

  private func write(_ name: String, _ body: (WorklistReport.Sink) throws -> Void) throws {
    let file = try folder.file(name)
    try body { try file.append($0) }
    try file.close()
  }
}
