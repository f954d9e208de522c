internal import BatchReview
internal import SourceText

/// A table of records of answers, small enough to be kept, for CSV and a sheet.
struct RecordTable {
  let columns: [TableColumn]
  let rows: [[TableCell]]

  /// How wide its columns are on a sheet.
  var widths: ColumnWidths {
    var widths = ColumnWidths(columns)
    for row in rows { widths.add(row) }
    return widths
  }

  func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.head(columns)
    for row in rows { writer.row(row) }
    return writer.drain()
  }
}

/// What every record says of the requirement that it is about.
struct RecordSubject {
  let subject: AnswerUse.Subject?
  let requirement: RequirementID

  /// The number of the requirement; nil where the form as a whole is meant.
  var ordinal: Int? { requirement.number == RequirementID.wholeForm ? nil : requirement.number }

  static func columns(_ wording: ReportWording) -> [TableColumn] {
    let titles: [(String, String, TableColumn.Kind)] = [
      ("部局", "department", .text), ("課所", "section", .text), ("様式ID", "form", .text),
      ("様式番号", "form number", .text), ("様式名", "form title", .title), ("番号", "requirement", .ordinal),
    ]
    return titles.map { TableColumn(wording.text($0.0, $0.1), $0.2) }
  }

  var cells: [TableCell] {
    [
      TableCell(subject?.department), TableCell(subject?.section), .text(requirement.form.string),
      TableCell(subject?.number), TableCell(subject?.title), ordinal.map(TableCell.count) ?? .text(""),
    ]
  }

  func write(to writer: inout JSONWriter) {
    writer.string("department", subject?.department)
    writer.string("section", subject?.section)
    writer.string("form", requirement.form.string)
    writer.string("number", subject?.number)
    writer.string("title", subject?.title)
    writer.key("requirement")
    if let ordinal { writer.number(ordinal) } else { writer.null() }
  }

  /// The form with its number and title, and which of its requirements, in one line.
  func name(_ wording: ReportWording) -> String {
    let names = [requirement.form.string, subject?.number, subject?.title].compactMap(\.self)
    let ordinal = ordinal.map { wording.text("（\($0)番）", " (\($0))") } ?? ""
    return names.joined(separator: wording.gap) + ordinal
  }

  /// Who is in charge; nil where the register does not have the form.
  func place(_ wording: ReportWording) -> String? {
    subject.map { wording.place($0.department, $0.section) }
  }
}

extension AnswerPlace {
  func write(to writer: inout JSONWriter) {
    writer.string("file", file)
    writer.number("line", position.line)
    writer.number("column", position.column)
  }
}
