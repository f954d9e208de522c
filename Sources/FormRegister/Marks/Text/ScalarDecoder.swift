/// Reads one Unicode scalar from bytes that may be anything; never traps, always goes on by at least one
/// byte.
enum ScalarDecoder {
  /// The scalar at `at` and its length; U+FFFD of length 1 where the bytes are no well-formed UTF-8.
  static func scalar(in bytes: Span<UInt8>, at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, at + length <= bytes.count else { return (0xFFFD, 1) }
    var value = length == 2 ? first & 0x1F : length == 3 ? first & 0x0F : first & 0x07
    for offset in 1..<length {
      let next = UInt32(bytes[at + offset])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | next & 0x3F
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x1_0000
    let isOutside = value > 0x10_FFFF || (0xD800...0xDFFF).contains(value)
    return isOverlong || isOutside ? (0xFFFD, 1) : (value, length)
  }
}
