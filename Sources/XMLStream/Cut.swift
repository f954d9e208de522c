internal import CLibXML2

/// Where a portion of text may end so that libxml2 decides nothing on half of a construct.
enum Cut {
  /// How many of `bytes` to hand over: all at the end, else up to the last `>`, else all but what may belong together.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
    guard !isLast, let base = bytes.baseAddress else { return bytes.count }
    if let found = unsafe memrchr(base, CInt(UInt8(ascii: ">")), bytes.count) {
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    }
    var count = bytes.count
    count -= unsafe incompleteTail(bytes)
    // `]]>` in text is an error that libxml2 sees only in one piece; CR and LF are one line end.
    for _ in 0..<2 {
      if count > 0, unsafe bytes[count - 1] == UInt8(ascii: "]") { count -= 1 }
    }
    if count > 0, unsafe bytes[count - 1] == 0x0D { count -= 1 }
    return count
  }

  /// The length of a character's beginning at the end of well-formed UTF-8.
  private static func incompleteTail(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = unsafe bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return length > back ? back : 0
    }
    return 0
  }
}
