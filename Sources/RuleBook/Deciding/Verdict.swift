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
  /// Whether a rule applies in the cases of a cube: in all, in some, in none.
  enum Status { case applies, mayApply, doesNot }

  /// Says what holds for all cases of a cube, or where to split it.
  ///
  /// - Parameters:
  ///   - cube: The cases.
  ///   - namesRules: Whether the deciding rule, of several the first by id, and the rules of a conflict have
  ///     to be those of every case; else they are those of some.
  /// - Complexity: O(rules × cubes of a rule × dimensions that they narrow).
  func assess(_ cube: Cube, namesRules: Bool = false) -> Assessment {
    for layer in layers {
      if let assessment = assess(cube, layer, namesRules) { return assessment }
    }
    return .uniform(.gap)
  }

  /// What one layer says; nil where none of its rules can apply.
  private func assess(_ cube: Cube, _ layer: [CompiledRule], _ namesRules: Bool) -> Assessment? {
    let applicability = layer.map { status(of: $0, in: cube) }
    let statuses = layer.indices.map { effectiveStatus(of: $0, layer, applicability) }
    let decided = layer.indices.first { statuses[$0] == .applies }
    let outcome = decided.map { layer[$0].outcome }
    if layer.indices.contains(where: { statuses[$0] == .applies && layer[$0].outcome != outcome }) {
      // Where it names all rules that take part, one that may apply is settled first.
      if namesRules, let open = statuses.firstIndex(of: .mayApply) {
        return split(layer, open, applicability, cube)
      }
      let rules = layer.indices.filter { statuses[$0] == .applies }.map { layer[$0].rule }
      return .uniform(.conflict(rules))
    }
    // A rule that may apply need not be settled where it would decide the same.
    let open = layer.indices.first { index in
      guard statuses[index] == .mayApply else { return false }
      return layer[index].outcome != outcome || (namesRules && index < decided!)
    }
    if let open { return split(layer, open, applicability, cube) }
    return decided.map { .uniform(.decided(outcome: layer[$0].outcome, rule: layer[$0].rule)) }
  }

  /// Whether a rule applies, those that set it aside considered.
  func effectiveStatus(of index: Int, _ layer: [CompiledRule], _ applicability: [Status]) -> Status {
    guard applicability[index] != .doesNot else { return .doesNot }
    var status = applicability[index]
    for other in layer[index].setAsideBy {
      switch applicability[other] {
      case .applies: return .doesNot
      case .mayApply: status = .mayApply
      case .doesNot: break
      }
    }
    return status
  }

  func status(of rule: CompiledRule, in cube: Cube) -> Status {
    var status = Status.doesNot
    for candidate in rule.cubes {
      switch candidate.relation(of: cube) {
      case .within: return .applies
      case .meets: status = .mayApply
      case .apart: break
      }
    }
    return status
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
  func splitOn(_ candidates: [CubeTest], _ cube: Cube) -> Assessment? {
    for candidate in candidates where candidate.relation(of: cube) == .meets {
      let dimension = candidate.dimensions.first { !cube.isWithin(candidate.cube, $0, in: domain.space) }!
      return .split(dimension: dimension, by: candidate.cube)
    }
    return nil
  }
}
