internal import CaseAlgebra

extension RuleSetProver {
  /// Finds the cases that rules of one layer decide differently: for each pair of rules what both decide, less
  /// what is told already.
  mutating func findConflicts() {
    var search = makeSearch()
    var steps = Self.growthLimit
    var told: [CubeTest] = []
    for layer in rules.layers.indices {
      let earlier = cubes(before: layer)
      let all = rules.layers[layer]
      for (place, left) in all.enumerated() {
        for other in all.indices.dropFirst(place + 1) where contradict(all[other], left, place, other) {
          let shared = left.sharedCubes(with: all[other], in: space)
          guard !shared.isEmpty else { continue }
          let obstacles = obstacles(to: left, layer, earlier) + obstacles(to: all[other], layer, [])
          for cube in shared { findConflicts(in: cube, obstacles, &told, &search, &steps) }
          if search.steps <= 0 {
            proof.isComplete = false
            return
          }
        }
      }
    }
  }

  /// Tells the conflicts in a cube that two contradicting rules share.
  private mutating func findConflicts(
    in shared: Cube, _ obstacles: [[CubeTest]], _ told: inout [CubeTest], _ search: inout CoverSearch,
    _ steps: inout Int
  ) {
    while true {
      switch search.search(shared, outside: obstacles + [told]) {
      case .covered: return
      case .gaveUp:
        proof.isComplete = false
        return
      case .uncovered(let part):
        guard proof.conflicts.count < Self.findingLimit else {
          proof.isComplete = false
          return
        }
        let witness = part.firstCase(in: space)
        guard case .uniform(.conflict(let named)) = rules.assess(witness, namesRules: true) else {
          preconditionFailure("what two contradicting rules both decide is a conflict")
        }
        let cube = growth.grow(witness) { cube in
          rules.allPossible(cube, namesRules: true, steps: &steps) { $0 == .conflict(named) }
        }
        if steps <= 0 { proof.isComplete = false }
        told.append(CubeTest(cube, in: space))
        proof.conflicts.append(.init(rules: named, cases: rules.domain.caseSet(cube), cube: cube))
      }
    }
  }

  /// Whether two rules of a layer have different outcomes, and neither sets the other aside.
  private func contradict(
    _ rule: CompiledRules.CompiledRule, _ left: CompiledRules.CompiledRule, _ place: Int, _ other: Int
  ) -> Bool {
    rule.outcome != left.outcome && !left.setAsideBy.contains(other) && !rule.setAsideBy.contains(place)
  }
}

extension CompiledRules.CompiledRule {
  /// The cases in which this rule and another both apply.
  func sharedCubes(with other: CompiledRules.CompiledRule, in space: CaseSpace) -> [Cube] {
    cubes.flatMap { one in
      other.cubes.compactMap { other in
        other.relation(of: one.cube) == .apart ? nil : one.cube.intersection(other.cube, in: space)
      }
    }
  }
}
