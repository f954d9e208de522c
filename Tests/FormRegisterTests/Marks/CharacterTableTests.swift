import Testing

@testable import FormRegister

@Suite struct CharacterTableTests {
  /// The table asks `CharacterFolding` only within `changing`; so nothing may change outside.
  @Test func foldingChangesNothingElsewhere() {
    for scalar: UInt32 in 0...0x10_FFFF
    where !CharacterFolding.changing.contains(where: { $0.contains(scalar) }) {
      let stays = CharacterFolding.fold(scalar) == .unit(scalar)
      if !stays { Issue.record("U+\(String(scalar, radix: 16))") }
    }
  }

  /// table = folding, for every scalar.
  @Test func tableIsFolding() {
    let table = CompiledVocabulary(.standard).characters
    for scalar: UInt32 in 0...0x10_FFFF {
      let code = table.codes[scalar]
      let kind =
        code < CharacterTable.firstChanged ? nil : table.changed[Int(code - CharacterTable.firstChanged)]
      let agrees =
        switch CharacterFolding.fold(scalar) {
        case .unit(let folded):
          folded == scalar && kind == nil || kind?.kind == .unit && kind?.scalar == folded
        case .blank: kind?.kind == .blank
        case .newline: kind?.kind == .newline
        case .ignored: kind?.kind == .ignored
        }
      if !agrees { Issue.record("U+\(String(scalar, radix: 16))") }
    }
  }

  /// The automaton knows every word, and at the word's end the word that holds.
  @Test func everyWordIsFound() {
    let vocabulary = MarkVocabulary.standard
    let compiled = CompiledVocabulary(vocabulary)
    let words = vocabulary.words
    for word in words {
      var text = FoldedText()
      _ = text.read(Array(word.text.utf8).span, compiled.characters)
      let found = compiled.words.longest(in: text, at: 0)
      #expect(found?.end == text.count, "\(word.text)")
      let last = words.lastIndex { FoldedWords.key($0.text) == FoldedWords.key(word.text) }
      #expect(found?.word == last, "\(word.text)")
    }
  }
}
