/// Looks through a YAML text for what would cost the parser its stack or its time before it can refuse it.
struct YAMLGuard {
  /// How many words that look like an alias a text may hold: too few for a bomb.
  private static let aliasLimit = 30

  private var position = SourcePosition(line: 1, column: 0)
  private var previous: UInt8 = 0x0A
  private var depth = 0
  private var aliases = 0
  private var leading = 0
  private var quote: UInt8?
  private var isComment = false
  private var atTokenStart = true

  /// The first thing in the text that is not accepted.
  ///
  /// Anchors and tags are looked for with an eye on quotes, since the message shall be right. Depth and
  /// the number of aliases are counted blindly, since a crafted text can mislead any such eye: a bomb of
  /// aliases used as map keys is hashed while the tree is built, and brackets are descended recursively.
  static func firstRefusal(in text: String) -> (position: SourcePosition, message: String)? {
    var scan = YAMLGuard()
    for byte in text.utf8 {
      if let message = scan.refusal(of: byte) { return (scan.position, message) }
      scan.previous = byte
    }
    return nil
  }

  private mutating func refusal(of byte: UInt8) -> String? {
    if byte == 0x0A {
      position = SourcePosition(line: position.line + 1, column: 0)
      (leading, isComment, atTokenStart) = (0, false, true)
      return nil
    }
    if byte & 0xC0 != 0x80 { position.column += 1 }
    return tooDeep(byte) ?? tooManyAliases(byte) ?? anchorOrTag(byte)
  }

  /// A top-level list item ends every bracket: none can be open there in valid YAML.
  private mutating func tooDeep(_ byte: UInt8) -> String? {
    switch byte {
    case 0x2D where position.column == 1: depth = 0
    case 0x5B, 0x7B: depth += 1
    case 0x5D, 0x7D: depth = max(0, depth - 1)
    default: break
    }
    let isIndentation = byte == 0x20 || byte == 0x2D || byte == 0x3F || byte == 0x3A
    if leading == position.column - 1, isIndentation { leading += 1 }
    let limit = YAMLFile.depthLimit
    return depth > limit || leading > 4 * limit ? "lists and maps nest deeper than \(limit)" : nil
  }

  private mutating func tooManyAliases(_ byte: UInt8) -> String? {
    guard previous == 0x2A, Self.isWordByte(byte) else { return nil }
    aliases += 1
    return aliases > Self.aliasLimit ? "anchors and aliases are not accepted" : nil
  }

  private mutating func anchorOrTag(_ byte: UInt8) -> String? {
    guard !isComment else { return nil }
    if let open = quote {
      if byte == open, !(open == 0x22 && previous == 0x5C) { quote = nil }
      return nil
    }
    switch byte {
    case 0x23 where previous == 0x20 || previous == 0x0A: isComment = true
    case 0x22 where atTokenStart, 0x27 where atTokenStart: (quote, atTokenStart) = (byte, false)
    case 0x26 where atTokenStart, 0x2A where atTokenStart: return "anchors and aliases are not accepted"
    case 0x21 where atTokenStart: return "tags are not accepted"
    case 0x5B, 0x7B: break
    case 0x2C where depth > 0: atTokenStart = true
    case 0x20 where previous == 0x2D || previous == 0x3A || previous == 0x3F: atTokenStart = true
    case 0x20, 0x2D, 0x3F, 0x3A: break
    default: atTokenStart = false
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
