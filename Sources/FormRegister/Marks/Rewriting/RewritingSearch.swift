/// Looks for the fewest changes by which one mark becomes what it should.
struct RewritingSearch {
  private let reader: MarkReader
  private let replacement: MarkReplacement
  private let judge: RewritingJudge
  /// The mark's index in the old text.
  private let index: Int
  /// How many texts may still be read.
  private var budget = 400

  /// More changes for one mark than any form needs.
  private static let deepest = 6

  init(_ reader: MarkReader, _ replacement: MarkReplacement, _ index: Int) {
    (self.reader, self.replacement, self.index) = (reader, replacement, index)
    judge = RewritingJudge(reader: reader, replacement: replacement, indices: [index])
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
      switch outcome(of: edit, text, state) {
      case .refused: continue
      case .done(let done): return done
      case .more(let next, let at):
        guard depth > 1, let done = search(next, at, depth - 1) else { continue }
        return done
      }
    }
    return nil
  }

  private func outcome(of edit: TextEdit, _ text: RewritingText, _ state: RewritingState)
    -> RewritingJudge.Outcome
  {
    let single = judge.judge(TextEdits([edit]), state)
    if case .refused = single { return single }
    // A choice is read where only one place offers it.
    if case .done = single, replacement != .signatureOrSeal { return single }
    guard let all = sweep(edit, text, state) else { return single }
    let swept = judge.judge(all, state)
    if case .refused = swept { return single }
    return swept
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

  /// The same change at all places of the person: a list of names is one mark to the reader.
  private func sweep(_ edit: TextEdit, _ text: RewritingText, _ state: RewritingState) -> TextEdits? {
    guard let mark = state.places[index]?.range else { return nil }
    let places = RewritingPersons(state.bytes, reader.vocabulary).places(ofMarks: [mark])
    guard places.count > 1 else { return nil }
    let old = text.bytes[edit.range]
    let edits = text.spots.compactMap { spot -> TextEdit? in
      let range = text.byteRange(spot.units)
      guard places.contains(range) else { return nil }
      return MarkRewritingRule.edits(text, spot, replacement).first { other in
        other.words == edit.words && text.bytes[other.range] == old && text.keepsBrackets(other)
      }
    }
    let all = TextEdits(edits)
    return edits.count > 1 && edits.contains(edit) && all.areApart ? all : nil
  }
}
