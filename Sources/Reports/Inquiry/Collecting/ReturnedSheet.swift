internal import BatchReview
internal import FormRegister
internal import SourceText
internal import Workbooks

/// What a sheet says that was sent back.
struct ReturnedSheet {
  private(set) var records: [CollectedRecord] = []
  private(set) var problems: [Diagnostic] = []
  /// Where everything that the sheet asks would be answered.
  private(set) var asked: [AnswerKey: ReturnedCell] = [:]

  /// Reads a sheet; nil where it has no table of an inquiry.
  init?(_ sheet: CellSheet, _ file: ReturnedFile, _ inquiry: SentInquiry) {
    let language = Language(rawValue: inquiry.head.language) ?? .japanese
    let names = InquiryColumns(ReportWording(language, .standard))
    guard let table = ReturnedTable(sheet, file, names) else { return nil }
    problems = table.problems()
    let keys = [InquiryColumns.form, InquiryColumns.requirement].map { names.fixed[$0].title }
    guard keys.allSatisfy({ table.column($0) != nil }) else { return }
    var days: Set<String> = []
    var namesNobody: ReturnedCell?
    for row in table.rows {
      let reading = RowReading(row, table, inquiry, names)
      problems += reading.problems
      records += reading.records
      asked.merge(reading.asked) { first, _ in first }
      guard let record = reading.records.first else { continue }
      if record.who == nil { namesNobody = namesNobody ?? record.cell }
      do throws(Diagnostic) {
        _ = try table.day(names.when, row)
      } catch {
        if days.insert(error.rendered).inserted { problems.append(error) }
      }
    }
    if let namesNobody {
      problems.append(namesNobody.diagnostic(.warning, "nobody is named in `\(names.who)`"))
    }
  }
}
