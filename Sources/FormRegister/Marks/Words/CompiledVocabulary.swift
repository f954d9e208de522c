/// A vocabulary made ready for matching. A class, so that whoever uses it shares one.
final class CompiledVocabulary: Sendable {
  let characters: CharacterTable
  let words: WordAutomaton
  let elsewhere: WordAutomaton
  /// By word: its meaning.
  let meanings: ContiguousArray<WordMeaning>
  /// Of words that read the same and are written in other characters (compatibility ideographs), the first.
  private let synonyms: [Int32: Int32]
  /// By word: why a false friend is none.
  private let reasons: ContiguousArray<String?>
  let joints: JointTable
  private let compoundTails: ContiguousArray<UInt32>

  let sparks: MarkSparks

  init(_ vocabulary: MarkVocabulary) {
    let list = vocabulary.words
    sparks = MarkSparks(vocabulary.sparks, for: list)
    let folded = FoldedWords(list.lazy.map(\.text))
    let tails = FoldedWords(vocabulary.elsewhereTails)
    let alphabet = WordAlphabet(first: folded, second: tails)
    characters = CharacterTable(alphabet, sparks)
    words = WordAutomaton(folded, alphabet)
    elsewhere = WordAutomaton(tails, alphabet)
    meanings = ContiguousArray(list.lazy.map { WordMeaning($0.sense) })
    reasons = ContiguousArray(
      list.lazy.map { if case .falseFriend(let reason) = $0.sense { reason } else { nil } })
    synonyms = Self.synonyms(list, folded)
    joints = JointTable(vocabulary.joints)
    compoundTails = ContiguousArray(vocabulary.compoundTails.unicodeScalars.lazy.map(\.value))
  }

  /// 確認印 + 刷: with this character the word before is part of a longer one.
  func isCompoundTail(_ scalar: UInt32) -> Bool { compoundTails.contains(scalar) }

  /// What two words share that name one person.
  func name(_ token: MarkToken) -> Int32 {
    synonyms.isEmpty ? token.word : synonyms[token.word] ?? token.word
  }

  private static func synonyms(_ list: [MarkVocabulary.Word], _ folded: FoldedWords) -> [Int32: Int32] {
    // Words of plain characters are the same only if they are equal, and of equal words just one is ever
    // found.
    if folded.scalars.allSatisfy({ PlainCharacters.contain($0) }) { return [:] }
    var first: [String: Int32] = [:]
    var synonyms: [Int32: Int32] = [:]
    for index in list.indices where WordMeaning(list[index].sense).namesSomebody {
      let text = folded.text(index)
      if let known = first[text] { synonyms[Int32(index)] = known } else { first[text] = Int32(index) }
    }
    return synonyms
  }

  /// Why a word that the reader took for a false friend is no mark.
  func reason(_ token: MarkToken) -> String { reasons[Int(token.word)] ?? "印を含む別の語の一部である" }

  /// All the reasons why words are false friends.
  var reasonsOfFalseFriends: Set<String> { Set(reasons.lazy.compactMap { $0 }) }
}
