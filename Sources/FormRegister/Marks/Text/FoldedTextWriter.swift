/// Folds a text into units and lines: the one loop over its bytes.
///
/// The places where it stands are plain numbers of this value, so that they stay in registers; additions do
/// not trap, as none exceeds the number of bytes by more than four.
struct FoldedTextWriter {
  /// Units written.
  private(set) var count = 0
  private(set) var beginningCount = 0
  private(set) var holdsSpark = false
  private var at = 0
  private var gap: UInt32 = 0
  /// The first unit of the line at hand.
  private var lineStart = 0
  private var number = 1
  /// Lines written.
  private var line: Int32 = 0

  @inline(__always)
  mutating func write(
    _ text: Span<UInt8>, _ table: CharacterTable, _ units: inout ContiguousArray<FoldedText.Unit>,
    _ beginnings: inout ContiguousArray<Int32>, _ lines: inout ContiguousArray<FoldedText.Line>
  ) {
    let blocks = table.codes.blocks.span
    let codes = table.codes.values.span
    let changed = table.changed.span
    let beginningSymbols = table.beginningSymbols
    var out = units.mutableSpan
    var places = beginnings.mutableSpan
    while at < text.count {
      let start = at
      var scalar = next(text)
      if scalar == 0x3000 {
        gap &+= 1
        skipBlanks(text)
        continue
      }
      var symbol = codes[Int(blocks[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
      if symbol >= CharacterTable.firstChanged {
        let folded = changed[Int(symbol &- CharacterTable.firstChanged)]
        if folded.beginsSpark, !holdsSpark { holdsSpark = table.sparks.occurs(text, at: start) }
        if folded.kind != .unit {
          if folded.kind == .blank { gap &+= 1 }
          if folded.kind == .newline { endLine(scalar, text, &out, &lines) }
          continue
        }
        symbol = folded.symbol
        scalar = folded.scalar
      }
      out[count] = FoldedText.Unit(
        scalar: scalar, start: Int32(truncatingIfNeeded: start), line: line,
        symbol: symbol, gap: UInt8(truncatingIfNeeded: min(gap, 255)), joined: count > lineStart)
      places[beginningCount] = Int32(truncatingIfNeeded: count)
      beginningCount &+= symbol &- 1 < beginningSymbols ? 1 : 0
      count &+= 1
      gap = 0
    }
    closeLine(&out, &lines)
  }

  /// The scalar at `at`, and goes behind it.
  @inline(__always)
  private mutating func next(_ text: Span<UInt8>) -> UInt32 {
    let first = UInt32(text[at])
    if first < 0x80 {
      at &+= 1
      return first
    }
    // Three bytes, of which the first two alone rule out what is overlong or a surrogate.
    if first &- 0xE1 < 0x0F, first != 0xED, at &+ 2 < text.count {
      let second = UInt32(text[at &+ 1]) ^ 0x80
      let third = UInt32(text[at &+ 2]) ^ 0x80
      if second | third < 0x40 {
        at &+= 3
        return (first & 0x0F) << 12 | second << 6 | third
      }
    }
    let (scalar, length) = ScalarDecoder.scalar(in: text, at: at)
    at &+= length
    return scalar
  }

  /// Goes on over full-width blanks, of which forms have long rows.
  @inline(__always)
  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while at &+ 2 < text.count, text[at] == 0xE3, text[at &+ 1] == 0x80, text[at &+ 2] == 0x80 {
      gap &+= 1
      at &+= 3
    }
  }

  @inline(__always)
  private mutating func endLine(
    _ scalar: UInt32, _ text: Span<UInt8>, _ units: inout MutableSpan<FoldedText.Unit>,
    _ lines: inout ContiguousArray<FoldedText.Line>
  ) {
    closeLine(&units, &lines)
    gap = 0
    let isPair = scalar == 0x0D && at < text.count && text[at] == 0x0A
    if !isPair { number &+= 1 }
  }

  /// A word may cross a line's end where the line is full, or where text runs downwards, one character a
  /// line.
  @inline(__always)
  private mutating func closeLine(
    _ units: inout MutableSpan<FoldedText.Unit>, _ lines: inout ContiguousArray<FoldedText.Line>
  ) {
    guard count > lineStart else { return }
    if let before = lines.last {
      let vertical = before.units.count == 1 && count &- lineStart == 1 && number == before.number &+ 1
      if before.wraps || vertical { units[lineStart].joined = true }
    }
    let wraps = count &- lineStart >= FoldedText.fullLine && units[count &- 1].scalar != 0x3002
    lines.append(FoldedText.Line(number: number, units: lineStart..<count, wraps: wraps))
    lineStart = count
    line &+= 1
  }
}
