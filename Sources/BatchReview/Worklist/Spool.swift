internal import FormRegister
internal import Foundation

/// Bytes set aside until the end of a review: in memory while they are few, then in a temporary file.
final class Spool {
  private var memory: [UInt8] = []
  private var file: FileHandle?
  /// How many bytes stand in the file; what follows them is in memory.
  private var written: UInt64 = 0
  private let directory: String

  private static let memoryLimit = 4 << 20

  /// - Parameter directory: Where the temporary file is made if one is needed; it is unlinked at once.
  init(directory: String) { self.directory = directory }

  /// The offset behind the last byte.
  var end: UInt64 { written + UInt64(memory.count) }

  /// Adds a record.
  ///
  /// - Throws: What the file system answers where the temporary file cannot be written.
  func append(_ bytes: [UInt8]) throws {
    memory += bytes
    guard memory.count > Self.memoryLimit else { return }
    let handle = try file ?? open()
    file = handle
    try handle.seek(toOffset: written)
    try handle.write(contentsOf: memory)
    written += UInt64(memory.count)
    memory.removeAll(keepingCapacity: true)
  }

  /// Drops everything from an offset on.
  func truncate(to offset: UInt64) {
    if offset >= written {
      memory.removeSubrange(Int(offset - written)...)
    } else {
      memory.removeAll(keepingCapacity: true)
      written = offset
    }
  }

  /// The bytes at an offset, which may stand partly in the file and partly in memory.
  func read(at offset: UInt64, count: Int) throws -> [UInt8] {
    let fromFile = offset < written ? min(count, Int(written - offset)) : 0
    var bytes: [UInt8] = []
    if fromFile > 0 {
      try file!.seek(toOffset: offset)
      bytes = try Array(file!.read(upToCount: fromFile) ?? Data())
    }
    if fromFile < count {
      let start = offset < written ? 0 : Int(offset - written)
      bytes += memory[start..<start + count - fromFile]
    }
    return bytes
  }

  private func open() throws -> FileHandle {
    let path = directory + "/sealreview-\(UUID().uuidString).spool"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forUpdatingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    try? FileManager.default.removeItem(atPath: path)
    return handle
  }
}

/// Writes numbers and texts one after the other.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A text, or that there is none.
  mutating func put(_ text: ArraySlice<UInt8>?) {
    put((text?.count ?? -1) + 1)
    if let text { bytes.append(contentsOf: text) }
  }

  /// A text of a form or instrument.
  mutating func put(_ range: TextRange, _ store: borrowing TextStore) {
    put(range.isUnknown ? nil : store.bytes[range.range])
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ other: RecordWriter) { bytes.append(contentsOf: other.bytes) }
}

/// Reads what a ``RecordWriter`` wrote.
struct RecordReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// Whether nothing is left.
  var isAtEnd: Bool { bytes.isEmpty }

  mutating func number() -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst() {
      result |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: result))
  }

  mutating func text() -> String? {
    let count = number() - 1
    guard count >= 0 else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
