internal import RuleBook
internal import SourceText

/// One line of `decisions.ndjson` in a few words: texts and lists stand as numbers of a ``DecisionTables``.
struct DecidedLine {
  /// Counted from 1; nil for a form that is unread.
  var requirement: Int32?
  /// The index of the outcome in its review; nil where undetermined.
  var outcome: UInt8?
  /// What it can be, by the ranks of its review.
  var results = ResultSet()
  /// The deciding rule, or those in conflict: a list of texts.
  var rules: Int32 = 0
  /// The known facts: a list of names and values in turns, by name.
  var facts: Int32 = 0
  /// The names of the facts that force it or are asked for: a list.
  var named: Int32 = 0
  /// The names of the facts that an answer gave: a list.
  var answered: Int32 = 0
  /// The decision that a person took, by its place; negative where there is none.
  var decision: Int32 = -1
}

/// The texts and lists of the lines of two reviews, each kept once.
struct DecisionTables {
  var forms = ByteTable()
  var texts = ByteTable()
  var facts = ByteTable()
  var decisions: [JSONValue] = []
  private var lists = ByteTable()

  init() { _ = list([]) }

  /// The number of a list.
  mutating func list(_ numbers: [UInt32]) -> Int32 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return Int32(lists.index(of: bytes[...]))
  }

  /// The list of a number.
  func list(_ index: Int32) -> [Int] {
    let bytes = lists[Int(index)]
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { start in
      (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }
  }

  /// The known facts of a line: values by names.
  func known(_ line: DecidedLine) -> [Int: Int] {
    let pairs = list(line.facts)
    return Dictionary(
      stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) }, uniquingKeysWith: { $1 })
  }

  /// The number of a fact's name; that of one of several bases counts as the deciding basis's.
  mutating func fact(_ name: ArraySlice<UInt8>) -> Int {
    let prefix = Array("basis[".utf8)
    guard name.starts(with: prefix), let close = name.firstIndex(of: 0x5D) else {
      return facts.index(of: name)
    }
    return facts.index(of: (Array("basis".utf8) + name[(close + 1)...])[...])
  }
}
