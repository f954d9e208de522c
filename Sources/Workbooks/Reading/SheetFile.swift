/// A file of cells that people have filled in: a workbook (`.xlsx`) or CSV.
public struct SheetFile: Hashable, Sendable {
  /// How a file holds its texts.
  public enum Encoding: Hashable, Sendable {
    /// A workbook, whose texts can be any.
    case workbook
    // CSV.
    case utf8, utf16, cp932
  }

  public let encoding: Encoding
  /// In the order in which the workbook shows them; one where the file is CSV.
  public let sheets: [CellSheet]

  /// A file of these sheets.
  public init(encoding: Encoding, sheets: [CellSheet]) { (self.encoding, self.sheets) = (encoding, sheets) }

  /// Reads a file; what it is shows in its bytes.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - name: The file's name, whose ending alone matters: text in a file of the name `.xlsx` is not read.
  /// - Throws: ``SheetError``, for CSV with everything that is wrong with it.
  public static func read(
    _ bytes: [UInt8], name: String, limits: SheetLimits = .standard
  ) throws(SheetError) -> SheetFile {
    guard bytes.count <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
    switch FileKind(bytes) {
    case .zip: return SheetFile(encoding: .workbook, sheets: try WorkbookReader.read(bytes, limits))
    case .encryptedWorkbook: throw .encrypted
    case .oldWorkbook: throw .oldWorkbook
    case .other: throw .neither
    case .text:
      let ending = name.split(separator: ".").last?.lowercased() ?? ""
      guard !["xlsx", "xlsm", "xltx", "xls", "ods"].contains(ending) else { throw .textNamedWorkbook }
      return try CSVFile.read(bytes, limits)
    }
  }
}
