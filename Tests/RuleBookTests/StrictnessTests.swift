import FormRegister
import Testing

@testable import RuleBook

@Suite struct StrictnessTests {
  private func strictness(_ effects: [Outcome.Effect]) -> Strictness {
    Strictness(
      effects.enumerated().map { index, effect in
        Outcome(
          id: "o\(index)", label: Label(japanese: "", english: ""), effect: effect,
          replacement: effect == .revise ? .name : nil)
      })
  }

  @Test func `undetermined stands directly after the last outcome that keeps`() {
    #expect(strictness([.keep, .wait, .revise, .none]).undetermined == 1)
    #expect(strictness([.keep, .wait, .keep, .revise]).undetermined == 3)
    #expect(strictness([.revise, .none, .keep]).undetermined == 3)
  }

  @Test func `undetermined is first of all where no outcome keeps`() {
    #expect(strictness([.wait, .revise, .none]).undetermined == 0)
    #expect(strictness([.none]).undetermined == 0)
  }

  @Test func `ranks and outcomes are each other's inverse`() {
    for effects: [Outcome.Effect] in [
      [.keep], [.none], [.keep, .wait, .revise], [.wait, .keep, .none, .keep, .revise],
    ] {
      let strictness = strictness(effects)
      #expect(strictness.count == effects.count + 1)
      let ranks = effects.indices.map { strictness.rank(of: $0) }
      #expect(ranks == ranks.sorted())
      #expect(Set(ranks + [strictness.undetermined]) == Set(0..<strictness.count))
      for outcome in effects.indices { #expect(strictness.outcome(at: ranks[outcome]) == outcome) }
      #expect(strictness.outcome(at: strictness.undetermined) == nil)
    }
  }

  @Test func `the strictest of several bases wins`() throws {
    let rules = try ruleSet(
      rule("by-act", "{basis.tier: 法律}", "retain"), rule("by-rule", "{basis.tier: 規則}", "abolish"),
      rule("by-none", "{basis.tier: なし}", "exclude"), rule("clash-1", "{basis.tier: 告示}", "abolish"),
      rule("clash-2", "{basis.tier: 告示}", "hold"))
    func verdict(_ tiers: String...) -> String {
      let decision = rules.decide(tiers.map { ["basis.tier": $0] })
      return (decision.outcome.map { rules.outcomes[$0].id } ?? decision.undetermined!.rawValue)
        + " \(decision.decidingBasis)"
    }
    #expect(verdict("規則", "法律") == "retain 1")
    #expect(verdict("法律", "規則") == "retain 0")
    #expect(verdict("なし", "規則", "なし") == "abolish 1")
    #expect(verdict("規則", "規則") == "abolish 0")
    // Undetermined is stricter than abolish, and less strict than retain.
    #expect(verdict("規則", "要綱") == "gap 0")
    #expect(verdict("法律", "要綱") == "retain 0")
    #expect(verdict("要綱", "告示") == "conflict 0")
    #expect(verdict("規則", "告示") == "conflict 0")
    #expect(verdict("告示", "法律") == "retain 1")
  }

  @Test func `a fact of the requirement has one value in all its cases`() throws {
    // Were the seal free in each case alone, `hold` in the one and `abolish` in the other could come apart.
    let rules = try ruleSet(
      rule("a", "{basis.root: 条文, payment: yes}", "hold"),
      rule("b", "{basis.root: 条文, payment: no}", "abolish"),
      rule("c", "{basis.root: 様式, payment: no}", "hold"),
      rule("d", "{basis.root: 様式, payment: yes}", "abolish"))
    let decision = rules.decide([["basis.root": "条文"], ["basis.root": "様式"]])
    #expect(decision.outcome.map { rules.outcomes[$0].id } == "hold")
    #expect(decision.decidingBasis == 0)
    #expect(decision.ask.isEmpty)
  }

  @Test func `the facts of several bases are asked for by the basis`() throws {
    let rules = try ruleSet(
      rule("kept", "{basis.tier: 法律}", "retain"), rule("free", "{basis.tier: {not: 法律}}", "abolish"))
    #expect(rules.verdict([:]) == "missing basis.tier of retain, abolish")
    #expect(rules.verdict([:], ["basis.tier": "規則"]) == "missing basis[1].tier of retain, abolish")
    #expect(rules.verdict(["basis.tier": "規則"], [:]) == "missing basis[2].tier of retain, abolish")
    #expect(rules.verdict([:], [:]) == "missing basis[1].tier, basis[2].tier of retain, abolish")
    #expect(rules.verdict([:], ["basis.tier": "法律"]) == "retain by kept")
  }

  @Test func `of several smallest questions the first in the order of the facts`() throws {
    let rules = try ruleSet(
      rule("a", "{act: 押印, payment: yes}", "retain"),
      rule("b", "{any: [{act: {not: 押印}}, {payment: no}]}", "abolish"),
      head: plainHead
        + "impossible:\n  - {when: {act: 押印, payment: no}, because: x}\n"
        + "  - {when: {act: {not: 押印}, payment: yes}, because: x}\n")
    // Each of the two tells the other, so one question is enough; declared facts come last.
    #expect(rules.verdict([:]) == "missing act of retain, abolish")
  }

  @Test func `impossible completions do not count`() throws {
    let impossible = "impossible:\n  - {when: {act: 署名, seal: {not: なし}}, because: 署名には印章がない}\n"
    let rules = try ruleSet(
      rule("none", "{seal: なし}", "abolish"), rule("some", "{seal: {not: なし}}", "retain"),
      head: plainHead + impossible)
    #expect(rules.verdict(["act": "署名"]) == "abolish by none")
    #expect(rules.verdict(["act": "押印"]) == "missing seal of retain, abolish")
    #expect(!rules.decide(["act": "署名"]).disregardsImpossible)
    let excluded = rules.decide(["act": "署名", "seal": "実印"])
    #expect(excluded.disregardsImpossible)
    #expect(excluded.outcome.map { rules.outcomes[$0].id } == "retain")
    #expect(rules.forcing(["act": "署名"]) == ["act"])
    #expect(rules.forcing(["act": "署名", "seal": "実印"]) == ["seal"])
  }

  @Test func `conflict if some completion of some case conflicts, else gap`() throws {
    let rules = try ruleSet(
      rule("a", "{payment: yes, seal: 実印}", "retain"), rule("b", "{payment: yes, seal: 実印}", "abolish"),
      head: plainHead)
    #expect(rules.verdict(["seal": "実印"]) == "conflict of a, b")
    #expect(rules.verdict(["seal": "実印", "payment": "no"]) == "gap")
    #expect(rules.verdict(["seal": "認印"]) == "gap")
    #expect(rules.verdict([:]) == "conflict of a, b")
  }
}
