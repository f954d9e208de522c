/// Says what changes have led to, by reading the new text: only the marks meant may be other than before.
struct RewritingJudge {
  let reader: MarkReader
  let replacement: MarkReplacement
  /// The marks that are rewritten, by their indices in the old text.
  let indices: [Int]

  enum Outcome {
    case refused
    case done(RewritingState)
    /// More is left to be rewritten, here.
    case more(RewritingState, at: Range<Int>)
  }

  func judge(_ edits: TextEdits, _ state: RewritingState) -> Outcome {
    var next = state
    next.bytes = edits.applied(to: state.bytes)
    var marks = reader.read(next.bytes).marks
    for index in indices { next.places[index] = nil }
    for (other, place) in next.places.sorted(by: { $0.key < $1.key }) {
      let moved = edits.moved(place.range)
      let found = marks.firstIndex { mark in
        let isThere = mark.range.overlaps(moved) && mark.side == place.side
        return isThere && (place.isPending || mark.act == place.act && mark.seal == place.seal)
      }
      guard let found else {
        guard place.isPending else { return .refused }
        next.places[other] = nil
        continue
      }
      next.places[other]?.become(marks.remove(at: found))
    }
    guard next.isInOrder else { return .refused }
    guard let act = replacement.act else {
      if let left = marks.first { return .more(next, at: left.range) }
      return finished(next, edits, state)
    }
    for index in indices {
      guard let place = state.places[index] else { return .refused }
      // One mark may show elsewhere than before; of several each has to show where it was.
      let moved = edits.moved(place.range)
      let found =
        indices.count == 1
        ? marks.indices.first : marks.firstIndex { $0.range.overlaps(moved) && $0.side == place.side }
      guard let found else { return .refused }
      let mark = marks.remove(at: found)
      guard mark.side == place.side, marks.isEmpty || indices.count > 1 else {
        return .more(next, at: mark.range)
      }
      next.places[index] = RewritingState.Place(mark)
      guard next.isInOrder else { return .refused }
      guard mark.act == act else { return .more(next, at: mark.range) }
    }
    if let left = marks.first { return .more(next, at: left.range) }
    return finished(next, edits, state)
  }

  /// Done, unless a sign of the person's stays that is read as nothing any more.
  private func finished(_ next: RewritingState, _ edits: TextEdits, _ old: RewritingState) -> Outcome {
    guard replacement == .name || replacement == .signature else { return .done(next) }
    let left = strays(next)
    guard !left.isEmpty else { return .done(next) }
    let before = strays(old)
    let marks = indices.compactMap { old.places[$0]?.range }
    let places = RewritingPersons(old.bytes, reader.vocabulary).places(ofMarks: marks)
    let own = before.filter { stray in places.contains { $0.overlaps(stray) } }
    guard left.count > before.count - own.count else { return .done(next) }
    let moved = (own + marks).map(edits.moved)
    return .more(next, at: left.first { sign in moved.contains { $0.overlaps(sign) } } ?? left[0])
  }

  /// The signs at places that are no mark's evidence: the second ㊞ of a person, or one that need not be used.
  private func strays(_ state: RewritingState) -> [Range<Int>] {
    let text = RewritingText(state.bytes, reader.vocabulary)
    let marks = state.places.values.map(\.range)
    return text.spots.filter { $0.isStamp && !$0.isBox && text.isPlace($0) }
      .map { text.byteRange($0.units) }
      .filter { sign in !marks.contains { $0.overlaps(sign) } }
  }
}
