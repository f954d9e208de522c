/// A text folded for matching: one unit per visible character, each with its place in the original bytes.
///
/// Blanks are no units but counted before the unit they precede; so 「氏　　名」 reads as 「氏名」. Lines
/// without any unit are left out, yet keep their number. Any bytes are accepted: what is not UTF-8 becomes
/// U+FFFD. The storage is used again for the next text.
struct FoldedText: Sendable {
  struct Unit: Sendable {
    var scalar: UInt32 = 0
    /// Where it begins in the original text, in bytes.
    var start: Int32 = 0
    /// Index into `lines`.
    var line: Int32 = 0
    /// Number of the character in the vocabulary, 0 where no word holds it.
    var symbol: UInt16 = 0
    /// Blanks directly before, at most 255.
    var gap: UInt8 = 0
    /// A word may run from the unit before into this one.
    var joined = false
  }

  struct Line: Sendable {
    /// 1-based in the original.
    var number: Int
    var units: Range<Int>
    /// The line is full, so its last word may go on in the next line.
    var wraps: Bool
  }

  /// The first `count` are the text's, the others left over.
  private(set) var units: ContiguousArray<Unit> = []
  private(set) var count = 0
  private(set) var lines: ContiguousArray<Line> = []

  /// A line of at least this many characters is taken for running text.
  static let fullLine = 15
  subscript(at: Int) -> Unit {
    @inline(__always) get { units[at] }
  }

  func line(of unit: Int) -> Int { Int(units[unit].line) }

  func endsLine(_ unit: Int) -> Bool {
    unit + 1 >= count || units[unit + 1].line != units[unit].line
  }

  func startsLine(_ unit: Int) -> Bool {
    unit == 0 || units[unit - 1].line != units[unit].line
  }

  /// The first `beginningCount` are the units at which a word may begin, ascending.
  private(set) var beginnings: ContiguousArray<Int32> = []
  private(set) var beginningCount = 0

  /// Takes the place of what was read before; whether the text holds a spark. Complexity: linear in the
  /// bytes.
  mutating func read(_ text: Span<UInt8>, _ table: CharacterTable) -> Bool {
    // Out of `self` while they are written.
    var units: ContiguousArray<Unit> = []
    var beginnings: ContiguousArray<Int32> = []
    swap(&units, &self.units)
    swap(&beginnings, &self.beginnings)
    if units.count < text.count {
      units = ContiguousArray(repeating: Unit(), count: text.count)
      beginnings = ContiguousArray(repeating: 0, count: text.count)
    }
    lines.removeAll(keepingCapacity: true)
    var writer = FoldedTextWriter()
    writer.write(text, table, &units, &beginnings, &lines)
    count = writer.count
    beginningCount = writer.beginningCount
    swap(&units, &self.units)
    swap(&beginnings, &self.beginnings)
    return writer.holdsSpark
  }

  /// Where a unit ends in the original text: after the marks that belong to it, with blanks between them.
  func end(of unit: Int, in text: Span<UInt8>) -> Int {
    let start = Int(units[unit].start)
    var at = start + ScalarDecoder.scalar(in: text, at: start).length
    var end = at
    while at < text.count {
      let (scalar, length) = ScalarDecoder.scalar(in: text, at: at)
      at += length
      switch CharacterFolding.fold(scalar) {
      case .unit, .newline: return end
      case .blank: continue
      case .ignored: end = at
      }
    }
    return end
  }
}
