internal import CaseAlgebra
internal import FormRegister
public import SourceText

/// How many small changes of its rules a rule set's tests notice.
///
/// A mutant that differs from the rule set in no possible case on any day is equivalent: that is decided by
/// comparing the two, not guessed, and it is set apart.
public struct MutationRun: Sendable {
  /// A mutant that no test notices, with a case that would tell it apart.
  public struct Survivor: Sendable {
    public let mutation: Mutation
    /// The index in ``questions`` of the case; nil where the comparison gave up before it found one.
    public let question: Int?
  }

  /// A case that tells mutants from the rule set: legal staff must say which of two outcomes is meant.
  public struct Question: Sendable {
    /// The facts that force both outcomes, and the day.
    public let given: [(fact: Int, value: CaseSet.Value)]
    public let asOf: CalendarDate?
    /// The id of the outcome by the rules; nil for undetermined.
    public let before: String?
    /// The id of the outcome by the mutant that the case was made for; nil for undetermined.
    public let after: String?
    /// What is undetermined by the rules: a gap or a conflict.
    public let undetermined: Decision.Undetermined?
    let cube: Cube
  }

  public private(set) var killed = 0
  public private(set) var equivalent: [Mutation] = []
  public private(set) var survivors: [Survivor] = []
  public private(set) var questions: [Question] = []
  /// Whether every mutant was tried; where there are too many the first are.
  public private(set) var isComplete = true

  /// How many mutants are tried.
  static let mutantLimit = 50_000
  /// How much all comparisons with mutants together may look at.
  static let stepLimit = 200_000_000

  /// The share of mutants noticed, of those that are not equivalent, in tenths of a percent.
  public var score: Int {
    let total = killed + survivors.count
    return total == 0 ? 1_000 : killed * 1_000 / total
  }

  /// Changes every rule in every way, one at a time, and runs the tests that the change touches.
  ///
  /// - Parameters:
  ///   - tests: The tests, which all pass.
  ///   - ruleSet: The rule set.
  public init(_ tests: [RuleTest], of ruleSet: RuleSet) {
    let dates = ruleSet.rules.flatMap { [$0.from, $0.until].compactMap(\.self) }
    let timeline = Timeline(dates + dates.map(\.dayBefore) + dates.map(\.dayAfter))
    let bench = RuleTestBench(tests, of: ruleSet, timeline: timeline)
    let mutants = Mutants(bench.rules)
    var budget = Self.stepLimit
    var number = 0
    var isTried = true
    let isWhole = mutants.visit { mutant in
      number += 1
      guard let mutant else {
        isTried = false
        return true
      }
      guard number <= Self.mutantLimit, budget > 0 else { return false }
      if isNoticed(mutant, bench, &budget) {
        killed += 1
      } else {
        judge(mutant, bench.rules, &budget)
      }
      return true
    }
    isComplete = isWhole && isTried && !mutants.leavesOut
  }

  /// Whether a test fails on a mutant. One that only names another rule as deciding notices nothing where the
  /// mutant is equivalent: equivalence is of outcomes.
  private func isNoticed(_ mutant: Mutants.Mutant, _ bench: RuleTestBench, _ budget: inout Int) -> Bool {
    // Only tests whose case or day may be touched can notice.
    let failing = bench.tests.indices.filter { test in
      mutant.touched.contains { $0.meets(bench.cubes[test], in: bench.rules.domain.space) }
        && !bench.decide(test, by: mutant.rules).meets(bench.tests[test].expectation)
    }
    let isByResult = failing.contains {
      bench.decide($0, by: mutant.rules).results != bench.decide($0, by: bench.rules).results
    }
    if isByResult || failing.isEmpty { return isByResult }
    return difference(mutant, bench.rules, &budget) != .some(nil)
  }

  /// A case in which a mutant differs; nil within where there is none, nil where the search gave up.
  private func difference(
    _ mutant: Mutants.Mutant, _ rules: CompiledRules, _ budget: inout Int
  ) -> Cube?? {
    var comparer = RuleSetComparer(
      rules, mutant.rules, wantsFirstOnly: true, steps: min(budget, RuleSetComparer.stepLimit))
    let before = comparer.steps
    comparer.compare(in: mutant.touched)
    budget -= before - comparer.steps
    if let witness = comparer.witness { return .some(witness) }
    return comparer.comparison.isComplete ? .some(nil) : nil
  }

