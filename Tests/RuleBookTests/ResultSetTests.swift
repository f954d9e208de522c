import Testing

@testable import RuleBook

@Suite struct ResultSetTests {
  /// All sets of ranks below 5, and a few at the upper end of the word.
  private static let sets: [ResultSet] =
    (0..<32).map { mask in ResultSet((0..<5).filter { mask & 1 << $0 != 0 }) }
    + [ResultSet([60]), ResultSet([0, 60]), ResultSet([63]), ResultSet([59, 63])]

  private func strictestOfChoices(_ sets: [ResultSet]) -> ResultSet {
    var choices: [[Int]] = [[]]
    for set in sets where !set.isEmpty {
      choices = choices.flatMap { choice in set.ranks.map { choice + [$0] } }
    }
    return ResultSet(choices.compactMap { $0.min() })
  }

  @Test func `strictest over all choices of two`() {
    for left in Self.sets {
      for right in Self.sets { #expect(left.strictest(right) == strictestOfChoices([left, right])) }
    }
  }

  @Test func `strictest over all choices of three, however they are combined`() {
    for left in Self.sets {
      for middle in Self.sets {
        #expect(left.strictest(middle) == middle.strictest(left))
        for right in Self.sets where left.count + middle.count + right.count < 8 {
          let expected = strictestOfChoices([left, middle, right])
          #expect(left.strictest(middle).strictest(right) == expected)
          #expect(left.strictest(middle.strictest(right)) == expected)
        }
      }
    }
  }

  @Test func `ranks from the strictest`() {
    #expect(ResultSet([3, 0, 60, 3]).ranks == [0, 3, 60])
    #expect(ResultSet([3, 0, 60, 3]).count == 3)
    #expect(ResultSet().ranks == [])
    #expect(ResultSet().isEmpty)
    #expect(ResultSet([7]).single == 7)
    #expect(ResultSet([7, 8]).single == nil)
    #expect(ResultSet().single == nil)
  }
}
