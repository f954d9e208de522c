/// Grows cubes to largest ones all of whose cases have a property.
public struct CubeGrowth: Sendable {
  private let space: CaseSpace
  /// For each dimension the groups of values that are added together.
  public let groups: [[[Int]]]
  /// The dimension whose values stay consecutive, if any: time.
  private let consecutive: Int?

  /// - Parameters:
  ///   - space: The space.
  ///   - cubes: The cubes that tell values apart; values that none tells apart are added together.
  ///   - consecutive: The dimension whose values stay consecutive.
  public init(_ space: CaseSpace, apartBy cubes: [CubeTest], consecutive: Int?) {
    self.space = space
    self.consecutive = consecutive
    groups = space.dimensions.indices.map { dimension in
      let narrowing = cubes.filter { $0.dimensions.contains(dimension) }
      var groups: [[UInt64]: [Int]] = [:]
      for value in 0..<space.dimensions[dimension].size {
        var holders = [UInt64](repeating: 0, count: (narrowing.count + 63) / 64)
        for (index, test) in narrowing.enumerated() where test.cube.contains(value, dimension, in: space) {
          holders[index / 64] |= 1 << UInt64(index % 64)
        }
        groups[holders, default: []].append(value)
      }
      return groups.values.sorted { $0[0] < $1[0] }
    }
  }

  /// A largest cube around `cube`: first the dimensions that do not matter at all are freed, the last first,
  /// then values are added to the others.
  ///
  /// - Parameters:
  ///   - cube: Where to begin; all its cases have the property.
  ///   - hasProperty: Whether all cases of a cube have the property.
  public func grow(_ cube: Cube, _ hasProperty: (Cube) -> Bool) -> Cube {
    let whole = space.whole
    var result = cube
    var narrowed: [Int] = []
    for dimension in space.dimensions.indices.reversed() {
      guard !result.isWhole(dimension, in: space) else { continue }
      var freed = result
      freed.assign(dimension, from: whole, in: space)
      if hasProperty(freed) { result = freed } else { narrowed.append(dimension) }
    }
    for dimension in narrowed.reversed() {
      if dimension == consecutive {
        extend(&result, dimension, hasProperty)
      } else {
        for group in groups[dimension] { add(group, dimension, to: &result, hasProperty) }
      }
    }
    return result
  }

  /// Adds earlier and later values one by one, as long as the property holds.
  private func extend(_ cube: inout Cube, _ dimension: Int, _ hasProperty: (Cube) -> Bool) {
    let values = cube.values(dimension, in: space)
    let size = space.dimensions[dimension].size
    for value in (0..<values[0]).reversed() where !add([value], dimension, to: &cube, hasProperty) { break }
    for value in values.last! + 1..<max(size, values.last! + 1)
    where !add([value], dimension, to: &cube, hasProperty) { break }
  }

  @discardableResult
  private func add(
    _ values: [Int], _ dimension: Int, to cube: inout Cube, _ hasProperty: (Cube) -> Bool
  ) -> Bool {
    let added = space.cube(dimension, in: values)
    guard !added.isWithin(cube, dimension, in: space) else { return true }
    // Only the new cases are in question, the others have the property already.
    var slab = cube
    slab.assign(dimension, from: added, in: space)
    guard hasProperty(slab) else { return false }
    cube.unite(dimension, with: added, in: space)
    return true
  }
}

extension CaseSpace {
  /// The cube of no case.
  public var nothing: Cube { Cube(words: [UInt64](repeating: 0, count: wordCount)) }
}

extension Cube {
  /// The smallest cube that holds this one and another.
  public func hull(with other: Cube) -> Cube {
    var result = self
    for index in words.indices { result.words[index] |= other.words[index] }
    return result
  }

  /// Adds the values that `other` has in a dimension.
  mutating func unite(_ dimension: Int, with other: Cube, in space: CaseSpace) {
    for index in space.dimensions[dimension].words { words[index] |= other.words[index] }
  }
}