  /// Sets an unnoticed mutant apart where it is equivalent; else finds a case that tells it from the rules.
  private mutating func judge(_ mutant: Mutants.Mutant, _ rules: CompiledRules, _ budget: inout Int) {
    let told = questions.firstIndex { question in
      mutant.touched.contains { $0.meets(question.cube, in: rules.domain.space) }
        && rules.rankOfCases(question.cube) != mutant.rules.rankOfCases(question.cube)
    }
    if let told { return survivors.append(Survivor(mutation: mutant.mutation, question: told)) }
    switch difference(mutant, rules, &budget) {
    case .some(.some(let witness)):
      questions.append(Question(witness, rules, mutant.rules))
      survivors.append(Survivor(mutation: mutant.mutation, question: questions.count - 1))
    case .some(nil): equivalent.append(mutant.mutation)
    case nil: survivors.append(Survivor(mutation: mutant.mutation, question: nil))
    }
  }
}

extension MutationRun.Question {
  /// A case in which two rule sets differ, told by the fewest facts that force both outcomes.
  init(_ witness: Cube, _ rules: CompiledRules, _ mutant: CompiledRules) {
    let domain = rules.domain
    let point = Completions(cases: [witness])
    let reasons = Set([rules, mutant].flatMap { $0.reason(point) })
    let places = domain.completed(reasons, point).sorted()
    given = places.map { place in
      let value = point.cases[0].values(place.dimension, in: domain.space)[0]
      return (domain.facts[place.dimension], domain.value(value, place.dimension))
    }
    let interval = domain.timeDimension.map { point.cases[0].values($0, in: domain.space)[0] } ?? 0
    asOf = domain.timeline?.boundaries.isEmpty ?? true ? nil : domain.timeline!.day(of: interval)
    guard case .uniform(let verdict) = rules.assess(witness),
      case .uniform(let other) = mutant.assess(witness)
    else { preconditionFailure("a single case has one verdict") }
    (before, after) = (rules.outcomeID(verdict), mutant.outcomeID(other))
    switch verdict {
    case .decided: undetermined = nil
    case .gap: undetermined = .gap
    case .conflict: undetermined = .conflict
    }
    var cube = domain.space.whole
    for place in places { cube.assign(place.dimension, from: point.cases[0], in: domain.space) }
    if let time = domain.timeDimension { cube.assign(time, from: point.cases[0], in: domain.space) }
    self.cube = cube
  }
}

extension CaseDomain {
  /// The facts and those that a test would fill in from them: to be told, since the case may have others.
  fileprivate func completed(_ places: Set<FactPlace>, _ point: Completions) -> Set<FactPlace> {
    var result = places
    func tells(_ fact: StandardFact, _ value: String) -> Bool {
      guard let dimension = dimension(of: fact.rawValue) else { return false }
      return places.contains(FactPlace(dimension: dimension, basis: 0))
        && point.cases[0].values(dimension, in: space) == [Int(vocabulary.value(value, of: fact))]
    }
    func tell(_ facts: StandardFact...) {
      for dimension in facts.compactMap({ dimension(of: $0.rawValue) }) {
        result.insert(FactPlace(dimension: dimension, basis: 0))
      }
    }
    if tells(.act, "signature") { tell(.seal) }
    if tells(.basisTier, "none") { tell(.basisRoot, .basisLaw, .basisArticle) }
    return result
  }
}

extension CompiledRules {
  /// The smallest set of facts that forces the result of a single case.
  fileprivate func reason(_ point: Completions) -> [FactPlace] {
    guard case .uniform(let verdict) = assess(point.cases[0]) else { return [] }
    return smallestReason(point, rank: rank(of: verdict))
  }

  /// The rank of the result of all possible cases of a cube; nil where they differ.
  fileprivate func rankOfCases(_ cube: Cube) -> Int? {
    var ranks: Set<Int> = []
    walk(Completions(cases: [cube])) { _, rank in
      ranks.insert(rank)
      return ranks.count == 1
    }
    return ranks.count == 1 ? ranks.first : nil
  }
}
