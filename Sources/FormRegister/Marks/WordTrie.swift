/// Finds words of a fixed list in folded text: at a place the longest, and after it none that overlaps.
struct WordTrie: Sendable {
  private var next: [UInt64: Int32] = [:]
  private var senses: [MarkVocabulary.Sense?] = [nil]
  /// One bit for each scalar of the basic plane that begins a word: most characters end here.
  private var beginnings = [UInt64](repeating: 0, count: 1024)

  init(_ words: [MarkVocabulary.Word]) {
    for word in words {
      let scalars = word.text.unicodeScalars.compactMap { scalar -> UInt32? in
        if case .unit(let folded) = CharacterFolding.fold(scalar.value) { folded } else { nil }
      }
      guard let first = scalars.first, first < 0x1_0000 else { continue }
      beginnings[Int(first >> 6)] |= 1 << UInt64(first & 63)
      var state: Int32 = 0
      for scalar in scalars {
        let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(scalar)
        if let known = next[key] {
          state = known
        } else {
          next[key] = Int32(senses.count)
          state = Int32(senses.count)
          senses.append(nil)
        }
      }
      senses[Int(state)] = word.sense
    }
  }

  /// The longest word that begins at unit `start`; nil where none does. Words of Latin letters or katakana hold no blanks.
  func longest(in text: FoldedText, at start: Int) -> (end: Int, sense: MarkVocabulary.Sense)? {
    guard start < text.units.count else { return nil }
    let first = text.units[start].scalar
    guard first < 0x1_0000, beginnings[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 else { return nil }
    var found: (end: Int, sense: MarkVocabulary.Sense)?
    var state: Int32 = 0
    var at = start
    while at < text.units.count {
      let unit = text.units[at]
      if at > start, !unit.joined || unit.gap > 0 && Self.isCompact(unit.scalar) { break }
      guard let following = next[UInt64(UInt32(bitPattern: state)) << 32 | UInt64(unit.scalar)] else { break }
      state = following
      at += 1
      if let sense = senses[Int(state)] { found = (at, sense) }
    }
    return found
  }

  private static func isCompact(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x30A0...0x30FF).contains(scalar) && scalar != 0x30FB
  }
}
