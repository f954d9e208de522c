import SourceText
import TestSupport
import Testing

@testable import RuleBook

/// compare = enumerate, for random rule sets and changed copies of them.
///
/// Run again with `SEALREVIEW_SEED=…`, the seed that the run printed.
@Suite struct ComparisonPropertyTests {
  private static let parts = 8
  private static let pairsOfPart = 100

  @Test(arguments: 0..<parts) func `a comparison = an enumeration of all cases`(part: Int) {
    print("comparison seed \(Seeded.seedOfRun), part \(part)")
    var regions = 0
    for number in 0..<Self.pairsOfPart {
      var maker = RandomRuleSet(
        Seeded(state: Seeded.seedOfRun &+ UInt64(part * Self.pairsOfPart + number) &* 0x3_0001))
      let old = maker.make(caseLimit: 100)
      let new = changed(old, &maker)
      let isDated = maker.random.chance(30)
      let dates =
        isDated ? (maker.random.pick(RandomRuleSet.days), maker.random.pick(RandomRuleSet.days)) : nil
      let difference = difference(old, new, dates, &regions)
      guard let difference else { continue }
      Issue.record("SEALREVIEW_SEED=\(Seeded.seedOfRun), part \(part), pair \(number): \(difference)")
      return
    }
    #expect(regions > Self.pairsOfPart / 5)
  }

  /// A copy in which some rules have another condition, outcome, time or override, or are gone.
  private func changed(_ ruleSet: RuleSet, _ maker: inout RandomRuleSet) -> RuleSet {
    var result = ruleSet
    for index in result.rules.indices where maker.random.chance(40) {
      switch Int.random(in: 0..<5, using: &maker.random) {
      case 0: result.rules[index].condition = maker.condition(depth: 2)
      case 1: result.rules[index].outcome = Int.random(in: 0..<result.outcomes.count, using: &maker.random)
      case 2: result.rules[index].from = nil
      case 3: result.rules[index].overrides = Array(result.rules[index].overrides.dropFirst())
      default: result.rules[index].until = RandomRuleSet.days.last!.dayAfter
      }
    }
    if maker.random.chance(20) { result.impossible = Array(result.impossible.dropLast()) }
    return result
  }

  private func difference(
    _ old: RuleSet, _ new: RuleSet, _ dates: (CalendarDate, CalendarDate)?, _ count: inout Int
  ) -> String? {
    let comparison = try! ComparableRuleSets(old, new).compare(fromDate: dates?.0, toDate: dates?.1)
    guard comparison.isComplete else { return "not complete" }
    let before = ReferenceProof(old, among: [old, new], on: dates?.0)
    let after = ReferenceProof(new, among: [old, new], on: dates?.1)
    func outcomes(_ point: ReferenceProof.Point) -> [String?] {
      [before.verdicts[point]!.outcome, after.verdicts[point]!.outcome].map { $0.map { old.outcomes[$0].id } }
    }
    let points = Set(before.verdicts.keys)
    let changed = points.filter { outcomes($0)[0] != outcomes($0)[1] }
    var told: Set<ReferenceProof.Point> = []
    for region in comparison.regions {
      let same = points.filter { outcomes($0) == [region.from, region.to] }
      let inside = points.filter { before.contains(region.cases, $0) }
      if inside.isEmpty || !inside.isSubset(of: same) || region.from == region.to {
        return "no change: \(region)"
      }
      if before.widenings(region.cases).contains(where: { $0.isSubset(of: same) }) {
        return "not maximal: \(region)"
      }
      told.formUnion(inside)
    }
    count += comparison.regions.count
    return told == changed ? nil : "changes are missing"
  }
}
