internal import SourceText

/// Text that is put together as UTF-8.
struct ByteText {
  var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  mutating func append(_ number: Int) { append(String(number)) }

  /// Adds a JSON string with its quotes; what would turn the direction of a line that shows it is escaped.
  mutating func appendJSON(_ text: ArraySlice<UInt8>) {
    bytes.append(0x22)
    var start = text.startIndex
    for index in text.indices where Self.isSuspect(text[index]) {
      let length = Self.escapedLength(text[index...])
      guard length > 0 else { continue }
      bytes.append(contentsOf: text[start..<index])
      appendEscape(text[index..<index + length])
      start = index + length
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(0x22)
  }

  mutating func appendJSON(_ text: String) {
    // Nearly every text is as it is; only others are worth a copy.
    guard !text.utf8.contains(where: Self.isSuspect) else { return appendJSON(Array(text.utf8)[...]) }
    bytes.append(0x22)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x22)
  }

  /// Whether a character that is escaped can begin with this byte.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2 || byte == 0xD8
  }

  /// How many bytes of the beginning make a character that is escaped; 0 where they make none.
  private static func escapedLength(_ text: ArraySlice<UInt8>) -> Int {
    guard let byte = text.first, byte >= 0x80 else { return 1 }
    let length = byte == 0xD8 ? 2 : 3
    let scalar = String(decoding: text.prefix(length), as: UTF8.self).unicodeScalars.first
    return scalar.map(isDirectional) == true ? length : 0
  }

  /// Adds blanks.
  mutating func appendBlanks(_ count: Int) { bytes.append(contentsOf: repeatElement(0x20, count: count)) }

  /// Adds one character as JSON escapes it.
  private mutating func appendEscape(_ text: ArraySlice<UInt8>) {
    switch text.first {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      let value = String(decoding: text, as: UTF8.self).unicodeScalars.first?.value ?? 0
      let digits = String(value, radix: 16)
      append("\\u")
      append(String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
