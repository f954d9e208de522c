internal import CaseAlgebra

extension CompiledRules {
  /// Whether the verdict of every possible case of a cube has a property.
  ///
  /// - Parameters:
  ///   - cube: The cases.
  ///   - namesRules: Whether the property depends on which rules decide.
  ///   - steps: How many parts may be looked at; where they run out the answer is no.
  ///   - property: Says whether a verdict has it.
  func allPossible(
    _ cube: Cube, namesRules: Bool, steps: inout Int, _ property: (Verdict) -> Bool
  ) -> Bool {
    steps -= 1
    guard steps > 0 else { return false }
    switch assess(cube, namesRules: namesRules) {
    case .uniform(let verdict): return property(verdict) || !hasPossibleCase(cube)
    case .split(let dimension, let by):
      var (within, without) = (cube, cube)
      within.narrow(dimension, toThoseOf: by, in: domain.space)
      without.narrow(dimension, toOthersThan: by, in: domain.space)
      return allPossible(within, namesRules: namesRules, steps: &steps, property)
        && allPossible(without, namesRules: namesRules, steps: &steps, property)
    }
  }

  /// Whether `impossible` leaves a case of a cube.
  func hasPossibleCase(_ cube: Cube) -> Bool { possibleCompletions(in: Completions(cases: [cube])) != nil }
}
