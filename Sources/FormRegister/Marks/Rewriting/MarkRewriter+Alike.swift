extension MarkRewriter {
  /// So many marks are tried one by one.
  private static let few = 8
  /// How many ways of rewriting are tried at all marks at once.
  private static let ways = 3

  /// Rewrites marks of long lists together, the same change at each, so that the text is read once for all.
  ///
  /// - Returns: The marks that are left, to be tried one by one.
  func rewriteAlike(_ state: inout RewritingState, _ asked: [Int: MarkReplacement]) -> [Int] {
    var left: [Int] = []
    for replacement in MarkReplacement.allCases {
      let places = state.places
      let all = asked.keys.filter { asked[$0] == replacement }.sorted()
      let meant = all.filter { places[$0]?.act != replacement.act }
      left += all.filter { places[$0]?.act == replacement.act } + meant.suffix(1)
      // What a note says of all of them goes with the last.
      left += rewriteAlike(&state, meant.dropLast(), replacement)
    }
    return left.sorted()
  }

  private func rewriteAlike(
    _ state: inout RewritingState, _ indices: ArraySlice<Int>, _ replacement: MarkReplacement
  ) -> [Int] {
    guard indices.count >= Self.few else { return Array(indices) }
    let judge = RewritingJudge(reader: reader, replacement: replacement, indices: Array(indices))
    let ways = self.ways(state, indices, replacement)
    for way in 0..<Self.ways {
      let edits = ways.compactMap { $0.indices.contains(way) ? $0[way] : nil }
      guard edits.count == indices.count else { break }
      let all = TextEdits(edits)
      guard all.areApart, case .done(let next) = judge.judge(all, state) else { continue }
      state = next
      return []
    }
    let middle = (indices.startIndex + indices.endIndex) / 2
    // The later half first: what it moves stands behind the other.
    let late = rewriteAlike(&state, indices[middle...], replacement)
    return rewriteAlike(&state, indices[..<middle], replacement) + late
  }

  /// What might be done at each mark, in order of preference.
  private func ways(
    _ state: RewritingState, _ indices: ArraySlice<Int>, _ replacement: MarkReplacement
  ) -> [[TextEdit]] {
    let text = RewritingText(state.bytes, reader.vocabulary)
    let spots = text.spots.map { (spot: $0, bytes: text.byteRange($0.units)) }
    let kept = state.places.filter { !$0.value.isPending }.map(\.value.range)
    return indices.map { index in
      guard let place = state.places[index]?.range else { return [] }
      return spots.filter { $0.bytes.overlaps(place) }
        .flatMap { MarkRewritingRule.edits(text, $0.spot, replacement) }
        .filter { edit in text.keepsBrackets(edit) && !kept.contains { $0.overlaps(edit.range) } }
    }
  }
}
