internal import SourceText

/// Finds the offsets of places in a text, which come in its order.
struct SourceOffsets {
  private let text: [UInt8]
  private var index = 0
  private var position = SourcePosition.start

  init(_ text: [UInt8]) { self.text = text }

  /// The offset of a place that is not before the last one; nil where there is none.
  mutating func offset(of place: SourcePosition) -> Int? {
    while position < place, index < text.count {
      if text[index] == 0x0A {
        position = SourcePosition(line: position.line + 1, column: 1)
        index += 1
      } else {
        position.column += 1
        index += 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return position == place ? index : nil
  }
}
