/// Finds cases of a cube that none of many other cubes holds, by splitting.
///
/// What covers a cube only as a union, no pair of cubes shows. So the cube is split on the fact that most of
/// the cubes narrow; values that no cube tells apart stay together, and of two groups of values only the one
/// that fewer cubes hold is looked at, since where that one is covered the other is too.
public struct CoverSearch: Sendable {
  /// Whether a cube is covered.
  public enum Answer: Hashable, Sendable {
    case covered
    /// A part of the cube that no other cube meets.
    case uncovered(Cube)
    /// The steps ran out before it was known.
    case gaveUp
  }

  public let space: CaseSpace
  /// How many more cubes may be looked at before the search gives up.
  public private(set) var steps: Int

  /// The lists of the last search whose cubes were enough to cover the cube, where it was covered.
  public private(set) var coveringLists: Set<Int> = []
  /// The list that each cube of the search at hand is of.
  private var lists: [Int] = []

  public init(_ space: CaseSpace, steps: Int) { (self.space, self.steps) = (space, steps) }

  /// Counts cubes that were looked at outside the search.
  public mutating func charge(_ cubes: Int) { steps -= cubes }

  /// Looks for cases of `cube` that no cube of the lists `covers` holds.
  ///
  /// - Complexity: Exponential in the worst case, bounded by ``steps``; linear in the covers where some part
  ///   is met by none.
  public mutating func search(_ cube: Cube, outside covers: [[CubeTest]]) -> Answer {
    guard steps > 0 else { return .gaveUp }
    var open: [CubeTest] = []
    lists.removeAll(keepingCapacity: true)
    coveringLists = []
    for (number, list) in covers.enumerated() {
      steps -= list.count
      for cover in list {
        switch cover.relation(of: cube) {
        case .within:
          coveringLists = [number]
          return .covered
        case .meets:
          open.append(cover)
          lists.append(number)
        case .apart: break
        }
      }
    }
    if let part = uncovered(cube, open, Array(open.indices)) { return .uncovered(part) }
    return steps > 0 ? .covered : .gaveUp
  }

  private mutating func uncovered(_ cube: Cube, _ covers: [CubeTest], _ candidates: [Int]) -> Cube? {
    guard steps > 0 else { return nil }
    steps -= candidates.count + 1
    var open: [Int] = []
    for index in candidates {
      switch covers[index].relation(of: cube) {
      case .within:
        coveringLists.insert(lists[index])
        return nil
      case .meets: open.append(index)
      case .apart: break
      }
    }
    guard !open.isEmpty else { return cube }
    let dimension = mostNarrowed(cube, covers, open)
    // Grouping looks at each value of each cube, which counts where a fact has very many values.
    steps -= space.dimensions[dimension].size * open.count / 64
    for group in groups(cube, dimension, covers, open) {
      var part = cube
      part.narrow(dimension, to: group.values, in: space)
      if let found = uncovered(part, covers, group.members(of: open)) { return found }
    }
    return nil
  }

  /// The dimension that most of the cubes narrow within `cube`.
  private func mostNarrowed(_ cube: Cube, _ covers: [CubeTest], _ open: [Int]) -> Int {
    var counts = [Int](repeating: 0, count: space.dimensions.count)
    for index in open {
      for dimension in covers[index].dimensions
      where !cube.isWithin(covers[index].cube, dimension, in: space) { counts[dimension] += 1 }
    }
    return counts.indices.max { counts[$0] < counts[$1] }!
  }

  /// Values of a dimension that the same cubes hold.
  private struct Group {
    var values: [Int]
    /// One bit for each open cube: whether it holds these values.
    var holders: [UInt64]
    var count: Int { holders.reduce(0) { $0 + $1.nonzeroBitCount } }

    func isWithin(_ other: Group) -> Bool { zip(holders, other.holders).allSatisfy { $0 & ~$1 == 0 } }

    func members(of open: [Int]) -> [Int] {
      open.indices.filter { holders[$0 / 64] & (1 << UInt64($0 % 64)) != 0 }.map { open[$0] }
    }
  }

  /// The groups of values that no group with fewer holders stands for, those with the fewest first.
  private func groups(_ cube: Cube, _ dimension: Int, _ covers: [CubeTest], _ open: [Int]) -> [Group] {
    var groups: [[UInt64]: Group] = [:]
    for value in cube.values(dimension, in: space) {
      var holders = [UInt64](repeating: 0, count: (open.count + 63) / 64)
      for (index, cover) in open.enumerated() where covers[cover].cube.contains(value, dimension, in: space) {
        holders[index / 64] |= 1 << UInt64(index % 64)
      }
      groups[holders, default: Group(values: [], holders: holders)].values.append(value)
    }
    let sorted = groups.values.map { (count: $0.count, group: $0) }
      .sorted { ($0.count, $0.group.values[0]) < ($1.count, $1.group.values[0]) }
    var result: [Group] = []
    for (_, group) in sorted where !result.contains(where: { $0.isWithin(group) }) { result.append(group) }
    return result
  }
}
