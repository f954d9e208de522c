internal import CXlsxWriter
internal import Glibc

/// A workbook that is written in constant memory: the rows of a sheet from the top to the bottom.
///
/// Texts are never taken for formulas or links. One workbook belongs to one task.
@safe public final class Workbook {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var sheets: [Worksheet] = []
  private var formats: [CellStyle: OpaqueFormat] = [:]
  private var isClosed = false

  /// The font of all cells, which Japanese Windows and macOS have.
  static let font = "Yu Gothic"

  /// A libxlsxwriter format, which the workbook owns.
  @safe struct OpaqueFormat {
    let pointer: UnsafeMutablePointer<lxw_format>
  }

  /// What the workbook says of itself.
  public struct Properties: Sendable {
    public var title = ""
    public var subject = ""
    /// The day on which it counts as made: not by the clock, so that equal inputs give equal bytes.
    public var day: (year: Int, month: Int, day: Int)?

    public init() {}
  }

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: The file, which is made by ``close()``.
  ///   - temporaryFolder: Where the rows are kept until then.
  public init(path: String, temporaryFolder: String, _ properties: Properties) throws(WorkbookError) {
    self.path = path
    let created = unsafe temporaryFolder.withCString { folder in
      var options = unsafe lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let book = unsafe created else { throw .system(ENOMEM) }
    unsafe self.book = unsafe book
    unsafe properties.title.withCString { title in
      unsafe properties.subject.withCString { subject in
        var values = unsafe lxw_doc_properties()
        unsafe values.title = UnsafeMutablePointer(mutating: title)
        unsafe values.subject = UnsafeMutablePointer(mutating: subject)
        unsafe values.created = Self.seconds(properties.day)
        unsafe _ = workbook_set_properties(book, &values)
      }
    }
  }

  /// The noon of a day in seconds since 1970; never zero, which would be the present moment.
  private static func seconds(_ day: (year: Int, month: Int, day: Int)?) -> time_t {
    guard let day else { return 1 }
    var parts = unsafe tm()
    unsafe (parts.tm_year, parts.tm_mon) = (Int32(day.year - 1900), Int32(day.month - 1))
    unsafe (parts.tm_mday, parts.tm_hour) = (Int32(day.day), 12)
    return unsafe timegm(&parts)
  }

  deinit {
    if !isClosed { unsafe lxw_workbook_free(book) }
  }

  /// Adds a sheet behind the others.
  public func addSheet(_ name: String) throws(WorkbookError) -> Worksheet {
    precondition(!isClosed, "the workbook is closed")
    try Self.check(unsafe workbook_validate_sheet_name(book, name))
    guard let sheet = unsafe workbook_add_worksheet(book, name) else { throw .system(errno) }
    let result = unsafe Worksheet(self, sheet, name: name)
    sheets.append(result)
    return result
  }

  /// Writes the file, and reads it back: libxlsxwriter says nothing when its disk is full.
  public func close() throws(WorkbookError) {
    precondition(!isClosed, "the workbook is closed")
    var sizes: [Int] = []
    for sheet in sheets { sizes.append(try sheet.endRows()) }
    isClosed = true
    for sheet in sheets { sheet.detach() }
    // Its error numbers say which step failed; the system's, where there is one, says why.
    errno = 0
    let code = unsafe workbook_close(book)
    let reason = errno
    guard code == LXW_NO_ERROR else {
      if [LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_ZIP_FILE_OPERATION].contains(
        code),
        reason != 0
      {
        throw .system(reason)
      }
      return try Self.check(code)
    }
    try WrittenWorkbook(path: path).check(rowBytes: sizes)
  }

  /// - Throws: What libxlsxwriter says, where it says anything.
  static func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw .library(unsafe String(cString: lxw_strerror(code))) }
  }

  /// The format of a style, made when it is first used.
  func format(_ style: CellStyle) -> OpaqueFormat {
    if let format = formats[style] { return format }
    let format = unsafe workbook_add_format(book)!
    unsafe format_set_font_name(format, Self.font)
    // Modern type faces, Shift_JIS: what Excel looks for where the font is missing.
    unsafe format_set_font_family(format, 3)
    unsafe format_set_font_charset(format, 128)
    unsafe format_set_font_size(format, style.size)
    if style.isBold { unsafe format_set_bold(format) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    let alignment =
      switch style.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    unsafe format_set_align(format, UInt8(alignment.rawValue))
    let vertical = style.isCentered ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    unsafe format_set_align(format, UInt8(vertical.rawValue))
    if style.isOpen { unsafe format_set_unlocked(format) }
    if style.isIndented { unsafe format_set_indent(format, 1) }
    if style.hasBorder {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0x8C8C8C)
    }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, fill)
    }
    if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    let result = unsafe OpaqueFormat(pointer: format)
    formats[style] = result
    return result
  }

  /// Makes an empty chart of stacked bars.
  func addStackedBars() throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = unsafe workbook_add_chart(book, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
      throw .system(ENOMEM)
    }
    return unsafe chart
  }
}
