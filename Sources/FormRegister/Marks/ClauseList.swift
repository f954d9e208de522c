/// The text cut into clauses: a sentence, a note, a label. Wrapped lines belong to one clause.
struct ClauseList: Sendable {
  /// The first unit of each clause, ascending; always begins with 0 where there is any unit.
  private let starts: ContiguousArray<Int>
  private let end: Int

  /// Longer clauses are cut, so that work on a clause is bounded.
  static let longest = 300
  private static let bullets = Set("※*★●○□■・①②③④⑤⑥⑦⑧⑨⑩☆◎＊".unicodeScalars.map(\.value))

  /// Complexity: linear in the text.
  init(_ text: FoldedText) {
    var starts: ContiguousArray<Int> = []
    var depth = 0
    for at in text.units.indices {
      let begins: Bool
      if at == 0 || at - starts[starts.count - 1] >= Self.longest {
        begins = true
      } else if text.units[at].line != text.units[at - 1].line {
        begins = !text.units[at].joined || Self.beginsItem(text, at)
      } else {
        // Not at the 。 of 「（記名を含む。）」.
        begins = text.units[at - 1].scalar == 0x3002 && depth == 0 && text.units[at].scalar != 0x29
      }
      if begins {
        starts.append(at)
        depth = 0
      }
      if text.units[at].scalar == 0x28 { depth += 1 }
      if text.units[at].scalar == 0x29 { depth = max(0, depth - 1) }
    }
    self.starts = starts
    end = text.units.count
  }

  /// 備考１．, (2), ※: the line begins a new note whatever stands before.
  private static func beginsItem(_ text: FoldedText, _ at: Int) -> Bool {
    let first = text.units[at].scalar
    if bullets.contains(first) { return true }
    guard at + 1 < text.units.count else { return false }
    let second = text.units[at + 1].scalar
    let isDigit = (0x30...0x39).contains(first)
    if isDigit { return second == 0x2E || second == 0x29 || text.units[at + 1].gap > 0 }
    if first == 0x28 { return (0x30...0x39).contains(second) || bullets.contains(second) || second == 0x6CE8 }
    return first == 0x6CE8 || first == 0x5099 && second == 0x8003
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
