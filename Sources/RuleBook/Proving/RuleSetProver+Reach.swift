internal import CaseAlgebra

extension RuleSetProver {
  /// Finds the rules that never decide: of which those that go before leave no case.
  mutating func findUnreachableRules() {
    var search = CoverSearch(space, steps: 3 * Self.stepLimit)
    var reasons = CoverSearch(space, steps: Self.stepLimit)
    for layer in rules.layers.indices {
      let earlier = cubes(before: layer)
      for rule in rules.layers[layer] {
        let obstacles = obstacles(to: rule, layer, earlier)
        if let isReached = hasCase(rule.cubes, outside: obstacles, &search) {
          if !isReached {
            proof.unreachable.append(.init(rule: rule.rule, takenBy: takers(rule, layer, &reasons)))
          }
        } else {
          proof.isComplete = false
        }
      }
    }
    proof.unreachable.sort { $0.rule < $1.rule }
  }

  /// Whether some cube has a case outside others; nil where the search gave up.
  private func hasCase(_ cubes: [CubeTest], outside covers: [[CubeTest]], _ search: inout CoverSearch)
    -> Bool?
  {
    for cube in cubes {
      switch search.search(cube.cube, outside: covers) {
      case .uncovered: return true
      case .covered: break
      case .gaveUp: return nil
      }
    }
    return false
  }

  /// The rules that take every case of an unreachable rule: those that the search needed, less those that can
  /// still be left out, the last first.
  private func takers(
    _ rule: CompiledRules.CompiledRule, _ layer: Int, _ search: inout CoverSearch
  ) -> [Int] {
    let before = rules.layers[..<layer].joined() + rule.setAsideBy.map { rules.layers[layer][$0] }
    var needed: Set<Int> = []
    for cube in rule.cubes {
      _ = search.search(cube.cube, outside: before.map(\.cubes) + [rules.impossible])
      needed.formUnion(search.coveringLists)
    }
    // Without steps left the search does not tell: then all that meet the rule are named.
    if search.steps <= 0 {
      needed = Set(before.indices.filter { !rule.sharedCubes(with: before[$0], in: space).isEmpty })
    }
    var takers = needed.filter { $0 < before.count }.sorted().map { before[$0] }
    for index in takers.indices.reversed() where search.steps > 0 {
      var fewer = takers
      fewer.remove(at: index)
      let covers = fewer.map(\.cubes) + [rules.impossible]
      if hasCase(rule.cubes, outside: covers, &search) == false { takers = fewer }
    }
    return takers.map(\.rule).sorted()
  }
}
