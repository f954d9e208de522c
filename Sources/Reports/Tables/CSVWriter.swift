internal import SourceText

/// Writes a table as CSV: UTF-8 with a byte-order mark, CRLF, safe against formula injection; no character turns the
/// direction of its cell.
struct CSVWriter {
  private var text = ByteText(bytes: [0xEF, 0xBB, 0xBF])

  /// What a spreadsheet takes for the beginning of a formula.
  ///
  /// Source: OWASP, CSV Injection.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(",") }
      append(cell)
    }
    text.append("\r\n")
  }

  mutating func head(_ columns: [TableColumn]) { row(columns.map(\.title)) }

  mutating func row(_ cells: [TableCell]) { row(cells.map(\.text)) }

  /// How many bytes wait to be drained.
  var count: Int { text.bytes.count }

  mutating func drain() -> [UInt8] {
    defer { text.bytes.removeAll(keepingCapacity: true) }
    return text.bytes
  }

  private mutating func append(_ cell: String) {
    let cell = directed(cell)
    let isFormula = cell.unicodeScalars.first.map(Self.formulaStarts.contains) ?? false
    let safe = isFormula ? "'" + cell : cell
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return text.append(safe)
    }
    text.append("\"")
    for byte in safe.utf8 {
      if byte == 0x22 { text.bytes.append(byte) }
      text.bytes.append(byte)
    }
    text.append("\"")
  }
}
