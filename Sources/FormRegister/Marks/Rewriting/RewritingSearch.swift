/// Looks for the fewest changes by which one mark becomes what it should.
struct RewritingSearch {
  private let reader: MarkReader
  private let replacement: MarkReplacement
  /// The mark's index in the old text.
  private let index: Int
  /// How many texts may still be read.
  private var budget = 400

  /// More changes for one mark than any form needs.
  private static let deepest = 6

  init(_ reader: MarkReader, _ replacement: MarkReplacement, _ index: Int) {
    (self.reader, self.replacement, self.index) = (reader, replacement, index)
  }

  /// What a change has led to.
  private enum Outcome {
    case refused
    case done(RewritingState)
    /// More is left to be rewritten, here.
    case more(RewritingState, at: Range<Int>)
  }

  mutating func run(_ state: RewritingState) -> RewritingState? {
    // Rewriting another mark took this one along.
    guard let place = state.places[index] else { return replacement.act == nil ? state : nil }
    if let act = replacement.act, place.act == act {
      var done = state
      done.places[index]?.isPending = false
      return done
    }
    for depth in 1...Self.deepest {
      if let done = search(state, place.range, depth) { return done }
      if budget <= 0 { return nil }
    }
    return nil
  }

  private mutating func search(_ state: RewritingState, _ range: Range<Int>, _ depth: Int) -> RewritingState?
  {
    let text = RewritingText(state.bytes, reader.vocabulary)
    for edit in proposals(text, state, range) {
      guard budget > 0 else { return nil }
      budget -= 1
      switch judge(edit, state) {
      case .refused: continue
      case .done(let done): return done
      case .more(let next, let at):
        guard depth > 1, let done = search(next, at, depth - 1) else { continue }
        return done
      }
    }
    return nil
  }

  /// What might be done at the mark; elsewhere only where nothing can be done there.
  private func proposals(_ text: RewritingText, _ state: RewritingState, _ range: Range<Int>) -> [TextEdit] {
    let kept = state.places.filter { $0.key != index && !$0.value.isPending }.map(\.value.range)
    func edits(where isMeant: (Range<Int>) -> Bool) -> [TextEdit] {
      var seen: Set<TextEdit> = []
      return text.spots.filter { isMeant(text.byteRange($0.units)) }
        .flatMap { MarkRewritingRule.edits(text, $0, replacement) }
        .filter { edit in
          seen.insert(edit).inserted && !kept.contains { $0.overlaps(edit.range) } && text.keepsBrackets(edit)
        }
    }
    let here = edits { $0.overlaps(range) }
    guard here.isEmpty else { return here }
    let references = text.references(in: range, replacement)
    guard references.isEmpty else { return references }
    return edits { spot in !spot.overlaps(range) && !state.places.values.contains { $0.range.overlaps(spot) }
    }
  }

  private func judge(_ edit: TextEdit, _ state: RewritingState) -> Outcome {
    var next = state
    next.bytes = edit.applied(to: state.bytes)
    var marks = reader.read(next.bytes).marks
    next.places[index] = nil
    for (other, place) in state.places.sorted(by: { $0.key < $1.key }) where other != index {
      let moved = edit.moved(place.range)
      let found = marks.firstIndex { mark in
        let isThere = mark.range.overlaps(moved) && mark.side == place.side
        return isThere && (place.isPending || mark.act == place.act && mark.seal == place.seal)
      }
      guard let found else {
        guard place.isPending else { return .refused }
        next.places[other] = nil
        continue
      }
      next.places[other]?.act = marks[found].act
      next.places[other]?.seal = marks[found].seal
      next.places[other]?.range = marks[found].range
      marks.remove(at: found)
    }
    guard next.isInOrder else { return .refused }
    guard let act = replacement.act else {
      return marks.first.map { .more(next, at: $0.range) } ?? .done(next)
    }
    let side = state.places[index]?.side
    guard marks.count == 1, let mark = marks.first, mark.side == side else {
      return marks.first.map { .more(next, at: $0.range) } ?? .refused
    }
    next.places[index] = RewritingState.Place(
      act: mark.act, side: mark.side, seal: mark.seal, range: mark.range)
    guard next.isInOrder else { return .refused }
    return mark.act == act ? .done(next) : .more(next, at: mark.range)
  }
}
