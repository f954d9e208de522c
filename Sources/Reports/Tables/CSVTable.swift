/// A table as a file of CSV.
final class CSVTable: TableTarget {
  private let file: OutputFile
  private var writer = CSVWriter()
  /// Where the rows of the file of forms at hand begin.
  private var mark: UInt64 = 0

  init(_ file: OutputFile) { self.file = file }

  func begin(_ columns: [TableColumn]) throws {
    writer.head(columns)
    try file.append(writer.drain())
  }

  func row(_ cells: [TableCell]) throws {
    writer.row(cells)
    try file.append(writer.drain())
  }

  func beginFile() { mark = file.end }

  func endFile(isRejected: Bool) throws {
    if isRejected { try file.truncate(to: mark) }
  }
}
