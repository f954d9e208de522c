internal import Glibc

/// A regular file that has been opened to be read once.
struct AttachmentFile {
  let descriptor: Descriptor
  private let status: stat

  /// - Parameter expected: What the file was before it was opened.
  init(_ descriptor: Descriptor, expecting expected: stat) throws(AttachmentProblem) {
    self.descriptor = descriptor
    status = try Self.status(of: descriptor)
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_dev == expected.st_dev, status.st_ino == expected.st_ino else { throw .changed }
  }

  private static func status(of descriptor: Descriptor) throws(AttachmentProblem) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor.number, &status) == 0 else { throw .system(errno) }
    return status
  }

  /// The whole file.
  ///
  /// - Throws: ``AttachmentProblem`` where it is too large, cannot be read or changes meanwhile.
  func readAll(limit: Int, _ deadline: Deadline) throws(AttachmentProblem) -> [UInt8] {
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    while true {
      try deadline.check()
      let piece = try read(at: bytes.count, count: 256 << 10)
      if piece.isEmpty { break }
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    guard bytes.count == status.st_size else { throw .changed }
    try checkUnchanged()
    return bytes
  }

  /// The first bytes of the file, which has no more than its limit.
  func read(prefix count: Int, limit: Int) throws(AttachmentProblem) -> [UInt8] {
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    return try read(at: 0, count: count)
  }

  /// - Throws: ``AttachmentProblem`` where the file is no longer what it was when it was opened.
  func checkUnchanged() throws(AttachmentProblem) {
    let now = try Self.status(of: descriptor)
    guard now.st_size == status.st_size, now.st_mtim.tv_sec == status.st_mtim.tv_sec,
      now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    else { throw .changed }
  }

  /// Reads at an offset, so that the descriptor still stands at the beginning for another program.
  private func read(at offset: Int, count: Int) throws(AttachmentProblem) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: count)
    var got: Int
    repeat {
      got = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor.number, buffer.baseAddress, buffer.count, off_t(offset))
      }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw .system(errno) }
    piece.removeLast(count - got)
    return piece
  }
}
