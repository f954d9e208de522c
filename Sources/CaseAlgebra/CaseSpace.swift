/// The finite space of cases: one dimension for each fact, each with a finite number of values.
///
/// A set of values of every dimension is a ``Cube``: a run of 64-bit words, each dimension having words
/// of its own, so that all operations are word operations.
public struct CaseSpace: Hashable, Sendable {
  /// One dimension and where its words stand in a cube.
  public struct Dimension: Hashable, Sendable {
    public let size: Int
    public let words: Range<Int>
  }

  public let dimensions: [Dimension]
  /// The number of words of a cube.
  public let wordCount: Int

  /// - Parameter sizes: The number of values of each dimension, at least 1.
  public init(sizes: [Int]) {
    var offset = 0
    dimensions = sizes.map { size in
      precondition(size >= 1, "a dimension has at least one value")
      let words = offset..<offset + (size + 63) / 64
      offset = words.upperBound
      return Dimension(size: size, words: words)
    }
    wordCount = offset
  }

  /// The cube of all cases.
  public var whole: Cube {
    var words = [UInt64](repeating: ~0, count: wordCount)
    for dimension in dimensions where dimension.size % 64 != 0 {
      words[dimension.words.upperBound - 1] = (1 << UInt64(dimension.size % 64)) - 1
    }
    return Cube(words: words)
  }

  /// The whole space with one dimension narrowed to `values`.
  public func cube(_ dimension: Int, in values: some Sequence<Int>) -> Cube {
    var cube = whole
    cube.narrow(dimension, to: values, in: self)
    return cube
  }
}

/// A set of cases: for each dimension a set of values, and all their combinations.
public struct Cube: Hashable, Sendable {
  public internal(set) var words: [UInt64]

  /// Replaces the values of a dimension by those of `values` that it already has.
  public mutating func narrow(_ dimension: Int, to values: some Sequence<Int>, in space: CaseSpace) {
    let range = space.dimensions[dimension].words
    var mask = [UInt64](repeating: 0, count: range.count)
    for value in values { mask[value / 64] |= 1 << UInt64(value % 64) }
    for (index, word) in zip(range, mask) { words[index] &= word }
  }

  /// Narrows a dimension to the values that `other` has there.
  public mutating func narrow(_ dimension: Int, toThoseOf other: Cube, in space: CaseSpace) {
    for index in space.dimensions[dimension].words { words[index] &= other.words[index] }
  }

  /// Narrows a dimension to the values that `other` lacks there.
  public mutating func narrow(_ dimension: Int, toOthersThan other: Cube, in space: CaseSpace) {
    for index in space.dimensions[dimension].words { words[index] &= ~other.words[index] }
  }

  /// Takes over the values that `other` has in a dimension.
  public mutating func assign(_ dimension: Int, from other: Cube, in space: CaseSpace) {
    for index in space.dimensions[dimension].words { words[index] = other.words[index] }
  }

  /// The values of a dimension, ascending.
  public func values(_ dimension: Int, in space: CaseSpace) -> [Int] {
    let range = space.dimensions[dimension].words
    var values: [Int] = []
    for index in range {
      var word = words[index]
      while word != 0 {
        values.append((index - range.lowerBound) * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return values
  }

  /// Whether a dimension has no value left.
  public func isEmpty(_ dimension: Int, in space: CaseSpace) -> Bool {
    for index in space.dimensions[dimension].words where words[index] != 0 { return false }
    return true
  }

  /// Whether a dimension has all its values.
  public func isWhole(_ dimension: Int, in space: CaseSpace) -> Bool {
    let range = space.dimensions[dimension].words
    let rest = space.dimensions[dimension].size % 64
    for index in range where words[index] != ~0 {
      guard index == range.upperBound - 1, rest != 0, words[index] == (1 << UInt64(rest)) - 1 else {
        return false
      }
    }
    return true
  }

  /// Whether the cube holds no case at all.
  public func isEmpty(in space: CaseSpace) -> Bool {
    for dimension in space.dimensions.indices where isEmpty(dimension, in: space) { return true }
    return false
  }

  /// Whether this cube and `other` share a value in a dimension.
  public func meets(_ other: Cube, _ dimension: Int, in space: CaseSpace) -> Bool {
    for index in space.dimensions[dimension].words where words[index] & other.words[index] != 0 {
      return true
    }
    return false
  }

  /// Whether this cube and `other` share a case.
  public func meets(_ other: Cube, in space: CaseSpace) -> Bool {
    for dimension in space.dimensions.indices where !meets(other, dimension, in: space) { return false }
    return true
  }

  /// Whether every value that this cube has in a dimension is one of `other`'s.
  public func isWithin(_ other: Cube, _ dimension: Int, in space: CaseSpace) -> Bool {
    for index in space.dimensions[dimension].words where words[index] & ~other.words[index] != 0 {
      return false
    }
    return true
  }

  /// Whether every case of this cube is one of `other`'s. An empty dimension makes no difference.
  public func isWithin(_ other: Cube) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  /// The cases that both cubes hold, nil where there is none.
  public func intersection(_ other: Cube, in space: CaseSpace) -> Cube? {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result.isEmpty(in: space) ? nil : result
  }

  /// The first case of the cube, as a cube of one value in each dimension.
  public func firstCase(in space: CaseSpace) -> Cube {
    var result = self
    for dimension in space.dimensions {
      var isFound = false
      for index in dimension.words {
        let word = result.words[index]
        result.words[index] = isFound ? 0 : word & (0 &- word)
        isFound = isFound || word != 0
      }
    }
    return result
  }
}
