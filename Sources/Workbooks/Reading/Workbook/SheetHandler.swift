internal import XMLStream

/// Reads the cells of a sheet.
final class SheetHandler: PartHandler {
  private let name: String
  private let reading: CellReading
  private let limits: SheetLimits
  /// How much has been read, that of the sheets before included.
  private(set) var count: (cells: Int, merges: Int)
  private var rows: [CellSheet.Row] = []
  private var merges: [CellRange] = []

  private var row = 0
  private var cells: [CellSheet.Cell] = []
  private var column = -1
  private var cell = CellReading.Source(type: "n")
  private var text = RichText()

  init(_ name: String, _ reading: CellReading, _ limits: SheetLimits, _ count: (cells: Int, merges: Int)) {
    (self.name, self.reading, self.limits, self.count) = (name, reading, limits, count)
    super.init(root: .worksheet)
  }

  func finish() -> CellSheet { CellSheet(name: name, rows: rows, merges: merges) }

  override func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {
    switch (element, parent) {
    case (.row, .sheetData): beginRow(attributes[.r])
    case (.c, .row): beginCell(attributes)
    case (.v, .c), (.f, .c): beginText(stream)
    case (.is, .c): cell.inlineText = ""
    case (.mergeCell, .mergeCells): merge(attributes[.ref] ?? "")
    default:
      if cell.inlineText != nil, text.begin(element, attributes) { beginText(stream) }
    }
  }

  override func end(_ element: PartElement, _ stream: XMLStream) {
    switch (element, parent) {
    case (.v, .c): cell.value = endText(stream)
    case (.f, .c): cell.formula = endText(stream)
    case (.is, .c): cell.inlineText = text.take()
    case (.c, .row): endCell()
    case (.row, .sheetData): endRow()
    case (.rPh, _): text.endReading()
    case (.t, _) where stream.deliversText: text.append(endText(stream))
    default: break
    }
  }

  /// Rows without a number follow the one before.
  private func beginRow(_ reference: String?) {
    let number = reference.map { CellPlace.row($0.utf8) } ?? row + 1
    guard let number, number > row, number <= Worksheet.rowLimit else {
      return fail(.misplacedCell(reference: shortened(reference ?? String(row + 1)), sheet: name))
    }
    (row, column) = (number, -1)
  }

  /// Cells without a place follow the one before.
  private func beginCell(_ attributes: PartAttributes) {
    let next = CellPlace(row: row, column: column + 1)
    let reference = attributes[.r]
    let place = reference.map { CellPlace($0) } ?? next
    guard let place, place.row == row, place.column > column, place.column < CellPlace.columnLimit else {
      return fail(.misplacedCell(reference: shortened(reference ?? next.name), sheet: name))
    }
    column = place.column
    cell = .init(type: attributes[.t] ?? "n", style: attributes[.s].flatMap { Int($0) })
  }

  private func endCell() {
    let place = CellPlace(row: row, column: column)
    // A value outside of cells is none.
    defer { cell = .init(type: "n") }
    guard let value = reading.value(of: cell) else {
      return fail(.wrongValue(shortened(cell.value ?? ""), place: place, sheet: name))
    }
    guard let value else { return }
    if case .text(let text) = value, text.utf16.count > limits.textUnits {
      return fail(.textTooLong(limit: limits.textUnits, place: place, sheet: name))
    }
    count.cells += 1
    guard count.cells <= limits.cells else { return fail(.tooManyCells(limit: limits.cells)) }
    cells.append(.init(column: column, value: value))
  }

  private func endRow() {
    if !cells.isEmpty { rows.append(.init(number: row, cells: cells)) }
    cells.removeAll(keepingCapacity: true)
  }

  private func merge(_ reference: String) {
    guard let range = CellRange(reference) else {
      return fail(.wrongMerge(reference: shortened(reference), sheet: name))
    }
    count.merges += 1
    guard count.merges <= limits.cells else { return fail(.tooManyMerges(limit: limits.cells)) }
    merges.append(range)
  }

  /// A message is one line.
  private func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
