import Testing

@testable import RuleBook

@Suite struct OverrideTests {
  @Test func `an exception sets the general rule aside where it applies`() throws {
    let rules = try ruleSet(
      rule("general", "{act: 押印}", "abolish"),
      rule("special", "{act: 押印, seal: 実印}", "retain", "overrides: [general]"))
    #expect(rules.verdict(["act": "押印", "seal": "実印"]) == "retain by special")
    #expect(rules.verdict(["act": "押印", "seal": "認印"]) == "abolish by general")
    #expect(rules.verdict(["act": "署名", "seal": "実印"]) == "gap")
    #expect(rules.verdict(["act": "押印"]) == "missing seal of retain, abolish")
  }

  @Test func `a rule that is set aside sets aside`() throws {
    let rules = try ruleSet(
      rule("a", "{act: 押印}", "retain"), rule("b", "{act: 押印}", "hold", "overrides: [a]"),
      rule("c", "{act: 押印}", "abolish", "overrides: [b]"))
    #expect(rules.verdict(["act": "押印"]) == "abolish by c")
  }

  @Test func `overrides are not transitive where the middle does not apply`() throws {
    let rules = try ruleSet(
      rule("a", "{act: 押印}", "retain"), rule("b", "{act: 押印, seal: 実印}", "hold", "overrides: [a]"),
      rule("c", "{act: 押印}", "abolish", "overrides: [b]"))
    #expect(rules.verdict(["act": "押印", "seal": "実印"]) == "abolish by c")
    #expect(rules.verdict(["act": "押印", "seal": "認印"]) == "conflict of a, c")
  }

  @Test func `a rule not in force sets nothing aside`() throws {
    let rules = try ruleSet(
      rule("general", "{act: 押印}", "abolish"),
      rule("special", "{act: 押印}", "retain", "overrides: [general], until: 2021-04-01"))
    #expect(rules.verdict(["act": "押印"], on: "2021-03-31") == "retain by special")
    #expect(rules.verdict(["act": "押印"], on: "2021-04-01") == "abolish by general")
  }

  @Test func `a conflict names the rules that are left, all of them`() throws {
    let rules = try ruleSet(
      rule("a", "{act: 押印}", "retain"), rule("b", "{act: 押印}", "hold"),
      rule("c", "{act: 押印}", "abolish", "overrides: [b]"), rule("d", "{act: 押印}", "abolish"),
      rule("e", "{act: 署名}", "abolish"))
    #expect(rules.verdict(["act": "押印"]) == "conflict of a, c, d")
  }

  @Test func `of several rules with one outcome the smallest id decides`() throws {
    let rules = try ruleSet(
      rule("b2", "{act: 押印}"), rule("b10", "{act: 押印}"), rule("乙", "{}"), rule("甲", "{}"))
    #expect(rules.verdict(["act": "押印"]) == "retain by b10")
    // By code points: 乙 is U+4E59, 甲 is U+7532.
    #expect(rules.verdict(["act": "署名"]) == "retain by 乙")
  }

  @Test func `the first layer with an applicable rule decides`() throws {
    let rules = try ruleSet(
      "- {rule: low, layer: lower, when: {}, outcome: abolish, because: x}\n", rule("up", "{act: 押印}"),
      rule("up-2", "{act: 押印, seal: 実印}", "hold"))
    #expect(rules.verdict(["act": "押印", "seal": "認印"]) == "retain by up")
    #expect(rules.verdict(["act": "署名"]) == "abolish by low")
    // A conflict above is not settled below.
    #expect(rules.verdict(["act": "押印", "seal": "実印"]) == "conflict of up, up-2")
  }

  @Test func `a chain of overrides may be long`() throws {
    let chain = (0..<2_000).map { number in
      rule("r\(number)", "{}", "retain", number == 0 ? "" : "overrides: [r\(number - 1)]")
    }
    #expect(try ruleSet(chain.joined()).verdict([:]) == "retain by r1999")
  }

  @Test func `the deciding rule decides in some completion, though it takes two halves to see it`() throws {
    let rules = try ruleSet(
      rule("a", "{any: [{payment: yes}, {payment: no}]}"), rule("b", "{act: 押印}"))
    #expect(rules.verdict(["act": "押印", "payment": "yes"]) == "retain by a")
    #expect(rules.verdict(["act": "押印", "payment": "no"]) == "retain by a")
    // Whatever the payment is, both apply, and `a` is the smaller id.
    #expect(rules.verdict(["act": "押印"]) == "retain by a")
  }
}
