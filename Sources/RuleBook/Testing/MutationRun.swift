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
    for (number, mutant) in Mutants(bench.rules).all.enumerated() {
      guard number < Self.mutantLimit else {
        isComplete = false
        return
      }
      // Only tests whose case or day may be touched can notice.
      let isNoticed = tests.indices.contains { test in
        mutant.touched.contains { $0.meets(bench.cubes[test], in: bench.rules.domain.space) }
          && !bench.decide(test, by: mutant.rules).meets(tests[test].expectation)
      }
      if isNoticed {
        killed += 1
      } else {
        judge(mutant, bench.rules)
      }
    }
  }

  /// Sets an unnoticed mutant apart where it is equivalent; else finds a case that tells it from the rules.
  private mutating func judge(_ mutant: Mutants.Mutant, _ rules: CompiledRules) {
    let told = questions.firstIndex { question in
      mutant.touched.contains { $0.meets(question.cube, in: rules.domain.space) }
        && rules.outcomeOfCase(question.cube) != mutant.rules.outcomeOfCase(question.cube)
    }
    if let told { return survivors.append(Survivor(mutation: mutant.mutation, question: told)) }
    var comparer = RuleSetComparer(rules, mutant.rules, regionLimit: 1)
    comparer.compare(in: mutant.touched)
    guard let region = comparer.comparison.regions.first else {
      if comparer.comparison.isComplete {
        equivalent.append(mutant.mutation)
      } else {
        survivors.append(Survivor(mutation: mutant.mutation, question: nil))
      }
      return
    }
    questions.append(Question(region, rules, mutant.rules))
    survivors.append(Survivor(mutation: mutant.mutation, question: questions.count - 1))
  }
}

extension MutationRun.Question {
  /// A case of a region in which two rule sets differ, told by the fewest facts that force both outcomes.
  init(_ region: RuleSetComparison.Region, _ rules: CompiledRules, _ mutant: CompiledRules) {
    let domain = rules.domain
    let point = Completions(cases: [rules.someCase(region.cube)])
    let reasons = Set([rules, mutant].flatMap { $0.reason(point) })
    let places = domain.completed(reasons, point).sorted()
    given = places.map { place in
      let value = point.cases[0].values(place.dimension, in: domain.space)[0]
      return (domain.facts[place.dimension], domain.value(value, place.dimension))
    }
    let interval = domain.timeDimension.map { point.cases[0].values($0, in: domain.space)[0] } ?? 0
    asOf = domain.timeline?.boundaries.isEmpty ?? true ? nil : domain.timeline!.day(of: interval)
    (before, after) = (region.from, region.to)
    guard case .uniform(let verdict) = rules.assess(point.cases[0]) else {
      preconditionFailure("a single case has one verdict")
    }
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
  /// A possible case of a cube.
  fileprivate func someCase(_ cube: Cube) -> Cube {
    let possible = possibleCompletions(in: Completions(cases: [cube]))?.cases[0] ?? cube
    return possible.firstCase(in: domain.space)
  }

  /// The smallest set of facts that forces the result of a single case.
  fileprivate func reason(_ point: Completions) -> [FactPlace] {
    guard case .uniform(let verdict) = assess(point.cases[0]) else { return [] }
    return smallestReason(point, rank: rank(of: verdict))
  }

  /// The outcome of all possible cases of a cube; nil within where they are undetermined, or differ.
  fileprivate func outcomeOfCase(_ cube: Cube) -> Int? {
    var ranks: Set<Int> = []
    walk(Completions(cases: [cube])) { _, rank in
      ranks.insert(rank)
      return ranks.count == 1
    }
    return ranks.count == 1 ? ranks.first : nil
  }
}
