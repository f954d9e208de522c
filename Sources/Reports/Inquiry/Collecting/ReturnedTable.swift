internal import FormRegister
internal import SourceText
internal import Workbooks

/// The table on a returned sheet: where its head is, and which column is which.
struct ReturnedTable {
  let file: ReturnedFile
  let sheet: CellSheet
  let head: CellSheet.Row
  /// The columns of the inquiry by their titles.
  let columns: [String: Int]
  private let columnNames: InquiryColumns

  /// Finds the table; nil, where no row of the sheet has enough of its titles to be the head.
  init?(_ sheet: CellSheet, _ file: ReturnedFile, _ names: InquiryColumns) {
    (self.sheet, self.file, columnNames) = (sheet, file, names)
    let titles = names.titles(questions: Self.questionLimit) + [names.who, names.when]
    let known = Set(titles.map(Self.folded))
    let keys = [InquiryColumns.form, InquiryColumns.requirement].map { Self.folded(names.fixed[$0].title) }
    func texts(_ row: CellSheet.Row) -> [String] { row.cells.compactMap { Self.text($0).map(Self.folded) } }
    let heads = sheet.rows.filter { row in keys.allSatisfy(texts(row).contains) }
    // A head whose keys were renamed is one all the same, to be complained about.
    guard let head = heads.first ?? sheet.rows.first(where: { texts($0).count(where: known.contains) >= 3 })
    else {
      return nil
    }
    self.head = head
    var columns: [String: Int] = [:]
    for cell in head.cells {
      guard let title = Self.text(cell).map(Self.folded), known.contains(title), columns[title] == nil else {
        continue
      }
      columns[title] = cell.column
    }
    self.columns = columns
  }

  /// How many questions a row may have: one for each fact and basis.
  static let questionLimit = 200

  /// The rows below the head.
  var rows: [CellSheet.Row] { sheet.rows.filter { $0.number > head.number } }

  func column(_ title: String) -> Int? { columns[Self.folded(title)] }

  func cell(_ row: CellSheet.Row, _ column: Int) -> ReturnedCell {
    ReturnedCell(
      file: file, sheet: sheet.name, place: CellPlace(row: row.number, column: column),
      position: sheet.name != nil
        ? nil : row[column]?.position ?? row.cells.last?.position ?? row.cells.first?.position)
  }

  /// What stands beside a label above the table, or in its own column of a row.
  func note(_ label: String, _ row: CellSheet.Row) -> (value: CellSheet.Value, cell: ReturnedCell)? {
    if let column = column(label), let cell = row[column] { return (cell.value, self.cell(row, column)) }
    for above in sheet.rows where above.number < head.number {
      for (index, cell) in above.cells.enumerated()
      where Self.text(cell).map(Self.folded) == Self.folded(label) {
        guard index + 1 < above.cells.count else { return nil }
        let next = above.cells[index + 1]
        return (next.value, self.cell(above, next.column))
      }
    }
    return nil
  }

  /// What is wrong with the table as a whole.
  func problems() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for index in [InquiryColumns.form, InquiryColumns.requirement] {
      let title = columnNames.fixed[index].title
      guard column(title) == nil else { continue }
      problems.append(
        cell(head, head.cells[0].column).diagnostic(.error, "the table has no column `\(title)`"))
    }
    var seen: Set<String> = []
    for cell in head.cells {
      let place = self.cell(head, cell.column)
      guard let title = Self.text(cell) else {
        problems.append(place.diagnostic(.error, "the head of a column must be a text"))
        continue
      }
      let folded = Self.folded(title)
      guard columns[folded] != nil else {
        // A column of one's own that says nothing can stay.
        guard rows.contains(where: { $0[cell.column] != nil }) else { continue }
        let known = columnNames.titles(questions: columns.count)
        problems.append(
          place.diagnostic(
            .error, "the inquiry has no column `\(title)`",
            help: nearestSpelling(to: title, among: known).map { "did you mean `\($0)`?" }))
        continue
      }
      if !seen.insert(folded).inserted {
        problems.append(place.diagnostic(.error, "the column `\(title)` stands twice"))
      }
    }
    let titled = Set(head.cells.map(\.column))
    for row in rows {
      for cell in row.cells where !titled.contains(cell.column) {
        problems.append(
          self.cell(row, cell.column).diagnostic(.error, "what stands here is in no column of the table"))
      }
    }
    for merge in sheet.merges where merge.rows.upperBound >= head.number {
      let place = ReturnedCell(file: file, sheet: sheet.name, place: merge.first, position: nil)
      problems.append(place.diagnostic(.error, "the cells \(merge.name) are merged", help: "split them"))
    }
    return problems
  }

  /// A title or label, whatever the width of its characters and the blanks in it.
  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map(foldedWidth).filter { !$0.properties.isWhitespace }))
  }

  private static func text(_ cell: CellSheet.Cell) -> String? {
    if case .text(let text) = cell.value { text } else { nil }
  }
}
