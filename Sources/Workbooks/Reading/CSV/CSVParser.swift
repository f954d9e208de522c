internal import SourceText

/// Reads the cells of a CSV text, and goes on behind its mistakes.
///
/// Source: RFC 4180; as in Excel, a quotation mark within a cell that does not begin with one stands for itself.
struct CSVParser {
  private let text: DecodedText
  private let separator: UInt8
  private let limits: SheetLimits
  private static let quote = UInt8(ascii: "\"")

  private var index = 0
  private var position = SourcePosition.start
  private var nextFlaw = 0
  private var problems: [CSVProblem] = []

  init(_ text: DecodedText, separator: UInt8, _ limits: SheetLimits) {
    (self.text, self.separator, self.limits) = (text, separator, limits)
  }

  mutating func sheet() throws(SheetError) -> CellSheet {
    var rows: [CellSheet.Row] = []
    var count = 0
    var number = 1
    while byte != nil {
      let cells = record()
      count += cells.count
      guard count <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
      if !cells.isEmpty { rows.append(.init(number: number, cells: cells)) }
      number += 1
    }
    guard problems.isEmpty else {
      problems.sort { $0.position < $1.position }
      throw .csv(Array(problems.prefix(limits.problems)))
    }
    return CellSheet(name: nil, rows: rows)
  }

  /// The cells of a record that hold something, no more than one above the limit.
  private mutating func record() -> [CellSheet.Cell] {
    var cells: [CellSheet.Cell] = []
    var column = 0
    while true {
      let start = position
      let text = cell()
      if !text.isEmpty, cells.count <= limits.cells {
        if text.utf16.count > limits.textUnits { add(.textTooLong(limit: limits.textUnits), start) }
        cells.append(.init(column: column, value: .text(text), position: start))
      }
      guard byte == separator else { break }
      advance()
      column += 1
    }
    if byte == 0x0D { advance() }
    if byte == 0x0A { advance() }
    return cells
  }

  private mutating func cell() -> String {
    var cell: [UInt8] = []
    if byte == Self.quote {
      quoted(&cell)
      if !isAtEnd { add(.textAfterQuote, position) }
    }
    while !isAtEnd, let byte {
      cell.append(byte)
      advance()
    }
    return LineEnds.unified(String(decoding: cell, as: UTF8.self))
  }

  /// What stands within quotation marks.
  private mutating func quoted(_ cell: inout [UInt8]) {
    let start = position
    advance()
    while let byte {
      advance()
      if byte == Self.quote {
        guard self.byte == Self.quote else { return }
        advance()
      }
      cell.append(byte)
    }
    add(.openQuote, start)
  }

  /// The byte at hand, nil at the end of the text.
  private var byte: UInt8? { index < text.utf8.count ? text.utf8[index] : nil }

  /// Whether a cell ends here.
  private var isAtEnd: Bool { byte == nil || byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func advance() {
    guard let byte else { return }
    if nextFlaw < text.flaws.count, text.flaws[nextFlaw].offset == index {
      add(.noCharacter(byte: text.flaws[nextFlaw].byte, encoding: text.encoding), position)
      nextFlaw += 1
    }
    index += 1
    if byte == 0x0A || byte == 0x0D && self.byte != 0x0A {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  private mutating func add(_ kind: CSVProblem.Kind, _ position: SourcePosition) {
    if problems.count < limits.problems || kind == .openQuote { problems.append(CSVProblem(kind, position)) }
  }
}
