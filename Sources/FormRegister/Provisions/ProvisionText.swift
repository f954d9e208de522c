/// A sentence as the reader sees it: scalars without blanks, and where its brackets close.
struct ProvisionText {
  /// 「等」.
  private static let others: UInt32 = 0x7B49
  /// 「（」, 「）」 and 「。」.
  private static let (open, close, stop): (UInt32, UInt32, UInt32) = (0xFF08, 0xFF09, 0x3002)

  let scalars: [UInt32]
  /// For each scalar how many round brackets are open there, its own included.
  let depths: [Int]

  /// Whether it ends in 「。」.
  var isClosed: Bool { scalars.last == Self.stop }

  init(_ text: some StringProtocol) {
    scalars = text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.map(\.value)
    var depth = 0
    depths = scalars.map { scalar in
      switch scalar {
      case Self.open, 0x28:
        depth += 1
        return depth
      case Self.close, 0x29:
        defer { depth = max(0, depth - 1) }
        return depth
      default: return depth
      }
    }
  }

  /// Whether it speaks of records that are not on paper.
  var isElectronic: Bool { string(0..<scalars.count).contains("電磁的記録") }

  func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars[range] { result.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(result)
  }

  /// The round bracket that opens at a place, or after 等 there, with both its ends; nil where none does.
  func bracket(after place: Int) -> Range<Int>? {
    let start = place < scalars.count && scalars[place] == Self.others ? place + 1 : place
    guard start < scalars.count, scalars[start] == Self.open else { return nil }
    let depth = depths[start]
    let end = scalars[start...].indices.first { scalars[$0] == Self.close && depths[$0] == depth }
    return end.map { start..<($0 + 1) }
  }

  /// The text of a range without what stands in brackets that open within it.
  func plain(_ range: Range<Int>) -> String {
    guard let outer = depths[range].min() else { return "" }
    return plain(range, outside: outer)
  }

  /// The text after a place in its own clause: to 「。」 or to the end of the bracket it stands in.
  func tail(from start: Int, depth: Int, limit: Int) -> String {
    var end = start
    while end < scalars.count, depths[end] >= depth,
      !(scalars[end] == Self.stop && depths[end] == depth),
      !(depth > 0 && scalars[end] == Self.close && depths[end] == depth)
    { end += 1 }
    return String(plain(start..<end, outside: depth).prefix(limit))
  }

  /// The text before a place in its own clause: from 「。」 or the bracket that it stands in.
  func head(to end: Int, depth: Int) -> String {
    var start = end
    while start > 0, depths[start - 1] >= depth,
      !(scalars[start - 1] == Self.stop && depths[start - 1] == depth),
      !(depth > 0 && scalars[start - 1] == Self.open && depths[start - 1] == depth)
    { start -= 1 }
    return plain(start..<end, outside: depth)
  }

  private func plain(_ range: Range<Int>, outside depth: Int) -> String {
    var result = String.UnicodeScalarView()
    for index in range where depths[index] <= depth {
      result.append(Unicode.Scalar(scalars[index]) ?? "\u{FFFD}")
    }
    return String(result)
  }
}
