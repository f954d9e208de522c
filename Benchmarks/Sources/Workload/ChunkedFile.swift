internal import Foundation

/// A file that is written in large pieces.
struct ChunkedFile {
  private let handle: FileHandle
  private var bytes: [UInt8] = []
  /// How many bytes were written, those still waiting among them.
  private(set) var count = 0

  private static let chunkSize = 1 << 20

  /// Creates the file, or empties it.
  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    self.handle = handle
    bytes.reserveCapacity(Self.chunkSize * 2)
  }

  /// Adds a text.
  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Adds bytes.
  mutating func write(_ more: [UInt8]) throws {
    bytes += more
    count += more.count
    if bytes.count >= Self.chunkSize { try flush() }
  }

  /// Writes what is left and closes the file.
  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
