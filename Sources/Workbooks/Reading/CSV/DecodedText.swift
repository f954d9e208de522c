/// The text of a CSV file as UTF-8, in whichever encoding it came.
struct DecodedText {
  let encoding: SheetFile.Encoding
  private(set) var utf8: [UInt8] = []
  /// The bytes that are no character, each by where U+FFFD stands for it in the text.
  private(set) var flaws: [(offset: Int, byte: UInt8)] = []

  init(_ bytes: [UInt8]) {
    switch bytes {
    case _ where bytes.starts(with: [0xEF, 0xBB, 0xBF]): self.init(utf8: bytes[3...])
    case _ where bytes.starts(with: [0xFF, 0xFE]): self.init(utf16: bytes[2...]) { $1 << 8 | $0 }
    case _ where bytes.starts(with: [0xFE, 0xFF]): self.init(utf16: bytes[2...]) { $0 << 8 | $1 }
    default:
      let plain = DecodedText(utf8: bytes[...])
      self = plain.isMeant(by: bytes) ? plain : DecodedText(cp932: bytes)
    }
  }

  /// Whether what is not ASCII is UTF-8, although a part of it may be damaged: in CP932 it would be text that nobody
  /// wrote.
  private func isMeant(by bytes: [UInt8]) -> Bool {
    if flaws.isEmpty { return true }
    // Characters of three bytes and more: those of two can be half-width kana of CP932.
    let whole = utf8.reduce(0) { $0 + ($1 >= 0xF0 ? 4 : $1 >= 0xE0 ? 3 : 0) } - 3 * flaws.count
    return whole * 4 >= bytes.count { $0 >= 0x80 } * 3
  }

  private init(utf8 bytes: ArraySlice<UInt8>) {
    encoding = .utf8
    utf8.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar):
        utf8.append(contentsOf: scalar)
        index += scalar.count
      case .error(let length):
        addFlaw(bytes[index])
        index += length
      case .emptyInput: return
      }
    }
  }

  /// - Parameter unit: A unit of its two bytes in their order.
  private init(utf16 bytes: ArraySlice<UInt8>, unit: (UInt16, UInt16) -> UInt16) {
    encoding = .utf16
    utf8.reserveCapacity(bytes.count)
    let end = bytes.endIndex - bytes.count % 2
    let units = stride(from: bytes.startIndex, to: end, by: 2).map {
      unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
    }
    var parser = Unicode.UTF16.ForwardParser()
    var source = units.makeIterator()
    var index = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar):
        utf8.append(
          contentsOf: Unicode.UTF8.encode(Unicode.UTF16.decode(scalar))
            ?? Unicode.UTF8.encodedReplacementCharacter)
        index += scalar.count * 2
      case .error(let length):
        addFlaw(bytes[index])
        index += length * 2
      case .emptyInput:
        if end < bytes.endIndex { addFlaw(bytes[end]) }
        return
      }
    }
  }

  private init(cp932 bytes: [UInt8]) {
    encoding = .cp932
    utf8.reserveCapacity(bytes.count * 3 / 2)
    let table = CP932Table.shared
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      index += 1
      var code = Int(first)
      if CP932Table.isLead(first), index < bytes.count, CP932Table.isTrail(bytes[index]) {
        code = code << 8 | Int(bytes[index])
        index += 1
      }
      if let scalar = table.scalar(of: code) {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      } else {
        addFlaw(first)
      }
    }
  }

  private mutating func addFlaw(_ byte: UInt8) {
    flaws.append((utf8.count, byte))
    utf8.append(contentsOf: Unicode.UTF8.encodedReplacementCharacter)
  }
}
