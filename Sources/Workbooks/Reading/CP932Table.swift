internal import XMLStream

/// The characters of CP932, by the C library's table.
struct CP932Table: Sendable {
  static let shared = CP932Table()

  /// By code: one byte, or the first and the second; 0 where there is no character.
  private var scalars = [UInt16](repeating: 0, count: 1 << 16)
  private var known = [Bool](repeating: false, count: 1 << 16)

  private init() {
    let converter = TextConverter(from: "CP932")
    for first in UInt8.min...UInt8.max {
      let seconds = Self.isLead(first) ? (UInt8.min...UInt8.max).filter(Self.isTrail).map { [$0] } : [[]]
      for second in seconds {
        let bytes = [first] + second
        guard let text = converter?.utf8(of: bytes[...]) else { continue }
        let characters = String(decoding: text, as: UTF8.self).unicodeScalars
        // The C library may pass bytes that no character has as controls (U+0080 to U+009F).
        guard characters.count == 1, let scalar = characters.first, let unit = UInt16(exactly: scalar.value),
          !(0x80...0x9F).contains(unit)
        else { continue }
        scalars[bytes.reduce(0) { $0 << 8 | Int($1) }] = unit
        known[Int(unit)] = true
      }
    }
  }

  /// Whether a byte is the first of two.
  static func isLead(_ byte: UInt8) -> Bool { (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) }

  /// Whether a byte can be the second of two.
  static func isTrail(_ byte: UInt8) -> Bool { (0x40...0xFC).contains(byte) && byte != 0x7F }

  /// The character of a code: one byte, or the first and the second.
  func scalar(of code: Int) -> Unicode.Scalar? {
    guard scalars[code] != 0 || code == 0 else { return nil }
    return Unicode.Scalar(scalars[code])
  }

  func has(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 1 << 16 && known[Int(scalar.value)] }
}
