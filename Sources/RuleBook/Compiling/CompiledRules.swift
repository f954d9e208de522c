internal import CaseAlgebra
public import SourceText

/// A rule set made ready to decide: its rules, layer by layer, as regions of cases.
///
/// The rules are those in force on one day, or those of all time; then the interval is one more dimension of
/// a case.
public struct CompiledRules: Sendable {
  /// A rule as the cases in which it applies.
  struct CompiledRule: Sendable {
    /// Its index in the rule set.
    let rule: Int
    let outcome: Int
    let cubes: [CubeTest]
    /// The positions in the layer of the rules that set it aside where they apply.
    var setAsideBy: [Int] = []
  }

  public let ruleSet: RuleSet
  /// The day whose rules these are; nil for those of all time.
  public let date: CalendarDate?
  public let domain: CaseDomain
  public let strictness: Strictness
  private(set) var layers: [[CompiledRule]]
  let impossible: [CubeTest]

  /// The rules in force on a day.
  public init(_ ruleSet: RuleSet, on date: CalendarDate) {
    self.init(ruleSet, in: CaseDomain([ruleSet], timeline: nil), on: date)
  }

  /// The rules of all time, which is cut at the dates of the rule set.
  init(ofAllTime ruleSet: RuleSet) {
    self.init(ruleSet, in: CaseDomain([ruleSet], timeline: Timeline([ruleSet])), on: nil)
  }

  /// - Parameters:
  ///   - ruleSet: The rule set.
  ///   - domain: Facts and constants, at least those that the rule set looks at.
  ///   - date: The day whose rules are meant; nil for all time, as far as the domain's timeline tells it.
  init(_ ruleSet: RuleSet, in domain: CaseDomain, on date: CalendarDate?) {
    self.ruleSet = ruleSet
    self.date = date
    self.domain = domain
    strictness = Strictness(ruleSet.outcomes)
    impossible = ruleSet.impossible.flatMap { impossible in
      (domain.region(of: impossible.condition)?.cubes ?? []).map { CubeTest($0, in: domain.space) }
    }
    layers = ruleSet.layers.indices.map { layer in
      let inForce = ruleSet.rules.indices.filter { index in
        ruleSet.rules[index].layer == layer && (date.map(ruleSet.rules[index].isInForce) ?? true)
      }
      var compiled = inForce.map { index in
        let rule = ruleSet.rules[index]
        return CompiledRule(rule: index, outcome: rule.outcome, cubes: domain.cubes(of: rule))
      }
      let places = Dictionary(uniqueKeysWithValues: inForce.enumerated().map { ($1, $0) })
      for (place, index) in inForce.enumerated() {
        for target in ruleSet.rules[index].overrides {
          if let target = places[target] { compiled[target].setAsideBy.append(place) }
        }
      }
      return compiled
    }
  }

  /// The same rules with other impossible combinations.
  init(_ other: CompiledRules, impossible: [CubeTest]) {
    (ruleSet, date, domain, strictness) = (other.ruleSet, other.date, other.domain, other.strictness)
    (layers, self.impossible) = (other.layers, impossible)
  }

  /// The same rules, but for one layer.
  func replacing(_ layer: Int, by rules: [CompiledRule]) -> CompiledRules {
    var result = self
    result.layers[layer] = rules
    return result
  }

  /// The rules, and the impossible combinations by index, whose conditions are too involved to be a region.
  static func tooInvolved(_ ruleSet: RuleSet) -> (rules: [Rule], impossible: [Int]) {
    let domain = CaseDomain([ruleSet], timeline: nil)
    return (
      ruleSet.rules.filter { domain.region(of: $0.condition) == nil },
      ruleSet.impossible.indices.filter { domain.region(of: ruleSet.impossible[$0].condition) == nil }
    )
  }
}

extension CaseDomain {
  /// The cases in which a rule applies: where its condition holds, in the time of the domain in which it is
  /// in force.
  func cubes(of rule: Rule) -> [CubeTest] {
    let cubes = region(of: rule.condition)?.cubes ?? []
    guard let timeline, let timeDimension else { return cubes.map { CubeTest($0, in: space) } }
    let intervals = timeline.intervals(from: rule.from, until: rule.until)
    guard !intervals.isEmpty else { return [] }
    return cubes.map { cube in
      var cube = cube
      cube.narrow(timeDimension, to: intervals, in: space)
      return CubeTest(cube, in: space)
    }
  }
}

/// The order of strictness of the results that a requirement can have: the outcomes as declared, and
/// undetermined directly after the last one that keeps (first of all where none does).
public struct Strictness: Hashable, Sendable {
  /// The rank of undetermined.
  public let undetermined: Int
  private let outcomeCount: Int

  public init(_ outcomes: [Outcome]) {
    undetermined = outcomes.lastIndex { $0.effect == .keep }.map { $0 + 1 } ?? 0
    outcomeCount = outcomes.count
  }

  /// The rank of an outcome; 0 is the strictest.
  public func rank(of outcome: Int) -> Int { outcome < undetermined ? outcome : outcome + 1 }

  /// The outcome of a rank, nil for undetermined.
  public func outcome(at rank: Int) -> Int? {
    rank == undetermined ? nil : rank < undetermined ? rank : rank - 1
  }

  /// The number of ranks: one for each outcome, and undetermined.
  public var count: Int { outcomeCount + 1 }
}
