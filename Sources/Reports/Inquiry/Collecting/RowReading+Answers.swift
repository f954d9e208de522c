internal import BatchReview
internal import FormRegister
internal import SourceText
internal import Workbooks

extension RowReading {
  /// The longest text that is taken.
  private static let textLimit = 5_000

  /// Reads the answer to a question.
  mutating func read(_ question: InquiryRow.Question, number: Int, _ sent: InquiryRow) {
    guard let column = table.column(names.answer(number)) else {
      missingColumns.insert(names.answer(number))
      return
    }
    let key = AnswerKey(
      fact: question.fact, of: id(sent), instrument: sent.instrument, formDigest: sent.formDigest)
    asked[key] = table.cell(row, column)
    guard let text = input(column), let value = value(text, of: question, column) else { return }
    var fields = [("form", sent.form), ("requirement", String(sent.requirement))]
    if key.scope == .instrument { fields.append(("instrument", sent.instrument)) }
    fields += [("fact", question.fact), ("value", value)]
    if key.scope != .instrument { fields.append(("formDigest", sent.formDigest)) }
    add(.facts, key, said: [value], fields, column, sent)
  }

  /// Reads whether the section agrees.
  mutating func readOpinion(_ sent: InquiryRow) {
    guard let column = table.column(names.opinion) else {
      missingColumns.insert(names.opinion)
      return
    }
    let key = AnswerKey(opinionOf: id(sent), proposed: sent.outcome, formDigest: sent.formDigest)
    asked[key] = table.cell(row, column)
    let opinion = input(column)
    let details = Details(why: detail(names.why), basis: detail(names.basis), wanted: detail(names.wanted))
    guard let opinion else {
      guard let first = details.first else { return }
      return complain(
        column, "`\(first.text)` is written, but not whether the section agrees",
        help: "write `\(names.agree)` or `\(names.object)`")
    }
    var fields = [("form", sent.form)]
    if sent.requirement != RequirementID.wholeForm {
      fields.append(("requirement", String(sent.requirement)))
    }
    fields.append(("proposed", sent.outcome))
    if let rule = sent.rule { fields.append(("rule", rule)) }
    switch ReturnedTable.folded(opinion) {
    case ReturnedTable.folded(names.agree):
      if let detail = details.first {
        return complain(
          detail.column, "the section agrees, and yet says why not",
          help: "write `\(names.object)`, or nothing here")
      }
      add(.agreements, key, said: ["agrees"], fields + [("formDigest", sent.formDigest)], column, sent)
    case ReturnedTable.folded(names.object): object(key, fields, details, column, sent)
    default: complain(column, "`\(opinion)` is neither `\(names.agree)` nor `\(names.object)`")
    }
  }

  /// What stands beside an opinion.
  private struct Details {
    typealias Detail = (text: String, column: Int)

    let why: Detail?
    let basis: Detail?
    let wanted: Detail?

    var first: Detail? { why ?? basis ?? wanted }
  }

  private mutating func detail(_ title: String) -> Details.Detail? {
    guard let column = table.column(title), let text = input(column) else { return nil }
    return (text, column)
  }

  private mutating func object(
    _ key: AnswerKey, _ fields: [(String, String)], _ details: Details, _ column: Int, _ sent: InquiryRow
  ) {
    var fields = fields
    let wanted = details.wanted.flatMap { detail in
      choice(detail.text, among: inquiry.head.outcomes, "unknown outcome `\(detail.text)`", detail.column)
    }
    if let wanted { fields.append(("outcome", wanted)) }
    guard let why = details.why?.text else {
      return complain(
        column, "the section objects, but does not say why", help: "write it in `\(names.why)`")
    }
    fields.append(("why", why))
    if let basis = details.basis?.text { fields.append(("basis", basis)) }
    add(
      .objections, key, said: [wanted, why, details.basis?.text],
      fields + [("formDigest", sent.formDigest)], column, sent)
  }

  private func id(_ sent: InquiryRow) -> RequirementID {
    RequirementID(form: sent.form, number: sent.requirement)
  }

  private mutating func add(
    _ kind: CollectedRecord.Kind, _ key: AnswerKey, said: [String?], _ fields: [(String, String)],
    _ column: Int, _ sent: InquiryRow
  ) {
    records.append(
      CollectedRecord(
        kind: kind, key: key, said: said, fields: fields, cell: table.cell(row, column), sheet: sent.sheet,
        who: who(), when: when()))
  }

  /// The id of the value that an answer names, or the text itself.
  private mutating func value(
    _ text: String, of question: InquiryRow.Question, _ column: Int
  ) -> String? {
    if Vocabulary.unknownSpellings.contains(text) { return Vocabulary.unknownSpellings[1] }
    guard let choices = inquiry.head.facts[question.fact.factID] else { return text }
    return choice(text, among: choices, "unknown value `\(text)` of `\(question.label)`", column)
  }

  private mutating func choice(
    _ text: String, among choices: [InquiryHead.Choice], _ message: String, _ column: Int
  ) -> String? {
    let folded = ReturnedTable.folded(text)
    if let choice = choices.first(where: { $0.spellings.contains { ReturnedTable.folded($0) == folded } }) {
      return choice.id
    }
    complain(
      column, message,
      help: nearestSpelling(to: text, among: choices.flatMap(\.spellings)).map { "did you mean `\($0)`?" }
        ?? "one of \(choices.map { "`\($0.spellings[0])`" }.joined(separator: ", "))")
    return nil
  }

  /// What people have written in a cell; nil where it is empty, and with a message where it is no plain value.
  private mutating func input(_ column: Int) -> String? {
    guard let cell = row[column] else { return nil }
    switch cell.value {
    case .formula:
      complain(column, "a formula stands here", help: "write its value")
      return nil
    case .error(let error):
      complain(column, "the error `\(error)` stands here")
      return nil
    case .date(let date):
      complain(column, "the cell holds the day \(date)", help: "write it as a text")
      return nil
    case .text, .number, .boolean: break
    }
    guard let text = text(column) else { return nil }
    guard text.unicodeScalars.count <= Self.textLimit else {
      complain(column, "the text is longer than \(Self.textLimit) characters")
      return nil
    }
    if table.file.encoding == .cp932, text.contains("?") {
      problems.append(
        table.cell(row, column).diagnostic(
          .warning, "a `?` may stand for a character that Shift_JIS does not have",
          help: "save the file as CSV UTF-8, or as .xlsx"))
    }
    return text
  }

  /// Who answered; nil where nobody says so.
  private func who() -> String? {
    guard let note = table.note(names.who, row) else { return nil }
    let text = note.value.written.trimmingBlanks
    return text.isEmpty ? nil : text
  }

  /// The day of the answer as `yyyy-mm-dd`; nil where it is not said, or no day.
  private func when() -> String? { try? table.day(names.when, row)?.description }
}

extension ReturnedTable {
  /// The day beside a label; nil where there is none.
  ///
  /// - Throws: What is wrong with it.
  func day(_ label: String, _ row: CellSheet.Row) throws(Diagnostic) -> CalendarDate? {
    guard let note = note(label, row) else { return nil }
    if case .date(let date) = note.value { return date }
    let text = note.value.written
    if let date = CalendarDate(written: text) { return date }
    throw note.cell.diagnostic(
      .error, "`\(text)` is not a day of the calendar", help: "write it like 2021-04-30")
  }
}
