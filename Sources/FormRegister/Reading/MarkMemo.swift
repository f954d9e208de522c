/// Remembers what texts showed: registers repeat the same form for many a purpose.
///
/// A table of fixed size in which a text takes the place of another of the same slot, so that memory stays
/// bounded; texts are compared byte by byte.
struct MarkMemo: Sendable {
  private struct Entry {
    var text: [UInt8]
    var marks: ContiguousArray<FastMark>
  }

  private var entries = [Entry?](repeating: nil, count: 1 << 11)

  /// The longest text that is kept, in bytes.
  private static let textLimit = 4 << 10

  /// The marks of a text, read by `read` unless they are remembered.
  mutating func marks(
    of text: [UInt8], _ read: (Span<UInt8>) -> ContiguousArray<FastMark>
  ) -> ContiguousArray<FastMark> {
    guard text.count <= Self.textLimit else { return read(text.span) }
    let slot = Self.hash(text.span) & (entries.count - 1)
    if let entry = entries[slot], entry.text == text { return entry.marks }
    let marks = read(text.span)
    // A copy in storage of its own, since the caller's is used again.
    var copy: [UInt8] = []
    copy.reserveCapacity(text.count)
    copy.append(contentsOf: text)
    entries[slot] = Entry(text: copy, marks: marks)
    return marks
  }

  /// A hash of some of the bytes: whoever shares them all is compared anyway.
  private static func hash(_ text: Span<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var index = 0
    while index < text.count {
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
      index += 3
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }
}
