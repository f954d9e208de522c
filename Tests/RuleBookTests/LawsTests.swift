import FormRegister
import SourceText
import TestSupport
import Testing

@testable import RuleBook

@Suite struct LawsTests {
  private static let rules = [
    rule("a", "{act: [押印, 記名押印], seal: 認印}", "abolish"),
    rule("b", "{act: 押印, signer: {not: 申請者}}", "hold"),
    rule("c", "{any: [{seal: 実印}, {basis.law: 昭和22年法律第224号}]}", "retain", "overrides: [a, b]"),
    rule("d", "{payment: yes}", "retain", "overrides: [a], from: 2021-04-01"),
    "- {rule: e, layer: lower, when: {not: {act: 署名}}, outcome: exclude, because: x}\n",
    "- {rule: f, layer: lower, when: {act: 署名}, outcome: exclude, because: x, overrides: [e]}\n",
  ]

  private static let cases: [[String: String]] = ["押印", "署名", "記名押印", nil].flatMap { act in
    ["認印", "実印", nil].flatMap { seal in
      ["申請者", "代理人", nil].flatMap { signer in
        ["yes", nil].flatMap { payment in
          ["昭和22年法律第224号", "別の法律", nil].map { law in
            let facts = ["act": act, "seal": seal, "signer": signer, "payment": payment, "basis.law": law]
            return facts.compactMapValues { $0 }
          }
        }
      }
    }
  }

  private func verdicts(_ ruleSet: RuleSet) -> [String] {
    let rules = CompiledRules(ruleSet, on: CalendarDate("2021-04-01")!)
    return Self.cases.map { given in ruleSet.verdict(given, compiled: rules) }
  }

  @Test func `the order of rules in a file is irrelevant`() throws {
    let expected = verdicts(try ruleSet(Self.rules.joined()))
    #expect(Set(expected).count > 8)
    var random = Seeded(state: Seeded.seedOfRun)
    let orders = [Self.rules.reversed()] + (0..<5).map { _ in Self.rules.shuffled(using: &random) }
    for order in orders {
      let shuffled = try ruleSet(order.joined())
      #expect(shuffled.rules.map(\.id) == ["a", "b", "c", "d", "e", "f"])
      #expect(verdicts(shuffled) == expected, "seed \(Seeded.seedOfRun)")
    }
  }

  @Test func `how rules are spread over files and folders is irrelevant`() throws {
    let expected = verdicts(try ruleSet(Self.rules.joined()))
    let names = ["z.yaml", "a.yaml", "m/n.yaml", "m/tests/o.yaml", "B.yaml", "規則.yaml"]
    var random = Seeded(state: Seeded.seedOfRun)
    for _ in 0..<4 {
      let spread = zip(names.shuffled(using: &random), Self.rules).map { ($0, $1) }
      let files = Dictionary(spread + [("ruleset.yaml", plainHead)], uniquingKeysWith: { $1 })
      let (ruleSet, diagnostics) = load(files)
      #expect(diagnostics.isEmpty)
      #expect(verdicts(try #require(ruleSet)) == expected, "seed \(Seeded.seedOfRun)")
    }
  }

  @Test func `a rule set with no rules is all gap`() throws {
    for files in [["ruleset.yaml": plainHead], ["ruleset.yaml": plainHead, "empty.yaml": "# nothing\n"]] {
      let (ruleSet, diagnostics) = load(files)
      #expect(diagnostics.map(\.severity) == [.warning])
      let rules = try #require(ruleSet)
      #expect(rules.rules.isEmpty)
      #expect(Set(verdicts(rules)) == ["gap"])
      #expect(rules.forcing(["act": "押印"]) == [])
    }
  }

  @Test func `an empty map is always true`() throws {
    #expect(Set(verdicts(try ruleSet(rule("always", "{}")))) == ["retain by always"])
    #expect(Set(verdicts(try ruleSet(rule("never", "{not: {}}")))) == ["gap"])
    #expect(Set(verdicts(try ruleSet(rule("some", "{any: [{act: 押印}, {}]}")))) == ["retain by some"])
    #expect(Set(verdicts(try ruleSet(rule("all", "{all: [{}, {}]}")))) == ["retain by all"])
  }

