internal import CaseAlgebra

extension RuleSetProver {
  /// Finds the cases that no rule decides. That one rule sets another aside leaves no gap, since it applies
  /// itself.
  mutating func findGaps() {
    var search = makeSearch()
    var steps = Self.growthLimit
    var covers = rules.layers.joined().flatMap(\.cubes) + rules.impossible
    while proof.gaps.count < Self.findingLimit {
      switch search.search(space.whole, outside: [covers]) {
      case .covered: return
      case .gaveUp:
        proof.isComplete = false
        return
      case .uncovered(let part):
        let cube = growth.grow(part.firstCase(in: space)) { cube in
          rules.allPossible(cube, namesRules: false, steps: &steps) { $0 == .gap }
        }
        if steps <= 0 { proof.isComplete = false }
        covers.append(CubeTest(cube, in: space))
        proof.gaps.append(.init(cases: rules.domain.caseSet(cube)))
      }
    }
    proof.isComplete = false
  }

  /// How many parts may be looked at while findings are grown.
  static let growthLimit = 1_000_000
}
