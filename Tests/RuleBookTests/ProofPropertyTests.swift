import SourceText
import TestSupport
import Testing

@testable import RuleBook

/// prove = enumerate, for random rule sets over all their cases and intervals.
///
/// Run again with `SEALREVIEW_SEED=…`, the seed that the run printed.
@Suite struct ProofPropertyTests {
  private static let parts = 8
  private static let ruleSetsOfPart = 150

  @Test(arguments: 0..<parts) func `a proof = an enumeration of all cases`(part: Int) {
    print("proof seed \(Seeded.seedOfRun), part \(part)")
    var found: [String: Int] = [:]
    for number in 0..<Self.ruleSetsOfPart {
      var maker = RandomRuleSet(
        Seeded(state: Seeded.seedOfRun &+ UInt64(part * Self.ruleSetsOfPart + number) &* 0x2_0001))
      let ruleSet = maker.make(caseLimit: 100)
      guard let difference = difference(ruleSet, &found) else { continue }
      Issue.record("SEALREVIEW_SEED=\(Seeded.seedOfRun), part \(part), rule set \(number): \(difference)")
      return
    }
    print("part \(part): \(found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    for kind in ["gaps", "conflicts", "unreachable", "hidden by a union", "holds"] {
      #expect(found[kind, default: 0] > 0, "\(kind)")
    }
  }

  private func difference(_ ruleSet: RuleSet, _ found: inout [String: Int]) -> String? {
    let proof = ruleSet.prove()
    let reference = ReferenceProof(ruleSet)
    guard proof.isComplete else { return "not complete" }
    let points = Set(reference.verdicts.keys)
    func inCases(_ cases: CaseSet) -> Set<ReferenceProof.Point> {
      Set(points.filter { reference.contains(cases, $0) })
    }
    let gaps = points.filter { reference.verdicts[$0] == .gap }
    for gap in proof.gaps {
      let inside = inCases(gap.cases)
      if inside.isEmpty || !inside.isSubset(of: gaps) { return "no gap: \(gap.cases)" }
      if reference.widenings(gap.cases).contains(where: { $0.isSubset(of: gaps) }) {
        return "not maximal: \(gap.cases)"
      }
    }
    if proof.gaps.reduce(Set(), { $0.union(inCases($1.cases)) }) != gaps { return "gaps are missing" }
    var conflicts: Set<ReferenceProof.Point> = []
    for conflict in proof.conflicts {
      let same = points.filter { reference.verdicts[$0] == .conflict(conflict.rules) }
      let inside = inCases(conflict.cases)
      if inside.isEmpty || !inside.isSubset(of: same) { return "no conflict: \(conflict)" }
      if reference.widenings(conflict.cases).contains(where: { $0.isSubset(of: same) }) {
        return "not maximal: \(conflict)"
      }
      conflicts.formUnion(inside)
    }
    let all = points.filter { if case .conflict = reference.verdicts[$0] { true } else { false } }
    if conflicts != all { return "conflicts are missing" }
    let dead = ruleSet.rules.indices.filter { !reference.reached.contains($0) }
    if proof.unreachable.map(\.rule) != dead { return "unreachable \(proof.unreachable), not \(dead)" }
    found["gaps", default: 0] += proof.gaps.count
    found["conflicts", default: 0] += proof.conflicts.count
    found["unreachable", default: 0] += dead.count
    found["hidden by a union", default: 0] += proof.unreachable.count { $0.takenBy.count > 1 }
    found["holds", default: 0] += proof.holds ? 1 : 0
    return nil
  }
}
