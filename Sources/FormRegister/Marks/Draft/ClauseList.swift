/// The text cut into clauses: a sentence, a note, a label. Wrapped lines belong to one clause.
struct ClauseList: Sendable {
  /// The first unit of each clause, ascending; always begins with 0 where there is any unit.
  private var starts: ContiguousArray<Int> = []
  private var end = 0

  /// Longer clauses are cut, so that work on a clause is bounded.
  static let longest = 300

  /// Takes the place of what was read before. Complexity: linear in the text.
  mutating func read(_ text: FoldedText) {
    starts.removeAll(keepingCapacity: true)
    end = text.count
    var start = 0
    var depth = 0
    var before = FoldedText.Unit()
    for at in 0..<text.count {
      let unit = text[at]
      let begins: Bool
      if at == 0 || at - start >= Self.longest {
        begins = true
      } else if unit.line != before.line {
        begins = !unit.joined || Self.beginsItem(text, at)
      } else {
        // Not at the 。 of 「（記名を含む。）」.
        begins = before.scalar == 0x3002 && depth == 0 && unit.scalar != 0x29
      }
      if begins {
        starts.append(at)
        start = at
        depth = 0
      }
      if unit.scalar == 0x28 { depth += 1 }
      if unit.scalar == 0x29 { depth = max(0, depth - 1) }
      before = unit
    }
  }

  /// 備考１．, (2), ※: the line begins a new note whatever stands before.
  private static func beginsItem(_ text: FoldedText, _ at: Int) -> Bool {
    let first = text[at].scalar
    if isBullet(first) { return true }
    guard at + 1 < text.count else { return false }
    let second = text[at + 1].scalar
    let isDigit = (0x30...0x39).contains(first)
    if isDigit { return second == 0x2E || second == 0x29 || text[at + 1].gap > 0 }
    if first == 0x28 { return (0x30...0x39).contains(second) || isBullet(second) || second == 0x6CE8 }
    return first == 0x6CE8 || first == 0x5099 && second == 0x8003
  }

  /// ※ * ★ ● ○ □ ■ ・ ①-⑩ ☆ ◎ ＊
  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x203B, 0x2A, 0x2605, 0x25CF, 0x25CB, 0x25A1, 0x25A0, 0x30FB, 0x2460...0x2469, 0x2606, 0x25CE,
      0xFF0A:
      true
    default: false
    }
  }

  /// The number of the clause that holds `unit`.
  func index(of unit: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= unit { low = middle } else { high = middle }
    }
    return low
  }

  func units(_ clause: Int) -> Range<Int> {
    starts[clause]..<(clause + 1 < starts.count ? starts[clause + 1] : end)
  }
}
