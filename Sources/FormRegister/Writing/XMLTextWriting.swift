/// How the file at hand ends its lines.
enum LineEnd {
  case lineFeed, carriageReturn, both

  /// The first line end of a text tells.
  init(of text: [UInt8]) {
    guard let index = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      self = .lineFeed
      return
    }
    if text[index] == 0x0A {
      self = .lineFeed
    } else {
      self = index + 1 < text.count && text[index + 1] == 0x0A ? .both : .carriageReturn
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .lineFeed: [0x0A]
    case .carriageReturn: [0x0D]
    case .both: [0x0D, 0x0A]
    }
  }
}

/// Text as XML writes it, so that it is read again as it was.
enum XMLTextWriting {
  /// As character data, line feeds as the file's line ends.
  static func content(_ text: some Sequence<UInt8>, _ lineEnd: LineEnd) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x0A: result += lineEnd.bytes
      case 0x0D: result += Array("&#13;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }

  /// As the value of an attribute, in either quotes.
  static func value(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x09, 0x0A, 0x0D: result += Array("&#\(byte);".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case UInt8(ascii: "'"): result += Array("&apos;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }

  /// A character that no document can hold; nil where there is none.
  static func unwritable(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first {
      $0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value) || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
  }
}
