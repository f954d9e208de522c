internal import Workbooks

/// The lists from which people choose, side by side on a sheet of their own.
final class ChoiceLists {
  let sheet: Worksheet
  private var lists: [[String]] = []
  private var columns: [[String]: Int] = [:]

  init(_ sheet: Worksheet) { self.sheet = sheet }

  /// Takes a list, once.
  func add(_ texts: [String]) {
    guard columns[texts] == nil else { return }
    columns[texts] = lists.count
    lists.append(texts)
  }

  /// Writes all lists.
  func write() throws {
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      for (column, texts) in lists.enumerated() where row < texts.count {
        try sheet.write(CellText(texts[row], mark: ""), row: row, column: column, SheetStyle.plain)
      }
    }
  }

  /// A list that was taken.
  func choices(_ texts: [String]) -> CellChoices {
    CellChoices(sheet, column: columns[texts]!, rows: 0...max(texts.count - 1, 0))
  }
}
