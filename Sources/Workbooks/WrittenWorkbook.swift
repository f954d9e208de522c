internal import Foundation
internal import XMLStream
internal import ZippedFiles

/// A workbook that has been written, read back.
struct WrittenWorkbook {
  let path: String

  /// Makes sure that every part is there to its last byte.
  ///
  /// - Parameter rowBytes: How long the rows of each sheet are.
  func check(rowBytes: [Int]) throws(WorkbookError) {
    let bytes: [UInt8]
    do {
      // On the disk itself, where a full one shows.
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.synchronize()
      bytes = Array(try file.readToEnd() ?? Data())
    } catch {
      throw .incomplete
    }
    var limits = ZipLimits()
    (limits.unpackedBytes, limits.ratio) = (.max, .max)
    do {
      let archive = try ZipArchive(bytes, limits: limits)
      for (index, size) in rowBytes.enumerated() {
        var scan = RowScan()
        try archive.visit("xl/worksheets/sheet\(index + 1).xml") { scan.take($0) }
        guard scan.rowBytes == size, scan.hasEnd else { throw WorkbookError.incomplete }
      }
      for name in archive.names where !name.hasPrefix("xl/worksheets/sheet") {
        let part = try archive.contents(of: name) ?? []
        try XMLStream(names: XMLNames(elements: [], attributes: [])).read(bytes: part, handler: Ignoring())
      }
    } catch {
      throw .incomplete
    }
  }
}

/// Finds how long a sheet's rows are while its text goes by, and whether the text has an end.
struct RowScan {
  private static let begin = Array("<sheetData>".utf8)
  private static let end = Array("</sheetData>".utf8)
  private static let sheetEnd = Array("</worksheet>".utf8)
  /// More than what libxlsxwriter writes before the rows or behind them.
  private static let margin = 64 << 10

  private var count = 0
  /// What stands before the rows, until they begin.
  private var head: [UInt8] = []
  private var begin: Int?
  private var tail: [UInt8] = []

  mutating func take(_ piece: ArraySlice<UInt8>) {
    count += piece.count
    if begin == nil, head.count < Self.margin {
      head += piece
      begin = head.firstRange(of: Self.begin)?.upperBound
    }
    tail += piece
    if tail.count > 2 * Self.margin { tail.removeFirst(tail.count - Self.margin) }
  }

  /// The bytes between the tags; nil where either is missing.
  var rowBytes: Int? {
    guard let begin, let end = tail.firstRange(of: Self.end) else { return nil }
    return count - tail.count + end.lowerBound - begin
  }

  var hasEnd: Bool {
    let text = tail.last == 0x0A ? tail.dropLast() : tail[...]
    return text.suffix(Self.sheetEnd.count).elementsEqual(Self.sheetEnd)
  }
}

/// Reads a document for its mistakes alone.
private final class Ignoring: XMLEventHandler {
  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {}
  func endElement(_ name: Int32, stream: XMLStream) {}
  func text(_ bytes: Span<UInt8>, stream: XMLStream) {}
}
