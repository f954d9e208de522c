import Foundation
import Testing

/// `check`, `test` and `compare` as a script sees them: exit codes, JSON and files.
@Suite struct RuleSetCommandTests {
  private static let good = "Tests/EndToEndTests/good/rules"
  private static let flawed = "Tests/EndToEndTests/flawed/rules"

  private func json(_ words: String..., code: Int) throws -> [String: Any] {
    let result = try Command.run(words + ["--format", "json"])
    #expect(result.code == code, "\(words): \(result.diagnostics)")
    return try #require(result.json as? [String: Any])
  }

  @Test func `check: the keys of what it finds`() throws {
    let result = try json("check", Self.flawed, code: 1)
    #expect(result["ok"] as? Bool == false && result["complete"] as? Bool == true)
    let gaps = try #require(result["gaps"] as? [[String: Any]])
    #expect(gaps.count == 2)
    #expect(gaps[1]["from"] as? String == "2021-04-01" && gaps[1]["until"] as? String == "2021-09-01")
    #expect(gaps[0]["from"] == nil && gaps[0]["until"] == nil)
    let conflicts = try #require(result["conflicts"] as? [[String: Any]])
    #expect(conflicts.map { $0["rules"] as? [String] }.contains(["bank", "city-forms"]))
    #expect(
      (conflicts.last?["facts"] as? [String: [String]]) == [
        "seal": ["bank"], "basis.tier": ["ordinance", "rule"],
      ])
    #expect(result["unreachable"] as? [String] == ["hidden"])
    #expect((result["warnings"] as? [String: Any])?["count"] as? Int == 5)
  }

  @Test func `check: the shipped rule set holds`() throws {
    let result = try json("check", "rules/wako", code: 0)
    #expect(result["ok"] as? Bool == true)
    #expect((result["gaps"] as? [Any])?.isEmpty == true)
  }

  @Test func `check: the nearest form of a register, and what it holds impossible`() throws {
    let forms =
      "<formRegister xmlns=\"urn:sealreview:register:1\" exportedOn=\"2021-05-01\"><instrument id=\"A\">"
      + "<form id=\"F1\"><requirement act=\"押印\" seal=\"認印\"><basis tier=\"国の通知\"/></requirement></form>"
      + "<form id=\"F2\"><requirement act=\"署名\" seal=\"実印\"/></form></instrument></formRegister>"
    let scratch = try Scratch()
    try scratch.write("forms.xml", forms)
    let result = try Command.run([
      "check", Self.flawed, "--forms", scratch.path + "/forms.xml", "--format", "json",
    ])
    #expect(result.code == 1)
    #expect(result.diagnostics.contains("forms.xml:1:"))
    #expect(result.diagnostics.contains("cannot occur together"))
    let gaps = (result.json as? [String: Any])?["gaps"] as? [[String: Any]]
    let nearest = gaps?.first?["nearest"] as? [String: Any]
    #expect(nearest?["form"] as? String == "F1" && (nearest?["differs"] as? [String])?.isEmpty == true)
  }

  @Test func `test: passed, failed, coverage and mutants`() throws {
    let result = try json("test", Self.flawed, "--mutate", code: 1)
    #expect(result["passed"] as? Int == 3)
    let failed = try #require(result["failed"] as? [[String: Any]])
    #expect(failed.map { $0["line"] as? Int } == [13, 17])
    #expect(failed[0]["file"] as? String == Self.flawed + "/tests/tests.yaml")
    #expect(failed[0]["expected"] as? [String: String] == ["outcome": "retain"])
    #expect(failed[0]["actual"] as? [String: String] == ["undetermined": "conflict"])
    #expect(failed[1]["actual"] as? [String: String] == ["outcome": "abolish", "rule": "signatures"])
    let coverage = try #require(result["coverage"] as? [String: Any])
    #expect((coverage["rules"] as? [String: Int])?["total"] == 8)
    let mutation = try #require(result["mutation"] as? [String: Any])
    #expect((mutation["survivors"] as? [Any])?.count == mutation["survived"] as? Int)
  }

  @Test func `test: JUnit and the limits for build servers`() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/junit.xml"
    #expect(try Command.run(["test", Self.flawed, "--junit", file]).code == 1)
    let xml = try scratch.text("junit.xml")
    #expect(xml.contains("tests=\"5\" failures=\"2\"") && xml.contains("市の様式の銀行印は存続（誤り）"))
    for (limits, code) in [
      (["--min-coverage", "100"], 0), (["--min-mutation", "100"], 0), (["--min-coverage", "101"], 64),
    ] { #expect(try Command.run(["test", "rules/wako"] + limits).code == code, "\(limits)") }
    #expect(try Command.run(["test", Self.good, "--min-coverage", "1"]).code == 1)
    let nowhere = try Command.run(["test", "rules/wako", "--junit", "/nowhere/junit.xml"])
    #expect(nowhere.code == 2 && nowhere.diagnostics.contains("/nowhere/junit.xml"))
  }

  @Test func `compare: regions, forms, tally and worklist`() throws {
    let result = try json(
      "compare", "forms/wako", "--from", "rules/wako", "--from-date", "2021-08-31", "--to-date", "2021-09-01",
      code: 0)
    let regions = try #require(result["regions"] as? [[String: Any]])
    #expect(regions.count == 3 && result["complete"] as? Bool == true)
    #expect(regions.allSatisfy { $0["from"] as? String == "retain" && $0["since"] == nil })
    let forms = try #require(result["forms"] as? [[String: Any]])
    #expect(forms.count == 18)
    #expect(forms[0]["form"] as? String == "K016-F01" && forms[0]["department"] as? String == "市民環境部")
    #expect(forms[0]["from"] as? String == "retain" && forms[0]["to"] as? String == "optional")
    #expect((result["tally"] as? [String: [String: Any]])?["to"]?["reviewRate"] as? String == "82.5")
    #expect((result["worklist"] as? [String: [String]])?["changed"]?.count == 2)
  }

  @Test func `compare: rules alone, over all time`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write(
      "rules/more.yaml",
      "- {rule: more, layer: statute, when: {seal: 銀行印}, outcome: retain, because: x, from: 2021-05-01, until: 2021-06-01}\n"
    )
    let good = Command.root + "/" + Self.good
    let same = try scratch.run(
      "compare", "--from", good, "--to", good, "--fail-on-change", "--format", "json")
    #expect(same.code == 0 && ((same.json as? [String: Any])?["regions"] as? [Any])?.isEmpty == true)
    #expect((same.json as? [String: Any])?["forms"] == nil)
    let changed = try scratch.run(
      "compare", "--from", good, "--to", "rules", "--fail-on-change", "--format", "json")
    #expect(changed.code == 1, "\(changed.diagnostics)")
    let regions = try #require((changed.json as? [String: Any])?["regions"] as? [[String: Any]])
    #expect(!regions.isEmpty)
    #expect(
      regions.allSatisfy { $0["since"] as? String == "2021-05-01" && $0["before"] as? String == "2021-06-01" }
    )
    #expect(try scratch.run("compare", "--from", good).code == 64)
    #expect(try scratch.run("compare", "--from", good, "--to", "nowhere").code == 2)
  }

  @Test func `compare: what the two do not share is named, the rest compared`() throws {
    let scratch = try Scratch()
    let head = "ruleset: a\nlayers: [one]\noutcomes:\n  - {id: keep, effect: keep}\n"
    let rule = "- {rule: r, layer: one, when: {size: [small]}, outcome: keep, because: x, cite: [{law: y}]}\n"
    try scratch.write(
      "a/ruleset.yaml", head + "facts:\n  - {id: size, values: [small, middle]}\n  - {id: old, values: [x]}\n"
    )
    try scratch.write("a/rules.yaml", rule)
    try scratch.write(
      "b/ruleset.yaml",
      head + "  - {id: drop, effect: revise, into: name}\nfacts:\n  - {id: size, values: [large, small]}\n")
    try scratch.write("b/rules.yaml", rule.replacing("outcome: keep", with: "outcome: drop"))
    let result = try scratch.run("compare", "--from", "a", "--to", "b", "--format", "json")
    #expect(result.code == 0, "\(result.diagnostics)")
    for name in ["`old`", "`middle`", "`large`", "`drop`"] { #expect(result.diagnostics.contains(name)) }
    let regions = (result.json as? [String: Any])?["regions"] as? [[String: Any]]
    #expect(regions?.count == 1)
    #expect(regions?[0]["facts"] as? [String: [String]] == ["size": ["small"]])
    #expect(regions?[0]["from"] as? String == "keep" && regions?[0]["to"] as? String == "drop")
  }

  @Test func `identifiers that stand twice are refused in what a profile reads, too`() throws {
    let rows = "forms/profiles/samples/rows.xml"
    let result = try Command.run([
      "review", rows, rows, "--profile", "forms/profiles/rows.yaml", "--rules", "rules/wako",
    ])
    #expect(result.code == 2)
    #expect(result.diagnostics.contains("duplicate instrument id") && result.output.isEmpty)
  }

  @Test func `explain: what was set aside, and what it would take`() throws {
    let result = try json(
      "explain", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--form", "K016-F01", code: 0
    )
    let requirement = try #require((result["requirements"] as? [[String: Any]])?.first)
    #expect(requirement["rule"] as? String == "koseki-forms")
    #expect((requirement["forcingFacts"] as? [String: [String]])?["signer"] == ["applicant"])
    let setAside = try #require(requirement["setAside"] as? [[String: Any]])
    #expect(
      setAside[0]["rule"] as? String == "national-form" && setAside[0]["by"] as? [String] == ["koseki-forms"])
    #expect(requirement["notReached"] as? [String] == ["notification-report"])
    let otherwise = try #require(requirement["otherwise"] as? [[String: Any]])
    #expect(otherwise.last?["outcome"] as? String == "exclude")
    #expect(otherwise.last?["facts"] as? [String: [String]] == ["signer": ["handling"]])
  }
}
