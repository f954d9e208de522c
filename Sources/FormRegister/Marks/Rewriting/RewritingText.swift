/// A text as rewriting sees it: every place and word that might be a mark, whoever's it is.
struct RewritingText {
  typealias Spot = MarkCandidate

  let bytes: [UInt8]
  let draft: MarkDraft
  /// In the order of the text.
  var spots: ContiguousArray<Spot> { draft.candidates }

  init(_ bytes: [UInt8], _ vocabulary: CompiledVocabulary) {
    self.bytes = bytes
    var draft = MarkDraft(vocabulary)
    draft.prepare(bytes.span)
    self.draft = draft
  }

  var text: FoldedText { draft.text }

  func scalar(_ unit: Int) -> UInt32 { unit >= 0 && unit < text.count ? text[unit].scalar : 0 }

  func byteRange(_ units: Range<Int>) -> Range<Int> { draft.byteRange(units, in: bytes.span) }

  /// The words of some units as the text writes them, without blanks.
  func words(_ units: Range<Int>) -> String {
    guard !units.isEmpty else { return "" }
    let all = String(decoding: bytes[byteRange(units)], as: UTF8.self)
    return String(String.UnicodeScalarView(all.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  func edit(_ units: Range<Int>, _ words: String = "") -> TextEdit {
    TextEdit(range: byteRange(units), words: words)
  }

  func insertion(after units: Range<Int>, _ words: String) -> TextEdit {
    let end = byteRange(units).upperBound
    return TextEdit(range: end..<end, words: words)
  }

  /// The units with the brackets directly around them; nil where there are none.
  func bracket(around units: Range<Int>) -> Range<Int>? {
    switch (scalar(units.lowerBound - 1), scalar(units.upperBound)) {
    // （ ）, ［ ］, 〈 〉, 《 》, 『 』
    case (0x28, 0x29), (0x5B, 0x5D), (0x3008, 0x3009), (0x300A, 0x300B), (0x300E, 0x300F): break
    default: return nil
    }
    return units.lowerBound - 1..<units.upperBound + 1
  }

  /// The innermost brackets, at most so many characters wide, that hold the units.
  func bracket(holding units: Range<Int>, within length: Int) -> Range<Int>? {
    var open = units.lowerBound - 1
    while open >= 0, scalar(open) != 0x28 {
      if scalar(open) == 0x29 || units.lowerBound - open > length { return nil }
      open -= 1
    }
    var close = units.upperBound
    while close < text.count, scalar(close) != 0x29 {
      if scalar(close) == 0x28 || close - units.upperBound > length { return nil }
      close += 1
    }
    guard open >= 0, close < text.count else { return nil }
    return open..<close + 1
  }

  func token(_ index: Int) -> MarkToken { draft.tokens.all[index] }

  /// The words of a clause.
  func tokens(in units: Range<Int>, of spot: Spot) -> Range<Int> {
    draft.clauseTokens(units, near: spot.tokens.lowerBound)
  }

  /// The sentence about a mark. Where a full line may go on in the next one, only what a sentence cannot end in
  /// does.
  func clause(of spot: Spot) -> Range<Int> {
    let all = draft.clauses.units(draft.clauses.index(of: spot.units.lowerBound))
    var end = spot.units.upperBound
    while end < all.upperBound {
      if text.line(of: end) != text.line(of: end - 1), endsSentence(end - 1), !isHiragana(scalar(end)) {
        break
      }
      end += 1
    }
    return all.lowerBound..<max(end, spot.units.upperBound)
  }

  /// ） 。 or the last character of 不要, 省略, 任意, 可, ください, ます, です, こと.
  private func endsSentence(_ unit: Int) -> Bool {
    switch scalar(unit) {
    case 0x29, 0x3002, 0x8981, 0x7565, 0x610F, 0x53EF, 0x3044, 0x3059: true
    case 0x3068: scalar(unit - 1) == 0x3053
    default: false
    }
  }

  private func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x309F).contains(scalar) }

  /// No bracket stays that has lost its other half.
  func keepsBrackets(_ edit: TextEdit) -> Bool {
    let old = String(decoding: bytes[edit.range], as: UTF8.self)
    return Self.openBrackets(old) == Self.openBrackets(edit.words)
  }

  private static func openBrackets(_ words: String) -> Int {
    words.unicodeScalars.reduce(0) { depth, scalar in
      switch CharacterFolding.fold(scalar.value) {
      case .unit(0x28): depth + 1
      case .unit(0x29): depth - 1
      default: depth
      }
    }
  }

  /// At the place that bears the mark, and no sentence about it.
  func isPlace(_ spot: Spot) -> Bool { spot.standing == .place }
}

extension MarkDraft {
  /// Finds all that may be a mark and cuts the text into clauses, without judging any of it.
  mutating func prepare(_ bytes: Span<UInt8>) {
    _ = text.read(bytes.extracting(first: Self.longest), vocabulary.characters)
    tokens.read(text, vocabulary)
    composeCandidates()
    decideStanding()
    clauses.read(text)
  }
}
