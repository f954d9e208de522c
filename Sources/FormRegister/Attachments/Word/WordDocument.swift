internal import XMLStream
internal import ZippedFiles

/// Reads the text of a Word document (`.docx`).
enum WordDocument {
  /// The parts that hold text of the page, in order; only the first must be there.
  private static let parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]

  /// - Throws: ``AttachmentProblem`` where it is no whole and plain Word document, or exceeds a limit.
  static func read(_ bytes: [UInt8], _ limits: AttachmentLimits) throws(AttachmentProblem) -> AttachedText {
    let archive: ZipArchive
    do throws(ZipError) { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
    let handler = WordTextHandler(limit: limits.textBytes)
    for part in parts {
      guard let xml = try contents(of: part, in: archive) else {
        if part == parts[0] { throw .missingPart(part) }
        continue
      }
      let stream = XMLStream(names: WordElement.names)
      do { try stream.read(bytes: xml, handler: handler) } catch { throw .xml(part: part, error) }
      guard !handler.isTooLong else { throw .tooMuchText(limit: limits.textBytes) }
      guard handler.isWordDocument else { throw .missingPart(part) }
    }
    return handler.finish()
  }

  private static func contents(
    of part: String, in archive: ZipArchive
  ) throws(AttachmentProblem) -> [UInt8]? {
    do throws(ZipError) { return try archive.contents(of: part) } catch { throw .zip(error) }
  }
}
