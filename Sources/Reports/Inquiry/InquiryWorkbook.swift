internal import Workbooks

/// The workbook of a section: its rows, cells for its answers, and lists to choose from.
struct InquiryWorkbook {
  private let head: InquiryHead
  private let sheet: InquiryHead.Sheet
  private let rows: [InquiryRow]
  private let columns: InquiryColumns
  private let wording: ReportWording
  /// What stands above the table.
  private let policy: String

  init(
    _ head: InquiryHead, _ sheet: InquiryHead.Sheet, _ rows: [InquiryRow], policy: String,
    _ wording: ReportWording
  ) {
    (self.head, self.sheet, self.rows, self.policy, self.wording) = (head, sheet, rows, policy, wording)
    columns = InquiryColumns(wording)
  }

  /// Writes the workbook.
  ///
  /// - Throws: `WorkbookError`
  func write(path: String, temporaryFolder: String, _ properties: Workbook.Properties) throws {
    let workbook = try Workbook(path: path, temporaryFolder: temporaryFolder, properties)
    let main = try workbook.addSheet(wording.text("回答票", "Answers"))
    let lists = ChoiceLists(try workbook.addSheet(wording.text("選択肢", "Choices")))
    for row in rows { for question in row.questions { lists.add(texts(question)) } }
    let opinions = [columns.agree, columns.object]
    let outcomes = head.outcomes.map { $0.spellings[0] }
    lists.add(opinions)
    lists.add(outcomes)
    try lists.write()
    try writeHead(main)
    try writeTable(main, lists, opinions, outcomes)
    main.protect()
    lists.sheet.protect()
    lists.sheet.hide()
    try workbook.close()
  }

  /// What is offered as an answer.
  private func texts(_ question: InquiryRow.Question) -> [String] {
    guard let choices = head.facts[question.fact.factID] else { return question.offered + [wording.unknown] }
    return choices.map { $0.spellings[0] } + [wording.unknown]
  }

  // Above the table stand its title, what to do, and who answers.
  private static let tableRow = 7

  private func writeHead(_ main: Worksheet) throws {
    let names = [sheet.department, sheet.section].map { $0 ?? wording.unknown }
    let title = wording.text(
      "押印・署名の見直しに関する照会　\(names.joined(separator: "　"))",
      "Inquiry on seals and signatures: \(names.joined(separator: ", "))")
    let lines = [
      (title, SheetStyle.title), (policy, SheetStyle.plain),
      (
        wording.text(
          "色の付いた欄だけに記入してください。確認事項には一覧から選んで回答し、提案には「同意」又は「異議」を選び、異議には理由を書いてください。回答日は「令和3年4月30日」のように書いてください。",
          "Fill in the coloured cells only: answer each question from its list, choose to agree or to object to each proposal, and say why you object. Write the day like 2021-04-30."
        ), SheetStyle.plain
      ),
      (
        wording.text(
          "行や列の追加・削除・並べ替え、セルの結合はしないでください。分からない事項は「不明」を選び、又は空欄のままにしてください。",
          "Do not add, delete or move rows or columns, and do not merge cells. Leave open what you do not know."
        ),
        SheetStyle.plain
      ),
    ]
    for (row, line) in lines.enumerated() {
      try main.setHeight(line.1.size * 1.8, row: row)
      try main.write(CellText(line.0, mark: "…"), row: row, column: 0, line.1)
    }
    // Where the columns are wide enough for them.
    for (row, label) in [columns.who, columns.when].enumerated() {
      try main.setHeight(20, row: lines.count + row)
      try main.write(CellText(label, mark: ""), row: lines.count + row, column: 3, SheetStyle.head)
      try main.write(CellText("", mark: ""), row: lines.count + row, column: 4, Self.input)
    }
  }

