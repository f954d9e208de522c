/// The characters of a workbook that XML cannot hold: `_x000D_` stands for a carriage return.
///
/// Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
enum EscapedText {
  /// The text with its escapes resolved, its lines ended by line feeds.
  static func decoded(_ text: String) -> String { LineEnds.unified(resolved(text)) }

  private static func resolved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    // As UTF-16, in which characters beyond the first plane have two escapes.
    var units: [UInt16] = []
    var hasEscapes = false
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      if let code = code(rest) {
        hasEscapes = true
        units.append(code)
        rest = rest.dropFirst(7)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return hasEscapes ? String(decoding: units, as: UTF16.self) : text
  }

  /// The unit that an escape at the beginning stands for.
  private static func code(_ text: ArraySlice<UInt16>) -> UInt16? {
    guard text.first == 0x5F else { return nil }
    let start = Array(text.prefix(7))
    guard start.count == 7, start[1] == 0x78, start[6] == 0x5F else { return nil }
    let digits = String(decoding: start[2..<6], as: UTF16.self)
    guard digits.utf8.count == 4,
      digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { return nil }
    return UInt16(digits, radix: 16)
  }
}

/// The ends of lines within a text.
enum LineEnds {
  /// The text with a line feed for each CR, LF and CR LF.
  static func unified(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var result: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte != 0x0A || !isAfterReturn { result.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: result, as: UTF8.self)
  }
}
