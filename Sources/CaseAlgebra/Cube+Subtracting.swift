extension Cube {
  /// Whether the cube has a value in a dimension.
  public func contains(_ value: Int, _ dimension: Int, in space: CaseSpace) -> Bool {
    words[space.dimensions[dimension].words.lowerBound + value / 64] & (1 << UInt64(value % 64)) != 0
  }

  /// The cases of this cube that `other` does not hold, as cubes that do not meet each other.
  public func subtracting(_ other: Cube, in space: CaseSpace) -> [Cube] {
    guard meets(other, in: space) else { return [self] }
    var rest = self
    var parts: [Cube] = []
    for dimension in space.dimensions.indices where !rest.isWithin(other, dimension, in: space) {
      var part = rest
      part.narrow(dimension, toOthersThan: other, in: space)
      parts.append(part)
      rest.narrow(dimension, toThoseOf: other, in: space)
    }
    return parts
  }
}

extension Region {
  /// The cases of this region that `other` does not hold; nil where that takes more than `limit` cubes.
  public func subtracting(_ other: Region, limit: Int, in space: CaseSpace) -> Region? {
    var rest = cubes
    for cube in other.cubes {
      rest = rest.flatMap { $0.subtracting(cube, in: space) }
      if rest.count > limit { return nil }
    }
    return Region(cubes: rest)
  }
}
