/// Words of a vocabulary as the matcher compares them: folded, without blanks.
struct FoldedWords: Sendable {
  /// All words one after the other.
  private(set) var scalars: ContiguousArray<UInt32> = []
  private var ends: ContiguousArray<Int> = []

  init(_ list: some Collection<String>) {
    scalars.reserveCapacity(4 * list.count)
    ends.reserveCapacity(list.count)
    for text in list {
      let start = scalars.count
      for scalar in text.unicodeScalars {
        if case .unit(let folded) = CharacterFolding.fold(scalar.value) { scalars.append(folded) }
      }
      // A word begins in the basic plane.
      if scalars.count > start, scalars[start] >= 0x1_0000 { scalars.removeLast(scalars.count - start) }
      ends.append(scalars.count)
    }
  }

  var indices: Range<Int> { ends.indices }

  /// Empty where a word can never be found, so that places stay those of the vocabulary's list.
  subscript(index: Int) -> ContiguousArray<UInt32>.SubSequence {
    scalars[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// What is the same for two words that read the same.
  static func key(_ word: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if case .unit(let folded) = CharacterFolding.fold(scalar.value), let scalar = Unicode.Scalar(folded) {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// Whether a word can ever be found: it begins in the basic plane, and more than blanks are in it.
  static func isReadable(_ word: String) -> Bool {
    key(word).unicodeScalars.first.map { $0.value < 0x1_0000 } ?? false
  }

  /// The folded word as text: what two words share that are the same to a reader.
  func text(_ index: Int) -> String {
    var text = String.UnicodeScalarView()
    for scalar in self[index] { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
    return String(text)
  }
}
