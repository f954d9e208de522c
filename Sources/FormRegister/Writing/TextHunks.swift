/// Where two texts differ: stretches of the old one, each with what takes its place.
struct TextHunks {
  struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private(set) var hunks: [Hunk] = []
  private let old: [UInt8]
  private let new: [UInt8]

  /// With more lines than this between the first and the last difference, all of that is one.
  private static let lineLimit = 500

  /// Complexity: linear in the texts, and in the lines between the first and the last difference times those that
  /// differ.
  init(from old: [UInt8], to new: [UInt8]) {
    (self.old, self.new) = (old, new)
    guard let all = trimmed(Hunk(old: 0..<old.count, new: 0..<new.count)) else { return }
    let (oldLines, newLines) = (Self.lines(old, all.old), Self.lines(new, all.new))
    guard max(oldLines.count, newLines.count) <= Self.lineLimit else {
      hunks = [all]
      return
    }
    hunks = lineHunks(oldLines, newLines).compactMap(trimmed)
  }

  /// The lines of a stretch, each with its line feed.
  private static func lines(_ text: [UInt8], _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = text[start..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      result.append(text[start..<end])
      start = end
    }
    return result.isEmpty ? [text[range]] : result
  }

  private func lineHunks(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Hunk] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [Hunk] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      let (oldStart, newStart) = (oldLine, newLine)
      while removed.contains(oldLine) { oldLine += 1 }
      while inserted.contains(newLine) { newLine += 1 }
      if oldLine > oldStart || newLine > newStart {
        result.append(
          Hunk(old: Self.range(old, oldStart..<oldLine), new: Self.range(new, newStart..<newLine)))
      }
      (oldLine, newLine) = (oldLine + 1, newLine + 1)
    }
    return result
  }

  /// Where lines stand in their text.
  private static func range(_ lines: [ArraySlice<UInt8>], _ range: Range<Int>) -> Range<Int> {
    let start =
      range.lowerBound < lines.count ? lines[range.lowerBound].startIndex : lines[lines.count - 1].endIndex
    return start..<(range.isEmpty ? start : lines[range.upperBound - 1].endIndex)
  }

  /// Without the characters that both begin and end with; nil where nothing is left.
  private func trimmed(_ hunk: Hunk) -> Hunk? {
    var (oldStart, newStart) = (hunk.old.lowerBound, hunk.new.lowerBound)
    var (oldEnd, newEnd) = (hunk.old.upperBound, hunk.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldStart > hunk.old.lowerBound, isInside(old, oldStart) || isInside(new, newStart) {
      oldStart -= 1
      newStart -= 1
    }
    while oldEnd > oldStart, newEnd > newStart, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    while oldEnd < hunk.old.upperBound, isInside(old, oldEnd) || isInside(new, newEnd) {
      oldEnd += 1
      newEnd += 1
    }
    guard oldStart < oldEnd || newStart < newEnd else { return nil }
    return Hunk(old: oldStart..<oldEnd, new: newStart..<newEnd)
  }

  /// Whether an index stands within a character.
  private func isInside(_ text: [UInt8], _ index: Int) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }
}
