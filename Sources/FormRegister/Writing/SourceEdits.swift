/// Stretches of a text, none over another, and what takes their place.
struct SourceEdits {
  private var replacements: [(range: Range<Int>, bytes: [UInt8])] = []
  private var removals: [Range<Int>] = []

  /// Puts bytes in the place of a stretch; several at one place stand in the order in which they came.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { replacements.append((range, bytes)) }

  /// Takes an element out, with its lines where nothing else stands on them.
  mutating func remove(element range: Range<Int>) { removals.append(range) }

  /// The text as edited, or a part of it within which all edits are.
  func applied(to text: [UInt8], in part: Range<Int>? = nil) -> [UInt8] {
    let part = part ?? 0..<text.count
    let all = (replacements + lines(of: text).map { ($0, []) }).enumerated().sorted {
      // What is put in stands before what is replaced there.
      ($0.element.0.lowerBound, $0.element.0.isEmpty ? 0 : 1, $0.offset)
        < ($1.element.0.lowerBound, $1.element.0.isEmpty ? 0 : 1, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var index = part.lowerBound
    for (_, (range, bytes)) in all where range.lowerBound >= index {
      result += text[index..<range.lowerBound]
      result += bytes
      index = range.upperBound
    }
    return result + text[index..<part.upperBound]
  }

  /// The stretches to be removed: those with but blanks between them together, and their lines if they fill them.
  private func lines(of text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var group: [Range<Int>] = []
    func close() {
      guard let first = group.first, let last = group.last else { return }
      if let whole = Self.lines(first.lowerBound..<last.upperBound, of: text) {
        result.append(whole)
      } else {
        result += group
      }
      group = []
    }
    for range in removals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = group.last, last.upperBound > range.lowerBound { continue }
      if let last = group.last, Self.skipBlanks(text, from: last.upperBound) < range.lowerBound { close() }
      group.append(range)
    }
    close()
    return result
  }

  /// A stretch with the blanks before it and the line end after it; nil where it shares its lines.
  private static func lines(_ range: Range<Int>, of text: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, isBlank(text[start - 1]) { start -= 1 }
    guard start == 0 || isLineEnd(text[start - 1]) else { return nil }
    let end = skipBlanks(text, from: range.upperBound)
    guard end < text.count else { return start..<end }
    guard isLineEnd(text[end]) else { return nil }
    let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
    return start..<end + (isPair ? 2 : 1)
  }

  private static func skipBlanks(_ text: [UInt8], from index: Int) -> Int {
    var index = index
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
