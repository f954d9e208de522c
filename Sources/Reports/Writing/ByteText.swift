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
  mutating func appendJSON(_ text: Span<UInt8>) {
    bytes.append(0x22)
    var start = 0
    var index = text.firstIndex(from: 0, where: Self.isSuspect, Self.areSuspect)
    while index < text.count {
      let character = (index..<min(index + 3, text.count)).map { text[$0] }[...]
      let length = Self.escapedLength(character)
      if length > 0 {
        append(copying: text.extracting(start..<index))
        appendEscape(character.prefix(length))
        start = index + length
      }
      index = text.firstIndex(from: index + max(length, 1), where: Self.isSuspect, Self.areSuspect)
    }
    append(copying: text.extracting(start..<text.count))
    bytes.append(0x22)
  }

  mutating func appendJSON(_ text: String) { appendJSON(text.utf8.span) }

  /// Adds bytes in one go.
  mutating func append(copying text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Whether a character that is escaped can begin with this byte.
  @inline(__always) private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2 || byte == 0xD8
  }

  /// Whether one of eight bytes is: none is where this is false.
  @inline(__always) private static func areSuspect(_ bytes: UInt64) -> Bool {
    let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
    let others = UInt64.zeros(bytes ^ 0x2222_2222_2222_2222) | .zeros(bytes ^ 0x5C5C_5C5C_5C5C_5C5C)
    let directions = UInt64.zeros(bytes ^ 0xE2E2_E2E2_E2E2_E2E2) | .zeros(bytes ^ 0xD8D8_D8D8_D8D8_D8D8)
    return (controls | others | directions) & 0x8080_8080_8080_8080 != 0
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
