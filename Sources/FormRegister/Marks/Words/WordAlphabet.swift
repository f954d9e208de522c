/// The characters that words of a vocabulary consist of, numbered from 1.
struct WordAlphabet: Sendable {
  /// Folded; the symbol of each is its place plus one.
  private(set) var scalars: ContiguousArray<UInt32> = []
  private var symbols = SparseTable()

  /// Gives the characters numbers, those that begin a word of `first` before all others; `beginnings`
  /// counts these.
  private(set) var beginnings = 0

  init(first: FoldedWords, second: FoldedWords) {
    for index in first.indices { if let scalar = first[index].first { add(scalar) } }
    beginnings = scalars.count
    for scalar in first.scalars { add(scalar) }
    for scalar in second.scalars { add(scalar) }
  }

  /// 0 where no word holds it.
  func symbol(of scalar: UInt32) -> UInt16 { symbols[scalar] }

  /// No more than the code space of `CharacterTable` has room for; real vocabularies use a thousand.
  private mutating func add(_ scalar: UInt32) {
    guard symbols[scalar] == 0, scalars.count + 1 < Int(CharacterTable.firstChanged) else { return }
    scalars.append(scalar)
    symbols[scalar] = UInt16(scalars.count)
  }
}
