internal import SourceText
internal import Workbooks

/// A file that a section has sent back.
struct ReturnedFile {
  /// Its path in the folder that is collected, and the path as the user names it.
  let name: String
  let displayName: String
  let encoding: SheetFile.Encoding
}

/// A cell of a returned file, for messages and for the record.
struct ReturnedCell {
  let file: ReturnedFile
  let sheet: String?
  let place: CellPlace
  /// Where the cell begins in the text of a CSV file.
  let position: SourcePosition?

  /// The cell as people find it: `回答票!K5`.
  var name: String { (sheet.map { $0 + "!" } ?? "") + place.name }

  /// The file, the sheet and the cell.
  var text: String {
    guard let position else { return file.displayName + ":" + name }
    return "\(file.displayName):\(position.line):\(position.column)"
  }

  func diagnostic(_ severity: Diagnostic.Severity, _ message: String, help: String? = nil) -> Diagnostic {
    guard let position else {
      return Diagnostic(severity, file: file.displayName + ":" + name, message, help: help)
    }
    return Diagnostic(severity, file: file.displayName, position: position, message, help: help)
  }
}