  @Test func `a map is and, a list is or, not is neither, and they nest`() throws {
    // Left and right are two ways to say the same.
    let equal = [
      ("{act: [押印, 署名]}", "{any: [{act: 押印}, {act: 署名}]}"),
      ("{act: 押印, seal: 実印}", "{all: [{act: 押印}, {seal: 実印}]}"),
      ("{act: {not: [押印, 署名]}}", "{act: {not: 押印}, not: {act: 署名}}"),
      ("{act: {not: 押印}}", "{not: {act: 押印}}"),
      ("{not: {not: {act: 押印}}}", "{act: 押印}"),
      ("{not: {act: {not: 押印}}}", "{act: 押印}"),
      ("{not: {act: 押印, seal: 実印}}", "{any: [{act: {not: 押印}}, {seal: {not: 実印}}]}"),
      ("{not: {any: [{act: 押印}, {seal: 実印}]}}", "{act: {not: 押印}, seal: {not: 実印}}"),
      ("{not: {all: [{act: 押印}, {not: {seal: 実印}}]}}", "{any: [{not: {act: 押印}}, {seal: 実印}]}"),
      (
        "{not: {any: [{act: 押印, not: {seal: 実印}}, {signer: 申請者}]}}",
        "{any: [{act: {not: 押印}}, {seal: 実印}], signer: {not: 申請者}}"
      ),
      ("{basis.law: {not: [x, y]}}", "{not: {any: [{basis.law: x}, {basis.law: y}]}}"),
      ("{act: [押印, 捺印, seal]}", "{act: 押印}"),
    ]
    for (left, right) in equal {
      let left = try ruleSet(rule("r", left), rule("rest", "{not: \(left)}", "abolish"))
      let right = try ruleSet(rule("r", right), rule("rest", "{not: \(right)}", "abolish"))
      for act in ["押印", "署名", "記名押印"] {
        for seal in ["実印", "認印"] {
          for signer in ["申請者", "代理人"] {
            for law in ["x", "y", "z"] {
              let given = ["act": act, "seal": seal, "signer": signer, "basis.law": law]
              let verdict = left.verdict(given)
              #expect(verdict == right.verdict(given))
              // A condition and its negation are never both true, and never both false.
              #expect(verdict == "retain by r" || verdict == "abolish by rest")
            }
          }
        }
      }
    }
  }

  @Test func `open text is compared by its bytes`() throws {
    let rules = try ruleSet(
      rule("name", "{basis.law: 神}"), rule("compatible", "{basis.law: \u{FA19}}", "hold"),
      rule("blank", "{basis.law: ''}", "exclude"), rule("unknown", "{basis.law: 不明}", "abolish"))
    #expect(rules.verdict(["basis.law": "神"]) == "retain by name")
    #expect(rules.verdict(["basis.law": "\u{FA19}"]) == "hold by compatible")
    #expect(rules.verdict(["basis.law": ""]) == "exclude by blank")
    #expect(rules.verdict(["basis.law": "神 "]) == "gap")
  }

  @Test func `the digest is that of names and bytes`() throws {
    let one = try ruleSet(Self.rules.joined()).digest
    #expect(one.count == 64)
    #expect(try ruleSet(Self.rules.joined()).digest == one)
    #expect(try ruleSet(Self.rules.joined() + "\n").digest != one)
    let renamed = load(["ruleset.yaml": plainHead, "other.yaml": Self.rules.joined()]).ruleSet
    #expect(try #require(renamed).digest != one)
    let tested = load([
      "ruleset.yaml": plainHead, "rules.yaml": Self.rules.joined(), "tests/a.yaml": "- {test: x}\n",
    ]).ruleSet
    #expect(try #require(tested).digest == one)
  }
}
