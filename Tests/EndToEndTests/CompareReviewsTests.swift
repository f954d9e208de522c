import Foundation
import Testing

/// `compare --from-review --to-review`: two meetings' reviews, as a user holds them against each other.
@Suite struct CompareReviewsTests {
  /// Two reviews in `a` and `b`: between them a seal becomes known, a form goes, a rule is edited and expires.
  static func reviewed() throws -> Scratch {
    let scratch = try Scratch.furnished()
    func review(_ folder: String, _ day: String) throws {
      let result = try scratch.run(
        "review", "forms.xml", "--rules", "rules", "--as-of", day, "--output", folder, "--no-page",
        "--no-workbook")
      try #require(result.code == 0, "\(result.diagnostics)")
    }
    try review("a", "2021-04-22")
    let forms = try scratch.text("forms.xml").replacing(
      "seal=\"認印\" signer=\"本人\"", with: "seal=\"実印\" signer=\"本人\""
    )
    .replacing("<form id=\"R1-F2\"", with: "<form id=\"R1-F9\"")
    try scratch.write("forms.xml", forms)
    let rules = try scratch.text("rules/rules.yaml").replacing("outcome: hold", with: "outcome: retain")
    try scratch.write("rules/rules.yaml", rules)
    try review("b", "2021-09-01")
    return scratch
  }

  @Test func `JSON: the keys, and the tallies as they stand`() throws {
    let scratch = try Self.reviewed()
    let result = try scratch.run(
      "compare", "--from-review", "a", "--to-review", "b/review.json", "--format", "json")
    #expect(result.code == 0 && result.diagnostics.isEmpty, "\(result.diagnostics)")
    let json = try #require(result.json as? [String: Any])
    #expect(Set(json.keys) == ["inputs", "forms", "tally", "added", "removed", "reasons"])
    let inputs = try #require(json["inputs"] as? [String: [String: Any]])
    #expect(Set(inputs.keys) == ["program", "asOf", "ruleSet", "register", "answers"])
    #expect(inputs["asOf"] as? [String: String] == ["from": "2021-04-22", "to": "2021-09-01"])
    #expect(json["added"] as? [String] == ["R1-F9"] && json["removed"] as? [String] == ["R1-F2"])
    let tally = try #require(json["tally"] as? [String: NSDictionary])
    for (side, folder) in [("from", "a"), ("to", "b")] {
      let review =
        try JSONSerialization.jsonObject(with: Data(scratch.read(folder + "/review.json"))) as? [String: Any]
      #expect(tally[side] == review?["tally"] as? NSDictionary)
    }
    let forms = try #require(json["forms"] as? [[String: Any]])
    let why = Dictionary(uniqueKeysWithValues: forms.map { ($0["form"] as! String, $0["why"] as! [String]) })
    #expect(why["R1-F1"] == ["date"] && why["R2-F2"]?.contains("fact") == true && why["R1-F2"] == ["form"])
    let again = try scratch.run("compare", "--from-review", "a", "--to-review", "b", "--format", "json")
    #expect(again.output == result.output)
  }

  @Test func `exit codes`() throws {
    let scratch = try Self.reviewed()
    for (words, code) in [
      (["--from-review", "a", "--to-review", "b", "--fail-on-change"], 1),
      (["--from-review", "a", "--to-review", "a", "--fail-on-change"], 0), (["--from-review", "a"], 64),
      (["forms.xml", "--from-review", "a", "--to-review", "b"], 64), ([], 64),
      (["--from-review", "a", "--to-review", "b", "--from", "rules"], 64),
      (["--from-review", "a", "--to-review", "b", "--to-date", "2021-09-01"], 64),
      (["--from-review", "a", "--to-review", "none"], 2),
    ] {
      #expect(try Command.run(["compare"] + words, in: scratch.path).code == code, "\(words)")
    }
  }

  private static func damaged(_ text: String, _ damage: String) -> String {
    let first = text.prefix { $0 != "\n" } + "\n"
    return switch damage {
    case "cut in a line": String(text.dropLast(40))
    case "cut between lines": String(text[...text.dropLast().lastIndex(of: "\n")!])
    case "no JSON": "form,outcome\n" + text
    case "other keys": text.replacing("\"outcome\"", with: "\"結論\"")
    case "no requirement": text.replacing("\"requirement\"", with: "\"要件\"")
    case "twice": first + text
    case "again": text + first
    case "strange outcome": text.replacing("\"outcome\":\"", with: "\"outcome\":\"x")
    case "empty": ""
    case "other program": text.replacing("\"rules\": [", with: "\"regulations\": [")
    case "huge":
      text.replacing("\"total\": 1", with: "\"total\": 99999999999999999999").replacing(
        "\"retain\": 1", with: "\"retain\": 9223372036854775807")
    case "deep": "{\"tally\":" + String(repeating: "[", count: 100_000)
    default: text
    }
  }

  @Test(arguments: [
    ("decisions.ndjson", "cut in a line", "b/decisions.ndjson:14:"),
    (
      "decisions.ndjson", "cut between lines", "b/decisions.ndjson:13:1: error: the file has 13 lines, but 14"
    ),
    ("decisions.ndjson", "no JSON", "b/decisions.ndjson:1:1: error: expected an object"),
    ("decisions.ndjson", "other keys", "b/decisions.ndjson:1:1: error: the line has no `outcome`"),
    ("decisions.ndjson", "no requirement", "b/decisions.ndjson:1:1: error: the line has no `requirement`"),
    (
      "decisions.ndjson", "twice",
      "b/decisions.ndjson:2:1: error: a requirement of the form `R1-F1` stands twice"
    ),
    ("decisions.ndjson", "again", "b/decisions.ndjson:15:1: error: the form `R1-F1` stands twice"),
    ("decisions.ndjson", "strange outcome", "b/decisions.ndjson:1:"),
    ("decisions.ndjson", "empty", "b/decisions.ndjson:1:1: error: the file has 0 lines, but 14"),
    ("review.json", "cut in a line", "b/review.json:"),
    ("review.json", "no JSON", "b/review.json:1:1: error: not the JSON"),
    ("review.json", "empty", "b/review.json:1:1: error: not the JSON"),
    ("review.json", "other program", "b/review.json:1:1: error: the review has no `rules`"),
    ("review.json", "huge", "b/review.json:"),
    ("review.json", "deep", "b/review.json:1:"),
  ])
  func `a file that is none is told with its place`(file: String, damage: String, place: String) throws {
    let scratch = try Self.reviewed()
    let text = try scratch.text("b/" + file)
    try scratch.write("b/" + file, Self.damaged(text, damage))
    let result = try scratch.run("compare", "--from-review", "a", "--to-review", "b")
    #expect(result.code == 2 && result.output.isEmpty, "\(damage)")
    #expect(result.lines.contains { $0.hasPrefix(place) }, "\(damage): \(result.diagnostics)")
  }

  @Test func `all problems of both reviews in one run`() throws {
    let scratch = try Self.reviewed()
    for folder in ["a", "b"] { try scratch.write(folder + "/decisions.ndjson", "{}\n[]\n") }
    let lines = try scratch.run("compare", "--from-review", "a", "--to-review", "b").lines
    #expect(lines.count == 4 && lines[0].hasPrefix("a/decisions.ndjson:1:1: error: the line has no `form`"))
    #expect(lines[3].hasPrefix("b/decisions.ndjson:2:1: error: expected an object"))
  }
}
