/// The identifiers of a review as 64-bit hashes: eight bytes each, so that a country's forms fit.
///
/// Equal hashes are only a suspicion; ``DuplicateSearch`` reads the files again to find out.
struct IdentifierHashes {
  private var forms: [UInt64] = []
  private var instruments: [UInt64] = []

  mutating func addForm(_ id: ArraySlice<UInt8>) { if !id.isEmpty { forms.append(Self.hash(id)) } }

  mutating func addInstrument(_ id: ArraySlice<UInt8>) {
    if !id.isEmpty { instruments.append(Self.hash(id)) }
  }

  mutating func merge(_ other: IdentifierHashes) {
    if forms.isEmpty { forms = other.forms } else { forms += other.forms }
    if instruments.isEmpty { instruments = other.instruments } else { instruments += other.instruments }
  }

  /// The hashes that stand for more than one form, or for more than one instrument.
  mutating func suspects() -> (forms: Set<UInt64>, instruments: Set<UInt64>) {
    forms.sort()
    instruments.sort()
    return (Self.repeated(forms), Self.repeated(instruments))
  }

  private static func repeated(_ sorted: [UInt64]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
      result.insert(sorted[index])
    }
    return result
  }

  static func hash(_ id: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }
}
