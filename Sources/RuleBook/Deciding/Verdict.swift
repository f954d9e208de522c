internal import CaseAlgebra

/// What the rules say of one case.
enum Verdict: Hashable {
  /// An outcome, by a rule.
  case decided(outcome: Int, rule: Int)
  case gap
  /// The rules of one layer that contradict each other.
  case conflict([Int])
}

/// What can be said of a cube of cases as a whole.
enum Assessment {
  /// All cases have this verdict; the rule is one that decides in the cube, of several the first by id.
  case uniform(Verdict)
  /// The cube has to be split: some of its cases lie within this cube in the dimension, some do not.
  case split(dimension: Int, by: Cube)
}

extension CompiledRules {
  private enum Status { case applies, mayApply, doesNot }

  /// Says what holds for all cases of a cube, or where to split it.
  ///
  /// - Complexity: O(rules × cubes of a rule × words of a cube).
  func assess(_ cube: Cube) -> Assessment {
    for layer in layers {
      var statuses = layer.map { status(of: $0, in: cube) }
      let applicability = statuses
      for (index, rule) in layer.enumerated() where statuses[index] != .doesNot {
        for other in rule.setAsideBy {
          switch applicability[other] {
          case .applies: statuses[index] = .doesNot
          case .mayApply where statuses[index] == .applies: statuses[index] = .mayApply
          default: break
          }
        }
      }
      let certain = layer.indices.filter { statuses[$0] == .applies }
      let outcomes = Set(certain.map { layer[$0].outcome })
      let open = layer.indices.first { statuses[$0] == .mayApply && !outcomes.contains(layer[$0].outcome) }
      if outcomes.count > 1 { return conflict(layer, statuses, applicability, cube) }
      if let open { return split(layer, open, applicability, cube) }
      if let outcome = outcomes.first {
        let rule = certain.map { layer[$0].rule }.min()!
        return .uniform(.decided(outcome: outcome, rule: rule))
      }
    }
    return .uniform(.gap)
  }

  /// A conflict names all rules that take part, so a rule that may apply is settled first.
  private func conflict(
    _ layer: [CompiledRule], _ statuses: [Status], _ applicability: [Status], _ cube: Cube
  ) -> Assessment {
    if let open = layer.indices.first(where: { statuses[$0] == .mayApply }) {
      return split(layer, open, applicability, cube)
    }
    return .uniform(.conflict(layer.indices.filter { statuses[$0] == .applies }.map { layer[$0].rule }))
  }

  private func status(of rule: CompiledRule, in cube: Cube) -> Status {
    var mayApply = false
    for candidate in rule.cubes {
      if cube.isWithin(candidate) { return .applies }
      if !mayApply { mayApply = cube.meets(candidate, in: domain.space) }
    }
    return mayApply ? .mayApply : .doesNot
  }

  /// Splits on what leaves the rule open: its own region, or that of a rule that would set it aside.
  private func split(
    _ layer: [CompiledRule], _ index: Int, _ applicability: [Status], _ cube: Cube
  ) -> Assessment {
    let rule =
      applicability[index] == .mayApply
      ? layer[index] : layer[layer[index].setAsideBy.first { applicability[$0] == .mayApply }!]
    return splitOn(rule.cubes, cube)!
  }

  /// The first dimension in which one of the cubes that meet `cube` does not hold all of it.
  func splitOn(_ candidates: [Cube], _ cube: Cube) -> Assessment? {
    for candidate in candidates where cube.meets(candidate, in: domain.space) {
      for dimension in domain.space.dimensions.indices
      where !cube.isWithin(candidate, dimension, in: domain.space) {
        return .split(dimension: dimension, by: candidate)
      }
    }
    return nil
  }
}
