/// All that the passes share about one text. Kept for the next text, so that reading many of them allocates
/// nothing.
struct MarkDraft: Sendable {
  /// Why something is no mark, while the text is not at hand.
  struct Reason: Sendable {
    var units: Range<Int>
    var line: Int
    var text: String
  }

  let vocabulary: CompiledVocabulary
  /// Whether anybody will ask why something is no mark.
  var explains = false

  var text = FoldedText()
  var tokens = MarkTokens()
  var clauses = ClauseList()
  var page = PageNature()

  var candidates: ContiguousArray<MarkCandidate> = []
  var instructions: ContiguousArray<MarkInstruction> = []
  var reasons: ContiguousArray<Reason> = []
  /// Some place is left to the signer's choice, by a note beside it.
  var hasOptionalPlace = false
  /// What the sentence at hand is about; room for `targets(of:)`.
  var targets: ContiguousArray<Int> = []

  init(_ vocabulary: CompiledVocabulary) { self.vocabulary = vocabulary }

  /// Longer texts are read up to here; places are 32 bits wide.
  static let longest = Int(Int32.max)

  /// Reads one text through all passes.
  mutating func read(_ all: Span<UInt8>, explaining: Bool) {
    let bytes = all.extracting(first: Self.longest)
    explains = explaining
    candidates.removeAll(keepingCapacity: true)
    instructions.removeAll(keepingCapacity: true)
    reasons.removeAll(keepingCapacity: true)
    hasOptionalPlace = false
    guard text.read(bytes, vocabulary.characters) || !vocabulary.sparks.areSeenByFolding else { return }
    tokens.read(text, vocabulary)
    let passes = MarkReader.passes
    passes[0].run(&self)
    for index in passes.indices.dropFirst() {
      // The later passes work on what the earlier have left.
      if candidates.isEmpty, instructions.isEmpty { return }
      passes[index].run(&self)
    }
  }

  mutating func dismiss(_ units: Range<Int>, _ reason: String) {
    guard explains else { return }
    let line = text.lines[text.line(of: units.lowerBound)].number
    // One line of the text tells one reason once, however often it repeats a word.
    if let last = reasons.last, last.line == line, last.text == reason { return }
    reasons.append(Reason(units: units, line: line, text: reason))
  }

  /// Keeps the candidates of which `keeps` is true; it may change them.
  @inline(__always)
  mutating func filterCandidates(_ keeps: (inout MarkDraft, inout MarkCandidate) -> Bool) {
    var kept = 0
    for at in candidates.indices {
      var candidate = candidates[at]
      guard keeps(&self, &candidate) else { continue }
      candidates[kept] = candidate
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
  }

  /// The word of a token, the same for all words that read the same.
  func name(_ token: Int) -> Int32 { vocabulary.name(tokens.all[token]) }

  /// The name of a role, -1 where there is none.
  func name(of role: Int?) -> Int32 { role.map { name($0) } ?? -1 }

  func byteRange(_ units: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    Int(text[units.lowerBound].start)..<text.end(of: units.upperBound - 1, in: bytes)
  }

  /// Puts what became of the candidates into `marks`, in the order of the text.
  func collect(_ marks: inout ContiguousArray<FastMark>, in bytes: Span<UInt8>) {
    marks.removeAll(keepingCapacity: true)
    var isSorted = true
    for candidate in candidates {
      guard let act = candidate.elements.act, let side = candidate.side else { continue }
      let range = byteRange(candidate.evidenceStart..<candidate.units.upperBound, in: bytes)
      let mark = FastMark(
        act: act, side: side, seal: act == .signature ? nil : candidate.seal,
        line: text.lines[candidate.line].number, range: range)
      if let last = marks.last, !FastMark.precedes(last, mark) { isSorted = false }
      marks.append(mark)
    }
    if !isSorted { marks.sort(by: FastMark.precedes) }
  }
}
