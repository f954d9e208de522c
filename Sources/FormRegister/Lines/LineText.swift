/// A line of JSON while it is put together as UTF-8.
struct LineText {
  private(set) var bytes: [UInt8] = []
  /// Whether the next member or element needs a comma before it.
  private var needsComma = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Adds text as it stands.
  mutating func append(raw: [UInt8]) { bytes += raw }

  mutating func object(_ body: (inout LineText) -> Void) { nested(0x7B, 0x7D, body) }

  mutating func array(_ body: (inout LineText) -> Void) { nested(0x5B, 0x5D, body) }

  mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  mutating func key(_ name: String) {
    separate()
    quote(name.utf8)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func string(_ value: some Sequence<UInt8>) {
    separate()
    quote(value)
  }

  mutating func word(_ value: String) {
    separate()
    bytes.append(contentsOf: value.utf8)
  }

  mutating func string(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value.utf8)
  }

  mutating func number(_ name: String, _ value: Int) {
    key(name)
    word(String(value))
  }

  mutating func null(_ name: String) {
    key(name)
    word("null")
  }

  private mutating func nested(_ start: UInt8, _ end: UInt8, _ body: (inout LineText) -> Void) {
    open(start)
    body(&self)
    close(end)
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func quote(_ text: some Sequence<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      switch byte {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0..<0x20:
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(0x30 + byte >> 4)
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
