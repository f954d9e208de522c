internal import BatchReview
internal import Foundation
public import SourceText

/// What an inquiry asked, read from its `inquiry.ndjson`.
public struct SentInquiry: Sendable {
  public let head: InquiryHead
  /// The rows of all sheets, by the requirement that they ask about.
  let rows: [RequirementID: InquiryRow]
  /// The ids of the forms that they ask about.
  let forms: Set<String>
  /// SHA-256 of the file, in hexadecimal: it names the inquiry.
  public let digest: String

  /// How many bytes a file may have: those of some 200,000 rows.
  static let sizeLimit = 256 << 20

  /// Reads the file of an inquiry.
  ///
  /// - Parameter path: The file, or the folder that has it.
  /// - Throws: What is wrong with it.
  public init(path: String) throws(Diagnostic) {
    let file = isFolder(path) ? path + "/" + InquiryFiles.recordName : path
    guard FileManager.default.fileExists(atPath: file) else {
      throw Diagnostic(
        .error, file: path, "there is no `\(InquiryFiles.recordName)`, which `inquire` writes",
        help: "name the folder of the inquiry with --inquiry")
    }
    guard isPlainFile(file) else {
      throw Diagnostic(.error, file: file, "the file is no plain file, and not read")
    }
    let text = try TextFile.read(path: file, name: file, sizeLimit: Self.sizeLimit).text
    var digest = SHA256()
    digest.update(Array(text.utf8))
    self.digest = digest.finish()
    var lines = text.utf8.split(separator: 0x0A)[...]
    guard let first = lines.popFirst(), let head = Self.decoded(InquiryHead.self, first),
      head.format == InquiryHead.currentFormat
    else {
      throw Diagnostic(
        .error, file: file, position: .start,
        "this is no inquiry of the format `\(InquiryHead.currentFormat)`")
    }
    var rows: [RequirementID: InquiryRow] = [:]
    for (number, line) in lines.enumerated() {
      guard let row = Self.decoded(InquiryRow.self, line), head.sheets.indices.contains(row.sheet),
        row.cells.count == head.titles.count, row.requirement >= 0
      else {
        throw Diagnostic(
          .error, file: file, position: SourcePosition(line: number + 2, column: 1),
          "this is no row of an inquiry")
      }
      rows[RequirementID(form: row.form, number: row.requirement)] = row
    }
    guard rows.count == lines.count, rows.count == head.sheets.reduce(0, { $0 + $1.rows }) else {
      throw Diagnostic(.error, file: file, "the file is not whole, or has a row twice")
    }
    (self.head, self.rows) = (head, rows)
    forms = Set(rows.keys.map(\.form.string))
  }

  private static func decoded<Value: Decodable>(_ type: Value.Type, _ line: Substring.UTF8View) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}
