import Foundation
import Testing

/// LibreOffice, which fills in workbooks through Debian's `python3-uno`.
enum Office {
  /// How LibreOffice saves a workbook.
  enum Kind: String {
    case xlsx, utf8, cp932
  }

  /// What to type into a workbook, and how it is saved then.
  struct Plan {
    var path: String
    /// Beside labels above the table.
    var above: [String: String] = [:]
    /// By form, requirement and the title of the column.
    var rows: [(form: String, requirement: String, cells: [String: String])] = []
    var saved: [String: Kind] = [:]

    fileprivate var json: [String: Any] {
      [
        "path": path, "above": above, "rows": rows.map { [$0.form, $0.requirement, $0.cells] as [Any] },
        "saved": saved.mapValues(\.rawValue),
      ]
    }
  }

  private static let python = "/usr/bin/python3"

  static let isInstalled =
    (try? Command.run(program: python, ["-c", "import uno"]).code) == 0
    && ((try? Command.run(program: "/usr/bin/env", ["sh", "-c", "command -v soffice localc"]).code) == 0)

  /// Fills in workbooks.
  ///
  /// - Returns: For each of them the cells in which LibreOffice refused what was typed.
  static func fill(_ plans: [Plan]) throws -> [[String]] {
    let script = Command.root + "/Tests/EndToEndTests/office/fill.py"
    let result = try Command.run(
      program: python, [script], input: Array(JSONSerialization.data(withJSONObject: plans.map(\.json))),
      seconds: 300)
    try #require(result.code == 0, "\(result.diagnostics)")
    return try JSONDecoder().decode([[String]].self, from: Data(result.output))
  }
}
