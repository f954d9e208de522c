/// A table as a file of CSV.
final class CSVTable: TableTarget {
  let file: OutputFile
  private var writer = CSVWriter()
  /// Where the rows of the file of forms at hand begin.
  private var mark: UInt64 = 0
  /// How wide the columns of the same table on a sheet are to be.
  private(set) var widths = ColumnWidths([])

  init(_ file: OutputFile) { self.file = file }

  func begin(_ columns: [TableColumn]) throws {
    widths = ColumnWidths(columns)
    writer.head(columns)
    try file.append(writer.drain())
  }

  func row(_ cells: [TableCell]) throws {
    widths.add(cells)
    writer.row(cells)
    try file.append(writer.drain())
  }

  func beginFile() { mark = file.end }

  func endFile(isRejected: Bool) throws {
    if isRejected { try file.truncate(to: mark) }
  }
}
