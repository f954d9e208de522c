import Foundation
import SourceText
import Testing

@testable import RuleBook

/// What is wrong with a rule set: each place is marked by `«` in the text, which is taken out of it.
@Suite struct RuleSetLoadingTests {
  /// Expects one message at every mark, in order, holding these words; `|` stands between its words.
  private func expect(
    _ words: String..., rules: String = "", head: String = plainHead,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (plainHead, headMarks) = unmarked(head)
    let (plainRules, ruleMarks) = unmarked(rules)
    let places = headMarks.map { "rules/ruleset.yaml:\($0)" } + ruleMarks.map { "rules/a.yaml:\($0)" }
    let (ruleSet, diagnostics) = load(["ruleset.yaml": plainHead, "a.yaml": plainRules])
    let found = diagnostics.map { "\($0.file):\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
    let texts = Comment(rawValue: diagnostics.map(\.rendered).joined(separator: "\n"))
    #expect(ruleSet == nil, sourceLocation: sourceLocation)
    #expect(found == places, texts, sourceLocation: sourceLocation)
    #expect(diagnostics.allSatisfy { $0.severity == .error }, texts, sourceLocation: sourceLocation)
    for (diagnostic, words) in zip(diagnostics, words) {
      for word in words.split(separator: "|") {
        #expect(diagnostic.fullMessage.contains(word), texts, sourceLocation: sourceLocation)
      }
    }
  }

  /// The text without its marks, and their places as `line:column`.
  private func unmarked(_ text: String) -> (text: String, marks: [String]) {
    var (plain, marks, line, column) = (String.UnicodeScalarView(), [String](), 1, 1)
    for scalar in text.unicodeScalars {
      if scalar == "«" {
        marks.append("\(line):\(column)")
        continue
      }
      plain.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return (String(plain), marks)
  }

  @Test func `unknown keys, with the nearest`() {
    expect(
      "has no `when`", "`whn`|`when`",
      rules: "- «{rule: a, layer: upper, «whn: {}, outcome: retain, because: x}\n")
    expect(
      "`becuase`|did you mean `because`?",
      rules: "- rule: a\n  layer: upper\n  when: {}\n  outcome: retain\n  because: x\n  «becuase: y\n")
    expect("`lawe`|`law`", rules: rule("a", "{}", "retain", "cite: [{law: x, «lawe: y}]"))
    expect("`layrs`|`layers`", head: plainHead + "«layrs: [a]\n")
    expect("`efect`|`effect`", head: headWith(outcome: "{id: x, effect: keep, «efect: keep}"))
    expect("`vales`|`values`", head: plainHead + "  - {id: f, values: [a], «vales: [b]}\n")
    expect("`whenn`|`when`", head: plainHead + "impossible: [{when: {}, because: x, «whenn: {}}]\n")
    expect("`jp`|`ja`", head: plainHead + "title: {ja: x, «jp: y}\n")
  }

  @Test func `unknown facts, with the nearest`() {
    expect("`aact`|`act`", rules: rule("a", "{«aact: 押印}"))
    expect("`basis.teir`|`basis.tier`", rules: rule("a", "{not: {any: [{«basis.teir: 法律}]}}"))
    expect("`paymnet`|`payment`", rules: rule("a", "{«paymnet: yes}"))
    expect("`al`|`all`", rules: rule("a", "{«al: []}"))
    expect("`Act`|`act`", rules: rule("a", "{«Act: 押印}"))
    expect("`sael`|`seal`", head: plainHead + "impossible: [{when: {«sael: なし}, because: x}]\n")
  }

  @Test func `numbers as keys are no facts`() {
    expect("`1`", rules: rule("a", "{«1: x}"))
    expect("`1`", rules: "- {rule: a, layer: upper, when: {}, outcome: retain, because: x, «1: y}\n")
    expect("must be a text", rules: rule("a", "{? «[act] : x}"))
    expect("must be a text", rules: rule("a", "{? «{act: x} : x}"))
  }

  @Test func `unknown values, with the nearest`() {
    expect("`捺印す`|`act`|`捺印`", rules: rule("a", "{act: «捺印す}"))
    expect("`unregisterd`|`unregistered`", rules: rule("a", "{seal: [実印, «unregisterd]}"))
    expect("`受附`|`受付`", rules: rule("a", "{signer: {not: «受附}}"))
    expect("`Seal`|`seal`", rules: rule("a", "{act: «Seal}"))
    expect("`yess`|`yes`", rules: rule("a", "{payment: «yess}"))
    expect("`true`|`certificate`", rules: rule("a", "{certificate: «true}"))
    expect("`不明`|`act`", rules: rule("a", "{act: «不明}"))
    expect("`unknown`|`act`", rules: rule("a", "{act: «unknown}"))
    expect("`条例等`|`条例`", head: plainHead + "impossible: [{when: {basis.tier: «条例等}, because: x}]\n")
    expect("must be a text", rules: rule("a", "{act: [«[押印]]}"))
    expect("must be a text", rules: rule("a", "{basis.law: [«{x: y}]}"))
  }

  @Test func `unknown layers, outcomes and effects, with the nearest`() {
    expect("`uper`|`upper`", rules: "- {rule: a, layer: «uper, when: {}, outcome: retain, because: x}\n")
    expect("`retian`|`retain`", rules: rule("a", "{}", "«retian"))
    expect("`undetermined`", rules: rule("a", "{}", "«undetermined"))
    expect("`kep`|`keep`", head: headWith(outcome: "{id: x, effect: «kep}"))
    expect("`nmae`|`name`", head: headWith(outcome: "{id: x, effect: revise, into: «nmae}"))
    expect("`into`", head: headWith(outcome: "«{id: x, effect: revise}"))
    expect("`into`|`keep`", head: headWith(outcome: "{id: x, effect: keep, into: «name}"))
  }

  @Test func `what must be there`() {
    for (key, rest) in [
      ("rule", "layer: upper, when: {}, outcome: retain, because: x"),
      ("layer", "rule: a, when: {}, outcome: retain, because: x"),
      ("when", "rule: a, layer: upper, outcome: retain, because: x"),
      ("outcome", "rule: a, layer: upper, when: {}, because: x"),
      ("because", "rule: a, layer: upper, when: {}, outcome: retain"),
    ] {
      expect("`\(key)`", rules: "- «{\(rest)}\n")
    }
    expect("`law`", rules: rule("a", "{}", "retain", "cite: [«{article: 第1条}]"))
    expect("`because`", rules: "- {rule: a, layer: upper, when: {}, outcome: retain, because: «}\n")
    expect("`rule`", rules: "- {rule: «' ', layer: upper, when: {}, outcome: retain, because: x}\n")
    expect("`ruleset`", head: "«layers: [a]\noutcomes: [{id: x, effect: keep}]\n")
    expect("`layers`", head: "«ruleset: a\noutcomes: [{id: x, effect: keep}]\n")
    expect("`outcomes`", head: "«ruleset: a\nlayers: [a]\n")
    expect("`values`", head: plainHead + "  - «{id: f}\n")
    expect("`because`", head: plainHead + "impossible: [«{when: {}}]\n")
    expect("`when`", head: plainHead + "impossible: [«{because: x}]\n")
  }

  @Test func `what must be a list, a map or a text`() {
    expect("list", rules: "«rule: a\n")
    expect("map", rules: "- «rule\n")
    expect("map", rules: rule("a", "«押印"))
    expect("map", rules: rule("a", "«[{act: 押印}]"))
    expect("list", rules: rule("a", "{any: «{act: 押印}}"))
    expect("map", rules: rule("a", "{not: «[{act: 押印}]}"))
    expect("map", rules: rule("a", "{any: [«押印]}"))
    expect("not", rules: rule("a", "{act: {«nto: 押印}}"))
    expect("list", rules: rule("a", "{}", "retain", "overrides: «b"))
    expect("list", rules: rule("a", "{}", "retain", "cite: «{law: x}"))
    expect("text", rules: rule("a", "{}", "«[retain]"))
    expect("map", head: "«- ruleset\n")
  }

  @Test func `empty lists`() {
    expect("empty", rules: rule("a", "{act: «[]}"))
    expect("empty", rules: rule("a", "{act: {not: «[]}}"))
    expect("empty", rules: rule("a", "{basis.law: «[]}"))
    expect("empty", rules: rule("a", "{any: «[]}"))
    expect("empty", rules: rule("a", "{all: «[]}"))
    expect("empty", rules: rule("a", "{not: {any: «[]}}"))
    expect("empty", head: "ruleset: a\nlayers: «[]\noutcomes: [{id: x, effect: keep}]\n")
    expect("empty", head: "ruleset: a\nlayers: [a]\noutcomes: «[]\n")
    expect("no values", head: plainHead + "  - {id: f, values: «[]}\n")
  }

  @Test func `duplicate ids, with both places`() {
    expect(
      "`a`|rules/a.yaml:1:3", rules: rule("a", "{}") + rule("b", "{}") + "- «" + rule("a", "{}").dropFirst(2))
    expect("`upper`", head: "ruleset: a\nlayers: [upper, lower, «upper]\noutcomes: [{id: x, effect: keep}]\n")
    expect("`retain`", head: headWith(outcome: "«{id: retain, effect: keep}"))
    expect("`payment`", head: plainHead + "  - «{id: payment, values: [a]}\n")
    expect("`act`", head: plainHead + "  - «{id: act, values: [a]}\n")
    expect("`x`", head: plainHead + "  - {id: f, values: «[x, y, x]}\n")
    expect("`y`", head: plainHead + "  - {id: f, values: «[{id: x, label: y}, y]}\n")
    let (_, diagnostics) = load([
      "ruleset.yaml": plainHead, "b.yaml": rule("r", "{}"), "a.yaml": "\n" + rule("r", "{}"),
    ])
    #expect(diagnostics.map(\.file) == ["rules/b.yaml"])
    #expect(diagnostics.first?.fullMessage.contains("rules/a.yaml:2:3") == true)
  }

  @Test func `names that mean something else`() {
    for name in ["any", "all", "not"] {
      expect("`\(name)`", head: plainHead + "  - {id: «\(name), values: [a]}\n")
    }
    for name in ["undetermined", "unknown", "total"] {
      expect("`\(name)`", head: headWith(outcome: "{id: «\(name), effect: keep}"))
    }
    for name in ["不明", "unknown"] {
      expect("`\(name)`", head: plainHead + "  - {id: f, values: [a, «\(name)]}\n")
    }
  }

  @Test func `unknown overrides, and those of another layer`() {
    expect(
      "`b`|`gneral`|`general`", rules: rule("general", "{}") + rule("b", "{}", "hold", "overrides: [«gneral]")
    )
    expect(
      "`a`|`low`|`lower`",
      rules: "- {rule: low, layer: lower, when: {}, outcome: hold, because: x}\n"
        + rule("a", "{}", "hold", "overrides: [«low]"))
    expect(
      "`x`", "`y`", rules: rule("a", "{}", "hold", "overrides: [«x, b, «y]") + rule("b", "{}"))
  }

  @Test func `circles of overrides`() {
    expect("circle|`a`", rules: rule("a", "{}", "hold", "overrides: [«a]"))
    expect(
      "circle|`a` → `b` → `c` → `a`",
      rules: rule("a", "{}", "hold", "overrides: [b]") + rule("b", "{}", "hold", "overrides: [c]")
        + rule("c", "{}", "hold", "overrides: [«a]"))
    // A circle is one even if its rules are never in force together.
    expect(
      "circle",
      rules: rule("a", "{}", "hold", "overrides: [b], until: 2021-04-01")
        + rule("b", "{}", "hold", "overrides: [«a], from: 2021-04-01"))
  }

  @Test func `dates`() {
    expect("`until`|2021-04-01", rules: rule("a", "{}", "hold", "from: 2021-04-01, until: «2021-04-01"))
    expect("`until`", rules: rule("a", "{}", "hold", "until: «2020-12-31, from: 2021-04-01"))
    expect("`2021-02-29`", rules: rule("a", "{}", "hold", "from: «2021-02-29"))
    expect("`2021-4-1`", rules: rule("a", "{}", "hold", "until: «2021-4-1"))
    expect("`令和3年4月1日`", rules: rule("a", "{}", "hold", "from: «令和3年4月1日"))
    expect("`2021-04-01T00:00:00`", rules: rule("a", "{}", "hold", "from: «2021-04-01T00:00:00"))
  }

  @Test func `all problems of a run, by file and place`() {
    let (ruleSet, diagnostics) = load([
      "ruleset.yaml": plainHead + "impossible: [{when: {act: 押員}, because: x}]\nextra: 1\n",
      "a.yaml": rule("a", "{aact: x, seal: [実因, 認員], not: {any: []}}", "retian", "from: x, overrides: [z]"),
      "b.yaml": "- {a: &x 1}\n", "c.yaml": "- [\n", "sub/d.yaml": rule("a", "{}", "hold", "overrides: [a]"),
      "tests/e.yaml": "- [\n",
    ])
    #expect(ruleSet == nil)
    #expect(
      diagnostics.map { "\($0.file):\($0.position?.line ?? 0)" } == [
        "rules/ruleset.yaml:10", "rules/ruleset.yaml:11", "rules/a.yaml:1", "rules/a.yaml:1",
        "rules/a.yaml:1",
        "rules/a.yaml:1", "rules/a.yaml:1", "rules/a.yaml:1", "rules/b.yaml:1",
        "rules/c.yaml:2", "rules/sub/d.yaml:1",
      ],
      Comment(rawValue: diagnostics.map(\.rendered).joined(separator: "\n")))
  }

  @Test func `one mistake is one message`() {
    expect("list", head: "ruleset: a\nlayers: «x\noutcomes: [{id: x, effect: keep}]\n")
    expect("`kep`", rules: rule("a", "{}", "x"), head: headWith(outcome: "{id: x, effect: «kep}"))
    expect("`values`", rules: rule("a", "{f: x}"), head: plainHead + "  - «{id: f}\n")
    let (_, diagnostics) = load([
      "ruleset.yaml": plainHead, "a.yaml": rule("a", "{}", "hold", "overrides: [b]"),
      "b.yaml": rule("b", "{}") + "- [\n",
    ])
    #expect(diagnostics.map(\.file) == ["rules/b.yaml"])
  }

  @Test func `the place of a duplicate, after an entry that is wrong`() {
    expect(
      "`values`", "`f`",
      head: plainHead + "  - «{id: e}\n  - {id: f, values: [a]}\n  - «{id: f, values: [a]}\n")
    expect(
      "`kep`", "`x`",
      head: "ruleset: a\nlayers: [a]\noutcomes:\n  - {id: w, effect: «kep}\n  - {id: x, effect: keep}\n"
        + "  - «{id: x, effect: keep}\n")
  }

  /// Takes half a minute in a debug build; run with `SEALREVIEW_SLOW=1`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SEALREVIEW_SLOW"] != nil))
  func `a condition of too many parts is refused, not tried`() {
    let head = plainHead + (0..<26).map { "  - {id: f\($0), values: [a, b, c]}\n" }.joined()
    let pairs = (0..<13).map { "{any: [{f\($0 * 2): a}, {f\($0 * 2 + 1): a}]}" }.joined(separator: ", ")
    expect("`big`|too involved", rules: "- «" + rule("big", "{all: [\(pairs)]}").dropFirst(2), head: head)
    expect("too involved", head: head + "impossible:\n  - «{when: {all: [\(pairs)]}, because: x}\n")
  }

  private func headWith(outcome: String) -> String {
    plainHead.replacing("facts:\n", with: "  - \(outcome)\nfacts:\n")
  }
}
