import Foundation
import Testing

/// What people settle holds in its time, and is open again once what it departs from, or the form, has changed.
@Suite struct SettledTests {
  /// The good register, in which `R2-F1` is kept against its rule.
  private func settled(_ words: String...) throws -> Scratch {
    let scratch = try Scratch.furnished()
    let result = try Command.run(
      [
        "settle", "forms.xml", "--rules", "rules", "--answers", "answers", "--form", "R2-F2", "--outcome",
        "存続",
      ]
        + ["--who", "推進本部", "--when", "2021-03-20", "--why", "異議を認める"] + words, in: scratch.path)
    try #require(result.code == 0, "\(result.diagnostics)")
    return scratch
  }

  /// What became of the decisions, and the outcome of the form's requirement.
  private func state(_ scratch: Scratch, _ words: String...) throws -> [String] {
    let result = try Command.run(
      ["review", "forms.xml", "--rules", "rules", "--answers", "answers", "--output", "out", "--no-workbook"]
        + words, in: scratch.path)
    guard result.code == 0 else { return [result.diagnostics] }
    let review =
      try JSONSerialization.jsonObject(with: Data(scratch.read("out/review.json"))) as? [String: Any]
    let uses = (review?["answers"] as? [String: Any])?["decisions"] as? [String: Int] ?? [:]
    let line = try scratch.text("out/decisions.ndjson").components(separatedBy: "\n").first {
      $0.contains("\"form\":\"R2-F2\"")
    }
    let outcome = line?.components(separatedBy: "\"outcome\":\"").last?.components(separatedBy: "\"").first
    return uses.filter { $0.value > 0 }.map(\.key) + [
      line?.contains("\"decision\":") == true ? "departs" : "rules"
    ]
      + (result.diagnostics.contains("is open again") ? ["warns"] : []) + [outcome == nil ? "lost" : ""]
  }

  private func change(_ scratch: Scratch, _ file: String, _ before: String, _ after: String) throws {
    let text = try scratch.text(file)
    try #require(text.contains(before), "\(before)")
    try scratch.write(file, text.replacing(before, with: after))
  }

  @Test func `it is in force in its time`() throws {
    let scratch = try settled("--from", "2021-02-01", "--until", "2021-04-01")
    #expect(try state(scratch, "--as-of", "2021-01-31") == ["out-of-time", "rules", ""])
    #expect(try state(scratch, "--as-of", "2021-02-01") == ["used", "departs", ""])
    #expect(try state(scratch, "--as-of", "2021-03-31") == ["used", "departs", ""])
    #expect(try state(scratch, "--as-of", "2021-04-01") == ["out-of-time", "rules", ""])
  }

  @Test(arguments: [
    ("title=\"誓約書\"", "title=\"誓約書（甲）\""), ("document=\"誓約書\" section", "document=\"同意書\" section"),
    ("signer=\"本人\"", "signer=\"代理人\""), ("article=\"第8条\" root", "article=\"第9条\" root"),
    (
      "root=\"条文\"/>\n      </requirement>\n    </form>\n    <form id=\"R2-F3\"",
      "root=\"条文\"/>\n      </requirement>\n      <body>本文</body>\n    </form>\n    <form id=\"R2-F3\""
    ),
    (
      "</requirement>\n    </form>\n    <form id=\"R2-F3\"",
      "</requirement>\n<requirement act=\"署名\"/></form>\n    <form id=\"R2-F3\""
    ),
  ])
  func `a revised form opens it again`(_ before: String, _ after: String) throws {
    let scratch = try settled()
    #expect(try state(scratch) == ["used", "departs", ""])
    try change(scratch, "forms.xml", before, after)
    #expect(try state(scratch) == ["revised", "rules", "warns", ""])
  }

  @Test(arguments: [
    ("when: {document: [誓約書, 同意書], seal: {not: 実印}", "when: {document: [誓約書, 同意書], seal: {not: [実印, 契印]}"),
    ("because: 本人の意思を署名又は記名押印で示す", "because: 本人の意思を署名で示す"),
    ("outcome: choice\n  because: 本人", "outcome: hold\n  because: 本人"),
    ("overrides: [plain]", "overrides: [plain]\n  until: 2030-01-01"),
  ])
  func `a change of the deciding rule opens it again`(_ before: String, _ after: String) throws {
    let scratch = try settled()
    try change(scratch, "rules/rules.yaml", before, after)
    #expect(try state(scratch) == ["rule-changed", "rules", "warns", ""])
  }

