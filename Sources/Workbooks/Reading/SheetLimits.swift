/// What a file of cells may hold before it is refused; the standard is far above what people fill in.
public struct SheetLimits: Hashable, Sendable {
  /// Bytes of the file itself.
  public var fileBytes = 32 << 20
  /// Unpacked bytes of one part of a workbook.
  public var partBytes = 32 << 20
  /// Unpacked bytes of all parts that are read.
  public var totalBytes = 64 << 20
  /// Sheets of a workbook.
  public var sheets = 255
  /// Cells that hold something, in all sheets together; merged ranges and the workbook's shared texts likewise.
  public var cells = 1_000_000
  /// UTF-16 units of a cell's text.
  public var textUnits = CellText.limit
  /// How many mistakes of a CSV file are told.
  public var problems = 100

  /// The standard limits, to be changed one by one.
  public init() {}

  /// The limits that every file of real life keeps.
  public static let standard = SheetLimits()
}
