/// What every character is to the reader, ready to be looked up: its folding, and its number among the
/// characters of the vocabulary.
///
/// Two stages: 64 neighbours share a block, and most blocks are the one of characters that mean nothing to
/// us.
struct CharacterTable: Sendable {
  /// A character that folding changes, or that begins a spark.
  struct Changed: Sendable {
    enum Kind: UInt8, Sendable { case unit, blank, newline, ignored }

    var kind: Kind
    /// A spark may begin here; such a character is listed even where folding keeps it.
    var beginsSpark = false
    /// Number of the folded character in the vocabulary, 0 where no word holds it.
    var symbol: UInt16
    var scalar: UInt32
  }

  /// Codes from here on are places in `changed`; those below are symbols of characters that stay as they are.
  static let firstChanged: UInt16 = 0xE000

  private(set) var codes = SparseTable()
  private(set) var changed: ContiguousArray<Changed> = []
  /// Symbols up to this one begin words.
  let beginningSymbols: UInt16
  let sparks: MarkSparks

  /// Complexity: linear in the symbols and in `CharacterFolding.changing`.
  init(_ alphabet: WordAlphabet, _ sparks: MarkSparks) {
    self.sparks = sparks
    beginningSymbols = UInt16(alphabet.beginnings)
    for (index, scalar) in alphabet.scalars.enumerated() { codes[scalar] = UInt16(index + 1) }
    for range in CharacterFolding.changing {
      for scalar in range {
        let folded = CharacterFolding.fold(scalar)
        guard folded != .unit(scalar) else { continue }
        codes[scalar] = Self.firstChanged + UInt16(changed.count)
        changed.append(Self.changed(folded, alphabet))
      }
    }
    for scalar in sparks.beginnings {
      if codes[scalar] < Self.firstChanged {
        codes[scalar] = Self.firstChanged + UInt16(changed.count)
        changed.append(Self.changed(.unit(scalar), alphabet))
      }
      changed[Int(codes[scalar] - Self.firstChanged)].beginsSpark = true
    }
  }

  private static func changed(_ folded: CharacterFolding.Folded, _ alphabet: WordAlphabet) -> Changed {
    switch folded {
    case .unit(let scalar): Changed(kind: .unit, symbol: alphabet.symbol(of: scalar), scalar: scalar)
    case .blank: Changed(kind: .blank, symbol: 0, scalar: 0x20)
    case .newline: Changed(kind: .newline, symbol: 0, scalar: 0x0A)
    case .ignored: Changed(kind: .ignored, symbol: 0, scalar: 0)
    }
  }
}

/// A number for each Unicode scalar, 0 where none was set.
struct SparseTable: Sendable {
  /// The block of each 64 scalars; block 0 is all zero.
  private(set) var blocks = ContiguousArray<UInt16>(repeating: 0, count: 0x11_0000 >> 6)
  private(set) var values = ContiguousArray<UInt16>(repeating: 0, count: 64)

  subscript(scalar: UInt32) -> UInt16 {
    get { values[Int(blocks[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] }
    set {
      let block = Int(scalar >> 6)
      if blocks[block] == 0 {
        blocks[block] = UInt16(values.count >> 6)
        values.append(contentsOf: repeatElement(0, count: 64))
      }
      values[Int(blocks[block]) << 6 | Int(scalar & 63)] = newValue
    }
  }
}
