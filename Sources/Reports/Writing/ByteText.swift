/// Text that is put together as UTF-8.
struct ByteText {
  var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  mutating func append(_ number: Int) { append(String(number)) }

  /// Adds a JSON string with its quotes.
  mutating func appendJSON(_ text: ArraySlice<UInt8>) {
    bytes.append(0x22)
    var start = text.startIndex
    for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
      bytes.append(contentsOf: text[start..<index])
      appendEscape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(0x22)
  }

  mutating func appendJSON(_ text: String) {
    // Nearly every text is as it is; only others are worth a copy.
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      return appendJSON(Array(text.utf8)[...])
    }
    bytes.append(0x22)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x22)
  }

  /// Adds blanks.
  mutating func appendBlanks(_ count: Int) { bytes.append(contentsOf: repeatElement(0x20, count: count)) }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      let digits = String(byte, radix: 16)
      append(digits.count == 1 ? "\\u000" : "\\u00")
      append(digits)
    }
  }
}
