/// Reads one escape of a JSON text.
struct JSONEscape {
  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int

  init(_ bytes: [UInt8], at index: Int, end: Int) { (self.bytes, self.index, self.end) = (bytes, index, end) }

  /// The escaped character as UTF-8; half a surrogate pair becomes U+FFFD.
  mutating func read() throws(JSONProblem) -> [UInt8] {
    guard index + 1 < end else { throw JSONProblem("the end comes too early", at: end) }
    index += 2
    switch bytes[index - 1] {
    case 0x22, 0x5C, 0x2F: return [bytes[index - 1]]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75: return Array(String(try scalar()).utf8)
    default: throw JSONProblem("an unknown escape in a text", at: index - 2)
    }
  }

  private mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
    let unit = try codeUnit()
    guard UTF16.isLeadSurrogate(unit), index + 1 < end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    let start = index
    index += 2
    let trail = try codeUnit()
    guard UTF16.isTrailSurrogate(trail) else {
      index = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    let digits = bytes[index..<min(index + 4, end)]
    guard digits.count == 4, !digits.contains(0x2B), !digits.contains(0x2D),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONProblem("an unknown escape in a text", at: index - 2) }
    index += 4
    return unit
  }
}
