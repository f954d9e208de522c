/// Takes UTF-8 text apart into markup and what stands between, without an opinion on what it means.
///
/// Whether the text is XML has been decided already; whatever it is, every byte belongs to one token.
struct MarkupScanner {
  enum Kind { case text, startTag, emptyTag, endTag, cdata, comment, instruction, declaration }

  struct Token {
    var kind: Kind
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    (index, end) = (range?.lowerBound ?? 0, range?.upperBound ?? bytes.count)
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    guard index < end else { return nil }
    let start = index
    let kind = scan()
    return Token(kind: kind, range: start..<index)
  }

  private mutating func scan() -> Kind {
    guard bytes[index] == UInt8(ascii: "<") else {
      while index < end, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return .text
    }
    if starts("<!--") {
      skip(past: "-->", from: 4)
      return .comment
    }
    if starts("<![CDATA[") {
      skip(past: "]]>", from: 9)
      return .cdata
    }
    if starts("<?") {
      skip(past: "?>", from: 2)
      return .instruction
    }
    if starts("<!") {
      skipDeclaration()
      return .declaration
    }
    let isEnd = starts("</")
    skipTag()
    guard !isEnd else { return .endTag }
    return index - 2 >= 0 && bytes[index - 2] == UInt8(ascii: "/") ? .emptyTag : .startTag
  }

  private func starts(_ text: StaticString) -> Bool {
    index + text.utf8CodeUnitCount <= end
      && isEqual(text, bytes.span, index..<index + text.utf8CodeUnitCount)
  }

  private mutating func skip(past text: StaticString, from offset: Int) {
    index += offset
    while index < end, !starts(text) { index += 1 }
    index = min(end, index + text.utf8CodeUnitCount)
  }

  /// To the `>` outside quotes.
  private mutating func skipTag() {
    var quote: UInt8?
    while index < end {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
  }

  /// A document type with what is declared in its brackets, comments and instructions among it.
  private mutating func skipDeclaration() {
    var depth = 0
    index += 2
    while index < end {
      if starts("<!--") {
        skip(past: "-->", from: 4)
      } else if starts("<?") {
        skip(past: "?>", from: 2)
      } else {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          let quote = bytes[index]
          index += 1
          while index < end, bytes[index] != quote { index += 1 }
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ">") where depth <= 0:
          index += 1
          return
        default: break
        }
        index = min(end, index + 1)
      }
    }
  }
}