  @Test func `other rules, titles, and the file in which a rule stands do not matter`() throws {
    let scratch = try settled()
    try change(scratch, "rules/rules.yaml", "title: 誓約書", "title: 誓約書等")
    try change(scratch, "rules/rules.yaml", "because: 支払の根拠となる", "because: 支払の根拠である")
    try change(scratch, "forms.xml", "title=\"休業届\"", "title=\"休業の届\"")
    #expect(try state(scratch) == ["used", "departs", ""])
    let text = try scratch.text("rules/rules.yaml")
    let start = try #require(text.range(of: "- rule: pledge"))
    let end = try #require(text.range(of: "- rule: plain"))
    let rule = String(text[start.lowerBound..<end.lowerBound])
    try scratch.write("rules/rules.yaml", text.replacing(rule, with: ""))
    try scratch.write("rules/pledges.yaml", "\n\n" + rule)
    #expect(try state(scratch) == ["used", "departs", ""])
  }

  @Test func `it is needless once the rules say the same, and said so where it could be recorded`() throws {
    let scratch = try settled()
    var yaml = try scratch.text("answers/decision_2021-03-20_R2-F2.yaml")
    yaml = yaml.components(separatedBy: "\n").filter { !$0.contains("departsFrom") }.joined(separator: "\n")
    try scratch.write("answers/decision_2021-03-20_R2-F2.yaml", yaml)
    try change(
      scratch, "rules/rules.yaml", "outcome: choice\n  because: 本人", "outcome: retain\n  because: 本人")
    #expect(try state(scratch) == ["needless", "rules", ""])
    let again = try scratch.run(
      "settle", "forms.xml", "--rules", "rules", "--answers", "other", "--form", "R2-F2", "--outcome",
      "retain",
      "--who", "推進本部", "--why", "同じ")
    #expect(again.code != 0 && again.diagnostics.contains("the rules decide so already"))
    #expect(!scratch.exists("other"))
  }

  @Test func `two for the same time are an error at both places`() throws {
    let scratch = try settled("--until", "2021-04-01")
    let words =
      ["settle", "forms.xml", "--rules", "rules", "--answers", "answers", "--form", "R2-F2"]
      + ["--outcome", "abolish", "--who", "議会", "--why", "廃止する", "--when", "2021-03-21"]
    let refused = try Command.run(words + ["--from", "2021-03-31"], in: scratch.path)
    #expect(refused.code != 0, "\(refused.text)")
    #expect(refused.diagnostics.hasPrefix("answers/decision_2021-03-20_R2-F2.yaml:3:5: error: "))
    // One after the other is none.
    let later = try Command.run(words + ["--from", "2021-04-01"], in: scratch.path)
    #expect(later.code == 0, "\(later.diagnostics)")
    try change(
      scratch, "answers/decision_2021-03-21_R2-F2.yaml", "from: \"2021-04-01\"", "from: \"2021-03-31\"")
    let said = try state(scratch)[0]
    #expect(said.hasPrefix("answers/decision_2021-03-21_R2-F2.yaml:3:5: error: "), "\(said)")
    #expect(said.contains("the other decision stands at answers/decision_2021-03-20_R2-F2.yaml:3:5"))
  }

  @Test func `all requirements of a form that the rules decide otherwise, at once`() throws {
    let scratch = try Scratch.furnished()
    let words = ["settle", "forms.xml", "--rules", "rules", "--answers", "answers", "--form", "R1-F1"]
    let result = try Command.run(
      words + ["--outcome", "abolish", "--who", "推進本部", "--why", "一括", "--when", "2021-03-20"],
      in: scratch.path)
    #expect(result.code == 0, "\(result.diagnostics)")
    let yaml = try scratch.text("answers/decision_2021-03-20_R1-F1.yaml")
    #expect(yaml.components(separatedBy: "  - form:").count == 3)
    let review = try Command.run(
      [
        "review", "forms.xml", "--rules", "rules", "--answers", "answers", "--output", "out", "--no-workbook",
      ],
      in: scratch.path)
    #expect(review.code == 0)
    let lines = try scratch.text("out/decisions.ndjson").components(separatedBy: "\n")
    #expect(lines.count { $0.contains("\"form\":\"R1-F1\"") && $0.contains("\"decision\":") } == 2)
  }
}
