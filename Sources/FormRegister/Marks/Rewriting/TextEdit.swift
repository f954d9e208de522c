/// One change of a text: some bytes become others.
struct TextEdit: Hashable, Sendable {
  /// UTF-8 byte range in the old text.
  var range: Range<Int>
  var words: String

  /// How much longer the text becomes.
  private var growth: Int { words.utf8.count - range.count }

  func applied(to text: [UInt8]) -> [UInt8] {
    var new = text
    new.replaceSubrange(range, with: words.utf8)
    return new
  }

  /// Where a part of the old text stands in the new one; what was replaced within it counts as part of it.
  func moved(_ part: Range<Int>) -> Range<Int> {
    let start = part.lowerBound >= range.upperBound ? part.lowerBound + growth : part.lowerBound
    let end = part.upperBound >= range.upperBound ? part.upperBound + growth : part.upperBound
    let low = min(start, max(range.lowerBound, end))
    return low..<max(low, end)
  }
}

/// Several changes of a text that do not overlap, made at once.
struct TextEdits: Sendable {
  /// From the end of the text, so that none moves the place of the next.
  private let edits: [TextEdit]

  init(_ edits: [TextEdit]) { self.edits = edits.sorted { $0.range.lowerBound > $1.range.lowerBound } }

  var areApart: Bool {
    zip(edits, edits.dropFirst()).allSatisfy { $0.range.lowerBound >= $1.range.upperBound }
  }

  func applied(to text: [UInt8]) -> [UInt8] {
    guard edits.count > 1 else { return edits.first?.applied(to: text) ?? text }
    var new: [UInt8] = []
    var at = 0
    for edit in edits.reversed() {
      new += text[at..<edit.range.lowerBound]
      new += edit.words.utf8
      at = edit.range.upperBound
    }
    return new + text[at...]
  }

  func moved(_ part: Range<Int>) -> Range<Int> { edits.reduce(part) { $1.moved($0) } }
}
