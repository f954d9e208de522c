internal import CaseAlgebra
internal import FormRegister

/// How far tests show that rules and their conditions matter, measured on cases: how a condition is written
/// makes no difference.
public struct RuleTestCoverage: Sendable {
  /// What no test shows.
  public enum Missing: Hashable, Sendable {
    /// No test is decided by the rule.
    case rule(Int)
    /// No test can be: the rule decides no possible case.
    case deadRule(Int)
    /// No two tests differ in this fact alone, one decided by the rule, one outside its condition. There is a
    /// test of the one kind (its index), which with this value of the fact would be of the other.
    case condition(rule: Int, fact: Int, like: Int?, with: CaseSet.Value)
  }

  public private(set) var coveredRules = 0
  public private(set) var ruleCount = 0
  public private(set) var coveredConditions = 0
  public private(set) var conditionCount = 0
  public private(set) var missing: [Missing] = []
  /// The facts of rules that no two possible cases can show to matter: they are not counted.
  public private(set) var unshowable: [(rule: Int, fact: Int)] = []

  /// Measures tests.
  public init(_ tests: [RuleTest], of ruleSet: RuleSet) {
    let bench = RuleTestBench(tests, of: ruleSet)
    let decisions = tests.indices.map { bench.decide($0, by: bench.rules) }
    let deciding = tests.indices.map {
      decisions[$0].undetermined == nil ? bench.rules.decidingRules(of: bench.cubes[$0]) : []
    }
    let sides = TestSides(bench)
    let reach = ConditionReach(bench.rules)
    for layer in bench.rules.layers.indices {
      for rule in bench.rules.layers[layer] {
        let tested = tests.indices.filter { deciding[$0].contains(rule.rule) }
        ruleCount += 1
        guard reach.canDecide(rule, layer) else {
          conditionCount += reach.dimensions(of: rule).count
          missing.append(.deadRule(rule.rule))
          continue
        }
        // Where not all is known, the rule that decides may be one of several.
        let isCovered = !tested.isEmpty || decisions.contains { $0.rule == rule.rule }
        if isCovered { coveredRules += 1 } else { missing.append(.rule(rule.rule)) }
        for dimension in reach.dimensions(of: rule) {
          let fact = bench.rules.domain.facts[dimension]
          guard let value = reach.valueOutside(rule, layer, dimension) else {
            unshowable.append((rule.rule, fact))
            continue
          }
          conditionCount += 1
          if sides.areBothTested(rule, dimension, tested) {
            coveredConditions += 1
          } else {
            let (like, other) =
              sides.partner(rule, dimension, tested) ?? (nil, bench.rules.domain.value(value, dimension))
            missing.append(.condition(rule: rule.rule, fact: fact, like: like, with: other))
          }
        }
      }
    }
  }
}

/// Finds tests that differ in one fact alone.
private struct TestSides {
  private let bench: RuleTestBench
  /// For each dimension the tests by what they have in all others.
  private let groups: [[Key: [Int]]]

  private struct Key: Hashable {
    var codes: [UInt16]
    var interval: Int
  }

  init(_ bench: RuleTestBench) {
    self.bench = bench
    groups = bench.rules.domain.facts.indices.map { dimension in
      Dictionary(grouping: bench.tests.indices) { Self.key($0, dimension, bench) }
    }
  }

  private static func key(_ test: Int, _ dimension: Int, _ bench: RuleTestBench) -> Key {
    var codes = bench.codes[test]
    codes[dimension] = 0
    return Key(codes: codes, interval: bench.intervals[test])
  }

  /// Whether one of these tests, decided by the rule, has a partner outside the rule's condition that differs
  /// in a dimension alone, known in both.
  func areBothTested(_ rule: CompiledRules.CompiledRule, _ dimension: Int, _ tested: [Int]) -> Bool {
    tested.contains { test in
      guard bench.codes[test][dimension] != unknownCode else { return false }
      return groups[dimension][Self.key(test, dimension, bench)]!.contains { other in
        bench.codes[other][dimension] != unknownCode
          && rule.cubes.allSatisfy { $0.relation(of: bench.cubes[other]) == .apart }
      }
    }
  }

