import SourceText
import Testing

@testable import RuleBook

/// What a proof says of rule sets that are flawed in one known way.
@Suite struct ProofTests {
  /// The findings of a proof in the words of the vocabulary.
  private func findings(_ ruleSet: RuleSet) -> [String] {
    let proof = ruleSet.prove()
    func text(_ cases: CaseSet) -> String {
      let facts = cases.restrictions.map { restriction in
        let values = restriction.values.map { $0.name(of: restriction.fact, in: ruleSet.vocabulary) }
        return "\(ruleSet.vocabulary.facts[restriction.fact].id) \(values.joined(separator: "|"))"
      }
      let dates = [cases.from.map { "from \($0)" }, cases.until.map { "until \($0)" }].compactMap(\.self)
      return (facts + dates).joined(separator: ", ")
    }
    func names(_ rules: [Int]) -> String { rules.map { ruleSet.rules[$0].id }.joined(separator: "+") }
    #expect(proof.isComplete)
    return proof.gaps.map { "gap: " + text($0.cases) }
      + proof.conflicts.map { "conflict \(names($0.rules)): " + text($0.cases) }
      + proof.unreachable.map { "\(ruleSet.rules[$0.rule].id) taken by \(names($0.takenBy))" }
  }

  @Test func `a rule hidden by a union of others, by none of them alone`() throws {
    let rules = try ruleSet(
      rule("a", "{certificate: yes}"), rule("b", "{certificate: no}"),
      "- {rule: c, layer: lower, when: {seal: 実印}, outcome: hold, because: x}\n")
    #expect(findings(rules) == ["c taken by a+b"])
  }

  @Test func `a rule that those overriding it take together`() throws {
    let rules = try ruleSet(
      rule("a", "{certificate: yes}", "retain", "overrides: [c]"),
      rule("b", "{certificate: no}", "hold", "overrides: [c]"), rule("c", "{}", "abolish"))
    #expect(findings(rules) == ["c taken by a+b"])
  }

  @Test func `a rule whose condition nothing meets, or nothing possible`() throws {
    let head = plainHead + "impossible:\n  - {when: {act: 署名, seal: {not: なし}}, because: x}\n"
    let rules = try ruleSet(
      rule("a", "{}"), rule("never", "{act: 署名, not: {act: 署名}}"), rule("signed", "{act: 署名, seal: 実印}"),
      head: head)
    #expect(findings(rules) == ["never taken by ", "signed taken by "])
  }

  @Test func `gaps and conflicts are told in the fewest facts, and with their time`() throws {
    let rules = try ruleSet(
      rule("a", "{certificate: yes, seal: 実印}", "retain", "until: 2021-04-01"),
      rule("b", "{seal: 実印}", "abolish"), rule("c", "{seal: {not: [実印, 銀行印]}}", "abolish"))
    #expect(
      findings(rules) == [
        "gap: seal bank", "conflict a+b: seal registered, certificate yes, until 2021-04-01",
      ])
  }

  @Test func `a case that cannot occur widens what is told, and is no gap`() throws {
    let head = plainHead + "impossible:\n  - {when: {act: 署名, seal: {not: なし}}, because: x}\n"
    let rules = try ruleSet(rule("a", "{act: {not: 署名}}"), head: head)
    #expect(findings(rules) == ["gap: act signature"])
    let covered = try ruleSet(rule("a", "{act: {not: 署名}}"), rule("b", "{act: 署名, seal: なし}"), head: head)
    #expect(findings(covered) == [])
  }

  @Test func `open texts: named ones, and any other`() throws {
    let rules = try ruleSet(rule("a", "{basis.law: [x, y]}"))
    #expect(findings(rules) == ["gap: basis.law *"])
    let other = try ruleSet(rule("a", "{basis.law: {not: [x, y]}}"))
    #expect(findings(other) == ["gap: basis.law x|y"])
  }

  @Test func `without rules all is one gap`() throws {
    #expect(findings(try ruleSet("")) == ["gap: "])
  }

  @Test func `what is odd is a warning and no flaw`() throws {
    let head = plainHead.replacing("layers: [upper, lower]", with: "layers: [upper, lower, none]")
    let rules = try ruleSet(
      rule("kept", "{act: 押印}", "retain"), rule("waits", "{act: 署名}", "hold"),
      rule("before", "{act: 記名押印}", "abolish", "until: 2021-04-01"),
      rule("after", "{act: [name-and-seal]}", "abolish", "from: 2021-09-01"),
      rule("between", "{act: 署名押印}", "abolish", "overrides: [kept]"), head: head)
    let warnings = rules.prove().warnings.map(\.rendered)
    let expected = [
      "rules/ruleset.yaml:2:17: warning: the layer `lower` has no rule",
      "rules/ruleset.yaml:2:24: warning: the layer `none` has no rule",
      "rules/ruleset.yaml:7:5: warning: the outcome `exclude` has no rule",
      "rules/rules.yaml:1:3: warning: the rule `kept` has the outcome `retain`, but cites nothing",
      "rules/rules.yaml:2:3: warning: the rule `waits` has the outcome `hold`, but cites nothing",
      "rules/rules.yaml:3:3: warning: the rule `before` ends on 2021-04-01, its successor `after` begins on 2021-09-01 only",
      "rules/rules.yaml:5:3: warning: the rule `between` overrides `kept`, but both never apply to one case",
    ]
    #expect(warnings == expected)
  }

  @Test func `a successor that follows at once leaves no date gap`() throws {
    let rules = try ruleSet(
      rule("before", "{act: 記名押印}", "abolish", "until: 2021-04-01"),
      rule("after", "{act: [name-and-seal]}", "abolish", "from: 2021-04-01"))
    #expect(!rules.prove().warnings.contains { $0.message.contains("successor") })
  }

  /// Facts in pairs that must be equal: each way to break a pair is a gap, and so are exponentially many
  /// combinations of them, which no list can hold.
  @Test(.timeLimit(.minutes(5))) func `what cannot be told whole is bounded, and says so`() throws {
    let pairs = (0..<12).map { "  - {id: a\($0), values: [x, y]}\n  - {id: b\($0), values: [x, y]}\n" }
    let equal = (0..<12).map { "{any: [{a\($0): x, b\($0): y}, {a\($0): y, b\($0): x}]}" }
    let rules = try ruleSet(
      rule("r", "{any: [\(equal.joined(separator: ", "))]}"), head: plainHead + pairs.joined())
    let proof = rules.prove()
    #expect(!proof.isComplete && !proof.holds && !proof.gaps.isEmpty)
  }
}
