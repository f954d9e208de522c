/// Takes RTF apart: groups, control words and symbols, and the bytes of text.
struct RTFScanner {
  enum Token {
    case groupStart, groupEnd
    /// `\word` with its number; only the first bytes of long names.
    case word(String, Int32?)
    /// `\` and a character that is no letter.
    case symbol(UInt8)
    /// `\'xx`.
    case escaped(UInt8)
    /// A byte as it stands.
    case byte(UInt8)
    /// What follows `\bin`.
    case binary
  }

  private(set) var index = 0
  private var binaryCount = 0

  /// The next token, nil at the end. Line ends of the file mean nothing.
  ///
  /// - Parameter isTrail: Whether a byte is the second of a character that began as it stands, be it `\`, `{` or `}`.
  mutating func next(_ bytes: Span<UInt8>, isTrail: Bool) -> Token? {
    if binaryCount > 0 {
      index = min(bytes.count, index + binaryCount)
      binaryCount = 0
      return .binary
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x0A, 0x0D, 0x00: continue
      case UInt8(ascii: "\\"):
        return isTrail ? .byte(byte) : control(bytes)
      case UInt8(ascii: "{"): return isTrail ? .byte(byte) : .groupStart
      case UInt8(ascii: "}"): return isTrail ? .byte(byte) : .groupEnd
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// What stands behind a backslash; one at the very end is itself.
  private mutating func control(_ bytes: Span<UInt8>) -> Token {
    guard index < bytes.count else { return .byte(UInt8(ascii: "\\")) }
    let first = bytes[index]
    if isLetter(first) { return word(bytes) }
    index += 1
    guard first == UInt8(ascii: "'") else { return .symbol(first) }
    guard index + 1 < bytes.count, let high = hexValue(bytes[index]), let low = hexValue(bytes[index + 1])
    else { return .symbol(first) }
    index += 2
    return .escaped(high << 4 | low)
  }

  private mutating func word(_ bytes: Span<UInt8>) -> Token {
    var name = ""
    while index < bytes.count, isLetter(bytes[index]) {
      if name.utf8.count < 15 { name.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
      index += 1
    }
    var number: Int32?
    let isNegative = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && isDigit(bytes[index + 1])
    if isNegative { index += 1 }
    while index < bytes.count, isDigit(bytes[index]) {
      number = min((number ?? 0), 99_999_999) * 10 + Int32(bytes[index] & 0x0F)
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if isNegative { number = number.map { -$0 } }
    if name == "bin", let number, number > 0 { binaryCount = Int(number) }
    return .word(name, number)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
