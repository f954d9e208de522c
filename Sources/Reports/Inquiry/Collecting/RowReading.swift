internal import BatchReview
internal import FormRegister
internal import SourceText
internal import Workbooks

/// Reads what a row of a returned sheet says.
struct RowReading {
  let inquiry: SentInquiry
  let table: ReturnedTable
  let names: InquiryColumns
  let row: CellSheet.Row
  var records: [CollectedRecord] = []
  var problems: [Diagnostic] = []
  /// Where each thing that is asked of the row would be answered.
  var asked: [AnswerKey: ReturnedCell] = [:]
  /// The titles of columns for answers that the table lacks.
  var missingColumns: Set<String> = []
  /// The row of the inquiry; nil where there is none.
  private(set) var sent: InquiryRow?

  init(_ row: CellSheet.Row, _ table: ReturnedTable, _ inquiry: SentInquiry, _ names: InquiryColumns) {
    (self.row, self.table, self.inquiry, self.names) = (row, table, inquiry, names)
    guard let requirement = requirement(), let sent = sentRow(requirement) else { return }
    self.sent = sent
    checkFixed(sent)
    for (index, question) in sent.questions.enumerated() { read(question, number: index + 1, sent) }
    refuseSurplus(sent)
    readOpinion(sent)
    // What is wrong in a row may mean that it is about something else: nothing of it is taken.
    if problems.contains(where: { $0.severity == .error }) { records = [] }
  }

  /// The requirement that the row is about; nil, with a message where the row says anything at all.
  private mutating func requirement() -> RequirementID? {
    let formColumn = table.column(names.fixed[InquiryColumns.form].title)!
    let numberColumn = table.column(names.fixed[InquiryColumns.requirement].title)!
    guard let form = text(formColumn) else {
      if let cell = row.cells.first { complain(cell.column, "the row does not say which form it is about") }
      return nil
    }
    guard row[numberColumn] != nil else { return RequirementID(form: form, number: RequirementID.wholeForm) }
    guard let number = number(numberColumn), number >= 1 else {
      complain(numberColumn, "this is no number of a requirement")
      return nil
    }
    return RequirementID(form: form, number: number)
  }

  private mutating func sentRow(_ requirement: RequirementID) -> InquiryRow? {
    if let row = inquiry.rows[requirement] { return row }
    let id = requirement.form.string
    let column = table.column(names.fixed[InquiryColumns.form].title)!
    if inquiry.forms.contains(id) {
      complain(
        column,
        requirement.number == RequirementID.wholeForm
          ? "the row does not say which requirement of `\(id)` it is about"
          : "the inquiry asks nothing about requirement \(requirement.number) of `\(id)`")
    } else {
      complain(
        column, "the inquiry has no form `\(id)`",
        help: nearestSpelling(to: id, among: inquiry.forms.sorted()).map { "did you mean `\($0)`?" })
    }
    return nil
  }

  /// The fixed cells are as they were sent, as far as the file can hold them.
  private mutating func checkFixed(_ sent: InquiryRow) {
    for (index, title) in inquiry.head.titles.enumerated() where index > InquiryColumns.requirement {
      guard let column = table.column(title) else { continue }
      hold(
        row[column], against: sent.cells[index], column,
        isDescription: InquiryColumns.description.contains(index))
    }
    for (index, question) in sent.questions.enumerated() {
      guard let column = table.column(names.question(index + 1)) else { continue }
      hold(row[column], against: question.label, column, isDescription: false)
    }
  }

  private mutating func hold(
    _ cell: CellSheet.Cell?, against sent: String, _ column: Int, isDescription: Bool
  ) {
    let returned = cell.map { $0.value.written } ?? ""
    guard !isSame(comparable(returned), comparable(sent)) else { return }
    let message =
      returned.isEmpty
      ? "nothing stands where `\(sent)` was sent" : "`\(returned)` stands where `\(sent)` was sent"
    if isDescription {
      problems.append(table.cell(row, column).diagnostic(.warning, message))
    } else {
      complain(column, message, help: "write what you object in `\(names.why)`, and restore the cell")
    }
  }

  /// Whether a text came back as well as the file's encoding can hold it.
  private func isSame(_ returned: String, _ sent: String) -> Bool {
    table.file.encoding == .cp932
      ? CP932Text.isSame(returned, sent: sent) : returned.utf8.elementsEqual(sent.utf8)
  }

  /// A text without what programs change: line ends, blanks at its ends, a guard against formulas.
  private func comparable(_ text: String) -> String {
    var text = text
    if text.hasPrefix("'"), table.sheet.name == nil { text.removeFirst() }
    return String(
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    )
    .trimmingBlanks
  }

  /// Answers to questions that were not asked.
  private mutating func refuseSurplus(_ sent: InquiryRow) {
    for number in (sent.questions.count + 1)...max(table.columns.count, sent.questions.count + 1) {
      guard let column = table.column(names.answer(number)), row[column] != nil else { continue }
      complain(column, "nothing was asked here")
    }
  }

  mutating func complain(_ column: Int, _ message: String, help: String? = nil) {
    problems.append(table.cell(row, column).diagnostic(.error, message, help: help))
  }

  /// The number in a cell, however it is written.
  private func number(_ column: Int) -> Int? {
    switch row[column]?.value {
    case .number(let number): Int(exactly: number)
    case .text(let text): Int(ReturnedTable.folded(text))
    default: nil
    }
  }

  /// The text of a cell without blanks at its ends; nil where it says nothing, or no text.
  func text(_ column: Int) -> String? {
    guard let cell = row[column] else { return nil }
    let text = cell.value.written.trimmingBlanks
    return text.isEmpty ? nil : text
  }
}

extension CellSheet.Value {
  /// The value as a text.
  var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .date(let date): date.description
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .formula: "="
    case .error(let text): text
    }
  }
}

extension String {
  /// The text without blanks at its ends, and without a byte order mark before it, which no file can keep there.
  var trimmingBlanks: String {
    var rest = Substring(unicodeScalars.drop { $0 == "\u{FEFF}" })
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }
}
