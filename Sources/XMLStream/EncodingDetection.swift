internal import SourceText

/// The encoding of a document, found from its first bytes.
struct EncodingDetection {
  /// How many bytes are looked at; a declaration that is longer counts as none.
  static let window = 1_024

  /// The encoding to decode with.
  let encoding: TextEncoding
  /// The length of the byte order mark, which is no character of the document.
  let markLength: Int

  /// Finds the encoding from a byte order mark, the shape of the first bytes and the XML declaration.
  init(_ bytes: Span<UInt8>) throws(XMLStreamError) {
    let shape = try Shape(bytes)
    markLength = shape.markLength
    let ascii = EncodingDetection.ascii(bytes, of: shape)
    guard let range = EncodingDetection.nameRange(in: ascii) else {
      encoding = shape.encoding
      return
    }
    let name = String(decoding: ascii[range], as: UTF8.self)
    let position = EncodingDetection.position(of: range.lowerBound, in: ascii)
    guard let declared = DeclaredEncoding(name: name) else {
      throw .unknownEncoding(name: name, position)
    }
    guard let encoding = shape.reconciled(with: declared) else {
      let actual =
        shape.markLength > 0 ? "\(shape.encoding.name) by their byte order mark" : "\(shape.encoding.name)"
      let seen = shape.markLength == 0 && !shape.encoding.isUTF16 ? "not" : actual
      throw .encodingMismatch(declared: name, actual: seen, position)
    }
    self.encoding = encoding
  }

  /// The bytes of the document's beginning as far as they are ASCII, one for each character.
  private static func ascii(_ bytes: Span<UInt8>, of shape: Shape) -> [UInt8] {
    let width = shape.encoding.isUTF16 ? 2 : 1
    let low = shape.encoding == .utf16BigEndian ? 1 : 0
    var result: [UInt8] = []
    var index = shape.markLength
    while index + width <= bytes.count, result.count < window {
      let isASCII = bytes[index + low] < 0x80 && (width == 1 || bytes[index + 1 - low] == 0)
      result.append(isASCII ? bytes[index + low] : 0x7F)
      index += width
    }
    return result
  }

  /// Where the value of `encoding` in the XML declaration stands.
  static func nameRange(in text: [UInt8]) -> Range<Int>? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard text.starts(with: "<?xml".utf8), text.count > 5, blanks.contains(text[5]),
      let end = text.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    var index = 5
    while index < end {
      // Pseudo-attributes in turn, so that a value that looks like one is none.
      while index < end, blanks.contains(text[index]) { index += 1 }
      let start = index
      while index < end, text[index] != UInt8(ascii: "="), !blanks.contains(text[index]) { index += 1 }
      let key = text[start..<index]
      while index < end, blanks.contains(text[index]) { index += 1 }
      guard index < end, text[index] == UInt8(ascii: "=") else { return nil }
      index += 1
      while index < end, blanks.contains(text[index]) { index += 1 }
      guard index < end, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'"),
        let close = text[(index + 1)..<end].firstIndex(of: text[index])
      else { return nil }
      if key.elementsEqual("encoding".utf8) {
        return index + 1..<close
      }
      index = close + 1
    }
    return nil
  }

  private static func position(of offset: Int, in text: [UInt8]) -> SourcePosition {
    let before = text[..<offset]
    let lines = before.count { $0 == 0x0A }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourcePosition(line: 1 + lines, column: 1 + offset - lineStart)
  }
}
