/// All that the passes share about one text.
struct MarkDraft {
  let bytes: [UInt8]
  let text: FoldedText
  let tokens: MarkTokens
  let clauses: ClauseList
  let page: PageNature
  let vocabulary: CompiledVocabulary

  var candidates: [MarkCandidate] = []
  var instructions: [MarkInstruction] = []
  var dismissals: [Dismissal] = []

  init(_ bytes: [UInt8], _ vocabulary: CompiledVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    text = FoldedText(bytes)
    tokens = MarkTokens(text, trie: vocabulary.words, compoundTails: vocabulary.compoundTails)
    clauses = ClauseList(text)
    page = PageNature(text, tokens)
  }

  mutating func dismiss(_ units: Range<Int>, _ reason: String) {
    let line = text.lines[text.line(of: units.lowerBound)].number
    // One line of the text tells one reason once, however often it repeats a word.
    if let last = dismissals.last, last.line == line, last.reason == reason { return }
    dismissals.append(Dismissal(line: line, evidence: evidence(units), reason: reason))
  }

  func byteRange(_ units: Range<Int>) -> Range<Int> {
    text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
  }

  func evidence(_ units: Range<Int>) -> String {
    String(decoding: bytes[byteRange(units)], as: UTF8.self)
  }

  /// The folded characters of some units, without blanks.
  func word(_ units: Range<Int>) -> String {
    var word = String.UnicodeScalarView()
    for unit in text.units[units] {
      if let scalar = Unicode.Scalar(unit.scalar) { word.append(scalar) }
    }
    return String(word)
  }
}

/// A vocabulary made ready for matching.
struct CompiledVocabulary: Sendable {
  let words: WordTrie
  let elsewhere: WordTrie
  let joints: [String: MarkJoint]
  let compoundTails: Set<UInt32>

  init(_ vocabulary: MarkVocabulary) {
    words = WordTrie(vocabulary.allWords)
    elsewhere = WordTrie(vocabulary.elsewhereTails)
    joints = vocabulary.joints
    compoundTails = Set(vocabulary.compoundTails.unicodeScalars.map(\.value))
  }
}
