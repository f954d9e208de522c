public import FormRegister
internal import SourceText

/// What has come back from whom, for the terminal and programs.
public struct CollectionReport {
  private let collection: AnswerCollection
  private let files: [String]
  private let wording: ReportWording

  /// - Parameter files: What was written.
  public init(_ collection: AnswerCollection, files: [String], _ language: Language) {
    (self.collection, self.files) = (collection, files)
    wording = ReportWording(language, .standard)
  }

  /// A table of the sections, and those of which nothing has come back.
  public func text() -> String {
    var table = TextTable(
      header: [
        wording.text("部局", "department"), wording.text("課所", "section"), wording.text("箇所", "requirements"),
        wording.text("確認事項", "questions"), wording.text("回答", "answers"), wording.text("同意", "agree"),
        wording.text("異議", "object"), wording.text("意見なし", "no opinion"),
      ], alignments: [.left, .left] + Array(repeating: .right, count: 6))
    for (sheet, counts) in zip(collection.inquiry.head.sheets, collection.counts) {
      table.row(
        [sheet.department ?? wording.unknown, sheet.section ?? wording.unknown]
          + numbers(counts).map(String.init))
    }
    table.rule()
    let all = collection.counts.map(numbers)
    let sums = (0..<6).map { column in all.reduce(0) { $0 + $1[column] } }
    table.row([wording.total, ""] + sums.map(String.init))
    return table.rendered() + lines.map { $0 + "\n" }.joined()
  }

  private func numbers(_ counts: AnswerCounts) -> [Int] {
    [
      counts.rows, counts.questions, counts.facts, counts.agreements, counts.objections,
      counts.rows - counts.agreements - counts.objections,
    ]
  }

  private var lines: [String] {
    let missing = collection.inquiry.head.sheets.indices.filter { !collection.returned.contains($0) }
    var lines = [""]
    if !missing.isEmpty {
      let names = missing.map(name)
      lines.append(
        wording.text("回答のない課所 \(missing.count): ", "nothing answered by \(missing.count): ")
          + wording.list(names))
    }
    let count = collection.records.count
    lines.append(
      wording.text(
        "新しい回答 \(count)件、収集済みの回答 \(collection.known)件",
        "new answers: \(count), collected before: \(collection.known)"))
    if !files.isEmpty {
      let names =
        files.count > 5
        ? wording.text("（\(files.count)ファイル）", " (\(files.count) files)")
        : "/{" + files.joined(separator: ",") + "}"
      lines.append(wording.text("出力: ", "written: ") + printable(collection.folder) + names)
    }
    return lines
  }

  /// The name of a section, with its department where there are several of the name.
  private func name(ofSheet index: Int) -> String {
    let sheets = collection.inquiry.head.sheets
    let sheet = sheets[index]
    guard let section = sheet.section else { return sheet.department ?? wording.unknown }
    guard let department = sheet.department, sheets.count(where: { $0.section == section }) > 1 else {
      return section
    }
    return department + wording.text("", " ") + section
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("inquiry", String(collection.inquiry.digest.prefix(16)))
      writer.number("new", collection.records.count)
      writer.number("known", collection.known)
      writer.key("files")
      writer.strings(files)
      writer.array("sections") { writer in
        for (index, (sheet, counts)) in zip(collection.inquiry.head.sheets, collection.counts).enumerated() {
          writer.object { writer in
            writer.string("department", sheet.department)
            writer.string("section", sheet.section)
            writer.bool("returned", collection.returned.contains(index))
            writer.number("rows", counts.rows)
            writer.number("questions", counts.questions)
            writer.number("facts", counts.facts)
            writer.number("agreements", counts.agreements)
            writer.number("objections", counts.objections)
          }
        }
      }
    }
    return writer.finish()
  }
}
