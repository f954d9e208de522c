import Foundation
import Testing

/// Japanese messages as a user sees them.
@Suite struct JapaneseMessageTests {
  /// What stands outside of back-ticks, without what is a name in any language.
  private static func ownWords(_ line: String) -> String {
    var text = line.replacing(#/^(?:.*?: )?(?:error|warning): /#, with: "")
    text = text.replacing(/`[^`]*`/, with: "").replacing(
      /(?:[a-z-]+\/)?[a-z-]+\.(?:xml|yaml):\d+:\d+|（[a-z]+）/, with: "")
    text = text.replacing(
      /xmlns="[^"]*"|--[a-z-]+|&amp;|yyyy-mm-dd|Shift_JIS| id |(?:開始タグ|終了タグ|属性) [a-z]+/, with: "")
    return text
  }

  private static let bad: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Command.root + "/Tests/EndToEndTests/bad")) ?? [])
    .sorted()

  @Test(arguments: bad)
  func `a bad file is refused in Japanese, at the same places as in English`(name: String) throws {
    func lines(_ locale: String) throws -> [String] {
      let words = ["review", name, "--rules", "../good/rules", "--as-of", "2021-04-22"]
      let folder = Command.root + "/Tests/EndToEndTests/bad"
      return try Command.run(words, in: folder, environment: ["LC_ALL": locale]).lines
    }
    let (japanese, english) = (try lines("ja_JP.UTF-8"), try lines("C.UTF-8"))
    let heads = [japanese, english].map { $0.map { $0.prefix { $0 != " " } } }
    #expect(heads[0] == heads[1])
    for line in japanese { #expect(!Self.ownWords(line).contains(/[a-z]{2}/), "\(line)") }
  }

  @Test func `mistakes in YAML are told in Japanese`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write(
      "bad/ruleset.yaml",
      """
      ruleset: []
      layer: [a]
      layers: [a, a, {b: c}]
      outcomes:
        - {id: retain, effect: kep}
        - {id: abolish, effect: revise}
        - {id: total, effect: keep, into: name}
        - none
      facts: [{id: act, values: yes}, {id: f, values: [a, a, 不明]}]
      impossible: [{when: {act: 押因}}]
      """)
    try scratch.write(
      "bad/rules.yaml",
      """
      - rule: one
        layer: b
        when: {actt: 押印, seal: [], signer: {nt: 1}, any: {act: 押印}}
        outcome: retan
        from: 2021-13-01
        overrides: [two]
      - {rule: one, layer: a, when: [], outcome: retain, because: x, from: 2021-09-01, until: 2021-04-01}
      """)
    try scratch.write("bad/broken.yaml", "- a: [1\n  b: 2\n")
    try scratch.write("bad/anchor.yaml", "- &a b\n")
    try scratch.write(
      "bad/tests/t.yaml", "- {test: t, given: {act: 押因}, expect: {outcome: x, rule: y}}\n- 1\n")
    try scratch.write("marks.yaml", "remove: [無い語]\nseals:\n  - {side: 処理, words: [甲, 甲, {}]}\n")
    try scratch.write(
      "profile.yaml",
      "profile: p\nroot: 1x\nform: {path: ../a, id: \"@a/b\", number: {at: a, match: \"{x\"}}\n")
    let calendar = Command.root + "/Tests/EndToEndTests/calendars/mistakes.yaml"
    for words in [
      ["check", "bad"], ["test", "bad"], ["tally", "forms.xml", "--rules", "rules", "--marks", "marks.yaml"],
      ["validate", "forms.xml", "--profile", "profile.yaml"],
      ["tally", "none.xml", "--rules", "bad", "--as-of", "2021-02-30"],
      ["worklist", "forms.xml", "--rules", "rules", "--calendar", calendar, "--effective", "2021-10-01"],
      ["amend", "--apply", "forms.xml", "--to", "rules/rules.yaml", "--place", "乙"],
      ["explain", "forms.xml", "--rules", "rules", "--form", "無い"],
    ] {
      let result = try Command.run(words, in: scratch.path, environment: ["LC_ALL": "ja_JP.UTF-8"])
      #expect(result.code == 2 && !result.lines.isEmpty, "\(words)")
      for line in result.lines { #expect(!Self.ownWords(line).contains(/[a-z]{2}/), "\(line)") }
    }
  }

  @Test func `what the system says of a file is told in Japanese and in one line`() throws {
    let scratch = try Scratch.furnished()
    let missing = "そのようなファイルやフォルダーはありません"
    let forms = ["forms.xml", "--rules", "rules"]
    for (words, reason) in [
      (["worklist"] + forms + ["--calendar", "none", "--effective", "2021-10-01"], missing),
      (["tally"] + forms + ["--marks", "none"], missing),
      (["tally"] + forms + ["--profile", "none"], missing),
      (["amend", "--apply", "none", "--to", "forms.xml"], missing), (["marks", "read", "none"], missing),
      (["marks", "measure", "none"], missing), (["marks", "measure", "rules"], "フォルダーです"),
      (["review", "none.xml", "--rules", "rules"], missing),
      (["review"] + forms + ["--output", "/proc/x"], missing), (["init", "/proc/x/y"], missing),
      (["review"] + forms + ["--output", "/dev/null/x"], "`/dev/null` はフォルダーではありません"),
      (["init", String(repeating: "長", count: 100)], "名前が長過ぎます"),
    ] {
      let result = try Command.run(words + ["--language", "ja"], in: scratch.path)
      let errors = result.lines.filter { $0.contains("error: ") }
      #expect(result.code == 2 && errors.count == 1, "\(words): \(result.diagnostics)")
      #expect(errors.allSatisfy { $0.hasSuffix(": \(reason)") && !Self.ownWords($0).contains(/[a-z]{2}/) })
    }
  }

  @Test func `the locale chooses the language, --language before it`() throws {
    let scratch = try Scratch()
    func line(_ environment: [String: String], _ words: String...) throws -> String {
      let none = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
      return try Command.run(
        ["check", "nowhere"] + words, in: scratch.path, environment: none.merging(environment) { $1 }
      ).diagnostics
    }
    let english = "nowhere: error: the rules folder does not exist\n"
    let japanese = "nowhere: error: 規則のフォルダーがありません\n"
    #expect(try line([:]) == english)
    #expect(try line(["LANG": "ja_JP.UTF-8"]) == japanese)
    #expect(try line(["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"]) == english)
    #expect(try line(["LANG": "C", "LC_MESSAGES": "C", "LC_ALL": "ja"]) == japanese)
    #expect(try line(["LANG": "jam_JM"]) == english)
    #expect(try line(["LANG": "ja_JP.UTF-8"], "--language", "en") == english)
    #expect(try line([:], "--language", "ja") == japanese)
  }

  @Test func `what programs read stays English`() throws {
    let words = ["validate", "Tests/EndToEndTests/bad/values.xml", "--format", "json"]
    let result = try Command.run(words, environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(result.text.contains("unknown value `規測` of `instrument.tier`"))
    #expect(result.diagnostics.contains("`規測` は `instrument.tier` の値にありません。`規則` の誤りではありませんか"))
  }
}
