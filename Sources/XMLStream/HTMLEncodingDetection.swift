internal import Glibc
internal import SourceText

/// The encoding of a page: from its byte order mark, its `<meta>` or XML declaration, else from its bytes.
struct HTMLEncodingDetection {
  /// How many bytes are looked at.
  static let window = 64 << 10
  /// How far a declaration is looked for.
  private static let declarationWindow = 4 << 10

  let encoding: TextEncoding
  let markLength: Int

  /// - Parameters:
  ///   - bytes: The beginning of the page.
  ///   - isWhole: Whether that is all of it.
  init(_ bytes: UnsafeMutableRawBufferPointer, isWhole: Bool) throws(XMLStreamError) {
    let shape = try unsafe EncodingDetection.Shape(Span(_unsafeBytes: UnsafeRawBufferPointer(bytes)))
    markLength = shape.markLength
    guard shape.markLength == 0, !shape.encoding.isUTF16 else {
      encoding = shape.encoding
      return
    }
    let guess = unsafe Self.guess(bytes, isWhole: isWhole)
    guard let name = unsafe Self.declaredName(UnsafeRawBufferPointer(bytes)) else {
      encoding = guess.encoding
      return
    }
    guard let declared = DeclaredEncoding(name: name) else { throw .unknownEncoding(name: name, .start) }
    // A declaration that the bytes refute was left over when the page was converted.
    let stated = shape.reconciled(with: declared)
    let reach = stated.map { unsafe Self.reach(bytes, in: $0) } ?? 0
    encoding = reach + 3 < guess.reach ? guess.encoding : stated ?? guess.encoding
  }

  /// The name after the first `charset=` or `encoding=`, as `<meta charset="…">`, `<meta … content="text/html;
  /// charset=…">` and `<?xml encoding="…"?>` have it.
  private static func declaredName(_ bytes: UnsafeRawBufferPointer) -> String? {
    let head = unsafe bytes.prefix(declarationWindow).map { byte -> UInt8 in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    for (tag, key) in [("<?xml", "encoding"), ("<meta", "charset")] {
      var start = 0
      while let open = find(tag, in: head[start...]),
        let close = head[open...].firstIndex(of: UInt8(ascii: ">"))
      {
        start = close
        guard let place = find(key, in: head[open..<close]) else { continue }
        let rest = head[(place + key.utf8.count)..<close].drop { $0 == 0x20 }
        guard rest.first == UInt8(ascii: "=") else { continue }
        let name = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix { byte in
          byte > 0x20 && byte < 0x7F && !"\"';/>".utf8.contains(byte)
        }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(word.utf8)
    return bytes.indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }

  /// The encoding in which the bytes are text for the longest stretch: UTF-8 before EUC-JP, which Shift_JIS hardly
  /// ever looks like, before Shift_JIS.
  private static func guess(
    _ bytes: UnsafeMutableRawBufferPointer, isWhole: Bool
  ) -> (encoding: TextEncoding, reach: Int) {
    var best = (encoding: TextEncoding.utf8, reach: unsafe reach(bytes, in: .utf8))
    let tail = isWhole ? 0 : 3
    for encoding in [TextEncoding.eucJP, .cp932] where best.reach < bytes.count - tail {
      let reach = unsafe reach(bytes, in: encoding)
      if reach > best.reach { best = (encoding, reach) }
    }
    return best
  }

  /// How many bytes are text in an encoding, up to the first fault.
  private static func reach(_ bytes: UnsafeMutableRawBufferPointer, in encoding: TextEncoding) -> Int {
    guard let name = encoding.converterName else {
      return unsafe UTF8Prefix(of: UnsafeRawBufferPointer(bytes)).count
    }
    guard let converter = Converter(from: name) else { return 0 }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count * 3 + 16, alignment: 16)
    defer { unsafe room.deallocate() }
    return unsafe converter.convert(bytes, to: room).consumed
  }
}
