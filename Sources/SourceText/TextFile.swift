internal import Foundation

/// Reads UTF-8 files strictly.
public enum TextFile {
  /// The largest text that is read, in bytes.
  public static let sizeLimit = 4 << 20

  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - sizeLimit: The largest file that is read, in bytes.
  /// - Returns: The text without its byte order mark, and whether it had one.
  /// - Throws: What is wrong with the file: not to be read, too large, not UTF-8.
  public static func read(
    path: String, name: String, sizeLimit: Int = sizeLimit
  ) throws(Diagnostic) -> (text: String, isMarked: Bool) {
    let data: Data
    do {
      let handle =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { if path != "-" { try? handle.close() } }
      data = try readAll(handle, upTo: sizeLimit + 1)
    } catch {
      throw Diagnostic(.error, file: name, "cannot read the file: \(systemReason(error))")
    }
    guard data.count <= sizeLimit else {
      throw Diagnostic(.error, file: name, "the file is larger than \(sizeLimit >> 20) MiB")
    }
    let isMarked = data.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = data.dropFirst(isMarked ? 3 : 0)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(.error, file: name, position: firstInvalidByte(in: bytes), "the file is not UTF-8")
    }
    return (text, isMarked)
  }

  /// A pipe gives its bytes in pieces.
  private static func readAll(_ handle: FileHandle, upTo limit: Int) throws -> Data {
    var data = Data()
    while data.count < limit, let piece = try handle.read(upToCount: limit - data.count), !piece.isEmpty {
      data += piece
    }
    return data
  }

  private static func firstInvalidByte(in data: Data) -> SourcePosition {
    var position = SourcePosition.start
    var decoder = UTF8()
    var bytes = data.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar == "\n" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }
}
