import Foundation
import SealReview
import Testing
import Workbooks
import XMLStream

/// A register and rules in a temporary folder, what was asked about them, and what is sent back.
final class Asking {
  let drafting: Drafting
  /// Where the workbooks and what is sent back stand.
  let folder: String
  let answers: String

  /// - Parameter registers: The instruments of each file, in the way of ``Drafting``.
  init(
    _ registers: String, isAsked: Bool = true, head: String = Drafting.head, rules: String = Drafting.rules
  ) throws {
    drafting = try Drafting(registers, head: head, rules: rules)
    folder = drafting.folder.path + "/inquiry"
    answers = folder + "/answers"
    if isAsked { try ask() }
  }

  func ask(_ options: ReviewJob.Options = .init()) throws {
    _ = try Inquiry.ask(drafting.inputs, by: drafting.ruleSet, options, outputPath: folder)
  }

  /// The names of the workbooks.
  var workbooks: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xlsx") }.sorted()
    }
  }

  /// A copy of the workbook at a place, to be filled in.
  func copy(_ index: Int = 0) throws -> ReturnedCopy {
    try ReturnedCopy(path: folder + "/" + workbooks[index])
  }

  /// Removes what was sent, so that only what is sent back is collected.
  func removeWorkbooks() throws {
    for name in try workbooks { try FileManager.default.removeItem(atPath: folder + "/" + name) }
  }

  func collect(replacing: Bool = false) throws -> AnswerCollection {
    AnswerCollection(
      folder, of: try SentInquiry(path: folder), answers: answers, replacesEarlier: replacing)
  }

  /// Collects, writes, and gives the book of all answers.
  func collected(replacing: Bool = false) throws -> AnswerBook {
    let collection = try collect(replacing: replacing)
    #expect(!collection.hasErrors, "\(collection.diagnostics.map(\.rendered))")
    _ = try collection.write()
    return try book()
  }

  func book() throws -> AnswerBook {
    let (book, diagnostics) = AnswerBook.load(directory: answers, of: drafting.ruleSet)
    return try #require(book, "\(diagnostics.map(\.rendered))")
  }

  func review(_ book: AnswerBook?, _ inputs: [ReviewInput]? = nil) throws -> ReviewReport {
    try Review(inputs ?? drafting.inputs, by: drafting.ruleSet, .init(answers: book)).report
  }
}

/// The first sheet of a workbook, in which cells can be changed, and which can be written in several ways.
struct ReturnedCopy {
  /// How it is sent back.
  enum Encoding: CaseIterable {
    case workbook, utf8, utf8WithMark, utf16, cp932
  }

  private(set) var rows: [[String]]
  let sheetName: String

  init(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let sheet = try SheetFile.read(bytes, name: path).sheets[0]
    sheetName = sheet.name ?? ""
    rows = Array(repeating: [], count: sheet.rows.last?.number ?? 0)
    for row in sheet.rows {
      for cell in row.cells {
        let missing = max(cell.column + 1 - rows[row.number - 1].count, 0)
        rows[row.number - 1] += Array(repeating: "", count: missing)
        rows[row.number - 1][cell.column] =
          switch cell.value {
          case .text(let text): text
          case .number(let number): String(Int(number))
          default: ""
          }
      }
    }
    let width = rows.map(\.count).max() ?? 0
    for row in rows.indices { rows[row] += Array(repeating: "", count: width - rows[row].count) }
  }

  /// The row of the titles, from 0.
  var head: Int { rows.firstIndex { $0.contains("様式ID") }! }

  func has(_ title: String) -> Bool { rows[head].contains(title) }

  func column(_ title: String) -> Int { rows[head].firstIndex(of: title)! }

  /// The rows of the table, from 0.
  var table: Range<Int> { head + 1..<rows.count }

  /// A cell by the form, the requirement and the title of its column.
  subscript(form: String, requirement: Int, title: String) -> String {
    get { rows[row(form, requirement)][column(title)] }
    set { rows[row(form, requirement)][column(title)] = newValue }
  }

  /// A cell by its row and column, from 0.
  subscript(row: Int, column: Int) -> String {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  private func row(_ form: String, _ requirement: Int) -> Int {
    table.first {
      rows[$0][column("様式ID")] == form && rows[$0][column("箇所")] == String(requirement)
    }!
  }

  mutating func answer(by who: String = "係長", on day: String = "令和3年4月30日") {
    for (label, value) in [("回答者", who), ("回答日", day)] {
      let row = rows.firstIndex { $0.contains(label) }!
      rows[row][rows[row].firstIndex(of: label)! + 1] = value
    }
  }

  /// Leaves these rows of the table, from 0 of the sheet, in this order.
  mutating func keep(rows kept: [Int]) { rows = rows[...head] + kept.map { rows[$0] } }

  mutating func rename(_ title: String, to other: String) { rows[head][column(title)] = other }

  /// Moves a column to the left end.
  mutating func moveToFront(_ title: String) {
    let column = column(title)
    for row in rows.indices { rows[row].insert(rows[row].remove(at: column), at: 0) }
  }

  mutating func remove(_ title: String) {
    let column = column(title)
    for row in rows.indices { rows[row].remove(at: column) }
  }

  func write(to folder: String, _ name: String, _ encoding: Encoding = .workbook) throws {
    switch encoding {
    case .workbook: try writeWorkbook(folder + "/" + name + ".xlsx")
    default: try Data(csv(encoding)).write(to: URL(fileURLWithPath: folder + "/" + name + ".csv"))
    }
  }

  private func csv(_ encoding: Encoding) -> [UInt8] {
    let text = rows.map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }.joined(separator: ",") + "\r\n"
    }.joined()
    return switch encoding {
    case .utf8, .workbook: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    // As Windows does: what the table has not becomes a question mark.
    case .cp932: TextEncoder(to: "CP932")!.bytes(of: CP932Text.asCP932(text))!
    }
  }

  private func writeWorkbook(_ path: String) throws {
    let workbook = try Workbook(
      path: path, temporaryFolder: FileManager.default.temporaryDirectory.path, Workbook.Properties())
    let sheet = try workbook.addSheet(sheetName)
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        try sheet.write(CellText(cell, mark: ""), row: row, column: column, CellStyle())
      }
    }
    try workbook.close()
  }
}
