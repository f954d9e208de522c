internal import SourceText

/// A table for the terminal, in which full-width characters take two columns. A cell that is far too wide for one is cut.
struct TextTable {
  /// Which side the cells of a column stand at.
  enum Alignment {
    case left, right
  }

  /// How wide a cell of the terminal's can be.
  static let cellLimit = 80

  private let alignments: [Alignment]
  private let cellLimit: Int
  private var rows: [[String]] = []
  private var rules: Set<Int> = []

  /// - Parameter cellLimit: How wide a cell can be; texts that are meant to be used as they stand are not cut.
  init(header: [String], alignments: [Alignment], cellLimit: Int = cellLimit) {
    (self.alignments, self.cellLimit) = (alignments, cellLimit)
    rows = [header]
    rule()
  }

  mutating func row(_ cells: [String]) { rows.append(cells.map { shown($0, upTo: cellLimit) }) }

  /// Draws a line below the last row.
  mutating func rule() { rules.insert(rows.count) }

  /// The lines of the table, without blanks at their ends.
  func rendered() -> String {
    let widths = alignments.indices.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    let line = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    var result = ""
    for (index, row) in rows.enumerated() {
      if index > 0, rules.contains(index) { result += line + "\n" }
      var text = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - displayWidth(cell))
        text += (column > 0 ? "  " : "") + (alignments[column] == .left ? cell + blanks : blanks + cell)
      }
      while text.last == " " { text.removeLast() }
      result += text + "\n"
    }
    return result
  }
}

/// A text as the terminal shows it, with … where it is cut as it is wider than a limit.
func shown(_ text: String, upTo limit: Int) -> String {
  // No text is wider than it has bytes, and nobody reads what is a thousand times too long.
  if text.utf8.count <= limit { return printable(text) }
  let text = printable(String(text.unicodeScalars.prefix(4 * limit)))
  var width = 0
  var end = text.startIndex
  for index in text.indices {
    width += displayWidth(String(text[index]))
    if width > limit { return text[..<end] + "…" }
    if width < limit { end = text.index(after: index) }
  }
  return text
}

/// How many columns a text takes in a terminal.
///
/// Source: Unicode Standard Annex #11, East Asian Width, wide and full-width ranges (Unicode 15.0).
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x300: 1
  case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x3099, 0x309A: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    2
  default: 1
  }
}
