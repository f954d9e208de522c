/// How wide the columns of a table want to be, in half-width characters, and how high its rows then are: narrow enough
/// that the annex, fitted to the width of a page (A4 in landscape), is printed in more than 7 points.
struct ColumnWidths {
  private(set) var widths: [Int]
  private let limits: [Int]

  /// Begins with what the heads need, on two lines or three if they are long.
  ///
  /// - Parameter isNarrow: Whether only the first column may be wide.
  init(_ columns: [TableColumn], isNarrow: Bool = false) {
    limits = columns.map { column in
      switch column.kind {
      case .prose: 26
      case .title: 20
      case .text: 12
      case .count, .share, .ordinal: 10
      }
    }
    widths = zip(columns, limits).map { column, limit in
      let width = displayWidth(column.title)
      // Words are not broken, full-width characters are; bold ones take a little more.
      let words = column.title.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      let word = min((words.map(\.utf8.count).max() ?? 0) + 2, 16)
      return max(min(max(width > 8 ? (width + 1) / 2 : width, isNarrow ? 9 : 5), limit), word)
    }
    if isNarrow { widths[0] = 22 }
  }

  /// Takes a row into account. What is too wide goes on in further lines.
  mutating func add(_ cells: [TableCell]) {
    for (column, cell) in cells.enumerated() where widths[column] < limits[column] {
      let text = cell.text
      // No text is wider than it has bytes.
      guard text.utf8.count > widths[column] else { continue }
      widths[column] = min(max(Self.width(of: text), widths[column]), limits[column])
    }
  }

  /// How many lines the highest cell of a row has.
  func lines(_ cells: [TableCell]) -> Int {
    var most = 1
    for (column, cell) in cells.enumerated() {
      let text = cell.text
      guard text.utf8.count > widths[column] || text.utf8.contains(0x0A) else { continue }
      // A sheet gives each column a little more than it wants.
      let room = widths[column] + 1
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
        sum + max((displayWidth(String(line)) + room - 1) / room, 1)
      }
      most = max(most, lines)
    }
    return most
  }

  private static func width(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { displayWidth(String($0)) }.max() ?? 0
  }
}
