/// The edits between two texts: Myers' shortest edit script by middle snakes, in linear memory.
///
/// Where the texts are so different that the search would take too long, what is left stands as one edit: a
/// longer script, never a wrong one.
struct TextDifference {
  private let old: [Unicode.Scalar]
  private let new: [Unicode.Scalar]
  /// The furthest reaching paths from both ends, by diagonal.
  private var forward: [Int]
  private var backward: [Int]
  private let middle: Int
  private let deepest: Int
  /// How many more scalars may be looked at.
  private var budget: Int
  private var edits: [TextEdit] = []

  /// - Complexity: O((old + new) × edits), at most about `budget` steps.
  static func edits(
    from old: [Unicode.Scalar], to new: [Unicode.Scalar], budget: Int = 40_000_000
  ) -> [TextEdit] {
    var difference = TextDifference(old, new, budget)
    difference.compare(old.indices, new.indices)
    return difference.edits
  }

  private init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar], _ budget: Int) {
    self.old = old
    self.new = new
    self.budget = budget
    // A search that goes deeper has used up its budget, for it looks at depth × depth scalars.
    deepest = min(old.count + new.count, Int(Double(budget).squareRoot()))
    middle = deepest + 4
    forward = Array(repeating: 0, count: 2 * middle + 1)
    backward = forward
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    var left = left
    var right = right
    while let first = left.first, let other = right.first, old[first] == new[other] {
      left = (first + 1)..<left.upperBound
      right = (other + 1)..<right.upperBound
    }
    while let last = left.last, let other = right.last, old[last] == new[other] {
      left = left.lowerBound..<last
      right = right.lowerBound..<other
    }
    if left.isEmpty, right.isEmpty { return }
    guard !left.isEmpty, !right.isEmpty, let (split, other) = middleSnake(left, right) else {
      return add(TextEdit(old: left, new: right))
    }
    compare(left.lowerBound..<split, right.lowerBound..<other)
    compare(split..<left.upperBound, other..<right.upperBound)
  }

  private mutating func add(_ edit: TextEdit) {
    if let last = edits.last, last.old.upperBound == edit.old.lowerBound,
      last.new.upperBound == edit.new.lowerBound
    {
      edits[edits.count - 1] = last.joined(with: edit)
    } else {
      edits.append(edit)
    }
  }

  /// A point on a shortest path, not a corner; nil where the budget is used up.
  private mutating func middleSnake(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int)? {
    let (rows, columns) = (left.count, right.count)
    let delta = rows - columns
    let isOdd = delta % 2 != 0
    forward[middle + 1] = 0
    forward[middle - 1] = Self.unreachable
    backward[middle + 1] = 0
    backward[middle - 1] = Self.unreachable
    for depth in 0...min(deepest, (rows + columns + 1) / 2) {
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        var row = Self.step(forward, middle + diagonal, diagonal, rows, columns)
        let start = row
        while row >= 0, row < rows, row - diagonal < columns,
          old[left.lowerBound + row] == new[right.lowerBound + row - diagonal]
        { row += 1 }
        budget -= row - start + 1
        forward[middle + diagonal] = row
        let opposite = delta - diagonal
        if isOdd, abs(opposite) < depth, row + backward[middle + opposite] >= rows {
          return (left.lowerBound + row, right.lowerBound + row - diagonal)
        }
      }
      Self.fence(&forward, middle, depth)
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        var row = Self.step(backward, middle + diagonal, diagonal, rows, columns)
        let start = row
        while row >= 0, row < rows, row - diagonal < columns,
          old[left.upperBound - 1 - row] == new[right.upperBound - 1 - row + diagonal]
        { row += 1 }
        budget -= row - start + 1
        backward[middle + diagonal] = row
        let opposite = delta - diagonal
        if !isOdd, abs(opposite) <= depth, row + forward[middle + opposite] >= rows {
          return (left.upperBound - row, right.upperBound - row + diagonal)
        }
      }
      Self.fence(&backward, middle, depth)
      if budget < 0 { return nil }
    }
    return nil
  }

  private static let unreachable = Int.min / 4

  /// The furthest row of a diagonal after one more edit, within the texts.
  private static func step(_ reach: [Int], _ place: Int, _ diagonal: Int, _ rows: Int, _ columns: Int) -> Int
  {
    let deletion = reach[place - 1] < rows ? reach[place - 1] + 1 : unreachable
    let insertion = reach[place + 1] - diagonal <= columns ? reach[place + 1] : unreachable
    return max(deletion, insertion, unreachable)
  }

  /// Beyond the outermost diagonals there is nothing yet.
  private static func fence(_ reach: inout [Int], _ middle: Int, _ depth: Int) {
    reach[middle + depth + 2] = unreachable
    reach[middle - depth - 2] = unreachable
  }
}
