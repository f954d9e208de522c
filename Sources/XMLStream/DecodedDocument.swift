/// A whole document in memory as the stream decodes it, for changes that leave all else as it stands.
public struct DecodedDocument: Sendable {
  /// The bytes of the document as they stand.
  public let source: [UInt8]
  /// The same as UTF-8, without a byte order mark: positions of the stream are positions in it.
  public let text: [UInt8]
  /// Whether the document is in UTF-8 itself.
  public let isUTF8: Bool
  /// Whether it begins with the byte order mark of UTF-8.
  public let hasUTF8Mark: Bool
  /// Where in ``text`` the XML declaration names the encoding, `nil` where it does not.
  public let encodingName: Range<Int>?

  /// The byte order mark of UTF-8.
  public static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads a file.
  ///
  /// - Throws: ``XMLStreamError`` where it cannot be read or decoded.
  public init(path: String) throws(XMLStreamError) {
    var file = try OpenFile(path: path)
    try self.init(
      bytes: unsafe Self.all { (buffer) throws(XMLStreamError) in try unsafe file.read(into: buffer) })
  }

  /// Decodes a document in memory.
  ///
  /// - Throws: ``XMLStreamError`` where it cannot be decoded.
  public init(bytes: [UInt8]) throws(XMLStreamError) {
    source = bytes
    var pieces = BytePieces(bytes: bytes, pieceSize: .max)
    var input = try unsafe DecodedInput { buffer in unsafe pieces.read(into: buffer) }
    text = try unsafe Self.all { (buffer) throws(XMLStreamError) in try unsafe input.fill(buffer) }
    isUTF8 = input.encoding == .utf8
    hasUTF8Mark = isUTF8 && bytes.starts(with: Self.utf8Mark)
    guard input.end == .ofInput else {
      throw .undecodable(.start, encoding: input.encoding.name)
    }
    encodingName = EncodingDetection.nameRange(in: Array(text.prefix(EncodingDetection.window)))
  }

  /// Everything that a source gives.
  private static func all(_ read: ByteSource) throws(XMLStreamError) -> [UInt8] {
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      var failure: XMLStreamError?
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        do throws(XMLStreamError) {
          return try unsafe read(buffer)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard count > 0 else { return result }
      result += piece[..<count]
    }
  }
}
