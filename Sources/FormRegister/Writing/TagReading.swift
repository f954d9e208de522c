/// Where the parts of a start tag stand in a text.
struct TagReading {
  struct Attribute {
    var name: Range<Int>
    /// Without its quotes.
    var value: Range<Int>
    /// With the blanks before it.
    var whole: Range<Int>
  }

  let range: Range<Int>
  /// The element's name, with its prefix.
  let name: Range<Int>
  private(set) var attributes: [Attribute] = []
  let isEmpty: Bool

  /// - Parameter token: A start tag or an empty element of `bytes`.
  init(_ token: MarkupScanner.Token, in bytes: [UInt8]) {
    range = token.range
    isEmpty = token.kind == .emptyTag
    let end = max(range.lowerBound + 1, range.upperBound - (isEmpty ? 2 : 1))
    func skip(_ index: Int, while test: (UInt8) -> Bool) -> Int {
      var index = index
      while index < end, test(bytes[index]) { index += 1 }
      return index
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var index = min(end, range.lowerBound + 1)
    name = index..<skip(index) { !isBlank($0) }
    index = name.upperBound
    while index < end {
      let start = index
      let first = skip(start, while: isBlank)
      let last = skip(first) { $0 != UInt8(ascii: "=") && !isBlank($0) }
      let equals = skip(last, while: isBlank)
      guard equals < end, bytes[equals] == UInt8(ascii: "=") else { break }
      let open = skip(equals + 1, while: isBlank)
      guard open < end, bytes[open] == UInt8(ascii: "\"") || bytes[open] == UInt8(ascii: "'") else { break }
      let shut = skip(open + 1) { $0 != bytes[open] }
      guard shut < end else { break }
      attributes.append(Attribute(name: first..<last, value: open + 1..<shut, whole: start..<shut + 1))
      index = shut + 1
    }
  }

  /// Where its last attribute ends, or its name.
  var end: Int { attributes.last?.whole.upperBound ?? name.upperBound }

  /// The attribute of this name, which has no prefix.
  func attribute(_ name: StaticString, in bytes: [UInt8]) -> Attribute? {
    attributes.first { isEqual(name, bytes.span, $0.name) }
  }
}
