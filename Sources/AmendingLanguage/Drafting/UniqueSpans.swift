/// For every place of a text how long a quotation from there must be to occur only once: from the text's
/// suffixes in order, each compared with its two neighbours.
struct UniqueSpans {
  /// The shortest length that occurs once, by its first scalar; beyond the text's end where none does.
  let shortest: [Int]

  /// - Complexity: O(length × log length).
  init(_ text: [Unicode.Scalar]) {
    let order = Self.suffixOrder(text)
    let common = Self.commonPrefixes(text, order)
    var shortest = [Int](repeating: 1, count: text.count)
    for (rank, start) in order.enumerated() {
      let next = rank + 1 < order.count ? common[rank + 1] : 0
      shortest[start] = max(common[rank], next) + 1
    }
    self.shortest = shortest
  }

  func isUnique(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count >= shortest[range.lowerBound]
  }

  /// The suffixes in order, by doubling the length by which they are compared, each round a counting sort.
  private static func suffixOrder(_ text: [Unicode.Scalar]) -> [Int] {
    let count = text.count
    var order = text.indices.sorted { text[$0].value < text[$1].value }
    var rank = [Int](repeating: 0, count: count)
    for index in 1..<max(count, 1) {
      rank[order[index]] = rank[order[index - 1]] + (text[order[index]] == text[order[index - 1]] ? 0 : 1)
    }
    var width = 1
    var next = rank
    while count > 0, rank[order[count - 1]] < count - 1 {
      // Suffixes in the order of their second halves; those too short to have one come first.
      var halves = Array((count - min(width, count))..<count)
      halves += order.lazy.filter { $0 >= width }.map { $0 - width }
      var starts = [Int](repeating: 0, count: count + 1)
      for value in rank { starts[value + 1] += 1 }
      for value in 1...count { starts[value] += starts[value - 1] }
      for suffix in halves {
        order[starts[rank[suffix]]] = suffix
        starts[rank[suffix]] += 1
      }
      func half(_ suffix: Int) -> Int { suffix + width < count ? rank[suffix + width] : -1 }
      next[order[0]] = 0
      for index in 1..<count {
        let (suffix, before) = (order[index], order[index - 1])
        let isSame = rank[suffix] == rank[before] && half(suffix) == half(before)
        next[suffix] = next[before] + (isSame ? 0 : 1)
      }
      swap(&rank, &next)
      width *= 2
    }
    return order
  }

  /// How much each suffix shares with the one before it in the order (Kasai and others).
  private static func commonPrefixes(_ text: [Unicode.Scalar], _ order: [Int]) -> [Int] {
    var rank = [Int](repeating: 0, count: text.count)
    for (index, suffix) in order.enumerated() { rank[suffix] = index }
    var common = [Int](repeating: 0, count: text.count)
    var length = 0
    for suffix in text.indices {
      guard rank[suffix] > 0 else {
        length = 0
        continue
      }
      let before = order[rank[suffix] - 1]
      while max(suffix, before) + length < text.count, text[suffix + length] == text[before + length] {
        length += 1
      }
      common[rank[suffix]] = length
      length = max(0, length - 1)
    }
    return common
  }
}
