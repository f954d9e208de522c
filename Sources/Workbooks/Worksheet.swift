internal import CXlsxWriter
internal import Glibc

/// A sheet of a workbook. Rows are written from the top to the bottom, all else at any time before the workbook is
/// closed.
@safe public final class Worksheet {
  public let name: String
  unowned let workbook: Workbook
  private var pointer: UnsafeMutablePointer<lxw_worksheet>?

  /// How many rows a sheet has.
  ///
  /// Source: Excel specifications and limits.
  public static let rowLimit = 1_048_576

  init(_ workbook: Workbook, _ pointer: UnsafeMutablePointer<lxw_worksheet>, name: String) {
    (self.workbook, self.name) = (workbook, name)
    unsafe self.pointer = unsafe pointer
  }

  var sheet: UnsafeMutablePointer<lxw_worksheet> {
    guard let pointer = unsafe pointer else { preconditionFailure("the workbook is closed") }
    return unsafe pointer
  }

  /// Writes a text, as a text whatever it begins with.
  public func write(_ text: CellText, row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    let format = workbook.format(style)
    guard !text.text.isEmpty else {
      return try check(unsafe worksheet_write_blank(sheet, UInt32(row), UInt16(column), format.pointer))
    }
    try check(unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), text.text, format.pointer))
  }

  /// Writes a number.
  public func write(_ number: Double, row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    let format = workbook.format(style)
    try check(unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format.pointer))
  }

  /// Sets the width of a column, in digits of the standard font.
  public func setWidth(_ width: Double, column: Int) throws(WorkbookError) {
    try check(unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
  }

  /// Sets the height of a row, in points; others are as high as their text.
  public func setHeight(_ height: Double, row: Int) throws(WorkbookError) {
    try check(unsafe worksheet_set_row(sheet, UInt32(row), height, nil))
  }

  /// Keeps the first rows and columns in sight.
  public func freeze(rows: Int, columns: Int) {
    unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
  }

  /// Lets a table be filtered by its columns; to be said before a row below it is written.
  public func filter(rows: ClosedRange<Int>, columns: Int) throws(WorkbookError) {
    try check(
      unsafe worksheet_autofilter(
        sheet, UInt32(rows.lowerBound), 0, UInt32(rows.upperBound), UInt16(columns - 1)))
  }

  /// How a sheet is fitted to its pages.
  public enum Scaling: Sendable {
    /// As wide as the page, on as many pages as it needs.
    case pageWidth
    case onePage
  }

  /// Sets up printing: A4 in landscape, with page numbers.
  ///
  /// - Parameters:
  ///   - head: What stands at the head of each page.
  ///   - repeatedRows: The rows that stand on top of each page.
  public func setUpPrinting(
    head: String, _ scaling: Scaling, repeatedRows: ClosedRange<Int>?
  ) throws(WorkbookError) {
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, scaling == .onePage ? 1 : 0)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
    unsafe worksheet_center_horizontally(sheet)
    // The size comes first: a digit behind it would belong to it.
    let font = "&9&\"\(Workbook.font)\""
    try check(unsafe worksheet_set_header(sheet, "&L\(font)" + Self.headText(head)))
    try check(unsafe worksheet_set_footer(sheet, "&L\(font)&A&R\(font)&P / &N"))
    if let rows = repeatedRows {
      try check(unsafe worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }
  }

  /// Keeps on paper to the first columns.
  public func printOnly(rows: ClosedRange<Int>, columns: Int) throws(WorkbookError) {
    try check(
      unsafe worksheet_print_area(
        sheet, UInt32(rows.lowerBound), 0, UInt32(rows.upperBound), UInt16(columns - 1)))
  }

  /// How many pixels wide columns are.
  ///
  /// Source: libxlsxwriter, `worksheet_set_column()`: 7 pixels a digit and 5 of padding.
  public static func pixels(_ widths: [Double]) -> Int { widths.reduce(0) { $0 + Int($1 * 7) + 5 } }

  /// A text of a header, which holds 255 characters with its codes, in which `&` begins one.
  ///
  /// It is written full-width rather than twice: libxlsxwriter 1.1.4 takes `&&G` for a picture, refuses it, and then
  /// frees the header two times.
  static func headText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in CellText(text, mark: "").text.unicodeScalars.prefix(150) {
      switch scalar {
      case "&": result.append("＆")
      case "\n", "\t": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Ends the rows; the number of their bytes.
  func endRows() throws(WorkbookError) -> Int {
    guard unsafe sealreview_rows_failed(sheet) == 0 else { throw .system(EIO) }
    let size = unsafe sealreview_end_rows(sheet)
    guard size >= 0 else { throw .system(errno) }
    return Int(size)
  }

  /// The sheet goes with its workbook.
  func detach() { unsafe pointer = nil }

  func check(_ code: lxw_error) throws(WorkbookError) {
    // The row before has just been kept, or has not.
    guard unsafe sealreview_rows_failed(sheet) == 0 else { throw .system(errno == 0 ? EIO : errno) }
    try Workbook.check(code)
  }
}
