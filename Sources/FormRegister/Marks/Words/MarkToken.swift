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
      guard at >= free, var (end, cell) = WordAutomaton.longest(cells, units, count, at: at) else { continue }
      var word = Int(words.words[cell])
      var meaning = vocabulary.meanings[word]
      if meaning.kind == .box, Self.standsApart(units, at..<end) {
        // 代表者　　　　印: a person's place, not the word 代表者印.
        if let shorter = WordAutomaton.longest(cells, units, end - 1, at: at), shorter.end == end - 1 {
          let person = vocabulary.meanings[Int(words.words[shorter.cell])]
          if person.namesSomebody || person.kind == .slot {
            (end, cell) = shorter
            (word, meaning) = (Int(words.words[cell]), person)
          }
        } else if units[end - 2].scalar == 0x8005 {
          // 責任者　　　　印: a person whom the vocabulary does not know.
          continue
        }
      }
      if meaning.kind == .falseFriend {
        // 氏名　○○○印: a row of signs stands for a name.
        if Self.repeats(units, at) { continue }
        // 検査員署名　立会人: two columns that only together look like a word.
        if Self.crossesColumns(units, at..<end) {
          guard
            let shorter = WordAutomaton.longest(cells, units, at + Self.firstColumn(units, at..<end), at: at)
          else { continue }
          (end, cell) = shorter
          word = Int(words.words[cell])
          meaning = vocabulary.meanings[word]
        }
      }
      if meaning.kind == .falseFriend, Self.isDrawnSeal(units, at..<end, count) {
        // 氏名　　　○印: the circle is drawn around the character.
        all.append(MarkToken(meaning: .stamp, word: word, units: end - 1..<end, line: Int(units[at].line)))
        free = end
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
    at > 0 && units[at].joined && units[at - 1].scalar == units[at].scalar
  }

  /// A word of four or more characters is either spread evenly or not at all; one with a single wider gap is
  /// made of two.
  private static func crossesColumns(_ units: Span<FoldedText.Unit>, _ word: Range<Int>) -> Bool {
    guard word.count >= 4 else { return false }
    var least: UInt8 = 255
    var most: UInt8 = 0
    for at in word.dropFirst() {
      least = min(least, units[at].gap)
      most = max(most, units[at].gap)
    }
    return least == 0 && most > 0
  }

  /// How many characters stand before the first gap in a word.
  private static func firstColumn(_ units: Span<FoldedText.Unit>, _ word: Range<Int>) -> Int {
    (word.dropFirst().first { units[$0].gap > 0 } ?? word.upperBound) - word.lowerBound
  }

  /// Before the last character of a word are more blanks than the word is spread by.
  private static func standsApart(_ units: Span<FoldedText.Unit>, _ word: Range<Int>) -> Bool {
    let last = units[word.upperBound - 1].gap
    guard last >= 2 else { return false }
    var spread: UInt8 = 0
    for at in word.dropFirst().dropLast() { spread = max(spread, units[at].gap) }
    return last > spread &+ 1
  }

  /// ○印, □印 after blanks and at the end of a line.
  private static func isDrawnSeal(
    _ units: Span<FoldedText.Unit>, _ word: Range<Int>, _ count: Int
  ) -> Bool {
    let first = word.lowerBound
    guard word.count == 2, units[first + 1].scalar == 0x5370, first > 0,
      units[first - 1].line == units[first].line, units[first].gap >= 2 || units[first + 1].gap >= 2
    else { return false }
    switch units[first].scalar {
    case 0x25CB, 0x25A1, 0x25CE: break
    default: return false
    }
    return word.upperBound >= count || units[word.upperBound].line != units[first].line
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
