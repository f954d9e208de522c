internal import CaseAlgebra

extension RuleSetProver {
  /// Finds the cases that rules of one layer decide differently: for each pair of rules what both decide, less
  /// what is told already.
  ///
  /// Each pair has one conflict told before any has all, so that where there are too many the first ones show
  /// as many of the contradictions as can be.
  mutating func findConflicts() {
    var search = makeSearch()
    var steps = Self.growthLimit
    for isFirstOfPair in [true, false] {
      for layer in rules.layers.indices {
        let earlier = cubes(before: layer)
        let all = rules.layers[layer]
        let hulls = all.map { hull(of: $0) }
        for place in all.indices {
          search.charge(all.count / 16)
          for other in all.indices.dropFirst(place + 1)
          where contradict(all, place, other) && hulls[place].meets(hulls[other], in: space) {
            if isFirstOfPair, isTold(all[place].rule, all[other].rule) { continue }
            let obstacles =
              obstacles(to: all[place], layer, earlier) + obstacles(to: all[other], layer, [])
            for one in all[place].cubes where search.steps > 0 {
              search.charge(all[other].cubes.count / 4)
              for two in all[other].cubes where two.relation(of: one.cube) != .apart {
                let shared = one.cube.intersection(two.cube, in: space)!
                findConflicts(in: shared, obstacles, isFirstOnly: isFirstOfPair, &search, &steps)
              }
            }
            guard search.steps > 0, told.count < Self.findingLimit else {
              proof.isComplete = false
              return
            }
          }
        }
      }
    }
  }

  /// The smallest cube that holds all of a rule's: rules whose hulls are apart share nothing.
  private func hull(of rule: CompiledRules.CompiledRule) -> Cube {
    rule.cubes.dropFirst().reduce(rule.cubes.first?.cube ?? space.nothing) { $0.hull(with: $1.cube) }
  }

  /// Tells the conflicts in a cube that two contradicting rules share.
  private mutating func findConflicts(
    in shared: Cube, _ obstacles: [[CubeTest]], isFirstOnly: Bool, _ search: inout CoverSearch,
    _ steps: inout Int
  ) {
    while told.count < Self.findingLimit {
      switch search.search(shared, outside: obstacles + [told]) {
      case .covered: return
      case .gaveUp:
        proof.isComplete = false
        return
      case .uncovered(let part):
        let witness = part.firstCase(in: space)
        guard case .uniform(.conflict(let named)) = rules.assess(witness, namesRules: true) else {
          preconditionFailure("what two contradicting rules both decide is a conflict")
        }
        let cube = growth.grow(witness) { cube in
          rules.allPossible(cube, namesRules: true, steps: &steps) { $0 == .conflict(named) }
        }
        if steps <= 0 { proof.isComplete = false }
        told.append(CubeTest(cube, in: space))
        proof.conflicts.append(.init(rules: named, cases: rules.domain.caseSet(cube)))
        if isFirstOnly { return }
      }
    }
  }

  private func isTold(_ rule: Int, _ other: Int) -> Bool {
    proof.conflicts.contains { $0.rules.contains(rule) && $0.rules.contains(other) }
  }

  /// Whether two rules of a layer have different outcomes, and neither sets the other aside.
  private func contradict(_ layer: [CompiledRules.CompiledRule], _ place: Int, _ other: Int) -> Bool {
    layer[place].outcome != layer[other].outcome && !layer[place].setAsideBy.contains(other)
      && !layer[other].setAsideBy.contains(place)
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
