/// Reads the seals and signatures that the text of a form asks for.
///
/// Any bytes are accepted. Complexity: linear in the text.
///
/// Texts of which only the marks are wanted go through `marks(in:_:)`, which keeps its storage between them;
/// `read(_:)` also tells the evidence and why something is no mark.
public struct MarkReader: Sendable {
  let vocabulary: CompiledVocabulary
  private let prefilter: MarkPrefilter

  /// The reader of the standard vocabulary, made when it is first asked for.
  public static let standard = MarkReader()

  public init(_ vocabulary: MarkVocabulary = .standard) {
    self.vocabulary = CompiledVocabulary(vocabulary)
    prefilter = MarkPrefilter(self.vocabulary.sparks)
  }

  /// Whether a full reading could find anything: where this is false, the others find nothing.
  public func mayHoldMarks(_ text: Span<UInt8>) -> Bool { prefilter.matches(text) }

  /// Reads one text, with the evidence of each mark and all that looked like one.
  public func read(_ text: [UInt8]) -> MarkReading {
    let bytes = text.span
    guard prefilter.matches(bytes) else { return MarkReading() }
    var draft = MarkDraft(vocabulary)
    draft.read(bytes, explaining: true)
    var marks: ContiguousArray<FastMark> = []
    draft.collect(&marks, in: bytes)
    return MarkReading(
      marks: marks.map { Mark($0, evidence: String(decoding: text[$0.range], as: UTF8.self)) },
      dismissals: draft.reasons.map { reason in
        let range = draft.byteRange(reason.units, in: bytes)
        return Dismissal(
          line: reason.line, evidence: String(decoding: text[range], as: UTF8.self), reason: reason.text)
      }.sorted { $0.line < $1.line })
  }

  /// The number of marks in one text; they are in `scratch.marks` until it is used again.
  @discardableResult
  public func marks(in text: Span<UInt8>, _ scratch: inout MarkScratch) -> Int {
    scratch.read(text, vocabulary, prefilter)
    return scratch.marks.count
  }
}

extension MarkReader {
  /// One step of reading: what it is called, why it stands at this place, and what it does.
  struct Pass: Sendable {
    var name: String
    var because: String
    var run: @Sendable (inout MarkDraft) -> Void
  }

  /// The order is the algorithm; folding and finding words (false friends hide marks) come before, in
  /// `MarkDraft`. All but the first run only while something may be a mark.
  static let passes: [Pass] = [
    Pass(
      name: "compose", because: "「署名又は記名押印」 is one requirement; every later pass needs whole ones",
      run: { $0.composeCandidates() }),
    Pass(
      name: "standing",
      because: "a place and a sentence are read by different rules; needs what follows the whole",
      run: { $0.decideStanding() }),
    Pass(
      name: "page",
      because: "the same words mean another thing in a notice or an article; idle without candidates",
      run: { $0.page.read($0.text, $0.tokens) }),
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
}
