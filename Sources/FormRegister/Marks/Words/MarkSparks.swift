/// The words of which every mark contains one, as bytes; they decide whether a text is read at all.
struct MarkSparks: Sendable {
  let all: [[UInt8]]
  /// The first character of each.
  let beginnings: [UInt32]
  /// A folded text tells whether it holds one; false for sparks that begin with something that folding
  /// takes away.
  let areSeenByFolding: Bool

  /// - Parameters:
  ///   - sparks: The sparks that a vocabulary states.
  ///   - words: Its words: those that mark something and hold no spark get their own.
  init(_ sparks: [String], for words: [MarkVocabulary.Word] = []) {
    var sparks = sparks.filter { $0.utf8.count > 1 }
    let keys = sparks.map(FoldedWords.key)
    for word in words where WordMeaning(word.sense).elements.map({ $0 != .name }) ?? false {
      let key = FoldedWords.key(word.text)
      if !keys.contains(where: key.contains) { sparks += Self.sparks(of: key) }
    }
    all = sparks.map { Array($0.utf8) }
    beginnings = sparks.compactMap { $0.unicodeScalars.first?.value }
    areSeenByFolding = beginnings.allSatisfy {
      if case .unit = CharacterFolding.fold($0) { true } else { false }
    }
  }

  /// What a text holds wherever it holds a folded word: its first character in each way of writing it; of
  /// Latin letters, between which no blanks stand, the first two.
  private static func sparks(of key: String) -> [String] {
    let scalars = Array(key.unicodeScalars)
    let first = written(scalars[0])
    guard first.contains(where: \.isASCII) else { return first.map { String($0) } }
    guard scalars.count > 1 else { return first.filter { !$0.isASCII }.map { String($0) } }
    return first.flatMap { one in written(scalars[1]).map { String(one) + String($0) } }
  }

  /// The characters that fold to one.
  private static func written(_ folded: Unicode.Scalar) -> [Unicode.Scalar] {
    let others = CharacterFolding.changing.joined().filter {
      $0 != folded.value && CharacterFolding.fold($0) == .unit(folded.value)
    }
    return [folded] + others.compactMap(Unicode.Scalar.init)
  }

  /// Whether one of them begins at `start`.
  func occurs(_ text: Span<UInt8>, at start: Int) -> Bool {
    for index in all.indices where start + all[index].count <= text.count {
      var length = 0
      while length < all[index].count, text[start + length] == all[index][length] { length += 1 }
      if length == all[index].count { return true }
    }
    return false
  }
}
