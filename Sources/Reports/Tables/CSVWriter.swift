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
    let bytes = cell.utf8.span
    guard !bytes.isEmpty else { return }
    // Nearly every cell is as it is.
    let isPlain =
      !Self.mayBeginFormula(bytes[0])
      && bytes.firstIndex(from: 0, where: Self.isSpecial, Self.areSpecial) == bytes.count
    if isPlain { text.append(copying: bytes) } else { appendSafely(cell) }
  }

  /// Adds a cell that is quoted, begins like a formula, or turns the direction of what follows.
  private mutating func appendSafely(_ cell: String) {
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

  /// Whether one of the ``formulaStarts`` begins with this byte, or may.
  private static func mayBeginFormula(_ byte: UInt8) -> Bool {
    byte < 0x41 && !(0x30...0x39).contains(byte) || byte == 0xEF
  }

  /// Whether a cell with this byte is quoted, or may hold what turns its direction.
  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0xE2 || byte == 0xD8
  }

  /// Whether one of eight bytes is: none is where this is false.
  @inline(__always) private static func areSpecial(_ bytes: UInt64) -> Bool {
    let marks = UInt64.zeros(bytes ^ 0x2222_2222_2222_2222) | .zeros(bytes ^ 0x2C2C_2C2C_2C2C_2C2C)
    let lines = UInt64.zeros(bytes ^ 0x0A0A_0A0A_0A0A_0A0A) | .zeros(bytes ^ 0x0D0D_0D0D_0D0D_0D0D)
    let directions = UInt64.zeros(bytes ^ 0xE2E2_E2E2_E2E2_E2E2) | .zeros(bytes ^ 0xD8D8_D8D8_D8D8_D8D8)
    return (marks | lines | directions) & 0x8080_8080_8080_8080 != 0
  }
}
