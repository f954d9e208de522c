/// Finds a code by the UTF-8 bytes of a spelling, without making a `String`.
public struct SpellingTable: Sendable {
  private struct Entry {
    var spelling: [UInt8]
    var code: UInt16
  }

  private var slots: [Int32]
  private var entries: [Entry] = []

  /// - Parameter spellings: Each accepted spelling with its code; the first of two equal ones counts.
  public init(_ spellings: [(String, UInt16)]) {
    var capacity = 16
    while capacity < spellings.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (text, code) in spellings {
      let spelling = Array(text.utf8)
      var slot = Self.hash(spelling.span, 0..<spelling.count) & (slots.count - 1)
      while slots[slot] >= 0, entries[Int(slots[slot])].spelling != spelling {
        slot = (slot + 1) & (slots.count - 1)
      }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(spelling: spelling, code: code))
    }
  }

  /// The code of the spelling at a range of `bytes`, nil where it is none.
  public func code(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt16? {
    var slot = Self.hash(bytes, range) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if Self.isEqual(entries[index].spelling, bytes, range) { return entries[index].code }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isEqual(_ spelling: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard spelling.count == range.count else { return false }
    for index in 0..<spelling.count where spelling[index] != bytes[range.lowerBound + index] { return false }
    return true
  }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}

extension Vocabulary {
  /// The spelling table of each fact, unknown spellings included; nil for open text.
  func spellingTables() -> [SpellingTable?] {
    facts.map { fact in
      guard let values = fact.values else { return nil }
      let known = values.enumerated().flatMap { index, value in
        value.spellings.map { ($0, UInt16(index)) }
      }
      return SpellingTable(known + Self.unknownSpellings.map { ($0, UInt16(ValueCode.unknown)) })
    }
  }
}
