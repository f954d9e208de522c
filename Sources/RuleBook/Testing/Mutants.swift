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
    leavesOut = groupsOfDimension.contains { $0.count > Self.groupLimit }
  }

  /// The values of a fact in groups that no rule tells apart.
  func groups(_ fact: Int) -> [[CaseSet.Value]] {
    let dimension = rules.domain.dimension(of: fact)!
    return groupsOfDimension[dimension].prefix(Self.groupLimit).map {
      $0.map { rules.domain.value($0, dimension) }
    }
  }

  /// Whether no mutants are made of some values, because a fact has very many.
  private(set) var leavesOut = false

  /// Of how many groups of values of a fact mutants are made.
  private static let groupLimit = 250

  /// Calls `body` with each mutant, made when its turn comes, until it says no; nil is one that is too involved
  /// to be compiled.
  ///
  /// - Returns: Whether it never did.
  func visit(_ body: (Mutant?) -> Bool) -> Bool {
    for layer in rules.layers.indices {
      for place in rules.layers[layer].indices {
        let old = rules.layers[layer][place]
        for mutated in rules.ruleSet.mutatedRules(old.rule, groups: groups) {
          guard body(mutant(mutated, layer, place)) else { return false }
        }
        for target in rules.ruleSet.rules[old.rule].overrides {
          if let mutant = removedOverride(target, layer, place), !body(mutant) { return false }
        }
      }
    }
    return true
  }

  /// A mutant, nil where its condition is too involved to be compiled.
  private func mutant(_ mutated: MutatedRule, _ layer: Int, _ place: Int) -> Mutant? {
    let old = rules.layers[layer][place]
    if let rule = mutated.rule, rules.domain.region(of: rule.condition) == nil { return nil }
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
