public import BatchReview
internal import Foundation
internal import RuleBook
internal import SourceText
internal import Workbooks

/// Writes an inquiry: a workbook for each section, and `inquiry.ndjson`, against which answers are held.
public struct InquiryFiles {
  /// The name of the file that says what was asked.
  public static let recordName = "inquiry.ndjson"

  private let ruleSet: RuleSet
  private let summary: ReviewSummary
  private let wording: ReportWording
  private let program: String

  /// - Parameters:
  ///   - summary: What the review read.
  ///   - program: The program's version.
  public init(_ summary: ReviewSummary, program: String, _ wording: ReportWording) {
    (ruleSet, self.summary, self.program, self.wording) = (summary.ruleSet, summary, program, wording)
  }

  /// Writes the folder, which must be new or empty, all or nothing.
  ///
  /// - Returns: What was sent to whom.
  /// - Throws: ``OutputError``
  public func write(_ inquiry: Inquiry, to path: String) throws -> InquiryReport {
    // What stands there may be sheets that came back, and would be written over.
    let found = try? FileManager.default.contentsOfDirectory(atPath: path)
    if let found, !found.isEmpty { throw OutputError.notEmpty(path) }
    let folder = try OutputFolder(path: path)
    let rows = try folder.file("." + Self.recordName)
    var head = makeHead()
    var report = InquiryReport(wording)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let decisions = summary.answers?.book.decisions ?? []
    try inquiry.visitSections { section, items in
      let number = head.sheets.count
      let names = [section.department, section.section].map { $0 ?? wording.unknown }
      let sheet = InquiryHead.Sheet(
        file: SectionFileName.make(number + 1, names), department: section.department,
        section: section.section, rows: items.count)
      head.sheets.append(sheet)
      let records = items.enumerated().map { index, item in
        InquiryRow(item, sheet: number, number: index + 1, ruleSet, decisions, wording)
      }
      for record in records { try rows.append(Array(encoder.encode(record)) + [0x0A]) }
      try write(head, sheet, records, folder)
      report.add(sheet, records)
    }
    try rows.close()
    let file = try folder.file(Self.recordName)
    try file.append(Array(encoder.encode(head)) + [0x0A])
    try file.append(contentsOf: rows.path)
    try file.close()
    try folder.remove("." + Self.recordName)
    try folder.finish()
    return report
  }

  private func write(
    _ head: InquiryHead, _ sheet: InquiryHead.Sheet, _ rows: [InquiryRow], _ folder: OutputFolder
  ) throws {
    let name = sheet.file + ".xlsx"
    var properties = Workbook.Properties()
    properties.title = CellText(sheet.section ?? sheet.department ?? "", mark: "").text
    properties.day = summary.asOf.map { ($0.year, $0.month, $0.day) }
    let city = summary.municipalities.joined(separator: wording.text("・", ", "))
    let day = summary.asOf.map { wording.text("\(wording.date($0))現在", "as of \(wording.date($0))") } ?? ""
    let policy = [city, ruleSet.title.text(in: wording.language), day].filter { !$0.isEmpty }
      .joined(separator: wording.gap)
    do {
      try InquiryWorkbook(head, sheet, rows, policy: policy, wording).write(
        path: folder.stagedPath(of: name), temporaryFolder: folder.stagedPath(of: ""), properties)
    } catch let error as WorkbookError {
      throw OutputError(folder.path + "/" + name, error)
    }
  }

  private func makeHead() -> InquiryHead {
    let language = wording.language
    var facts: [String: [InquiryHead.Choice]] = [:]
    for fact in ruleSet.vocabulary.facts {
      facts[fact.id] = fact.values?.map { value in
        .init(id: value.id, spellings: [value.label.text(in: language)] + value.spellings)
      }
    }
    return InquiryHead(
      program: program, language: language.rawValue, municipality: summary.municipalities,
      asOf: summary.asOf?.description, ruleSet: .init(id: ruleSet.id, digest: ruleSet.digest),
      titles: InquiryColumns(wording).fixed.map(\.title),
      outcomes: ruleSet.outcomes.map { outcome in
        .init(id: outcome.id, spellings: [outcome.label.text(in: language)] + outcome.spellings)
      }, facts: facts, sheets: [])
  }
}
