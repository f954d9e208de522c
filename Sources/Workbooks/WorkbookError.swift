/// Why a workbook could not be written; facts only.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The system's error number, from writing the workbook or its temporary files.
  case system(Int32)
  /// What libxlsxwriter says.
  case library(String)
  /// The file is written but not whole, although libxlsxwriter says that it is.
  case incomplete
}
