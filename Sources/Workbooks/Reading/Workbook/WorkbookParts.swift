internal import XMLStream
internal import ZippedFiles

/// The parts of a workbook, within its limits.
final class WorkbookParts {
  private let archive: ZipArchive
  /// The names in the archive by their lower-case form: parts are the same whatever their case.
  private var names: [String: String] = [:]
  private let limits: SheetLimits
  private var totalBytes = 0

  init(_ bytes: [UInt8], _ limits: SheetLimits) throws(SheetError) {
    var zipLimits = ZipLimits()
    // Cells without content pack to almost nothing: only the size that they unpack to counts.
    (zipLimits.unpackedBytes, zipLimits.ratio) = (limits.partBytes, .max)
    do throws(ZipError) { archive = try ZipArchive(bytes, limits: zipLimits) } catch { throw .zip(error) }
    self.limits = limits
    for name in archive.names {
      // Which of two is read differs from program to program.
      guard names.updateValue(name, forKey: name.lowercased()) == nil else { throw .duplicatePart(name) }
    }
  }

  func has(_ part: String) -> Bool { names[part.lowercased()] != nil }

  /// Reads a part as XML.
  func read(_ part: String, _ handler: some PartHandler) throws(SheetError) {
    let bytes = try contents(of: part)
    let stream = XMLStream(names: PartElement.names)
    do { try stream.read(bytes: bytes, handler: handler) } catch {
      // What the handler found comes first in the text.
      throw handler.failure ?? .xml(part: part, error)
    }
    if let failure = handler.failure { throw failure }
    guard handler.hasRoot else { throw .missingPart(part) }
  }

  /// Whether the file is a spreadsheet of OpenDocument, which begins with its type.
  func isOpenDocument() throws(SheetError) -> Bool {
    guard has("mimetype") else { return false }
    return try contents(of: "mimetype").starts(
      with: Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
  }

  private func contents(of part: String) throws(SheetError) -> [UInt8] {
    guard let name = names[part.lowercased()] else { throw .missingPart(part) }
    let bytes: [UInt8]?
    do throws(ZipError) { bytes = try archive.contents(of: name) } catch { throw .zip(error) }
    guard let bytes else { throw .missingPart(part) }
    totalBytes += bytes.count
    guard totalBytes <= limits.totalBytes else { throw .tooLarge(limit: limits.totalBytes) }
    return bytes
  }
}
