internal import Foundation
internal import SourceText

/// A file that is written from the beginning to the end, in large pieces.
final class OutputFile {
  let path: String
  /// nil where all stays in memory.
  private let handle: FileHandle?
  private var buffer: [UInt8] = []
  private var written: UInt64 = 0

  private static let bufferSize = 256 << 10

  /// Makes the file, which must not exist yet.
  init(path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw OutputError.cannotWrite(path, reason: systemReason(code: errno))
    }
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  /// A file in memory, whose bytes are taken by ``take()``.
  init() { (path, handle) = ("", nil) }

  /// What has been appended since the last call, where it stays in memory.
  func take() -> [UInt8] {
    defer {
      written += UInt64(buffer.count)
      buffer.removeAll(keepingCapacity: true)
    }
    return buffer
  }

  /// The offset behind the last byte.
  var end: UInt64 { written + UInt64(buffer.count) }

  func append(_ bytes: [UInt8]) throws {
    buffer += bytes
    if handle != nil, buffer.count >= Self.bufferSize { try flush() }
  }

  /// Appends all of another file.
  func append(contentsOf path: String) throws {
    do {
      let other = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? other.close() }
      while let piece = try other.read(upToCount: Self.bufferSize), !piece.isEmpty {
        try append(Array(piece))
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.cannotWrite(self.path, reason: systemReason(error))
    }
  }

  /// Drops everything from an offset on.
  func truncate(to offset: UInt64) throws {
    if offset >= written {
      buffer.removeSubrange(Int(offset - written)...)
    } else {
      buffer.removeAll(keepingCapacity: true)
      try handle?.truncate(atOffset: offset)
      written = offset
    }
  }

  /// Writes what is left, to the disk itself.
  func close() throws {
    try flush()
    try reporting { try handle?.synchronize() }
    try reporting { try handle?.close() }
  }

  /// Writes a file whole, in the place of one that may be there: the old one stays until the new one is
  /// complete.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let temporary = path + ".\(UUID().uuidString)"
    do {
      let file = try OutputFile(path: temporary)
      try file.append(bytes)
      try file.close()
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw OutputError.cannotWrite(path, reason: systemReason(error))
    }
    guard unsafe rename(temporary, path) == 0 else {
      let reason = systemReason(code: errno)
      try? FileManager.default.removeItem(atPath: temporary)
      throw OutputError.cannotWrite(path, reason: reason)
    }
  }

  private func flush() throws {
    try reporting { try handle?.write(contentsOf: buffer) }
    written += UInt64(buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  private func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch { throw OutputError.cannotWrite(path, reason: systemReason(error)) }
  }
}
