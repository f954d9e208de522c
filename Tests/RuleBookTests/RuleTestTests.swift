import Foundation
import SourceText
import Testing

@testable import RuleBook

/// Reading and running a rule set's own tests, and what they cover.
@Suite struct RuleTestTests {
  private static let rules =
    rule("seals", "{act: [押印, 記名押印], seal: 実印}", "retain")
    + rule("names", "{act: [押印, 記名押印], seal: {not: 実印}}", "abolish")
    + rule("signatures", "{act: {not: [押印, 記名押印]}}", "hold")

  private func load(
    _ tests: String, rules: String = rules, head: String = plainHead
  ) throws -> (ruleSet: RuleSet?, tests: [RuleTest], diagnostics: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rule-tests-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "tests"), withIntermediateDirectories: true)
    try Data(head.utf8).write(to: folder.appending(path: "ruleset.yaml"))
    try Data(rules.utf8).write(to: folder.appending(path: "rules.yaml"))
    try Data(tests.utf8).write(to: folder.appending(path: "tests/t.yaml"))
    let (ruleSet, tests, diagnostics) = RuleSet.loadWithTests(directory: folder.path, name: "rules")
    return (ruleSet, tests, diagnostics.map(\.rendered))
  }

  private func test(_ name: String, _ given: String, _ expect: String, _ rest: String = "") -> String {
    "- {test: \(name), given: \(given), expect: \(expect)\(rest)}\n"
  }

  @Test func `outcome, rule, gap, conflict and what is to be asked`() throws {
    let rules =
      Self.rules + rule("bank", "{act: 押印, seal: 銀行印}", "retain")
      + rule("d", "{payment: yes}", "retain", "overrides: [names]")
    let head = plainHead.replacing("layers: [upper, lower]", with: "layers: [upper]")
    let text =
      test("a", "{act: 押印, seal: 実印, payment: no}", "{outcome: retain, rule: seals}")
      + test("b", "{act: 押印, seal: 実印, payment: no}", "{rule: seals}")
      + test("c", "{act: 押印, payment: no}", "{undetermined: [seal]}")
      + test("d", "{act: 押印, seal: 銀行印, payment: no}", "{undetermined: conflict}")
      + test("e", "{act: 署名, payment: no}", "{outcome: hold}")
      + test("wrong", "{act: 署名, payment: no}", "{outcome: retain}")
    let (ruleSet, tests, diagnostics) = try load(text, rules: rules, head: head)
    #expect(diagnostics == [])
    let run = RuleTestRun(tests, of: try #require(ruleSet))
    #expect(run.failures.map(\.test.name) == ["wrong"])
    #expect(run.failures[0].decision.outcome == ruleSet?.outcomes.firstIndex { $0.id == "hold" })
    #expect(run.failures[0].test.position == SourcePosition(line: 6, column: 3))
  }

  @Test func `what a case leaves out is filled in, what it says is not known is not`() throws {
    let (ruleSet, tests, _) = try load(
      test("absent", "{act: 署名}", "{rule: signatures}")
        + test("unknown", "{act: 署名, seal: 不明}", "{rule: signatures}"))
    let seal = try #require(ruleSet).vocabulary.index(of: "seal")!
    #expect(tests.map { $0.given.values[seal] != nil } == [true, false])
  }

  @Test func `every mistake of rules and tests in one run, at its place`() throws {
    let text =
      "- test: a\n  given: {akt: 押印, seal: 実員}\n  expect: {outcome: retained, rule: sealz}\n"
      + "- test: b\n  asOf: 2021-02-30\n  expect: {undetermined: gapp}\n"
      + "- test: c\n  given: {act: 署名, seal: 実印}\n  expect: {outcome: hold, undetermined: gap}\n  why: x\n"
      + "- test: d\n  given: {act: 署名, seal: 実印}\n  expect: {outcome: hold}\n"
    let head = plainHead + "impossible:\n  - {when: {act: 署名, seal: {not: なし}}, because: 署名には印章がない}\n"
    let broken = Self.rules + rule("bad", "{act: 押員}")
    let (ruleSet, _, diagnostics) = try load(text, rules: broken, head: head)
    #expect(ruleSet == nil)
    let expected = [
      "rules/rules.yaml:4:41: error: unknown value `押員` of `act`; did you mean `押印`?",
      "rules/tests/t.yaml:2:11: error: unknown fact `akt`; did you mean `act`?",
      "rules/tests/t.yaml:2:26: error: unknown value `実員` of `seal`; did you mean `実印`?",
      "rules/tests/t.yaml:3:21: error: unknown outcome `retained`; did you mean `retain`?",
      "rules/tests/t.yaml:3:37: error: unknown rule `sealz`; did you mean `seals`?",
      "rules/tests/t.yaml:4:3: error: the test `b` has no `given`",
      "rules/tests/t.yaml:5:9: error: `2021-02-30` is not a date of the form yyyy-mm-dd",
      "rules/tests/t.yaml:6:26: error: `undetermined` is a list of facts, `gap`, `conflict` or `missing`",
      "rules/tests/t.yaml:9:21: error: `undetermined` goes with neither `outcome` nor `rule`",
      "rules/tests/t.yaml:10:3: error: unknown key `why` of a test",
      "rules/tests/t.yaml:12:10: error: the facts of the test `d` cannot occur together: 署名には印章がない",
    ]
    #expect(diagnostics == expected)
  }

  @Test func `a day is needed only where rules have dates`() throws {
    let text = test("a", "{act: 押印, seal: 実印}", "{rule: seals}")
    #expect(try load(text).diagnostics == [])
    let dated = try load(text, rules: Self.rules + rule("x", "{payment: yes}", "retain", "from: 2021-01-01"))
    #expect(
      dated.diagnostics == [
        "rules/tests/t.yaml:1:3: error: the test `a` has no `asOf`, though rules have dates"
      ])
  }

  @Test func `a condition is covered by two tests that differ in its fact alone`() throws {
    let base = test("base", "{act: 押印, seal: 実印}", "{rule: seals}")
    let partner = test("partner", "{act: 押印, seal: 認印}", "{rule: names}")
    func covered(_ tests: String, rules: String = Self.rules) throws -> [Int] {
      let (ruleSet, tests, diagnostics) = try load(tests, rules: rules)
      #expect(diagnostics == [])
      let coverage = RuleTestCoverage(tests, of: try #require(ruleSet))
      return [coverage.coveredRules, coverage.ruleCount, coverage.coveredConditions, coverage.conditionCount]
    }
    #expect(try covered("") == [0, 3, 0, 5])
    #expect(try covered(base) == [1, 3, 0, 5])
    // The one shows the seal of both rules.
    #expect(try covered(base + partner) == [2, 3, 2, 5])
    let both = test("both", "{act: 署名押印, seal: 認印}", "{rule: signatures}")
    #expect(try covered(base + both) == [2, 3, 0, 5])
    #expect(try covered(base + partner + both) == [3, 3, 4, 5])
    // Another day is no difference, another fact that no rule looks at is none either.
    let elsewhere = test("elsewhere", "{act: 押印, seal: 認印, flow: 内部}", "{rule: names}", ", asOf: 2021-04-01")
    #expect(try covered(base + elsewhere) == [2, 3, 2, 5])
    // How a condition is written makes none.
    let rewritten = Self.rules.replacing(
      "{act: [押印, 記名押印], seal: 実印}",
      with: "{any: [{act: 押印, seal: 実印}, {not: {any: [{act: {not: 記名押印}}, {seal: {not: 実印}}]}}]}")
    #expect(try covered(base + partner, rules: rewritten) == [2, 3, 2, 5])
  }

  @Test func `a dead rule is counted and cannot be covered`() throws {
    let (ruleSet, tests, _) = try load(
      "[]", rules: Self.rules + "- {rule: dead, layer: lower, when: {seal: 実印}, outcome: hold, because: x}\n")
    let coverage = RuleTestCoverage(tests, of: try #require(ruleSet))
    #expect(coverage.ruleCount == 4 && coverage.conditionCount == 6)
    #expect(coverage.missing.contains(.deadRule(0)))
  }

  @Test func `survivors are told as cases between two outcomes`() throws {
    let text =
      test("a", "{act: 押印, seal: 実印}", "{rule: seals}") + test("b", "{act: 押印, seal: 認印}", "{rule: names}")
    let (ruleSet, tests, _) = try load(text)
    let rules = try #require(ruleSet)
    let run = MutationRun(tests, of: rules)
    #expect(!run.survivors.isEmpty && run.survivors.allSatisfy { $0.question != nil })
    #expect(run.questions.count < run.survivors.count)
    // Each question answered as a test, nothing survives.
    let answers = run.questions.map { question in
      RuleTest(
        name: "answer", asOf: question.asOf,
        given: GivenCase(
          Dictionary(uniqueKeysWithValues: question.given.map { ($0.fact, $0.value) }),
          in: rules.vocabulary),
        expectation: question.before.map { before in
          .decided(outcome: rules.outcomes.firstIndex { $0.id == before }, rule: nil)
        } ?? .undetermined(question.undetermined!), file: "", position: .start)
    }
    #expect(RuleTestRun(answers, of: rules).failures.isEmpty)
    let answered = MutationRun(tests + answers, of: rules)
    #expect(answered.survivors.map(\.mutation) == [])
    #expect(answered.score == 1_000)
    #expect(Set(answered.equivalent) == Set(run.equivalent))
  }
}
