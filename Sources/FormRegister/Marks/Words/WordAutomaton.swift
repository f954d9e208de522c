/// Finds words of a fixed list in folded text: at a place the longest.
///
/// A double array: the cell of a state's successor by symbol `s` is `base + s`, and it is one only if that
/// cell bears the symbol; no two states share a base. So a step is one look into one array of eight bytes a
/// cell.
struct WordAutomaton: Sendable {
  struct Cell: Sendable {
    /// 0 where nothing follows.
    var base: Int32 = 0
    /// By which the cell is reached; 0 where the cell is free.
    var symbol: UInt16 = 0
    /// A word ends here.
    var isWord = false
  }

  let cells: ContiguousArray<Cell>
  /// By cell: the place in the list of the word that ends there.
  let words: ContiguousArray<Int32>

  /// Of two equal words the later holds. Complexity: nearly linear in the characters of all words.
  init(_ words: FoldedWords, _ alphabet: WordAlphabet) {
    var builder = WordAutomatonBuilder(rootWidth: alphabet.scalars.count + 1)
    for index in words.indices { builder.add(words[index], alphabet, Int32(index)) }
    (cells, self.words) = builder.doubleArray()
  }

  /// The longest word that begins at unit `start`; nil where none does. Words of Latin letters or katakana
  /// hold no blanks.
  @inline(__always)
  func longest(in text: FoldedText, at start: Int) -> (end: Int, word: Int)? {
    guard start < text.count else { return nil }
    guard let (end, cell) = Self.longest(cells.span, text.units.span, text.count, at: start) else {
      return nil
    }
    return (end, Int(words[cell]))
  }

  /// The same on borrowed storage, for loops; the word is that of the cell.
  @inline(__always)
  static func longest(
    _ cells: Span<Cell>, _ units: Span<FoldedText.Unit>, _ count: Int, at start: Int
  ) -> (end: Int, cell: Int)? {
    var place = Int(units[start].symbol)
    guard place > 0, cells[place].symbol == units[start].symbol else { return nil }
    var found: (end: Int, cell: Int)?
    var at = start + 1
    while true {
      let cell = cells[place]
      if cell.isWord { found = (at, place) }
      guard cell.base > 0, at < count else { return found }
      let unit = units[at]
      guard unit.symbol > 0, unit.joined, unit.gap == 0 || !isCompact(unit.scalar) else { return found }
      let next = Int(cell.base) + Int(unit.symbol)
      guard cells[next].symbol == unit.symbol else { return found }
      place = next
      at += 1
    }
  }

  private static func isCompact(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x30A0...0x30FF).contains(scalar) && scalar != 0x30FB
  }
}

/// Words as a tree of brothers and first children, laid out as a double array in the end.
struct WordAutomatonBuilder {
  private struct Node {
    var symbol: UInt16
    var word: Int32 = -1
    var firstChild: Int32 = 0
    var brother: Int32 = 0
  }

  private var nodes: ContiguousArray<Node> = [Node(symbol: 0)]
  /// The root has hundreds of children: its own, by symbol.
  private var beginnings: ContiguousArray<Int32>

  init(rootWidth: Int) { beginnings = ContiguousArray(repeating: 0, count: rootWidth) }

  mutating func add(_ word: ContiguousArray<UInt32>.SubSequence, _ alphabet: WordAlphabet, _ index: Int32) {
    var state = 0
    for scalar in word {
      let symbol = alphabet.symbol(of: scalar)
      // Beyond the largest alphabet.
      guard symbol > 0 else { return }
      state = child(of: state, symbol)
    }
    if state > 0 { nodes[state].word = index }
  }

  private mutating func child(of state: Int, _ symbol: UInt16) -> Int {
    if state == 0 {
      if beginnings[Int(symbol)] == 0 {
        beginnings[Int(symbol)] = Int32(nodes.count)
        nodes.append(Node(symbol: symbol))
      }
      return Int(beginnings[Int(symbol)])
    }
    var at = Int(nodes[state].firstChild)
    while at > 0 {
      if nodes[at].symbol == symbol { return at }
      at = Int(nodes[at].brother)
    }
    nodes.append(Node(symbol: symbol, brother: nodes[state].firstChild))
    nodes[state].firstChild = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  /// Level by level, so that the states met most often lie together. Each takes the first base that fits.
  func doubleArray() -> (ContiguousArray<WordAutomaton.Cell>, ContiguousArray<Int32>) {
    var layout = DoubleArrayLayout(width: beginnings.count, count: beginnings.count + nodes.count)
    var queue: ContiguousArray<(node: Int, place: Int)> = []
    queue.reserveCapacity(nodes.count)
    for (symbol, node) in beginnings.enumerated() where node > 0 {
      layout.put(symbol, UInt16(symbol), word: nodes[Int(node)].word)
      queue.append((Int(node), symbol))
    }
    var symbols: ContiguousArray<UInt16> = []
    var at = 0
    while at < queue.count {
      let (node, place) = queue[at]
      at += 1
      symbols.removeAll(keepingCapacity: true)
      var child = Int(nodes[node].firstChild)
      while child > 0 {
        symbols.append(nodes[child].symbol)
        child = Int(nodes[child].brother)
      }
      guard !symbols.isEmpty else { continue }
      let base = layout.takeBase(for: symbols)
      layout.cells[place].base = Int32(base)
      child = Int(nodes[node].firstChild)
      while child > 0 {
        let target = base + Int(nodes[child].symbol)
        layout.put(target, nodes[child].symbol, word: nodes[child].word)
        queue.append((child, target))
        child = Int(nodes[child].brother)
      }
    }
    return (layout.cells, layout.words)
  }
}

/// Where the states of an automaton lie. There are always enough cells to look by any symbol from any base.
struct DoubleArrayLayout {
  var cells: ContiguousArray<WordAutomaton.Cell>
  private(set) var words: ContiguousArray<Int32>
  private var taken: ContiguousArray<Bool>
  /// Symbols are below this; the root's row is as wide, so behind it every base is above zero.
  private let width: Int
  private var firstFree: Int

  init(width: Int, count: Int) {
    self.width = width
    firstFree = width
    cells = ContiguousArray(repeating: WordAutomaton.Cell(), count: count)
    words = ContiguousArray(repeating: -1, count: count)
    taken = ContiguousArray(repeating: false, count: count)
  }

  mutating func put(_ place: Int, _ symbol: UInt16, word: Int32) {
    cells[place].symbol = symbol
    cells[place].isWord = word >= 0
    words[place] = word
  }

  /// The first base that no state has and from which all the symbols fall on free cells.
  mutating func takeBase(for symbols: ContiguousArray<UInt16>) -> Int {
    while firstFree < cells.count, cells[firstFree].symbol > 0 { firstFree += 1 }
    var base = max(1, firstFree - Int(symbols[0]))
    while true {
      grow(to: base + width)
      if !taken[base], symbols.allSatisfy({ cells[base + Int($0)].symbol == 0 }) {
        taken[base] = true
        return base
      }
      base += 1
    }
  }

  private mutating func grow(to count: Int) {
    guard cells.count < count else { return }
    // At least doubled, so that growing costs no more than the cells.
    cells.append(contentsOf: repeatElement(WordAutomaton.Cell(), count: count))
    words.append(contentsOf: repeatElement(-1, count: count))
    taken.append(contentsOf: repeatElement(false, count: count))
  }
}
