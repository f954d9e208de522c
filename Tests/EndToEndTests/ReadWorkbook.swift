import Foundation
import Testing

/// A workbook as another program reads it: Debian's `python3-openpyxl`.
struct ReadWorkbook: Decodable {
  struct Sheet: Decodable {
    let name: String
    /// The cells as they are shown.
    let rows: [[String]]
    /// openpyxl's letters: `s` a text, `n` a number or nothing, `f` a formula.
    let kinds: [String]
    let links: Int
    let frozen: String?
    let filter: String?
    let repeated: String?
    let printedColumns: Int
    /// How large the sheet is printed, where its columns are fitted to the width of a page.
    let scale: Double
    let paper: Int?
    let orientation: String?
    let fitsWidth: Bool?
    let charts: Int
    let isProtected: Bool
    /// The cells that can be filled in although the sheet is protected.
    let unlocked: [String]
    /// What can be chosen in which cells.
    let lists: [String: [String]]
  }

  let sheets: [Sheet]

  private static let python = "/usr/bin/python3"

  static let canBeRead = (try? Command.run(program: python, ["-c", "import openpyxl"]).code) == 0

  init(path: String) throws {
    let script = Command.root + "/Tests/EndToEndTests/workbook/read.py"
    let result = try Command.run(program: Self.python, [script, path])
    try #require(result.code == 0, "\(result.diagnostics)")
    sheets = try JSONDecoder().decode([Sheet].self, from: Data(result.output))
  }

  subscript(name: String) -> Sheet? { sheets.first { $0.name == name } }
}

extension CSV {
  /// The rows of a file, without what keeps a spreadsheet from reading a formula.
  static func table(_ bytes: [UInt8]) -> [[String]] {
    parse(bytes.dropFirst(3)).map { row in
      row.map { cell in
        let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"]
        let scalars = cell.unicodeScalars
        let isGuarded = scalars.first == "'" && scalars.dropFirst().first.map(starts.contains) == true
        return isGuarded ? String(cell.dropFirst()) : cell
      }
    }
  }
}
