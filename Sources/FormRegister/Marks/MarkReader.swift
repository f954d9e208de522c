/// Reads the seals and signatures that the text of a form asks for.
///
/// Complexity: linear in the text. Any bytes are accepted.
public struct MarkReader: Sendable {
  private let vocabulary: CompiledVocabulary
  private let prefilter: MarkPrefilter

  public init(_ vocabulary: MarkVocabulary = .standard) {
    self.vocabulary = CompiledVocabulary(vocabulary)
    prefilter = MarkPrefilter(vocabulary.sparks)
  }

  /// One step of reading: what it is called, why it stands at this place, and what it does.
  struct Pass: Sendable {
    var name: String
    var because: String
    var run: @Sendable (inout MarkDraft) -> Void
  }

  /// The order is the algorithm; folding and finding words (false friends hide marks) come before, in `MarkDraft`.
  static let passes: [Pass] = [
    Pass(
      name: "compose", because: "「署名又は記名押印」 is one requirement; every later pass needs whole ones",
      run: { $0.composeCandidates() }),
    Pass(
      name: "standing",
      because: "a place and a sentence are read by different rules; needs what follows the whole",
      run: { $0.decideStanding() }),
    Pass(
      name: "sentences", because: "each clause is judged once, with all its candidates; leaves only places",
      run: { $0.readSentences() }),
    Pass(
      name: "actors", because: "a place needs its signer before two places can be told apart",
      run: { $0.findActors() }),
    Pass(
      name: "footnotes",
      because: "氏名（※） becomes a place by its note; it needs actors, and other notes must not add to it",
      run: { $0.applyFootnotes() }),
    Pass(
      name: "holders",
      because: "校長 is approver or submitter depending on the other places, so all must be known",
      run: { $0.decideHolders() }),
    Pass(
      name: "persons", because: "one person's places are one requirement; sides are final here",
      run: { $0.mergePersons() }),
    Pass(
      name: "demands", because: "a sentence says more about an existing requirement, or is the only one",
      run: { $0.applyDemands() }),
    Pass(
      name: "waivers", because: "last, as they take back what any earlier pass found",
      run: { $0.applyWaivers() }),
  ]

  /// Reads one text.
  public func read(_ text: [UInt8]) -> MarkReading {
    guard prefilter.matches(text.span) else { return MarkReading() }
    var draft = MarkDraft(text, vocabulary)
    for pass in Self.passes { pass.run(&draft) }
    return draft.reading
  }

  /// Whether a full reading could find anything: where this is false, `read` finds nothing.
  public func mayHoldMarks(_ text: Span<UInt8>) -> Bool { prefilter.matches(text) }
}

extension MarkDraft {
  var reading: MarkReading {
    let marks = candidates.compactMap { candidate -> Mark? in
      guard let act = candidate.elements.act, let side = candidate.side else { return nil }
      let units = candidate.evidenceStart..<candidate.units.upperBound
      return Mark(
        act: act, side: side, seal: act == .signature ? nil : candidate.seal,
        line: text.lines[candidate.line].number, range: byteRange(units), evidence: evidence(units))
    }
    return MarkReading(
      marks: marks.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      },
      dismissals: dismissals.sorted { $0.line < $1.line })
  }
}
