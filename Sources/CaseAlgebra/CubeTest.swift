/// A cube made ready to be held against many others: only the dimensions that it narrows are looked at.
public struct CubeTest: Hashable, Sendable {
  public let cube: Cube
  /// The dimensions that the cube narrows.
  public let dimensions: [Int]
  private let words: [Range<Int>]

  public init(_ cube: Cube, in space: CaseSpace) {
    self.cube = cube
    dimensions = space.dimensions.indices.filter { !cube.isWhole($0, in: space) }
    words = dimensions.map { space.dimensions[$0].words }
  }

  /// Whether one case is a case of this cube.
  ///
  /// - Parameters:
  ///   - codes: The values of all dimensions, those of the case from `start` on.
  ///   - start: Where they begin.
  public func contains(_ codes: [UInt16], from start: Int) -> Bool {
    for index in dimensions.indices {
      let code = Int(codes[start + dimensions[index]])
      if cube.words[words[index].lowerBound + code >> 6] & 1 << UInt64(code & 63) == 0 { return false }
    }
    return true
  }

  /// How a cube lies to this one.
  public enum Relation: Sendable {
    case within, meets, apart
  }

  /// Whether all, some or none of the cases of `other` are cases of this cube.
  public func relation(of other: Cube) -> Relation {
    var isWithin = true
    for range in words {
      var shared: UInt64 = 0
      var outside: UInt64 = 0
      for index in range {
        shared |= other.words[index] & cube.words[index]
        outside |= other.words[index] & ~cube.words[index]
      }
      if shared == 0 { return .apart }
      if outside != 0 { isWithin = false }
    }
    return isWithin ? .within : .meets
  }
}
