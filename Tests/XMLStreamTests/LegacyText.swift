import Glibc

/// The C library's converter, since Foundation encodes Japanese legacy text wrongly or never returns.
enum LegacyText {
  struct Failure: Error {
    var table: String
    var errno: Int32
  }

  /// The bytes of `text` in one of the C library's encodings; a character that it does not have is an error.
  static func encode(_ text: String, as table: String) throws -> [UInt8] {
    guard let converter = iconv_open(table, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      throw Failure(table: table, errno: errno)
    }
    defer { iconv_close(converter) }
    var input = text.utf8.map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 2 + 16)
    let (inputCount, outputCount) = (input.count, output.count)
    let written = try input.withUnsafeMutableBufferPointer { source in
      try output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (inputCount, outputCount)
        guard iconv(converter, &from, &left, &to, &room) != -1 else {
          throw Failure(table: table, errno: errno)
        }
        return outputCount - room
      }
    }
    return output[..<written].map(UInt8.init(bitPattern:))
  }
}
