internal import CaseAlgebra
public import SourceText

/// The cases that two rule sets, or one on two days, decide differently.
public struct RuleSetComparison: Sendable {
  /// Cases whose outcome changes in the same way.
  public struct Region: Sendable {
    public let cases: CaseSet
    /// The id of the outcome before; nil for undetermined.
    public let from: String?
    /// The id of the outcome after; nil for undetermined.
    public let to: String?
    let cube: Cube
  }

  public internal(set) var regions: [Region] = []
  /// Whether the regions hold every case whose outcome changes.
  public internal(set) var isComplete = true
  /// What the two rule sets do not share, and so is not compared.
  public internal(set) var notes: [Diagnostic] = []
}

extension ComparableRuleSets {
  /// Finds the cases that the two decide differently.
  ///
  /// - Parameters:
  ///   - fromDate: The day of the first rule set's rules. Where no days are given all time is compared.
  ///   - toDate: The day of the second's; where only one day is given it holds for both.
  /// - Complexity: Bounded; where the bound is reached, the comparison says that it is not complete.
  public func compare(fromDate: CalendarDate? = nil, toDate: CalendarDate? = nil) -> RuleSetComparison {
    let isDated = fromDate != nil || toDate != nil
    let domain = CaseDomain([from, to], timeline: isDated ? nil : Timeline([from, to]))
    let excluded = unshared.compactMap { fact, codes in
      domain.dimension(of: fact).map { domain.space.cube($0, in: codes.map(Int.init)) }
    }
    var comparer = RuleSetComparer(
      CompiledRules(from, in: domain, on: fromDate ?? toDate),
      CompiledRules(to, in: domain, on: toDate ?? fromDate),
      excluding: excluded.map { CubeTest($0, in: domain.space) })
    comparer.compare()
    comparer.comparison.notes = notes
    return comparer.comparison
  }
}

/// Searches the cases of rules that changed for those whose outcome does.
struct RuleSetComparer {
  let old: CompiledRules
  let new: CompiledRules
  var comparison = RuleSetComparison()
  private let growth: CubeGrowth
  private let excluded: [CubeTest]
  private var told: [CubeTest] = []
  private var search: CoverSearch
  private var steps: Int
  private let regionLimit: Int

  /// - Parameters:
  ///   - old: The rules before.
  ///   - new: The rules after, in the same domain.
  ///   - excluded: Cases that are not compared.
  ///   - regionLimit: How many regions are told.
  ///   - steps: How many parts of the changed cases may be looked at.
  init(
    _ old: CompiledRules, _ new: CompiledRules, excluding excluded: [CubeTest] = [],
    regionLimit: Int = 1_000, steps: Int = 500_000
  ) {
    // What either holds impossible is not compared.
    let impossible = Array(Set(old.impossible + new.impossible + excluded))
    self.old = CompiledRules(old, impossible: impossible)
    self.new = CompiledRules(new, impossible: impossible)
    growth = CubeGrowth(self.old, self.new)
    self.excluded = excluded
    search = CoverSearch(old.domain.space, steps: RuleSetProver.stepLimit)
    (self.regionLimit, self.steps) = (regionLimit, steps)
  }

  private var space: CaseSpace { old.domain.space }

  /// Compares in the cases of the rules that are not the same in both.
  mutating func compare() {
    for cube in changedCubes() {
      compare(in: cube, old.meeting(cube), new.meeting(cube))
      if !comparison.isComplete { return }
    }
  }

  /// Compares in some cases only; for rules of which it is known that nothing else can change.
  mutating func compare(in cubes: [Cube]) {
    for cube in cubes where comparison.isComplete {
      compare(in: cube, old.meeting(cube), new.meeting(cube))
    }
  }

  private mutating func compare(in cube: Cube, _ before: CompiledRules, _ after: CompiledRules) {
    guard comparison.isComplete else { return }
    steps -= 1
    guard steps > 0 else {
      comparison.isComplete = false
      return
    }
    if told.contains(where: { $0.relation(of: cube) == .within }) { return }
    var verdicts: [Verdict] = []
    for rules in [before, after] {
      switch rules.assess(cube) {
      case .uniform(let verdict): verdicts.append(verdict)
      case .split(let dimension, let by):
        var (within, without) = (cube, cube)
        within.narrow(dimension, toThoseOf: by, in: space)
        without.narrow(dimension, toOthersThan: by, in: space)
        compare(in: within, before, after)
        return compare(in: without, before, after)
      }
    }
    let (from, to) = (old.outcomeID(verdicts[0]), new.outcomeID(verdicts[1]))
    if from != to { tell(cube, from, to) }
  }

  /// Tells the possible cases of a cube that are not told yet, each grown to a largest region.
  private mutating func tell(_ cube: Cube, _ from: String?, _ to: String?) {
    while true {
      switch search.search(cube, outside: [old.impossible, told]) {
      case .covered: return
      case .gaveUp:
        comparison.isComplete = false
        return
      case .uncovered(let part):
        guard comparison.regions.count < regionLimit else {
          comparison.isComplete = false
          return
        }
        let region = growth.grow(part.firstCase(in: space)) { cube in
          // What is not compared is not told either, unlike what cannot occur.
          !excluded.contains { $0.relation(of: cube) != .apart }
            && old.allPossible(cube, namesRules: false, steps: &steps) { old.outcomeID($0) == from }
            && new.allPossible(cube, namesRules: false, steps: &steps) { new.outcomeID($0) == to }
        }
        told.append(CubeTest(region, in: space))
        comparison.regions.append(.init(cases: old.domain.caseSet(region), from: from, to: to, cube: region))
      }
    }
  }
}

extension CompiledRules {
  /// The outcome's id of a verdict, nil for undetermined.
  func outcomeID(_ verdict: Verdict) -> String? {
    if case .decided(let outcome, _) = verdict { ruleSet.outcomes[outcome].id } else { nil }
  }
}
