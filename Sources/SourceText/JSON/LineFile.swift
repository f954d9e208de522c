internal import Foundation

/// Reads a file of lines piece by piece, so that its size does not matter.
public enum LineFile {
  private static let pieceSize = 1 << 20
  /// The longest line, in bytes.
  private static let lineLimit = 64 << 20

  /// Calls `body` with each line: bytes, the line's place in them without its line feed, its number from 1, and
  /// whether it ends with a line feed.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: Its name in messages.
  ///   - offset: Where to begin, in bytes.
  ///   - size: How much to read; nil for all.
  ///   - body: Takes a line.
  /// - Returns: The number of lines.
  /// - Throws: What is wrong with the file as such.
  @discardableResult
  public static func forEachLine(
    path: String, name: String, from offset: Int = 0, size: Int? = nil,
    _ body: (_ bytes: [UInt8], _ line: Range<Int>, _ number: Int, _ isEnded: Bool) -> Void
  ) throws(Diagnostic) -> Int {
    guard isPlainFile(path) else {
      throw Diagnostic(.error, file: name, "the file is no plain file, and not read")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      if offset > 0 { try handle.seek(toOffset: UInt64(offset)) }
      return try read(handle, name, size ?? .max, body)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic(.error, file: name, "cannot read the file: \(systemReason(error))")
    }
  }

  private static func read(
    _ handle: FileHandle, _ name: String, _ size: Int, _ body: ([UInt8], Range<Int>, Int, Bool) -> Void
  ) throws -> Int {
    var rest: [UInt8] = []
    var count = 0
    var left = size
    while left > 0, let piece = try handle.read(upToCount: min(pieceSize, left)), !piece.isEmpty {
      left -= piece.count
      rest.append(contentsOf: piece)
      var start = 0
      while let end = lineEnd(rest, from: start) {
        count += 1
        body(rest, start..<end, count, true)
        start = end + 1
      }
      rest.removeSubrange(..<start)
      guard rest.count <= lineLimit else {
        throw Diagnostic(
          .error, file: name, position: SourcePosition(line: count + 1, column: 1),
          "the line is longer than \(lineLimit >> 20) MiB")
      }
    }
    guard !rest.isEmpty else { return count }
    body(rest, 0..<rest.count, count + 1, false)
    return count + 1
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes[start...].firstIndex(of: 0x0A)
  }
}
