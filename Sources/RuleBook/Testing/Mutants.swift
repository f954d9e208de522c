internal import CaseAlgebra

/// The mutants of a rule set, made ready to decide.
struct Mutants {
  /// A rule set with one small change.
  struct Mutant {
    let mutation: Mutation
    let rules: CompiledRules
    /// Cubes outside which nothing changes.
    let touched: [Cube]
  }

  private let rules: CompiledRules
  private let groupsOfDimension: [[[Int]]]

  /// - Parameter rules: The rules of all time, in a domain whose time tells the days before and after each of
  ///   their dates apart.
  init(_ rules: CompiledRules) {
    self.rules = rules
    groupsOfDimension = CubeGrowth(rules).groups
  }

  /// The values of a fact in groups that no rule tells apart.
  func groups(_ fact: Int) -> [[CaseSet.Value]] {
    let dimension = rules.domain.dimension(of: fact)!
    return groupsOfDimension[dimension].map { $0.map { rules.domain.value($0, dimension) } }
  }

  var all: some Sequence<Mutant> {
    rules.layers.indices.lazy.flatMap { layer in
      rules.layers[layer].indices.flatMap { place in mutants(layer, place) }
    }
  }

  private func mutants(_ layer: Int, _ place: Int) -> [Mutant] {
    let old = rules.layers[layer][place]
    let changed = rules.ruleSet.mutatedRules(old.rule, groups: groups)
    return changed.map { mutant($0, layer, place) }
      + rules.ruleSet.rules[old.rule].overrides.compactMap { removedOverride($0, layer, place) }
  }

  private func mutant(_ mutated: MutatedRule, _ layer: Int, _ place: Int) -> Mutant {
    let old = rules.layers[layer][place]
    let new = CompiledRules.CompiledRule(
      rule: old.rule, outcome: mutated.rule?.outcome ?? old.outcome,
      cubes: mutated.rule.map(rules.domain.cubes) ?? [], setAsideBy: old.setAsideBy)
    let (before, after) = (Region(cubes: old.cubes.map(\.cube)), Region(cubes: new.cubes.map(\.cube)))
    let touched = new.outcome == old.outcome ? before.difference(after, in: rules.domain.space) : before.cubes
    var changed = rules.layers[layer]
    changed[place] = new
    return Mutant(mutation: mutated.mutation, rules: rules.replacing(layer, by: changed), touched: touched)
  }

  private func removedOverride(_ target: Int, _ layer: Int, _ place: Int) -> Mutant? {
    var changed = rules.layers[layer]
    guard let other = changed.firstIndex(where: { $0.rule == target }) else { return nil }
    changed[other].setAsideBy.removeAll { $0 == place }
    let mutation = Mutation(rule: changed[place].rule, kind: .removedOverride(target), number: 0)
    let touched = changed[place].sharedCubes(with: changed[other], in: rules.domain.space)
    return Mutant(mutation: mutation, rules: rules.replacing(layer, by: changed), touched: touched)
  }
}
