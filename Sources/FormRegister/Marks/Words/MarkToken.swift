/// A word of the vocabulary found in the text.
struct MarkToken: Sendable {
  var meaning: WordMeaning
  /// Its place in the vocabulary's list.
  var word: Int32
  private var first: Int32
  private var end: Int32
  private var place: Int32

  init(meaning: WordMeaning, word: Int, units: Range<Int>, line: Int) {
    self.meaning = meaning
    self.word = Int32(truncatingIfNeeded: word)
    first = Int32(truncatingIfNeeded: units.lowerBound)
    end = Int32(truncatingIfNeeded: units.upperBound)
    place = Int32(truncatingIfNeeded: line)
  }

  var units: Range<Int> { Int(first)..<Int(end) }
  var line: Int { Int(place) }
  var kind: WordMeaning.Kind { meaning.kind }
  var side: MarkSide { meaning.side }
  var cue: MarkCue? { meaning.cue }
  var sealKind: MarkSeal? { meaning.seal }
  var elements: MarkElements? { meaning.elements }
  var isStamp: Bool { kind == .stamp }
  var isBox: Bool { kind == .box }
  var isSlot: Bool { kind == .slot }

  func isRole(_ side: MarkSide) -> Bool { kind == .role && meaning.side == side }
}

/// The words of a text in order, and where each line's words stand among them.
struct MarkTokens: Sendable {
  private(set) var all: ContiguousArray<MarkToken> = []
  /// By line; those behind the last line are left over.
  private(set) var ofLine: ContiguousArray<Range<Int>> = []

  /// Takes the place of what was read before.
  /// Complexity: linear in the text; at each place at most the longest word is read.
  mutating func read(_ text: FoldedText, _ vocabulary: CompiledVocabulary) {
    all.removeAll(keepingCapacity: true)
    let units = text.units.span
    let words = vocabulary.words
    let cells = words.cells.span
    let count = text.count
    let beginnings = text.beginnings.span
    // Up to here the units belong to words.
    var free = 0
    for place in 0..<text.beginningCount {
      let at = Int(beginnings[place])
      guard at >= free, let (end, cell) = WordAutomaton.longest(cells, units, count, at: at) else { continue }
      let word = Int(words.words[cell])
      var meaning = vocabulary.meanings[word]
      if meaning.kind == .falseFriend, Self.repeats(units, at) {
        // 氏名　○○○印: a row of signs stands for a name.
        continue
      }
      if meaning.elements?.contains(.seal) == true, end < count, Self.goesOn(units, end, vocabulary) {
        meaning.kind = .falseFriend
      }
      all.append(MarkToken(meaning: meaning, word: word, units: at..<end, line: Int(units[at].line)))
      free = end
    }
    if ofLine.count < text.lines.count { ofLine = ContiguousArray(repeating: 0..<0, count: text.lines.count) }
    Self.place(all, lines: text.lines.count, &ofLine)
  }

  private static func place(
    _ all: ContiguousArray<MarkToken>, lines: Int, _ ofLine: inout ContiguousArray<Range<Int>>
  ) {
    var ofLine = ofLine.mutableSpan
    var index = 0
    for line in 0..<lines {
      let first = index
      while index < all.count, all[index].line == line { index += 1 }
      ofLine[line] = first..<index
    }
  }

  private static func repeats(_ units: Span<FoldedText.Unit>, _ at: Int) -> Bool {
    at > 0 && units[at].joined && units[at].gap == 0 && units[at - 1].scalar == units[at].scalar
  }

  /// 確認印 + 刷: the word is part of a longer one.
  private static func goesOn(
    _ units: Span<FoldedText.Unit>, _ end: Int, _ vocabulary: CompiledVocabulary
  ) -> Bool {
    guard units[end - 1].scalar == 0x5370 else { return false }
    let next = units[end]
    return next.joined && next.gap == 0 && vocabulary.isCompoundTail(next.scalar)
  }
}
