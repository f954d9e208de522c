/// A set of cases as a union of cubes, which may overlap.
public struct Region: Hashable, Sendable {
  public private(set) var cubes: [Cube]

  public static let empty = Region(cubes: [])

  /// A region of these cubes; the caller vouches that none is empty.
  public init(cubes: [Cube]) { self.cubes = cubes }

  /// The union, without cubes that lie within another.
  public func union(_ other: Region) -> Region {
    var result = cubes
    for cube in other.cubes where !result.contains(where: { cube.isWithin($0) }) {
      result.removeAll { $0.isWithin(cube) }
      result.append(cube)
    }
    return Region(cubes: result)
  }

  /// The cases that both regions hold; nil where that takes more than `limit` cubes.
  public func intersection(_ other: Region, limit: Int, in space: CaseSpace) -> Region? {
    var result = Region.empty
    for left in cubes {
      for right in other.cubes {
        guard let both = left.intersection(right, in: space) else { continue }
        result = result.union(Region(cubes: [both]))
        if result.cubes.count > limit { return nil }
      }
    }
    return result
  }
}
