import FormRegister
import SourceText
import TestSupport
import Testing

@testable import RuleBook

/// decide = reference, for random rule sets and random requirements.
///
/// Run again with `SEALREVIEW_SEED=…`, the seed that the run printed.
@Suite struct DecisionPropertyTests {
  private static let parts = 8
  private static let ruleSetsOfPart = 100
  private static let requirementsOfRuleSet = 26

  @Test(arguments: 0..<parts) func `decide = reference`(part: Int) {
    print("decision seed \(Seeded.seedOfRun), part \(part)")
    var tally: [String: Int] = [:]
    for number in 0..<Self.ruleSetsOfPart {
      // Each rule set has a seed of its own, so that it can be made again without those before it.
      var random = Seeded(state: Seeded.seedOfRun &+ UInt64(part * Self.ruleSetsOfPart + number) &* 0x1_0001)
      let failure = compare(&random, &tally)
      guard let failure else { continue }
      Issue.record("SEALREVIEW_SEED=\(Seeded.seedOfRun), part \(part), rule set \(number): \(failure)")
      return
    }
    let pairs = Self.ruleSetsOfPart * Self.requirementsOfRuleSet
    #expect(tally["all"] == pairs)
    print("part \(part): \(tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    // The generator is worth nothing if some kind of decision does not come up.
    for kind in ["decided", "gap", "conflict", "missing", "disregards", "asks several", "several bases"] {
      #expect(tally[kind, default: 0] > pairs / 500, "\(kind)")
    }
  }

  private func compare(_ random: inout Seeded, _ tally: inout [String: Int]) -> String? {
    var maker = RandomRuleSet(random)
    let ruleSet = maker.make(caseLimit: 120)
    random = maker.random
    let date = random.pick(RandomRuleSet.days)
    let rules = CompiledRules(ruleSet, on: date)
    let reference = ReferenceRules(ruleSet, on: date)
    guard rules.domain.facts == reference.facts else { return "facts \(rules.domain.facts)" }
    let basisCount = basisCount(reference, &random)
    for _ in 0..<Self.requirementsOfRuleSet {
      let requirement = requirement(reference, basisCount, &random)
      let expected = reference.decide(requirement)
      let codes = codes(requirement, reference, rules)
      let actual = rules.decide(codes, basisCount: basisCount)
      count(expected, requirement, &tally)
      let forcing = rules.forcingFacts(of: actual, codes, basisCount: basisCount)
      if let difference = difference(actual, forcing, expected, requirement, reference, rules) {
        return "\(difference)\n\(requirement)\n\(expected)\n\(actual)\n\(forcing)\n\(date)\n\(ruleSet)"
      }
    }
    return nil
  }

  /// As many bases, up to three, as keep the number of joint assignments small.
  private func basisCount(_ rules: ReferenceRules, _ random: inout Seeded) -> Int {
    func size(_ ofBasis: Bool) -> Int {
      rules.facts.indices.filter { rules.isOfBasis[$0] == ofBasis }
        .reduce(1) { $0 * rules.values[$1].count }
    }
    let counts = (1...3).filter { count in
      (0..<count).reduce(size(false)) { product, _ in product * size(true) } <= 300
    }
    return counts.isEmpty ? 1 : random.pick([counts.last!, random.pick(counts)])
  }

  private func requirement(
    _ rules: ReferenceRules, _ basisCount: Int, _ random: inout Seeded
  ) -> ReferenceRequirement {
    let percent = random.pick([0, 30, 30, 50, 50, 70, 70, 85, 85, 100])
    let places = ReferenceSpace.places(rules, basisCount: basisCount)
    let known: [Int?] = places.map { place in
      random.chance(percent) ? Int.random(in: 0..<rules.values[place.fact].count, using: &random) : nil
    }
    return ReferenceRequirement(basisCount: basisCount, known: known)
  }

  private func codes(
    _ requirement: ReferenceRequirement, _ reference: ReferenceRules, _ rules: CompiledRules
  ) -> [UInt16] {
    let places = ReferenceSpace.places(reference, basisCount: requirement.basisCount)
    return (0..<requirement.basisCount).flatMap { basis in
      reference.facts.indices.map { fact in
        let place = ReferencePlace(fact: fact, basis: reference.isOfBasis[fact] ? basis : 0)
        guard let value = requirement.known[places.firstIndex(of: place)!] else { return unknownCode }
        switch reference.values[fact][value] {
        case .code(let code): return UInt16(code)
        case .constant(let text): return UInt16(rules.domain.constants[fact].firstIndex(of: text)!)
        case .anyOtherText: return UInt16(rules.domain.constants[fact].count)
        }
      }
    }
  }

  private func difference(
    _ actual: Decision, _ forcing: [FactReference], _ expected: ReferenceDecision,
    _ requirement: ReferenceRequirement, _ reference: ReferenceRules, _ rules: CompiledRules
  ) -> String? {
    if actual.results.ranks.map({ rules.strictness.outcome(at: $0) }) != expected.results { return "results" }
    if actual.outcome != expected.outcome { return "outcome" }
    if actual.undetermined != expected.undetermined { return "undetermined" }
    if actual.conflictingRules != expected.conflictingRules { return "conflictingRules" }
    if actual.decidingBasis != expected.decidingBasis { return "decidingBasis" }
    if actual.disregardsImpossible != expected.disregardsImpossible { return "disregardsImpossible" }
    let places = ReferenceSpace.places(reference, basisCount: requirement.basisCount)
    let references = places.map { place in
      FactReference(
        fact: reference.facts[place.fact],
        basis: reference.isOfBasis[place.fact] && requirement.basisCount > 1 ? place.basis : nil)
    }
    if actual.ask != expected.ask.map({ references[$0] }) {
      return "ask, expected \(expected.ask.map { references[$0] })"
    }
    if actual.rule.map({ reference.ruleSet.rules[$0].outcome }) != expected.outcome {
      return "rule's outcome"
    }
    // Where all facts are known there is one such rule.
    if let rule = actual.rule, !expected.decidingRules.contains(rule) { return "rule" }
    let held = forcing.map { references.firstIndex(of: $0) ?? -1 }
    if expected.undetermined == .missing { return held.isEmpty ? nil : "forcedBy where missing" }
    guard held.allSatisfy({ $0 >= 0 && requirement.known[$0] != nil }) else { return "forcedBy unknown" }
    guard held == Set(held).sorted() else { return "forcedBy out of order" }
    guard expected.isSufficient(held) else { return "forcedBy not sufficient" }
    return held.count == expected.smallestReason ? nil : "forcedBy not smallest"
  }

  private func count(
    _ expected: ReferenceDecision, _ requirement: ReferenceRequirement, _ tally: inout [String: Int]
  ) {
    tally["all", default: 0] += 1
    tally[expected.undetermined?.rawValue ?? "decided", default: 0] += 1
    if expected.disregardsImpossible { tally["disregards", default: 0] += 1 }
    if expected.ask.count > 1 { tally["asks several", default: 0] += 1 }
    if requirement.basisCount > 1 { tally["several bases", default: 0] += 1 }
    if expected.decidingRules.count > 1 { tally["several rules", default: 0] += 1 }
  }
}
