internal import CaseAlgebra

extension CompiledRules {
  /// Whether the verdict of every possible case of a cube has a property.
  ///
  /// - Parameters:
  ///   - cube: The cases.
  ///   - namesRules: Whether the property depends on which rules decide.
  ///   - steps: How many parts may be looked at, each counted with the rules; where they run out the answer is no.
  ///   - property: Says whether a verdict has it.
  func allPossible(
    _ cube: Cube, namesRules: Bool, steps: inout Int, _ property: (Verdict) -> Bool
  ) -> Bool {
    var rest = cube
    while true {
      steps -= 1 + ruleCount / 16
      guard steps > 0 else { return false }
      switch assess(rest, namesRules: namesRules) {
      case .uniform(let verdict): return property(verdict) || !hasPossibleCase(rest)
      case .split(let dimension, let by):
        var within = rest
        within.narrow(dimension, toThoseOf: by, in: domain.space)
        rest.narrow(dimension, toOthersThan: by, in: domain.space)
        guard allPossible(within, namesRules: namesRules, steps: &steps, property) else { return false }
      }
    }
  }

  /// Whether `impossible` leaves a case of a cube.
  func hasPossibleCase(_ cube: Cube) -> Bool { possibleCompletions(in: Completions(cases: [cube])) != nil }
}
