internal import SourceText

/// Reads a CSV file, as Excel and LibreOffice write them.
///
/// SwiftCSV is not used: it tells no positions, and takes a damaged file without a word.
enum CSVFile {
  /// - Throws: ``SheetError``, with all mistakes of the text at once.
  static func read(_ bytes: [UInt8], _ limits: SheetLimits) throws(SheetError) -> SheetFile {
    let text = DecodedText(bytes)
    // Characters of UTF-16 whose bytes are all zero; in other encodings the file has been refused before.
    guard !text.utf8.contains(0) else { throw .neither }
    var parser = CSVParser(text, separator: CSVSeparator.of(text.utf8), limits)
    let sheet = try parser.sheet()
    return SheetFile(encoding: text.encoding, sheets: [sheet])
  }
}
