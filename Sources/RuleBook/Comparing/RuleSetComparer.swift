internal import CaseAlgebra

/// Searches the cases of rules that changed for those whose outcome does.
struct RuleSetComparer {
  let old: CompiledRules
  let new: CompiledRules
  private(set) var comparison = RuleSetComparison()
  /// A case of the first difference found.
  private(set) var witness: Cube?
  private let excluded: [CubeTest]
  private let growth: CubeGrowth?
  private var told: [CubeTest] = []
  private var search: CoverSearch
  private(set) var steps: Int
  /// How much may be looked at while regions are grown; without, they are smaller than they could be.
  private var growthSteps = stepLimit

  /// How many regions are told.
  static let regionLimit = 1_000
  /// How many parts of the changed cases may be looked at, each counted with the rules that are held against
  /// it, sixteen for one.
  static let stepLimit = 2_000_000

  /// - Parameters:
  ///   - old: The rules before.
  ///   - new: The rules after, in the same domain.
  ///   - excluded: Cases that are not compared.
  ///   - wantsFirstOnly: Whether one case of a difference is enough.
  ///   - steps: How much may be looked at.
  init(
    _ old: CompiledRules, _ new: CompiledRules, excluding excluded: [CubeTest] = [],
    wantsFirstOnly: Bool = false, steps: Int = stepLimit
  ) {
    // What either holds impossible is not compared.
    let impossible = Array(Set(old.impossible + new.impossible + excluded))
    self.old = CompiledRules(old, impossible: impossible)
    self.new = CompiledRules(new, impossible: impossible)
    growth = wantsFirstOnly ? nil : CubeGrowth(self.old, self.new)
    self.excluded = excluded
    search = CoverSearch(old.domain.space, steps: RuleSetProver.stepLimit)
    self.steps = steps
  }

  private var space: CaseSpace { old.domain.space }
  private var isDone: Bool { !comparison.isComplete || growth == nil && witness != nil }

  /// Compares in the cases of the rules that are not the same in both.
  mutating func compare() { compare(in: changedCubes()) }

  /// Compares in some cases only; for rules of which it is known that nothing else can change.
  mutating func compare(in cubes: [Cube]) {
    for cube in cubes where !isDone {
      charge(old.ruleCount + new.ruleCount)
      compare(in: cube, old.meeting(cube), new.meeting(cube))
    }
  }

  private mutating func charge(_ rules: Int) {
    steps -= 1 + rules / 16
    if steps <= 0 { comparison.isComplete = false }
  }

  private mutating func compare(in cube: Cube, _ before: CompiledRules, _ after: CompiledRules) {
    var rest = cube
    while !isDone {
      charge(before.ruleCount + after.ruleCount)
      if told.contains(where: { $0.relation(of: rest) == .within }) { return }
      let assessments = [before.assess(rest), after.assess(rest)]
      let split = assessments.lazy.compactMap { assessment -> (Int, Cube)? in
        if case .split(let dimension, let by) = assessment { (dimension, by) } else { nil }
      }.first
      guard let (dimension, by) = split else {
        let outcomes = zip([old, new], assessments).map { $0.outcomeID($1) }
        if outcomes[0] != outcomes[1] { tell(rest, outcomes[0], outcomes[1]) }
        return
      }
      // The part outside goes on in this loop, so that a long list of values is no deep recursion.
      var within = rest
      within.narrow(dimension, toThoseOf: by, in: space)
      rest.narrow(dimension, toOthersThan: by, in: space)
      compare(in: within, before, after)
    }
  }

  /// Tells the possible cases of a cube that are not told yet, each grown to a largest region.
  private mutating func tell(_ cube: Cube, _ from: String?, _ to: String?) {
    while !isDone {
      switch search.search(cube, outside: [old.impossible, told]) {
      case .covered: return
      case .gaveUp: comparison.isComplete = false
      case .uncovered(let part):
        let point = part.firstCase(in: space)
        witness = witness ?? point
        guard let growth else { return }
        guard comparison.regions.count < Self.regionLimit else {
          comparison.isComplete = false
          return
        }
        let region = growth.grow(point) { cube in
          // What is not compared is not told either, unlike what cannot occur.
          !excluded.contains { $0.relation(of: cube) != .apart }
            && old.allPossible(cube, namesRules: false, steps: &growthSteps) { old.outcomeID($0) == from }
            && new.allPossible(cube, namesRules: false, steps: &growthSteps) { new.outcomeID($0) == to }
        }
        told.append(CubeTest(region, in: space))
        let domain = old.domain
        comparison.regions.append(
          .init(cases: domain.caseSet(region), from: from, to: to, witness: domain.caseSet(point)))
      }
    }
  }
}

extension CompiledRules {
  /// How many rules there are.
  var ruleCount: Int { layers.reduce(0) { $0 + $1.count } }

  /// The outcome's id of a verdict, nil for undetermined.
  func outcomeID(_ verdict: Verdict) -> String? {
    if case .decided(let outcome, _) = verdict { ruleSet.outcomes[outcome].id } else { nil }
  }

  /// The outcome's id of a cube that need not be split, nil for undetermined.
  fileprivate func outcomeID(_ assessment: Assessment) -> String? {
    if case .uniform(let verdict) = assessment { outcomeID(verdict) } else { nil }
  }
}
