public import SourceText

extension SheetError {
  /// One line of lower-case English that goes on after "the file"; of CSV the first mistake, with its line.
  public var message: String {
    switch self {
    case .encrypted: "is locked with a password"
    case .oldWorkbook: "is a workbook of the old format .xls"
    case .binaryWorkbook: "is a workbook of the binary format .xlsb"
    case .openDocument: "is an OpenDocument spreadsheet (.ods)"
    case .noWorkbook: "is a zip file, but no workbook"
    case .neither: "is neither a workbook nor text"
    case .textNamedWorkbook: "is named like a workbook, but is none"
    case .zip(let error): error.message
    case .xml(let part, let error): "has a damaged part `\(part)`: \(error.message)"
    case .missingPart(let part): "lacks its part `\(part)`"
    case .duplicatePart(let part): "has its part `\(part)` twice"
    case .misplacedCell(let reference, let sheet):
      "has a misplaced cell or row `\(reference)` in sheet `\(sheet)`"
    case .wrongMerge(let reference, let sheet):
      "merges cells `\(reference)` that sheet `\(sheet)` cannot have"
    case .wrongValue(let value, let place, let sheet):
      "has an unusable value `\(value)` in cell `\(place.name)` of sheet `\(sheet)`"
    case .fileTooLarge(let limit): "is larger than \(limit >> 20) MiB"
    case .tooLarge(let limit): "unpacks to more than \(limit >> 20) MiB"
    case .tooManySheets(let limit): "has more than \(limit) sheets"
    case .tooManyCells(let limit): "has more than \(limit) cells that hold something"
    case .tooManyTexts(let limit): "has more than \(limit) shared texts"
    case .tooManyMerges(let limit): "has more than \(limit) merged ranges"
    case .textTooLong(let limit, let place, let sheet):
      "has more than \(limit) characters in cell `\(place.name)` of sheet `\(sheet)`"
    case .sharedTextTooLong(let limit, let index):
      "has more than \(limit) characters in its shared text number \(index)"
    case .csv(let problems): problems.first?.message ?? ""
    }
  }

  /// What to do about it, where that is known.
  public var help: String? {
    switch self {
    case .encrypted: "open it with its password, remove the password, and save it again"
    case .oldWorkbook, .binaryWorkbook, .openDocument: "save it as .xlsx (Excel workbook)"
    case .noWorkbook, .neither, .textNamedWorkbook: "save the table as .xlsx (Excel workbook) or as CSV UTF-8"
    case .zip(.encrypted): "pack it without a password"
    case .zip, .xml, .missingPart, .duplicatePart, .misplacedCell, .wrongMerge, .wrongValue,
      .sharedTextTooLong:
      "open it with Excel or LibreOffice and save it again as .xlsx; ask for it again where that fails"
    case .fileTooLarge, .tooLarge, .tooManySheets, .tooManyCells, .tooManyTexts, .tooManyMerges:
      "send back the table alone, without other sheets and pictures"
    case .textTooLong: "shorten the text"
    case .csv(let problems): problems.first?.help
    }
  }

  /// Everything that is wrong, each at its place.
  ///
  /// - Parameter file: The file as the user named it.
  public func diagnostics(file: String) -> [Diagnostic] {
    if case .csv(let problems) = self {
      return problems.map {
        Diagnostic(.error, file: file, position: $0.position, $0.message, help: $0.help)
      }
    }
    return [Diagnostic(.error, file: file, "the file \(message)", help: help)]
  }
}
