internal import SealReview

/// SealReview's own decisions of the cases that its peers decide.
final class OwnDecisions {
  /// The cases as the peers get them.
  let given: [[String: String]]
  /// The outcomes, nil where undetermined.
  let outcomes: [String?]
  /// Decisions a second, by round.
  private(set) var speeds: [Double] = []
  private(set) var memoSpeeds: [Double] = []
  private let rules: CompiledRules
  private let cases: [(codes: [UInt16], basisCount: Int)]

  /// - Parameters:
  ///   - ruleSet: The table.
  ///   - given: Facts that the rule set knows.
  init(_ ruleSet: RuleSet, _ given: [[String: String]]) {
    let rules = CompiledRules(ruleSet, on: CalendarDate("2021-10-01")!)
    (self.given, self.rules) = (given, rules)
    cases = given.map { facts in
      let pairs = facts.map { (key: PeerTable.id($0.key), value: $0.value) }
      return (try! GivenCase(pairs, of: ruleSet).codes(in: rules.domain), 1)
    }
    outcomes = cases.map { rules.decide($0.codes, basisCount: 1).outcome.map { ruleSet.outcomes[$0].id } }
  }

  /// Decides all cases for half a second without and with the memo.
  func decide() {
    speeds.append(DecisionTable.speed(cases, rules, nil))
    memoSpeeds.append(DecisionTable.speed(cases, rules, DecisionMemo(rules)))
  }
}
