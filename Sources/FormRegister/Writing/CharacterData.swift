/// The text of an element's content, and where in the file each part of it stands.
struct CharacterData {
  /// A stretch of the text that stands in one piece in the file.
  struct Piece {
    var text: Range<Int>
    var source: Range<Int>
    /// Whether it is in a CDATA section, where references are none.
    var isInCDATA: Bool
    /// Whether the file has the same bytes; else it writes one character in another way: a reference, a line end.
    var isVerbatim: Bool
  }

  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// - Returns: nil where the bytes are no content of an element.
  init?(_ bytes: [UInt8], _ content: Range<Int>) {
    var scanner = MarkupScanner(bytes, content)
    while let token = scanner.next() {
      switch token.kind {
      case .text:
        guard read(bytes, token.range) else { return nil }
      case .cdata:
        guard token.range.count >= 12 else { return nil }
        readCDATA(bytes, token.range.lowerBound + 9..<token.range.upperBound - 3)
      case .declaration: return nil
      case .startTag, .emptyTag, .endTag, .comment, .instruction: break
      }
    }
  }

  private mutating func readCDATA(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound { takeCharacter(bytes, &index, range.upperBound, isInCDATA: true) }
  }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&") {
        guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")), end - index <= 64,
          let character = Self.character(bytes[index + 1..<end])
        else { return false }
        take(Array(String(character).utf8), index..<end + 1, isInCDATA: false, isVerbatim: false)
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "]"), index + 2 < range.upperBound,
        bytes[index + 1] == UInt8(ascii: "]"), bytes[index + 2] == UInt8(ascii: ">")
      {
        return false
      } else {
        takeCharacter(bytes, &index, range.upperBound, isInCDATA: false)
      }
    }
    return true
  }

  /// Takes a byte, or a line end, which is a line feed however it is written.
  private mutating func takeCharacter(_ bytes: [UInt8], _ index: inout Int, _ end: Int, isInCDATA: Bool) {
    guard bytes[index] == 0x0D else {
      take([bytes[index]], index..<index + 1, isInCDATA: isInCDATA, isVerbatim: true)
      index += 1
      return
    }
    let length = index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
    take([0x0A], index..<index + length, isInCDATA: isInCDATA, isVerbatim: false)
    index += length
  }

  private mutating func take(_ added: [UInt8], _ source: Range<Int>, isInCDATA: Bool, isVerbatim: Bool) {
    let range = text.count..<text.count + added.count
    text += added
    if isVerbatim, let last = pieces.last, last.isVerbatim, last.isInCDATA == isInCDATA,
      last.source.upperBound == source.lowerBound
    {
      pieces[pieces.count - 1].text = last.text.lowerBound..<range.upperBound
      pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      pieces.append(Piece(text: range, source: source, isInCDATA: isInCDATA, isVerbatim: isVerbatim))
    }
  }

  /// What a reference stands for, given without its `&` and `;`.
  private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case let text where text.hasPrefix("#x"):
      return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let text where text.hasPrefix("#"): return UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
