import FormRegister
import Foundation
import SourceText
import TestSupport
import Testing

@testable import RuleBook

/// How long a proof takes; the figures are printed. For those of a release build, large ones too:
/// `SEALREVIEW_SPEED=1 swift test -c release -Xswiftc -enable-testing --filter ProofSpeedTests`.
@Suite struct ProofSpeedTests {
  private static let isAsked = ProcessInfo.processInfo.environment["SEALREVIEW_SPEED"] != nil
  private static let sizes = isAsked ? [20, 200, 2_000] : [20, 200]

  @Test(arguments: sizes) func `a rule set that is a tree of 20 facts is proven whole`(rules: Int) {
    let ruleSet = LargeRuleSet(rules: rules, facts: 20, seed: 1).tree()
    let proof = timed("tree of \(rules) rules", ruleSet)
    #expect(proof.isComplete && proof.holds)
  }

  @Test(.enabled(if: isAsked, "takes its time: set SEALREVIEW_SPEED=1"), arguments: sizes)
  func `rules at random over 20 facts are bounded`(rules: Int) {
    let proof = timed("\(rules) random rules", LargeRuleSet(rules: rules, facts: 20, seed: 2).overlapping())
    #expect(!proof.holds)
  }

  private func timed(_ name: String, _ ruleSet: RuleSet) -> RuleSetProof {
    let start = ContinuousClock.now
    let proof = ruleSet.prove()
    let time = ContinuousClock.now - start
    print(
      "proof: \(name), 20 facts: \(time), \(proof.gaps.count) gaps, \(proof.conflicts.count) conflicts, "
        + "\(proof.unreachable.count) unreachable, \(proof.isComplete ? "complete" : "not complete")")
    return proof
  }
}

/// Makes rule sets of many rules over many declared facts.
struct LargeRuleSet {
  private let ruleCount: Int
  private let sizes: [Int]
  private let vocabulary: Vocabulary
  private let generator: Seeded

  init(rules: Int, facts: Int, seed: UInt64) {
    var random = Seeded(state: seed)
    ruleCount = rules
    sizes = (0..<facts).map { _ in random.pick([2, 3, 4, 5, 8]) }
    generator = random
    vocabulary = Vocabulary.standard.declaring(
      sizes.enumerated().map { index, size in
        Fact(
          "f\(index)", label: Label(japanese: "事実", english: "fact"), carrier: .requirement,
          domain: .values((0..<size).map { FactValue("v\($0)", label: Label(japanese: "値", english: "v")) }))
      })
  }

  /// The leaves of a random tree of facts: every case has one rule.
  func tree() -> RuleSet {
    var random = generator
    var leaves: [[Int: Set<UInt8>]] = [[:]]
    while leaves.count < ruleCount {
      let index = Int.random(in: 0..<leaves.count, using: &random)
      let fact = Int.random(in: 0..<sizes.count, using: &random)
      guard leaves[index][fact] == nil else { continue }
      let values = (0..<UInt8(sizes[fact])).shuffled(using: &random)
      let cut = Int.random(in: 1..<values.count, using: &random)
      var other = leaves[index]
      leaves[index][fact] = Set(values[..<cut])
      other[fact] = Set(values[cut...])
      leaves.append(other)
    }
    return ruleSet(leaves, layers: 1, &random)
  }

  /// Rules of a few conditions each, full of gaps and contradictions.
  func overlapping() -> RuleSet {
    var random = generator
    let conditions = (0..<ruleCount).map { _ -> [Int: Set<UInt8>] in
      let facts = Array(sizes.indices).shuffled(using: &random).prefix(random.pick([2, 3, 4, 5]))
      return Dictionary(
        uniqueKeysWithValues: facts.map { fact in
          let count = Int.random(in: 1...max(1, sizes[fact] / 2), using: &random)
          return (fact, Set((0..<UInt8(sizes[fact])).shuffled(using: &random).prefix(count)))
        })
    }
    return ruleSet(conditions, layers: 3, &random)
  }

  private func ruleSet(_ conditions: [[Int: Set<UInt8>]], layers: Int, _ random: inout Seeded) -> RuleSet {
    let outcomes = (0..<4).map {
      Outcome(id: "o\($0)", label: Label(japanese: "結論", english: "o"), effect: .keep, replacement: nil)
    }
    let rules = conditions.enumerated().map { index, condition in
      Rule(
        id: "r\(index)", layer: Int.random(in: 0..<layers, using: &random), title: "規則",
        condition: .all(
          condition.sorted { $0.key < $1.key }.map { fact, values in
            .value(fact: StandardFact.count + fact, .codes(values), isNegated: false)
          }),
        outcome: Int.random(in: 0..<4, using: &random), because: "理由",
        citations: [Citation(law: "法", article: nil)], from: nil, until: nil, overrides: [], file: "",
        position: .start)
    }
    return RuleSet(
      id: "large", title: Label(japanese: "大", english: "large"), layers: (0..<layers).map { "l\($0)" },
      outcomes: outcomes, vocabulary: vocabulary, impossible: [],
      rules: rules.sorted { ExactText($0.id) < ExactText($1.id) }, digest: "")
  }
}
