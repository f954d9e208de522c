internal import CaseAlgebra

extension RuleSetComparer {
  /// Cubes outside which nothing can have changed: where a rule applies that is not the same in both.
  func changedCubes() -> [Cube] {
    let space = old.domain.space
    guard haveSameLayers else { return [space.whole] }
    let (before, after) = (describedRules(old), describedRules(new))
    var cubes: [Cube] = []
    for id in Set(before.keys).union(after.keys).sorted() {
      switch (before[id], after[id]) {
      case (let rule?, nil), (nil, let rule?): cubes += rule.region.cubes
      case (let one?, let other?) where one.isOtherwiseSame(as: other):
        cubes += one.region.difference(other.region, in: space)
      case (let one?, let other?): cubes += one.region.cubes + other.region.cubes
      case (nil, nil): break
      }
    }
    return cubes
  }

  /// Whether the layers that both have stand in the same order; a layer of one only is no hindrance, since its
  /// rules count as changed.
  private var haveSameLayers: Bool {
    let (before, after) = (old.ruleSet.layers, new.ruleSet.layers)
    return before.filter(after.contains) == after.filter(before.contains)
  }

  private struct DescribedRule {
    var layer: String
    var outcome: String
    var region: Region
    var setAsideBy: Set<String>

    func isOtherwiseSame(as other: DescribedRule) -> Bool {
      layer == other.layer && outcome == other.outcome && setAsideBy == other.setAsideBy
    }
  }

  private func describedRules(_ rules: CompiledRules) -> [String: DescribedRule] {
    var result: [String: DescribedRule] = [:]
    for (layer, all) in rules.layers.enumerated() {
      for rule in all {
        result[rules.ruleSet.rules[rule.rule].id] = DescribedRule(
          layer: rules.ruleSet.layers[layer], outcome: rules.ruleSet.outcomes[rule.outcome].id,
          region: Region(cubes: rule.cubes.map(\.cube)),
          setAsideBy: Set(rule.setAsideBy.map { rules.ruleSet.rules[all[$0].rule].id }))
      }
    }
    return result
  }
}

extension Region {
  /// The cases that one of two regions holds and the other does not; all cases of both where that takes too
  /// many cubes.
  func difference(_ other: Region, in space: CaseSpace) -> [Cube] {
    if Set(cubes) == Set(other.cubes) { return [] }
    let limit = CaseDomain.cubeLimit
    guard let lost = subtracting(other, limit: limit, in: space),
      let gained = other.subtracting(self, limit: limit, in: space)
    else { return cubes + other.cubes }
    return lost.cubes + gained.cubes
  }
}

extension CompiledRules {
  /// The same rules without those that apply in no case of a cube: what they say of its cases is the same.
  func meeting(_ cube: Cube) -> CompiledRules {
    var result = self
    for (layer, rules) in layers.enumerated() {
      let kept = rules.indices.filter { place in
        rules[place].cubes.contains { $0.relation(of: cube) != .apart }
      }
      let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
      let remaining = kept.map { place in
        var rule = rules[place]
        rule.setAsideBy = rule.setAsideBy.compactMap { places[$0] }
        return rule
      }
      result = result.replacing(layer, by: remaining)
    }
    return result
  }
}
