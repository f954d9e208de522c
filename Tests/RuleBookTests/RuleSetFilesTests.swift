import Foundation
import SourceText
import Testing

@testable import RuleBook

/// What becomes of a rule set's files: what is kept of them, and which cannot be used at all.
@Suite struct RuleSetFilesTests {
  @Test func `two ways to one rule are no circle`() throws {
    let rules = try ruleSet(
      rule("a", "{}", "hold", "overrides: [b, c, b]"), rule("b", "{}", "hold", "overrides: [d]"),
      rule("c", "{}", "hold", "overrides: [d]"), rule("d", "{}"))
    #expect(rules.rules[0].overrides == [1, 2])
  }

  @Test func `folders and files that are not there or cannot be read`() throws {
    let nowhere = RuleSet.load(directory: "/nowhere/rules")
    #expect(nowhere.ruleSet == nil)
    #expect(nowhere.diagnostics.map(\.file) == ["/nowhere/rules"])
    #expect(nowhere.diagnostics.first?.message.contains("does not exist") == true)
    let empty = load(["other.yaml": rule("a", "{}"), "deep/ruleset.yaml": plainHead])
    #expect(empty.ruleSet == nil)
    #expect(empty.diagnostics.map(\.file) == ["rules"])
    #expect(empty.diagnostics.first?.message.contains("`ruleset.yaml`") == true)
    #expect(RuleSet.load(directory: #filePath).diagnostics.count == 1)
    let blank = load(["ruleset.yaml": "# nothing\n"])
    #expect(blank.ruleSet == nil)
    #expect(blank.diagnostics.map(\.file) == ["rules/ruleset.yaml"])
  }

  @Test func `text that is not UTF-8`() {
    for (bytes, line, column): ([UInt8], Int, Int) in [
      ([0xFF], 1, 1), (Array("- 印\n  印".utf8) + [0xE5, 0x8D], 2, 4), (Array("# ".utf8) + [0x88, 0xF3], 1, 3),
      (Array("\n\n".utf8) + [0xED, 0xA0, 0x80], 3, 1), (Array("a".utf8) + [0xC0, 0x80], 1, 2),
    ] {
      let (ruleSet, diagnostics) = load(bytes: ["ruleset.yaml": Data(plainHead.utf8), "a.yaml": Data(bytes)])
      #expect(ruleSet == nil)
      #expect(diagnostics.map(\.message) == ["the file is not UTF-8"])
      #expect(diagnostics.first?.position == SourcePosition(line: line, column: column), "\(bytes)")
    }
  }

  @Test func `a byte-order mark is no part of the text`() throws {
    let mark = Data([0xEF, 0xBB, 0xBF])
    let (ruleSet, diagnostics) = load(bytes: [
      "ruleset.yaml": mark + Data(plainHead.utf8), "a.yaml": mark + Data(rule("a", "{}").utf8),
    ])
    #expect(diagnostics.isEmpty)
    #expect(try #require(ruleSet).verdict([:]) == "retain by a")
  }

  @Test func `scalars are read as written`() throws {
    let values = ["yes", "no", "1.0", "2021-04-01", "12:30", "017", "~", "null", "1e3", "0x1F", "true"]
    let head = plainHead + "  - {id: written, values: [\(values.joined(separator: ", "))]}\n"
    let rules = try ruleSet(
      values.map { rule("'is-\($0)'", "{written: \($0), basis.law: \($0)}") }.joined(), head: head)
    #expect(rules.vocabulary.facts.last?.values?.map(\.id) == values)
    for value in values {
      #expect(rules.verdict(["written": value, "basis.law": value]) == "retain by is-\(value)")
      #expect(rules.verdict(["written": value, "basis.law": value + "0"]) == "gap")
    }
  }

  @Test func `everything of a rule is kept`() throws {
    let rules = try ruleSet(
      """
      # head
      - rule: koseki
        layer: upper
        title: 戸籍の届書
        when: {act: [押印, signature]}
        outcome: retain
        because: >-
          戸籍法による
        cite: [{law: 昭和22年法律第224号, article: 第29条}, {law: 別の法}]
        from: 2021-04-01
        until: 2021-09-01
      - rule: untitled
        layer: lower
        when: {}
        outcome: exclude
        because: x

      """)
    let rule = rules.rules[0]
    #expect(rule.title == "戸籍の届書")
    #expect(rule.because == "戸籍法による")
    #expect(
      rule.citations == [
        Citation(law: "昭和22年法律第224号", article: "第29条"), Citation(law: "別の法", article: nil),
      ])
    #expect(rule.from?.description == "2021-04-01" && rule.until?.description == "2021-09-01")
    #expect(rule.file == "rules/rules.yaml" && rule.position == SourcePosition(line: 2, column: 3))
    #expect(rules.rules[1].title == "untitled" && rules.rules[1].layer == 1)
  }

  @Test func `a place behind a byte-order mark`() {
    let bytes = Data([0xEF, 0xBB, 0xBF] + Array("- ".utf8) + [0xFF])
    let (_, diagnostics) = load(bytes: ["ruleset.yaml": Data(plainHead.utf8), "a.yaml": bytes])
    #expect(diagnostics.first?.position == SourcePosition(line: 1, column: 3))
  }

  @Test func `more texts than a code can count are refused`() async {
    await #expect(processExitsWith: .success) {
      let texts = (0..<66_000).map { "t\($0)" }.joined(separator: ", ")
      precondition(
        load(["ruleset.yaml": plainHead, "a.yaml": rule("a", "{basis.law: [\(texts)]}")]).ruleSet == nil)
    }
  }
}
