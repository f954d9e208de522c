import FormRegister
import Foundation
import SourceText
import Testing

@testable import RuleBook

/// What was once wrong with proofs, comparisons, explanations and tests of rules.
@Suite struct RegressionTests {
  @Test func `two rule sets that together name too many texts are refused`() throws {
    let texts = (0..<40_000).map { "t\($0)" }.joined(separator: ", ")
    let one = try ruleSet(rule("a", "{basis.law: [\(texts)]}"))
    let other = try ruleSet(rule("a", "{basis.law: [\(texts.replacing("t", with: "u"))]}"))
    #expect(throws: RuleSetError.self) { try ComparableRuleSets(one, other) }
  }

  @Test func `tests beside a rule set that is refused for its size`() async {
    await #expect(processExitsWith: .success) {
      let folder = FileManager.default.temporaryDirectory.appending(path: "huge-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(
        at: folder.appending(path: "tests"), withIntermediateDirectories: true)
      let texts = (0..<70_000).map { "t\($0)" }.joined(separator: ", ")
      let head = plainHead + "impossible:\n  - {when: {basis.law: [\(texts)]}, because: x}\n"
      try Data(head.utf8).write(to: folder.appending(path: "ruleset.yaml"))
      try Data(rule("a", "{}").utf8).write(to: folder.appending(path: "a.yaml"))
      try Data("- {test: a, given: {basis.law: t1}, expect: {rule: a}}\n".utf8)
        .write(to: folder.appending(path: "tests/t.yaml"))
      precondition(RuleSet.loadWithTests(directory: folder.path).ruleSet == nil)
    }
  }

  @Test func `an alternative holds whatever is not known`() throws {
    let rules = try ruleSet(
      rule("kept", "{seal: 実印, certificate: yes}"),
      "- {rule: rest, layer: lower, when: {}, outcome: abolish, because: x}\n")
    let compiled = CompiledRules(rules, on: CalendarDate("2021-04-01")!)
    func alternatives(_ given: [String: String]) throws -> [[String]] {
      let codes = try GivenCase(given.map { ($0.key, $0.value) }, of: rules).codes(in: compiled.domain)
      let decision = compiled.decide(codes, basisCount: 1)
      return compiled.reasons(of: decision, codes, basisCount: 1).alternatives.map { alternative in
        alternative.changes.map { $0.reference.name(in: rules.vocabulary) }
      }
    }
    #expect(try alternatives(["seal": "認印", "certificate": "yes"]) == [["seal"]])
    #expect(try alternatives(["seal": "認印", "certificate": "no"]) == [["seal", "certificate"]])
    // With the certificate unknown, another seal alone would leave the case undetermined.
    #expect(try alternatives(["seal": "認印"]) == [])
  }

  @Test func `a rule is not covered by a test that another may contradict`() throws {
    let rules = try ruleSet(rule("a", "{act: 押印}", "retain"), rule("b", "{seal: 実印}", "abolish"))
    let given = try GivenCase([("act", "押印")], of: rules)
    let test = RuleTest(
      name: "t", asOf: nil, given: given, expectation: .asks([rules.vocabulary.index(of: "seal")!]), file: "",
      position: .start)
    #expect(RuleTestRun([test], of: rules).failures.isEmpty)
    #expect(RuleTestCoverage([test], of: rules).coveredRules == 0)
  }

  @Test func `a value is read by the spellings of both rule sets that are compared`() throws {
    func head(_ label: String) -> String {
      plainHead.replacing("facts:\n", with: "facts:\n  - {id: own, values: [{id: y, label: \(label)}, n]}\n")
    }
    let one = try ruleSet(rule("a", "{own: y}"), head: head("有り"))
    let other = try ruleSet(rule("a", "{own: あり}"), head: head("あり"))
    let both = try ComparableRuleSets(one, other)
    #expect(both.compare().regions.isEmpty)
    let own = both.from.vocabulary.index(of: "own")!
    #expect(both.from.vocabulary.valueIndex("あり", of: own) == both.from.vocabulary.valueIndex("有り", of: own))
  }

  @Test func `where no value of a fact is shared, nothing is proven`() throws {
    func head(_ values: String) -> String {
      plainHead.replacing("facts:\n", with: "facts:\n  - {id: own, values: [\(values)]}\n")
    }
    let one = try ruleSet(rule("a", "{}", "abolish"), rule("b", "{own: y}", "abolish"), head: head("y, n"))
    let other = try ruleSet(rule("a", "{}"), rule("b", "{own: true}"), head: head("true, false"))
    let comparison = try ComparableRuleSets(one, other).compare()
    #expect(comparison.regions.isEmpty && !comparison.isComplete)
  }

  @Test func `a mutant that only another rule decides is equivalent, whatever tests name`() throws {
    // Both rules decide alike where both apply: without the first the second decides, with the same outcome.
    let rules = try ruleSet(rule("a", "{act: 押印}"), rule("b", "{act: [押印, 署名]}"))
    let test = RuleTest(
      name: "t", asOf: nil, given: try GivenCase([("act", "押印")], of: rules),
      expectation: .decided(outcome: nil, rule: 0), file: "", position: .start)
    let run = MutationRun([test], of: rules)
    #expect(run.equivalent.contains { $0.rule == 0 && $0.kind == .removedRule })
  }

  /// Each of these once took a minute or gigabytes.
  @Test(.timeLimit(.minutes(5))) func `many rules of one text each, and rules of many alternatives`() throws {
    let single = (0..<150).map {
      rule("r\($0)", "{basis.law: law-\($0)}", $0 % 2 == 0 ? "retain" : "abolish")
    }
    let rules = try ruleSet(
      single.joined() + "- {rule: z, layer: lower, when: {}, outcome: hold, because: x}\n")
    #expect(rules.prove().unreachable.isEmpty)
    #expect(MutationRun([], of: rules).isComplete)
    let wide = (0..<40).map { index in
      rule(
        "w\(index)",
        "{any: [\((0..<30).map { "{basis.law: law-\(index)-\($0), basis.article: a\($0)}" }.joined(separator: ", "))]}",
        index % 2 == 0 ? "retain" : "abolish", "until: 2021-04-01")
    }
    #expect(try ruleSet(wide.joined()).prove().conflicts.isEmpty)
  }
}
