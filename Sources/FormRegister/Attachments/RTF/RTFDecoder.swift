internal import XMLStream

/// Collects the bytes of a run of text and makes UTF-8 of them.
struct RTFDecoder {
  private var converters: [String: TextConverter] = [:]
  private var pending: [UInt8] = []
  private var tables: RTFFonts.Tables = []
  /// Whether the last byte begins a character of two.
  private(set) var expectsTrail = false
  /// Whether bytes came that no table has.
  private(set) var hasUndecodable = false
  private var highSurrogate: UInt32?

  /// A run is decoded at the latest when it is this long.
  private static let runLimit = 4 << 10

  /// Whether there is a run to be decoded.
  var isEmpty: Bool { pending.isEmpty }
  /// Whether the run may go on.
  var isFull: Bool { pending.count >= Self.runLimit && !expectsTrail }

  /// Adds a byte of text in the code page that these tables hold; another page than the run's needs ``flush()``.
  mutating func append(_ byte: UInt8, _ tables: RTFFonts.Tables) {
    if pending.isEmpty { self.tables = tables }
    pending.append(byte)
    expectsTrail = !expectsTrail && Self.isLead(byte, tables)
  }

  static func isLead(_ byte: UInt8, _ tables: RTFFonts.Tables) -> Bool {
    switch tables.first {
    case "CP932": (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    case "GBK", "CP949", "BIG5": (0x81...0xFE).contains(byte)
    default: false
    }
  }

  /// The run as UTF-8; what no table has is U+FFFD.
  mutating func flush() -> [UInt8] {
    guard !pending.isEmpty else { return [] }
    defer {
      pending.removeAll(keepingCapacity: true)
      expectsTrail = false
    }
    if pending.allSatisfy({ $0 < 0x80 }) { return pending }
    for table in tables {
      if let text = converter(table)?.utf8(of: pending[...]) { return text }
    }
    return lenient(tables.first.flatMap { converter($0) })
  }

  private mutating func converter(_ table: String) -> TextConverter? {
    if let converter = converters[table] { return converter }
    let converter = TextConverter(from: table)
    converters[table] = converter
    return converter
  }

  /// Character by character, of one or two bytes.
  private mutating func lenient(_ converter: TextConverter?) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < pending.count {
      let length = (1...2).first { length in
        index + length <= pending.count
          && converter?.utf8(of: pending[index..<(index + length)]).map { result += $0 } != nil
      }
      if length == nil {
        result += Array("\u{FFFD}".utf8)
        hasUndecodable = true
      }
      index += length ?? 1
    }
    return result
  }

  /// The character of `\u` with this number, nil while the second half of a pair is to come.
  mutating func character(_ number: Int32) -> Unicode.Scalar? {
    let code = UInt32(truncatingIfNeeded: number < 0 ? number &+ 0x1_0000 : number)
    switch code {
    case 0xD800..<0xDC00:
      highSurrogate = code
      return nil
    case 0xDC00..<0xE000:
      guard let high = highSurrogate else { break }
      highSurrogate = nil
      return Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (code - 0xDC00))
    default:
      highSurrogate = nil
      if code >= 0x20, let scalar = Unicode.Scalar(code) { return scalar }
    }
    hasUndecodable = true
    return "\u{FFFD}"
  }
}
