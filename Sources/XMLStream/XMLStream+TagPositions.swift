public import SourceText

extension XMLStream {
  /// Where the content of the element begins whose start tag is being delivered.
  public var contentPosition: SourcePosition {
    if let standIn { return standIn.content }
    guard let state = unsafe state else { return .start }
    let start = elementPosition
    let (tag, length) = unsafe state.pointee.startTagBytes()
    let close = tag[length...].firstIndex(of: UInt8(ascii: ">")) ?? tag.count - 1
    return start.advanced(over: tag.prefix(close + 1))
  }

  /// Where the value of an unprefixed attribute of the start tag being delivered begins, inside its quotes;
  /// `nil` if the tag has no such attribute. For messages: it reads the tag again.
  public func valuePosition(ofAttribute name: String) -> SourcePosition? {
    if let standIn { return standIn.value(name) }
    guard let state = unsafe state else { return nil }
    let start = elementPosition
    let (tag, length) = unsafe state.pointee.startTagBytes()
    var index = 0
    while let equals = tag[index..<length].firstIndex(of: UInt8(ascii: "=")) {
      let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
      let written = tag[index..<equals].split { blanks.contains($0) }.last
      guard let open = tag[equals..<length].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = tag[(open + 1)..<length].firstIndex(of: tag[open])
      else { return nil }
      if let written, written.elementsEqual(name.utf8) { return start.advanced(over: tag.prefix(open + 1)) }
      index = close + 1
    }
    return nil
  }
}

extension ParseState {
  /// A copy of the start tag being delivered and of some text after it, and how far libxml2 has read.
  fileprivate mutating func startTagBytes() -> (bytes: [UInt8], length: Int) {
    let start = window.last(UInt8(ascii: "<"), before: offset)
    let length = offset - start
    return unsafe (Array(window.suffix(from: start).prefix(length + 2)), length)
  }
}

extension SourcePosition {
  /// The place after `bytes`, which begin here.
  fileprivate func advanced(over bytes: some Sequence<UInt8>) -> SourcePosition {
    var result = self
    for byte in bytes {
      if byte == 0x0A {
        result = SourcePosition(line: result.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        result.column += 1
      }
    }
    return result
  }
}
