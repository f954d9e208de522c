/// Rewrites the text of a form so that marks are gone or have become others, and proves it by reading again.
///
/// Every rewriting is only a proposal of `MarkRewritingRule`; it holds if the reader then finds just what was asked
/// for and every other mark as it was.
public struct MarkRewriter: Sendable {
  let reader: MarkReader

  public init(_ reader: MarkReader = .standard) { self.reader = reader }

  /// Rewrites the marks of one text.
  ///
  /// - Parameters:
  ///   - replacements: What becomes of a mark, by its index among those that the reader finds in the text.
  /// - Complexity: a bounded number of readings for each mark.
  public func rewrite(_ text: String, _ replacements: [Int: MarkReplacement]) -> MarkRewriting {
    let bytes = Array(text.utf8)
    let marks = reader.read(bytes).marks
    var asked = replacements.filter { marks.indices.contains($0.key) }
    var unchanged = replacements.keys.filter { !marks.indices.contains($0) }
    // What could not be done is asked for no more: then nothing of it may change, and all is tried anew.
    while true {
      let (state, failed) = rewritten(RewritingState(bytes, marks), asked)
      if failed.isEmpty {
        let final = tidied(state, marks, asked)
        return MarkRewriting(
          text: String(decoding: final.bytes, as: UTF8.self), unchanged: unchanged.sorted(),
          mentions: final.bytes == bytes
            ? [] : mentions(in: final.bytes, isOption: asked.values.contains(.optional)))
      }
      unchanged += failed
      for index in failed { asked[index] = nil }
    }
  }

  private func rewritten(
    _ old: RewritingState, _ asked: [Int: MarkReplacement]
  ) -> (state: RewritingState, failed: [Int]) {
    var state = old
    for index in asked.keys { state.setPending(index) }
    var left = rewriteAlike(&state, asked)
    // Another order may do what the first did not: one mark's note may hide another's.
    while !left.isEmpty {
      var failed: [Int] = []
      for index in left {
        var search = RewritingSearch(reader, asked[index]!, index)
        if let next = search.run(state) { state = next } else { failed.append(index) }
      }
      if failed.count == left.count { return (state, failed) }
      left = failed
    }
    return (state, [])
  }
}

/// A text on its way, and where its marks stand in it.
struct RewritingState: Sendable {
  struct Place: Sendable {
    var act: MarkAct
    var side: MarkSide
    var seal: MarkSeal?
    var range: Range<Int>
    /// It is to be rewritten later, so anything may happen to it.
    var isPending = false

    init(_ mark: Mark) { (act, side, seal, range) = (mark.act, mark.side, mark.seal, mark.range) }

    /// What the mark reads as now.
    mutating func become(_ mark: Mark) { (act, seal, range) = (mark.act, mark.seal, mark.range) }
  }

  var bytes: [UInt8]
  /// By the index of the mark in the old text; those that are gone are not there.
  var places: [Int: Place] = [:]

  init(_ bytes: [UInt8], _ marks: [Mark]) {
    self.bytes = bytes
    for (index, mark) in marks.enumerated() { places[index] = Place(mark) }
  }

  /// The marks stand as they did, one after the other.
  var isInOrder: Bool {
    let ranges = places.sorted { $0.key < $1.key }.map(\.value.range)
    return zip(ranges, ranges.dropFirst()).allSatisfy {
      ($0.lowerBound, $0.upperBound) <= ($1.lowerBound, $1.upperBound)
    }
  }

  mutating func setPending(_ index: Int) { places[index]?.isPending = true }
}
