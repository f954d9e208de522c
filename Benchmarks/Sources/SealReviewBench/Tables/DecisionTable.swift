internal import Glibc
internal import SealReview

/// How many decisions a core makes in a second, from facts in memory.
struct DecisionTable {
  let bench: Workbench
  let sizes: Sizes

  func measure() throws -> MarkdownTable {
    let ruleSet = try RuleSet(at: bench.rules)
    let rules = CompiledRules(ruleSet, on: CalendarDate("2021-10-01")!)
    let register = try bench.register(forms: sizes.decidedForms)
    let collector = CaseCollector(rules)
    RegisterReader(vocabulary: ruleSet.vocabulary, knowsDeclaredFacts: true)
      .read(path: register.files[0], name: "register", visitor: collector)
    if let problem = collector.problem { throw ProgramError(text: "\(problem)") }
    let cases = collector.cases
    let distinct = Set(cases.map(\.codes)).count
    let filled = FilledCases(cases, in: rules.domain, seed: 1).cases
    var table = MarkdownTable(
      "Decisions with rules/wako from facts in memory, one core (\(cases.count.grouped) requirements, \(distinct.grouped) distinct)",
      ["way", "decisions a second", "goal"])
    func add(
      _ name: String, _ goal: String, _ cases: [(codes: [UInt16], basisCount: Int)], _ memo: DecisionMemo?
    ) {
      bench.say("decisions: \(name)")
      let speeds = (0..<bench.rounds).map { _ in Self.speed(cases, rules, memo) }
      table.add([name, RunCost.median(speeds).text(0), goal])
    }
    add("each case anew (`CompiledRules.decide`)", "≥ 5,000,000", cases, nil)
    add("each anew, every unknown fact given some value", "", filled, nil)
    add("as a review does (`DecisionMemo`)", "≥ 5,000,000", cases, DecisionMemo(rules))
    return table
  }

  /// Decisions a second of processor, over at least half a second.
  static func speed(
    _ cases: [(codes: [UInt16], basisCount: Int)], _ rules: CompiledRules, _ memo: DecisionMemo?
  ) -> Double {
    var (count, sum) = (0, 0)
    let start = clock()
    var spent = 0.0
    while spent < 0.5 {
      for item in cases {
        if let memo {
          sum &+= memo.index(of: item.codes, basisCount: item.basisCount)
        } else {
          sum &+= rules.decide(item.codes, basisCount: item.basisCount).outcome ?? -1
        }
        count += 1
        if count & 1_023 == 0, memo == nil, Double(clock() - start) > 2_000_000 { break }
      }
      spent = Double(clock() - start) / 1_000_000
    }
    precondition(sum != Int.min)
    return Double(count) / spent
  }
}
