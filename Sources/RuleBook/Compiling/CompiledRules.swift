internal import CaseAlgebra
public import SourceText

/// A rule set made ready to decide: the rules in force on one day, layer by layer, as regions of cases.
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
  public let date: CalendarDate
  public let domain: CaseDomain
  public let strictness: Strictness
  let layers: [[CompiledRule]]
  let impossible: [CubeTest]

  /// - Parameters:
  ///   - ruleSet: The rule set.
  ///   - date: The as-of date; rules not in force on it are left out.
  public init(_ ruleSet: RuleSet, on date: CalendarDate) {
    self.ruleSet = ruleSet
    self.date = date
    let domain = CaseDomain(
      vocabulary: ruleSet.vocabulary,
      conditions: ruleSet.rules.map(\.condition) + ruleSet.impossible.map(\.condition))
    self.domain = domain
    strictness = Strictness(ruleSet.outcomes)
    func tests(_ condition: Condition) -> [CubeTest] {
      (domain.region(of: condition)?.cubes ?? []).map { CubeTest($0, in: domain.space) }
    }
    impossible = ruleSet.impossible.flatMap { tests($0.condition) }
    layers = ruleSet.layers.indices.map { layer in
      let inForce = ruleSet.rules.indices.filter {
        ruleSet.rules[$0].layer == layer && ruleSet.rules[$0].isInForce(on: date)
      }
      var compiled = inForce.map { index in
        let rule = ruleSet.rules[index]
        return CompiledRule(
          rule: index, outcome: rule.outcome, cubes: tests(rule.condition))
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

  /// The rules, and the impossible combinations by index, whose conditions are too involved to be a region.
  static func tooInvolved(_ ruleSet: RuleSet) -> (rules: [Rule], impossible: [Int]) {
    let domain = CaseDomain(
      vocabulary: ruleSet.vocabulary,
      conditions: ruleSet.rules.map(\.condition) + ruleSet.impossible.map(\.condition))
    return (
      ruleSet.rules.filter { domain.region(of: $0.condition) == nil },
      ruleSet.impossible.indices.filter { domain.region(of: ruleSet.impossible[$0].condition) == nil }
    )
  }
}

/// The order of strictness of the results that a requirement can have: the outcomes as declared, and
/// undetermined directly after the last one that keeps (first of all where none does).
public struct Strictness: Hashable, Sendable {
  /// The rank of undetermined.
  public let undetermined: Int
  private let outcomeCount: Int

  init(_ outcomes: [Outcome]) {
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
