extension ByteText {
  /// JSON as it may stand in a page: whatever its texts hold, nothing in it can end the element around it.
  var embedded: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        result.append(contentsOf: "\\u00".utf8)
        result.append(contentsOf: String(byte, radix: 16).utf8)
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA8]):
        result.append(contentsOf: "\\u2028".utf8)
        index += 2
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        result.append(contentsOf: "\\u2029".utf8)
        index += 2
      default: result.append(byte)
      }
      index += 1
    }
    return result
  }

  /// Adds a JSON string, or null.
  mutating func appendJSON(orNull text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  /// Adds a JSON array.
  mutating func appendList<Element>(_ list: [Element], _ body: (inout ByteText, Element) -> Void) {
    append("[")
    for (index, element) in list.enumerated() {
      if index > 0 { append(",") }
      body(&self, element)
    }
    append("]")
  }
}
