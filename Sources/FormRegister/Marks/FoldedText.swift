/// A text folded for matching: one unit per visible character, each with its place in the original bytes.
///
/// Blanks are no units but counted before the unit they precede; so 「氏　　名」 reads as 「氏名」. Lines without
/// any unit are left out, yet keep their number. Any bytes are accepted: what is not UTF-8 becomes U+FFFD.
struct FoldedText: Sendable {
  struct Unit: Sendable {
    var scalar: UInt32
    /// Byte range in the original text.
    var start: Int
    var end: Int
    /// Blanks directly before, at most 255.
    var gap: UInt8
    /// Index into `lines`.
    var line: Int32
    /// A word may run from the unit before into this one.
    var joined: Bool
  }

  struct Line: Sendable {
    /// 1-based in the original.
    var number: Int
    var units: Range<Int>
    /// The line is full, so its last word may go on in the next line.
    var wraps: Bool
  }

  private(set) var units: ContiguousArray<Unit> = []
  private(set) var lines: ContiguousArray<Line> = []

  /// A line of at least this many characters is taken for running text.
  static let fullLine = 15

  /// Complexity: linear in the bytes.
  init(_ bytes: [UInt8]) {
    units.reserveCapacity(bytes.count / 3)
    var number = 1
    var lineStart = 0
    var gap = 0
    var at = 0
    let decoder = ScalarDecoder()
    while at < bytes.count {
      let (scalar, length) = decoder.scalar(in: bytes, at: at)
      let end = at + length
      switch CharacterFolding.fold(scalar) {
      case .unit(let folded):
        let joined = units.count > lineStart
        units.append(
          Unit(
            scalar: folded, start: at, end: end, gap: UInt8(min(gap, 255)), line: Int32(lines.count),
            joined: joined))
        gap = 0
      case .blank:
        gap += 1
      case .ignored:
        if units.count > lineStart { units[units.count - 1].end = end }
      case .newline:
        closeLine(number, from: lineStart)
        lineStart = units.count
        gap = 0
        let isPair = scalar == 0x0D && end < bytes.count && bytes[end] == 0x0A
        if !isPair { number += 1 }
      }
      at = end
    }
    closeLine(number, from: lineStart)
    joinWrappedLines()
  }

  private mutating func closeLine(_ number: Int, from start: Int) {
    guard units.count > start else { return }
    let wraps = units.count - start >= Self.fullLine && units[units.count - 1].scalar != 0x3002
    lines.append(Line(number: number, units: start..<units.count, wraps: wraps))
  }

  /// A word may cross a line's end where the line is full, or where text runs downwards, one character a line.
  private mutating func joinWrappedLines() {
    for index in lines.indices.dropFirst() {
      let before = lines[index - 1]
      let here = lines[index]
      let vertical = before.units.count == 1 && here.units.count == 1 && here.number == before.number + 1
      if before.wraps || vertical { units[here.units.lowerBound].joined = true }
    }
  }

  func line(of unit: Int) -> Int { Int(units[unit].line) }

  func endsLine(_ unit: Int) -> Bool {
    unit + 1 >= units.count || units[unit + 1].line != units[unit].line
  }

  func startsLine(_ unit: Int) -> Bool {
    unit == 0 || units[unit - 1].line != units[unit].line
  }
}
