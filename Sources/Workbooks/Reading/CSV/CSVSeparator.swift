/// What stands between the cells of a CSV file.
enum CSVSeparator {
  /// In the order of preference.
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
  private static let (records, bytes) = (10, 64 << 10)

  /// The separator that each of the first records has equally often, the more often the better; where none has,
  /// the one of the first record.
  static func of(_ text: [UInt8]) -> UInt8 {
    let counts = counts(text)
    guard let first = counts.first else { return candidates[0] }
    let equal = candidates.indices.filter { index in counts.allSatisfy { $0[index] == first[index] } }
    let best = [equal, Array(candidates.indices)].compactMap { choice in
      // The first of those that are equally frequent.
      choice.filter { first[$0] > 0 }.min { first[$0] > first[$1] }
    }.first
    return candidates[best ?? 0]
  }

  /// How often each candidate stands in each of the first records, outside of quotation marks.
  private static func counts(_ text: [UInt8]) -> [[Int]] {
    let quote = UInt8(ascii: "\"")
    var result: [[Int]] = []
    var counts = [0, 0, 0]
    var (isEmpty, isQuoted, isCellStart) = (true, false, true)
    for byte in text.prefix(bytes) {
      if byte == quote, isQuoted || isCellStart {
        // Two of them within a cell close it and open it again.
        isQuoted.toggle()
        (isEmpty, isCellStart) = (false, !isQuoted)
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if !isEmpty { result.append(counts) }
        if result.count == records { return result }
        (counts, isEmpty, isCellStart) = ([0, 0, 0], true, true)
      } else {
        let candidate = candidates.firstIndex(of: byte)
        if let candidate { counts[candidate] += 1 }
        (isEmpty, isCellStart) = (false, candidate != nil)
      }
    }
    // A record that is cut counts only where it is the whole text.
    if !isEmpty, text.count <= bytes || result.isEmpty { result.append(counts) }
    return result
  }
}
