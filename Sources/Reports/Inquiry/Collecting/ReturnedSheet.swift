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
    var missing: Set<String> = []
    for row in table.rows {
      let reading = RowReading(row, table, inquiry, names)
      problems += reading.problems
      records += reading.records
      missing.formUnion(reading.missingColumns)
      asked.merge(reading.asked) { first, _ in first }
      guard let record = reading.records.first else { continue }
      if record.who == nil { namesNobody = namesNobody ?? record.cell }
      do throws(Diagnostic) {
        _ = try table.day(names.when, row)
      } catch {
        if days.insert(error.rendered).inserted { problems.append(error) }
      }
    }
    // A table made by hand has the columns that it needs; a workbook was sent with all of them.
    if file.encoding == .workbook {
      for title in missing.sorted() {
        let place = table.cell(table.head, table.head.cells[0].column)
        problems.append(place.diagnostic(.warning, "the table has no column `\(title)`"))
      }
    }
    if let namesNobody {
      problems.append(namesNobody.diagnostic(.warning, "nobody is named in `\(names.who)`"))
    }
  }
}
