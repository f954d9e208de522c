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
