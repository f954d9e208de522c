/// How the brackets of a text nest, asked of any stretch of it: 「 and 」, or （ and ）.
struct BracketNesting {
  /// The depth before each scalar, and at the end.
  private let depth: [Int]
  /// For each place the first one behind it where the depth is lower, or beyond the end.
  private let fall: [Int]

  /// - Complexity: O(length).
  init(_ text: [Unicode.Scalar], step: (Unicode.Scalar) -> Int = BracketNesting.step) {
    var depth = [0]
    depth.reserveCapacity(text.count + 1)
    for scalar in text { depth.append(depth[depth.count - 1] + step(scalar)) }
    var fall = [Int](repeating: depth.count, count: depth.count)
    var open: [Int] = []
    for (place, level) in depth.enumerated() {
      while let last = open.last, depth[last] > level {
        fall[last] = place
        open.removeLast()
      }
      open.append(place)
    }
    self.depth = depth
    self.fall = fall
  }

  /// True where a stretch opens and closes its brackets itself.
  func isBalanced(_ range: Range<Int>) -> Bool {
    depth[range.lowerBound] == depth[range.upperBound] && fall[range.lowerBound] > range.upperBound
  }

  /// True for a text that can stand in 「」 as it is.
  static func isBalanced(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in text {
      depth += step(scalar)
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// What a scalar does to the depth of 「」.
  static func step(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "「": 1
    case "」": -1
    default: 0
    }
  }

  /// What a scalar does to the depth of parentheses.
  static func stepOfParentheses(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "（", "(": 1
    case "）", ")": -1
    default: 0
    }
  }
}
