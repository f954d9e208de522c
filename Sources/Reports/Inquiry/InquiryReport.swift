/// What an inquiry asks of whom, for the terminal and programs.
public struct InquiryReport {
  private struct Line {
    let sheet: InquiryHead.Sheet
    let questions: Int
    let undetermined: Int
  }

  private let wording: ReportWording
  private var lines: [Line] = []

  init(_ wording: ReportWording) { self.wording = wording }

  mutating func add(_ sheet: InquiryHead.Sheet, _ rows: [InquiryRow]) {
    lines.append(
      Line(
        sheet: sheet, questions: rows.reduce(0) { $0 + $1.questions.count },
        undetermined: rows.count { $0.outcome == "undetermined" }))
  }

  /// A table of the sections.
  public func text() -> String {
    var table = TextTable(
      header: [
        wording.text("部局", "department"), wording.text("課所", "section"), wording.text("箇所", "requirements"),
        wording.text("未定", "undetermined"), wording.text("確認事項", "questions"), wording.text("ファイル", "file"),
      ], alignments: [.left, .left, .right, .right, .right, .left])
    for line in lines {
      table.row(
        [
          line.sheet.department ?? wording.unknown, line.sheet.section ?? wording.unknown,
          String(line.sheet.rows), String(line.undetermined), String(line.questions),
          line.sheet.file + ".xlsx",
        ])
    }
    table.rule()
    let sums = [lines.map(\.sheet.rows), lines.map(\.undetermined), lines.map(\.questions)]
    table.row([wording.total, ""] + sums.map { String($0.reduce(0, +)) } + [""])
    return table.rendered()
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("sheets") { writer in
        for line in lines {
          writer.object { writer in
            writer.string("file", line.sheet.file + ".xlsx")
            writer.string("department", line.sheet.department)
            writer.string("section", line.sheet.section)
            writer.number("rows", line.sheet.rows)
            writer.number("undetermined", line.undetermined)
            writer.number("questions", line.questions)
          }
        }
      }
    }
    return writer.finish()
  }
}
