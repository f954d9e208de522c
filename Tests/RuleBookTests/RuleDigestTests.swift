import RuleBook
import Testing

/// A rule's digest is of what it says, not of its name, its place, or the order of its words.
@Suite struct RuleDigestTests {
  private static let when = "{seal: [実印, 認印], act: 押印, any: [{signer: 本人}, {basis.law: [b, a]}]}"

  private func digest(_ line: String, _ others: String..., head: String = plainHead) throws -> String {
    let rules = try ruleSet(line, others.joined(), head: head)
    let rule = try #require(rules.rules.first { $0.id == "r" })
    return rules.digest(of: rule)
  }

  @Test func `the same rule in other words, another place and another vocabulary`() throws {
    let first = try digest(rule("r", Self.when))
    #expect(first.count == 16)
    let reordered =
      "{any: [{basis.law: [a, b, a]}, {signer: applicant}], act: seal, seal: [unregistered, 登録印]}"
    #expect(try digest(rule("r", reordered)) == first)
    #expect(try digest(rule("r", Self.when, "retain", "title: 別の題")) == first)
    #expect(try digest("\n# 説明\n" + rule("a", "{seal: 公印}") + rule("r", Self.when)) == first)
    let head = plainHead.replacing("facts:\n", with: "facts:\n  - {id: another, values: [a, b]}\n")
    #expect(try digest(rule("r", Self.when), head: head) == first)
    #expect(try digest(rule("r", "{payment: yes}"), head: head) == digest(rule("r", "{payment: yes}")))
  }

  @Test(arguments: [
    rule("r", "{seal: [実印, 認印], act: 署名}"), rule("r", when, "hold"),
    rule("r", when, "retain", "from: 2021-01-01"), rule("r", when, "retain", "until: 2021-01-01"),
    rule("r", when, "retain", "cite: [{law: L}]"),
    rule("r", when, "retain", "cite: [{law: L, article: 第1条}]"),
    rule("r", when, "retain", "overrides: [other]"), rule("r", when).replacing("理由", with: "別"),
    rule("r", when).replacing("upper", with: "lower"), rule("r", "{not: \(when)}"), rule("r", "{}"),
    rule("r", when.replacing("any", with: "all")), rule("r", when.replacing("[b, a]", with: "[\"b a\"]")),
    rule("r", when.replacing("[b, a]", with: "{not: [b, a]}")),
  ])
  func `a rule that says something else`(line: String) throws {
    let other = "- {rule: other, layer: upper, when: {seal: 公印}, outcome: hold, because: 理由}\n"
    #expect(try digest(line, other) != digest(rule("r", Self.when), other))
  }
}
