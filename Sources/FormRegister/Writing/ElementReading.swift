/// An element in a text, found by the `<` of its start tag.
struct ElementReading {
  let tag: TagReading
  /// What stands between its tags; empty where it is an empty element.
  let content: Range<Int>
  /// From its `<` to the end of its end tag.
  let range: Range<Int>

  /// nil where no whole element begins at `start`.
  init?(at start: Int, in bytes: [UInt8]) {
    guard start < bytes.count else { return nil }
    var scanner = MarkupScanner(bytes, start..<bytes.count)
    guard let first = scanner.next(), first.kind == .startTag || first.kind == .emptyTag else { return nil }
    tag = TagReading(first, in: bytes)
    if tag.isEmpty {
      content = first.range.upperBound..<first.range.upperBound
      range = first.range
      return
    }
    var depth = 1
    while let token = scanner.next() {
      if token.kind == .startTag { depth += 1 }
      if token.kind == .endTag { depth -= 1 }
      guard depth == 0 else { continue }
      content = first.range.upperBound..<token.range.lowerBound
      range = start..<token.range.upperBound
      return
    }
    return nil
  }
}
