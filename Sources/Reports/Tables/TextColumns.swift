internal import SourceText

/// Lines whose cells stand below each other; the last cell of a line may be longer than the others.
struct TextColumns {
  private static let lastCellLimit = 400

  private let indent: String
  private var rows: [[String]] = []

  /// - Parameter indent: How many blanks stand before each line.
  init(indent: Int) { self.indent = String(repeating: " ", count: indent) }

  /// How many lines there are.
  var count: Int { rows.count }

  mutating func row(_ cells: [String]) {
    rows.append(
      cells.enumerated().map { column, cell in
        shown(cell, upTo: column < cells.count - 1 ? TextTable.cellLimit : Self.lastCellLimit)
      })
  }

  mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.lazy.filter { column < $0.count - 1 }.map { displayWidth($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = indent
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - displayWidth(cell) + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
