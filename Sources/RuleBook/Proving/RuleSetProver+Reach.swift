internal import CaseAlgebra

extension RuleSetProver {
  /// Finds the rules that never decide: of which those that go before leave no case.
  mutating func findUnreachableRules() {
    var search = makeSearch()
    for layer in rules.layers.indices {
      let earlier = cubes(before: layer)
      for rule in rules.layers[layer] {
        let obstacles = obstacles(to: rule, layer, earlier)
        if let isReached = hasCase(rule.cubes, outside: obstacles, &search) {
          if !isReached { proof.unreachable.append(.init(rule: rule.rule, takenBy: takers(rule, layer))) }
        } else {
          proof.isComplete = false
        }
      }
    }
    proof.unreachable.sort { $0.rule < $1.rule }
  }

  /// Whether some cube has a case outside others; nil where the search gave up.
  private func hasCase(_ cubes: [CubeTest], outside covers: [CubeTest], _ search: inout CoverSearch) -> Bool?
  {
    var isKnown = true
    for cube in cubes {
      switch search.search(cube.cube, outside: covers) {
      case .uncovered: return true
      case .covered: break
      case .gaveUp: isKnown = false
      }
    }
    return isKnown ? false : nil
  }

  /// The rules that take every case of an unreachable rule, each of them needed: those that can be left out
  /// are, the last first.
  private func takers(_ rule: CompiledRules.CompiledRule, _ layer: Int) -> [Int] {
    var search = CoverSearch(space, steps: Self.stepLimit / 100)
    let before = rules.layers[..<layer].joined() + rule.setAsideBy.map { rules.layers[layer][$0] }
    var takers = before.filter { other in
      other.cubes.contains { cube in rule.cubes.contains { cube.cube.meets($0.cube, in: space) } }
    }
    for index in takers.indices.reversed() {
      var fewer = takers
      fewer.remove(at: index)
      let covers = fewer.flatMap(\.cubes) + rules.impossible
      if hasCase(rule.cubes, outside: covers, &search) == false { takers = fewer }
    }
    return takers.map(\.rule).sorted()
  }
}