  private func writeTable(
    _ main: Worksheet, _ lists: ChoiceLists, _ opinions: [String], _ outcomes: [String]
  ) throws {
    let questions = rows.map(\.questions.count).max() ?? 0
    let titles = columns.titles(questions: questions)
    let fixed = columns.fixed.count
    let kinds = columns.fixed.map(\.kind)
    let tableColumns = titles.enumerated().map { index, title in
      TableColumn(title, index < fixed ? kinds[index] : kind(index - fixed, questions))
    }
    var widths = ColumnWidths(tableColumns)
    let rowTexts = rows.map { cells($0, questions) }
    for cells in rowTexts { widths.add(cells) }
    try main.setHeight(SheetStyle.height(2), row: Self.tableRow)
    for (column, title) in titles.enumerated() {
      try main.write(CellText(title, mark: ""), row: Self.tableRow, column: column, SheetStyle.head)
    }
    try main.filter(
      rows: Self.tableRow...Self.tableRow + max(rows.count, 1), columns: titles.count)
    for (index, row) in rows.enumerated() {
      let place = Self.tableRow + 1 + index
      for (column, cell) in rowTexts[index].enumerated() {
        try main.write(cell, row: place, column: column, style(column, row, fixed, questions, tableColumns))
      }
      try main.setHeight(SheetStyle.height(max(widths.lines(rowTexts[index]), 2)), row: place)
      for (number, question) in row.questions.enumerated() {
        var choices = lists.choices(texts(question))
        choices.isOpen = head.facts[question.fact.factID] == nil
        choices.refusal = refusal
        try main.offer(choices, row: place, column: fixed + 2 * number + 1)
      }
      for (column, texts) in [(0, opinions), (3, outcomes)] {
        var choices = lists.choices(texts)
        choices.refusal = refusal
        try main.offer(choices, row: place, column: fixed + 2 * questions + column)
      }
    }
    for (column, width) in widths.digits.enumerated() {
      // Reasons are sentences, which want to be seen while they are written.
      let least = [columns.why: 28, columns.basis: 20][titles[column]] ?? 14
      try main.setWidth(column >= fixed ? max(width, Double(least)) : width, column: column)
    }
    main.freeze(rows: Self.tableRow + 1, columns: InquiryColumns.requirement + 1)
    try main.setUpPrinting(head: policy, .pageWidth, repeatedRows: Self.tableRow...Self.tableRow)
  }

  private var refusal: (title: String, message: String) {
    (
      wording.text("一覧にない回答です", "Not in the list"),
      wording.text("一覧から選んでください。", "Please choose from the list.")
    )
  }

  private func kind(_ column: Int, _ questions: Int) -> TableColumn.Kind {
    column < 2 * questions || column == 2 * questions || column == 2 * questions + 3 ? .text : .prose
  }

  private func cells(_ row: InquiryRow, _ questions: Int) -> [TableCell] {
    let kinds = columns.fixed.map(\.kind)
    let fixed = zip(row.cells, kinds).map { text, kind in
      kind == .ordinal ? Int(text).map(TableCell.count) ?? .text(text) : .text(text)
    }
    let asked = (0..<questions).flatMap { number -> [TableCell] in
      [.text(number < row.questions.count ? row.questions[number].label : ""), .text("")]
    }
    return fixed + asked + Array(repeating: .text(""), count: 4)
  }

  private func style(
    _ column: Int, _ row: InquiryRow, _ fixed: Int, _ questions: Int, _ columns: [TableColumn]
  ) -> CellStyle {
    guard column >= fixed else { return SheetStyle.cell(columns[column].kind) }
    let place = column - fixed
    if place >= 2 * questions { return Self.input }
    guard place / 2 < row.questions.count else { return Self.unused }
    return place.isMultiple(of: 2) ? SheetStyle.cell(.prose) : Self.input
  }

  /// A cell that is to be filled in.
  private static let input: CellStyle = {
    var style = SheetStyle.cell(.prose)
    (style.isOpen, style.fill) = (true, 0xFFF6CC)
    return style
  }()

  /// A cell of a question that is not asked.
  private static let unused: CellStyle = {
    var style = SheetStyle.cell(.text)
    style.fill = 0xEEEEEE
    return style
  }()
}

extension String {
  /// The id of a fact as it is asked for: `basis.tier` of `basis[2].tier`.
  var factID: String {
    guard hasPrefix("basis["), let end = firstIndex(of: "]") else { return self }
    return "basis" + self[index(after: end)...]
  }
}
