internal import SourceText
internal import ZippedFiles

/// Reads the sheets of a workbook (`.xlsx`), as Excel, LibreOffice and libraries write them.
///
/// Source: ECMA-376, Office Open XML File Formats, 5th edition (2016), part 1, chapter 18, and part 2.
struct WorkbookReader {
  private let parts: WorkbookParts
  private let limits: SheetLimits

  private init(_ parts: WorkbookParts, _ limits: SheetLimits) { (self.parts, self.limits) = (parts, limits) }

  static func read(_ bytes: [UInt8], _ limits: SheetLimits) throws(SheetError) -> [CellSheet] {
    let parts = try WorkbookParts(bytes, limits)
    if try parts.isOpenDocument() { throw .openDocument }
    return try WorkbookReader(parts, limits).sheets()
  }

  private func sheets() throws(SheetError) -> [CellSheet] {
    let path = try mainPart()
    let book = WorkbookHandler(limits)
    try parts.read(path, book)
    let links = try relationships(of: path)
    // Charts and macros stand among the sheets, too.
    let cells = book.sheets.filter { links.by(id: $0.relationship)?.holds(.worksheet) != false }
    var texts: [String] = []
    if let part = links.first(.sharedStrings) {
      let handler = SharedTextHandler(limits)
      try parts.read(part.target, handler)
      texts = handler.texts
    }
    var dates: [Bool] = []
    if let part = links.first(.styles), parts.has(part.target) {
      let handler = StyleHandler()
      try parts.read(part.target, handler)
      dates = handler.areDates
    }
    var count = (cells: 0, merges: 0)
    var result: [CellSheet] = []
    for sheet in cells {
      guard let part = links.by(id: sheet.relationship), !part.isExternal else {
        throw .missingPart(sheet.name)
      }
      let handler = SheetHandler(
        sheet.name, CellReading(texts: texts, areDates: dates, dates: book.dates), limits, count)
      try parts.read(part.target, handler)
      count = handler.count
      result.append(handler.finish())
    }
    return result
  }

  /// The part that lists the sheets: the one that the package names, else the usual one.
  private func mainPart() throws(SheetError) -> String {
    let usual = "xl/workbook.xml"
    let named = try relationships(of: "").first(.officeDocument)?.target
    if named?.lowercased().hasSuffix(".bin") == true { throw .binaryWorkbook }
    guard let path = [named, usual].compactMap({ $0 }).first(where: parts.has) else { throw .noWorkbook }
    // Documents of other programs have a main part as well.
    if !parts.has(usual), path.hasPrefix("word/") || path.hasPrefix("ppt/") { throw .noWorkbook }
    return path
  }

  private func relationships(of part: String) throws(SheetError) -> Relationships {
    let (folder, file) = PartPath.split(part)
    let path = folder + "_rels/" + file + ".rels"
    guard parts.has(path) else { return Relationships() }
    let handler = RelationshipHandler(folder: folder)
    try parts.read(path, handler)
    return handler.relationships
  }
}
