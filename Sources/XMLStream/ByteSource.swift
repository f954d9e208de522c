internal import Glibc

/// Where bytes come from: fills a prefix of the buffer and returns its length, 0 at the end; never called after that.
typealias ByteSource = (UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int

/// An open file, closed with its owner.
struct OpenFile: ~Copyable {
  private let descriptor: CInt
  private let isOwned: Bool
  private var offset = 0

  /// Opens a file to read; a folder is an error here already.
  init(path: String) throws(XMLStreamError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .cannotOpen(path: path, errno: EISDIR)
    }
  }

  /// Standard input, which stays open.
  init(standardInput: Void) {
    descriptor = STDIN_FILENO
    isOwned = false
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  /// Reads the next bytes, going on after signals.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLStreamError) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        offset += count
        return count
      }
      guard errno == EINTR else { throw .cannotRead(errno: errno, offset: offset) }
    }
  }
}

/// Bytes in memory, handed out in pieces.
struct BytePieces {
  let bytes: [UInt8]
  let pieceSize: Int
  private(set) var offset = 0

  init(bytes: [UInt8], pieceSize: Int) {
    self.bytes = bytes
    self.pieceSize = max(1, pieceSize)
  }

  /// Copies the next piece.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(pieceSize, buffer.count, bytes.count - offset)
    unsafe buffer.copyBytes(from: bytes[offset..<(offset + count)])
    offset += count
    return count
  }
}
