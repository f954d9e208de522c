internal import CaseAlgebra
internal import SourceText

/// What became of a rule set's tests.
public struct RuleTestRun: Sendable {
  /// A test and what was decided.
  public struct Result: Sendable {
    public let test: RuleTest
    public let decision: Decision
    /// Why it was decided so; nil where that was expected.
    public let reasons: DecisionReasons?
    public var hasPassed: Bool { decision.meets(test.expectation) }
  }

  public let ruleSet: RuleSet
  public let results: [Result]

  public var failures: [Result] { results.filter { !$0.hasPassed } }

  /// Runs the tests.
  public init(_ tests: [RuleTest], of ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let bench = RuleTestBench(tests, of: ruleSet)
    results = tests.indices.map { index in
      let decision = bench.decide(index, by: bench.rules)
      let reasons =
        decision.meets(tests[index].expectation)
        ? nil
        : bench.rules.reasons(of: decision, bench.codes[index], basisCount: 1, in: bench.intervals[index])
      return Result(test: tests[index], decision: decision, reasons: reasons)
    }
  }
}

/// The tests of a rule set made ready to be decided again and again, by it or by changed copies of it.
struct RuleTestBench {
  let tests: [RuleTest]
  let rules: CompiledRules
  /// For each test the codes of its case, the interval of its day, and both as a cube.
  let codes: [[UInt16]]
  let intervals: [Int]
  let cubes: [Cube]

  /// - Parameters:
  ///   - tests: The tests.
  ///   - ruleSet: The rule set.
  ///   - timeline: The intervals to be told apart; those of the rule set where nil.
  init(_ tests: [RuleTest], of ruleSet: RuleSet, timeline: Timeline? = nil) {
    self.tests = tests
    let timeline = timeline ?? Timeline([ruleSet])
    let rules = CompiledRules(ruleSet, in: CaseDomain([ruleSet], timeline: timeline), on: nil)
    let codes = tests.map { $0.given.codes(in: rules.domain) }
    let intervals = tests.map { $0.asOf.map(timeline.interval) ?? 0 }
    (self.rules, self.codes, self.intervals) = (rules, codes, intervals)
    cubes = tests.indices.map {
      rules.completions(codes[$0], basisCount: 1, in: intervals[$0]).cases[0]
    }
  }

  func decide(_ test: Int, by rules: CompiledRules) -> Decision {
    rules.decide(codes[test], basisCount: 1, in: intervals[test])
  }
}

extension CompiledRules {
  /// The rules that decide every case of a cube, in which one outcome is decided: those of the deciding layer
  /// that apply and are not set aside, as far as that is sure.
  func decidingRules(of cube: Cube) -> [Int] {
    for layer in layers {
      let applicability = layer.map { status(of: $0, in: cube) }
      let deciding = layer.indices.filter { effectiveStatus(of: $0, layer, applicability) == .applies }
      // Where a rule of this layer may apply, the case may end here or go on.
      if !deciding.isEmpty || applicability.contains(.mayApply) { return deciding.map { layer[$0].rule } }
    }
    return []
  }
}