  /// Whether a test of another value can be written: what a test fills in from it must leave the other facts.
  private func isWritable(_ test: Int, _ dimension: Int, _ value: Int) -> Bool {
    let domain = bench.rules.domain
    var values = bench.tests[test].given.values
    values[domain.facts[dimension]] = domain.value(value, dimension)
    var codes = bench.codes[test]
    codes[dimension] = UInt16(value)
    return GivenCase(values, in: domain.vocabulary).codes(in: domain) == codes
  }

  /// A test decided by the rule, and a value of the dimension with which it would lie outside the condition
  /// and still be possible.
  func partner(
    _ rule: CompiledRules.CompiledRule, _ dimension: Int, _ tested: [Int]
  ) -> (Int, CaseSet.Value)? {
    let space = bench.rules.domain.space
    for test in tested where bench.codes[test][dimension] != unknownCode {
      for value in bench.rules.domain.exampleOrder(dimension) {
        var other = bench.cubes[test]
        other.assign(dimension, from: space.cube(dimension, in: [value]), in: space)
        guard rule.cubes.allSatisfy({ $0.relation(of: other) == .apart }), bench.rules.hasPossibleCase(other),
          isWritable(test, dimension, value)
        else { continue }
        return (test, bench.rules.domain.value(value, dimension))
      }
    }
    return nil
  }
}

/// Says which facts a rule depends on, and whether cases can show it.
private struct ConditionReach {
  private let rules: CompiledRules
  private let prover: RuleSetProver

  init(_ rules: CompiledRules) {
    self.rules = rules
    prover = RuleSetProver(rules)
  }

  /// The dimensions, time apart, on which it depends whether the rule applies.
  func dimensions(of rule: CompiledRules.CompiledRule) -> [Int] {
    rules.domain.facts.indices.filter { dimension in
      rule.cubes.contains { cube in
        !cube.cube.isWhole(dimension, in: rules.domain.space)
          && !isCovered(cube.cube.freeing(dimension, in: rules.domain.space), [rule.cubes])
      }
    }
  }

  /// Whether some possible case is decided by the rule.
  func canDecide(_ rule: CompiledRules.CompiledRule, _ layer: Int) -> Bool {
    let obstacles = prover.obstacles(to: rule, layer, prover.cubes(before: layer))
    return rule.cubes.contains { !isCovered($0.cube, obstacles) }
  }

  /// A value of a dimension with which some case that the rule decides lies outside its condition and is still
  /// possible; nil where there is none.
  func valueOutside(_ rule: CompiledRules.CompiledRule, _ layer: Int, _ dimension: Int) -> Int? {
    let space = rules.domain.space
    let obstacles = prover.obstacles(to: rule, layer, prover.cubes(before: layer))
    return rules.domain.exampleOrder(dimension).first { value in
      // The cases that with this value are within the condition, or not possible.
      let excluded = (rule.cubes + rules.impossible).filter { $0.cube.contains(value, dimension, in: space) }
        .map { CubeTest($0.cube.freeing(dimension, in: space), in: space) }
      return rule.cubes.contains { !isCovered($0.cube, obstacles + [excluded]) }
    }
  }

  private func isCovered(_ cube: Cube, _ covers: [[CubeTest]]) -> Bool {
    var search = CoverSearch(rules.domain.space, steps: 100_000)
    return search.search(cube, outside: covers) == .covered
  }
}

extension CaseDomain {
  /// The values of a dimension in the order in which they serve as examples: any other text before those that
  /// rules name.
  fileprivate func exampleOrder(_ dimension: Int) -> [Int] {
    let values = Array(0..<space.dimensions[dimension].size)
    let fact = facts[dimension]
    if vocabulary.facts[fact].values == nil { return values.reversed() }
    // Those that a test fills other facts in from come last.
    let filling = [(StandardFact.act, "signature"), (.basisTier, "none")]
      .filter { $0.0.rawValue == fact }.map { Int(vocabulary.value($0.1, of: $0.0)) }
    return values.filter { !filling.contains($0) } + filling
  }
}

extension Cube {
  /// The cube with all values of a dimension.
  func freeing(_ dimension: Int, in space: CaseSpace) -> Cube {
    var result = self
    result.assign(dimension, from: space.whole, in: space)
    return result
  }
}
