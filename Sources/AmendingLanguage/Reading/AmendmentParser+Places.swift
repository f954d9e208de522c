internal import SourceText

extension AmendmentParser {
  /// What follows the places of a clause.
  enum PlaceTail: CaseIterable {
    /// 中, and operations.
    case within
    /// を次のように, 改める.
    case newText
    /// を, 削る.
    case repeal
  }

  /// Places as they are listed, to what follows them; 全文 is the whole text.
  mutating func parsePlaces() throws(Diagnostic) -> ([PlaceRun], PlaceTail) {
    let start = cursor.index
    var end = start
    var tail: PlaceTail?
    while end < cursor.scalars.count, !"「」。".unicodeScalars.contains(cursor.scalars[end]) {
      if cursor.scalars[end] == "中", isQuotation(at: end + 1) {
        tail = .within
      } else if cursor.starts(with: "を次のように", at: end) {
        tail = .newText
      } else if cursor.starts(with: "を削", at: end) {
        tail = .repeal
      }
      if tail != nil { break }
      end += 1
    }
    guard let tail else {
      throw error(
        at: start,
        "`\(cursor.glimpse(at: start))` is neither a place nor an operation of the amending language",
        help: "the language has …中「A」を「B」に改める, …を削る, …を次のように改める")
    }
    let runs = try parseRuns(start..<end, tail)
    cursor.move(to: end + (tail == .newText ? "を次のように".unicodeScalars.count : 1))
    cursor.skipBlanks()
    return (runs, tail)
  }

  private func isQuotation(at place: Int) -> Bool {
    var place = place
    while place < cursor.scalars.count, cursor.scalars[place].properties.isWhitespace { place += 1 }
    return ["「", "全ての", "すべての"].contains { cursor.starts(with: $0, at: place) }
  }

  private mutating func parseRuns(_ range: Range<Int>, _ tail: PlaceTail) throws(Diagnostic) -> [PlaceRun] {
    if tail != .within, cursor.scalars[range].elementsEqual("全文".unicodeScalars) {
      previous = nil
      return []
    }
    var runs: [PlaceRun] = []
    var last: Place?
    for item in split(range, ["並びに", "及び", "、"]) {
      var ends = split(item, ["から"])
      var isRun = false
      if ends.count == 2, cursor.scalars[ends[1]].reversed().starts(with: "でま".unicodeScalars) {
        ends[1] = ends[1].lowerBound..<(ends[1].upperBound - 2)
        isRun = true
      }
      guard ends.count == (isRun ? 2 : 1) else {
        throw error(
          at: item.lowerBound, "`\(spelling(item))` is no run of places", help: "write 様式第1号から様式第3号まで")
      }
      let first = try parsePlace(ends[0], after: last)
      let end = isRun ? try parsePlace(ends[1], after: first) : nil
      runs.append(PlaceRun(first, through: end))
      last = end ?? first
    }
    previous = runs.count == 1 && runs[0].last == nil ? runs[0].first : nil
    return runs
  }

  private func parsePlace(_ range: Range<Int>, after last: Place?) throws(Diagnostic) -> Place {
    let name = spelling(range)
    let scalars = Array(cursor.scalars[range])
    if scalars.first == "同" {
      let rest = Array(scalars.dropFirst())
      guard let kind = PlaceResolution.kinds.first(where: { rest.starts(with: $0.unicodeScalars) }),
        let before = last ?? previous,
        let place = PlaceResolution.same(
          kind, then: PlaceComponent.split(Array(rest.dropFirst(kind.unicodeScalars.count))), as: before)
      else {
        throw error(
          at: range.lowerBound, "`\(name)` refers to nothing that the sentence has named just before")
      }
      return place
    }
    guard let place = Place(name) else {
      throw error(at: range.lowerBound, "`\(name)` is no name of a place")
    }
    return last.map { PlaceResolution.complete(place.components, from: $0) } ?? place
  }

  private func spelling(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(cursor.scalars[range]))
  }

  /// The stretches between these words.
  private func split(_ range: Range<Int>, _ words: [String]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if let word = words.first(where: { cursor.starts(with: $0, at: index) }) {
        parts.append(start..<index)
        index += word.unicodeScalars.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [start..<range.upperBound]
  }
}
