public import XMLStream
public import ZippedFiles

/// Why a file of cells cannot be read; facts only, worded in ``message``.
public enum SheetError: Error, Hashable, Sendable {
  // Files of another kind.
  /// A workbook with a password.
  case encrypted
  /// A workbook as Excel wrote it before 2007 (`.xls`).
  case oldWorkbook
  /// A workbook in Excel's binary format (`.xlsb`).
  case binaryWorkbook
  /// A spreadsheet of OpenDocument (`.ods`).
  case openDocument
  /// A zip file without the parts of a workbook, as `.docx`.
  case noWorkbook
  /// Neither a workbook nor text.
  case neither
  /// Text, although its name ends like a workbook's.
  case textNamedWorkbook

  // Workbooks that are damaged, or written against the format.
  case zip(ZipError)
  case xml(part: String, XMLStreamError)
  case missingPart(String)
  case duplicatePart(String)
  /// A cell or row, by its reference, that no sheet has, that stands twice, or that is not in order.
  case misplacedCell(reference: String, sheet: String)
  /// Merged cells, by their reference, that no sheet has.
  case wrongMerge(reference: String, sheet: String)
  /// A cell whose value does not fit its type, or refers to a text that the workbook does not have.
  case wrongValue(String, place: CellPlace, sheet: String)

  // More than allowed.
  case fileTooLarge(limit: Int)
  case tooLarge(limit: Int)
  case tooManySheets(limit: Int)
  case tooManyCells(limit: Int)
  case tooManyTexts(limit: Int)
  case tooManyMerges(limit: Int)
  case textTooLong(limit: Int, place: CellPlace, sheet: String)
  /// A text that cells share, by its number (from 0).
  case sharedTextTooLong(limit: Int, index: Int)

  /// What is wrong with CSV, from the beginning to the end.
  case csv([CSVProblem])
}
