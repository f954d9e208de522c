internal import XMLStream

/// The text of a `.txt` file in whichever encoding it has: one that fits every byte, or none.
enum PlainText {
  /// - Throws: ``AttachmentProblem`` where no encoding fits, or two fit equally.
  static func utf8(of bytes: [UInt8]) throws(AttachmentProblem) -> [UInt8] {
    let text = decoded(bytes)
    // Bytes like these are escape sequences of another encoding (ISO-2022-JP), or no text at all.
    guard let text, !text.contains(where: { $0 < 0x20 && !isBlank($0) }) else { throw .unknownEncoding }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) || byte == 0x1A }

  private static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return isUTF8(bytes[3...]) ? Array(bytes[3...]) : nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes[2...], "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes[2...], "UTF-16BE") }
    if bytes.contains(0) { return utf16(bytes) }
    if isUTF8(bytes[...]) { return bytes }
    if isDamagedUTF8(bytes) { return nil }
    let windows = converted(bytes[...], "CP932")
    let unix = converted(bytes[...], "EUC-JP-MS")
    guard windows != nil, let unix else { return windows ?? unix }
    // Both fit where CP932 would be half-width kana and rare kanji alone: no text is without full-width blanks,
    // kana or punctuation, and EUC-JP shows them.
    return showsFullWidth(unix) ? unix : nil
  }

  /// Without a mark, the order of bytes in which nine of ten characters are those of Japanese text.
  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    func isUsual(_ unit: UInt16) -> Bool {
      switch unit {
      case 0x09...0x7E, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
      default: false
      }
    }
    var usual = (little: 0, big: 0)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      if isUsual(second << 8 | first) { usual.little += 1 }
      if isUsual(first << 8 | second) { usual.big += 1 }
    }
    guard usual.little != usual.big, max(usual.little, usual.big) * 20 >= bytes.count * 9 else { return nil }
    return converted(bytes[...], usual.little > usual.big ? "UTF-16LE" : "UTF-16BE")
  }

  /// Whether most of the bytes beyond ASCII are characters of UTF-8 although some are not: as CP932, it would
  /// be text that nobody wrote.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    let whole = String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
      $0.value >= 0x800 && $0.value != 0xFFFD
    }
    return whole * 6 > bytes.count { $0 >= 0x80 }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, _ table: String) -> [UInt8]? {
    guard let text = TextConverter(from: table)?.utf8(of: bytes) else { return nil }
    // The C library passes bytes that no character has as controls (U+0080 to U+009F).
    let hasControls = text.indices.contains { text[$0] == 0xC2 && text[$0 + 1] < 0xA0 }
    return hasControls ? nil : text
  }

  /// Whether UTF-8 text holds a character from U+3000 to U+30FF, or a full-width form of ASCII.
  private static func showsFullWidth(_ text: [UInt8]) -> Bool {
    text.indices.contains {
      text[$0] == 0xE3 && (0x80...0x83).contains(text[$0 + 1]) || text[$0] == 0xEF && text[$0 + 1] == 0xBC
    }
  }
}
