/// Words of a vocabulary as the matcher compares them: folded, without blanks.
struct FoldedWords: Sendable {
  /// All words one after the other.
  private(set) var scalars: ContiguousArray<UInt32> = []
  private var ends: ContiguousArray<Int> = []

  init(_ list: [MarkVocabulary.Word]) {
    scalars.reserveCapacity(4 * list.count)
    ends.reserveCapacity(list.count)
    for word in list {
      let start = scalars.count
      for scalar in word.text.unicodeScalars {
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

  /// The folded word as text: what two words share that are the same to a reader.
  func text(_ index: Int) -> String {
    var text = String.UnicodeScalarView()
    for scalar in self[index] { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
    return String(text)
  }
}
