import Foundation
import Testing

/// `laws compare`, `laws list`, `laws measure` and `check --laws` as a script sees them.
@Suite struct LawCommandTests {
  private static let sealed = "届出人は、届書に署名し、印を押さなければならない。"
  private static let signed = "届出人は、届書に署名しなければならない。"

  private static func law(_ sentence: String, number: String = "昭和二十二年法律第二百二十四号") -> String {
    "<Law><LawNum>\(number)</LawNum><LawBody><LawTitle>見本法</LawTitle><MainProvision>"
      + "<Article Num=\"29\"><ArticleTitle>第二十九条</ArticleTitle><Paragraph Num=\"1\"><ParagraphNum/>"
      + "<ParagraphSentence><Sentence>\(sentence)</Sentence></ParagraphSentence></Paragraph></Article>"
      + "</MainProvision></LawBody></Law>"
  }

  private func furnished() throws -> Scratch {
    let scratch = try Scratch.furnished()
    try scratch.write("old/koseki.xml", Self.law(Self.sealed))
    try scratch.write("new/koseki.xml", Self.law(Self.signed, number: "昭和22年法律第224号"))
    return scratch
  }

  @Test func `laws compare: the rows of the specification`() throws {
    let result = try furnished().run("laws", "compare", "old", "new", "--format", "json")
    #expect(result.code == 0 && result.diagnostics.isEmpty)
    let rows = try #require(result.json as? [[String: String?]])
    #expect(
      rows == [
        [
          "law": "昭和二十二年法律第二百二十四号", "title": "見本法", "article": "第二十九条", "change": "changed",
          "before": Self.sealed, "after": Self.signed,
        ]
      ])
  }

  @Test func `laws compare: files, and a sentence that is not there is null`() throws {
    let scratch = try furnished()
    try scratch.write("empty.xml", Self.law("この法律は、届出について定める。"))
    let result = try scratch.run("laws", "compare", "old/koseki.xml", "empty.xml", "--format", "json")
    let rows = try #require(result.json as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["change"] as? String == "gone" && rows[0]["after"] is NSNull)
  }

  @Test func `laws that cannot be found are no laws without findings`() throws {
    let scratch = try furnished()
    try scratch.write("list.tsv", "lawnum\tarticle\tchange\tbefore\n")
    try scratch.write("nothing/readme.txt", "")
    for laws in ["nowhere", "nothing"] {
      let check = try scratch.run("check", "rules", "--laws", laws)
      #expect(
        check.code == 2 && check.output.isEmpty && check.lines.contains { $0.hasPrefix(laws) },
        "\(check.diagnostics)")
      let measure = try scratch.run("laws", "measure", laws, "list.tsv")
      #expect(measure.code == 2 && measure.output.isEmpty && measure.lines.count == 1)
    }
  }

  @Test func `laws compare: text, CSV and English`() throws {
    let scratch = try furnished()
    let text = try scratch.run("laws", "compare", "old", "new").text
    #expect(text.contains("第二十九条  変わった（署名押印 → 署名）") && text.contains("法令 1件、変わった文 1件"))
    let english = try scratch.run("laws", "compare", "old", "new", "--language", "en").text
    #expect(english.contains("1 laws, 1 sentences changed (changed 1)"))
    let table = try scratch.run("laws", "compare", "old", "new", "--format", "csv").text
    #expect(table.hasPrefix("\u{FEFF}法令番号,法令名,条項,変更,") && table.contains(",第二十九条,変わった,署名押印,署名,"))
  }

  @Test func `laws compare: rules that rest on what changed`() throws {
    let scratch = try furnished()
    let result = try scratch.run(
      "laws", "compare", "old", "new", "--rules", Command.root + "/rules/wako", "--format", "json")
    let object = try #require(result.json as? [String: Any])
    #expect((object["changes"] as? [Any])?.count == 1)
    let stale = try #require(object["staleRules"] as? [[String: String]])
    #expect(
      stale.contains([
        "rule": "koseki-forms", "law": "昭和22年法律第224号", "article": "第29条", "change": "changed",
      ]))
  }

  @Test func `laws compare: what cannot be used`() throws {
    let scratch = try furnished()
    try scratch.write("broken.xml", "<Law><LawNum>")
    try scratch.write("none.xml", "<note/>")
    for name in ["broken.xml", "none.xml", "missing.xml"] {
      let result = try scratch.run("laws", "compare", "old", name)
      #expect(result.code == 2 && result.output.isEmpty && result.diagnostics.contains(name), "\(name)")
    }
    #expect(try scratch.run("laws").code == 64)
    #expect(try scratch.run("laws", "compare", "old").code == 64)
  }

  @Test func `laws compare: the same bytes every time`() throws {
    let scratch = try furnished()
    let outputs = try (0..<3).map { _ in try scratch.run("laws", "compare", "old", "new").output }
    #expect(Set(outputs).count == 1)
  }

  @Test func `laws list and laws measure`() throws {
    let scratch = try furnished()
    #expect(try scratch.run("laws", "list", "old").text.contains("見本法 第二十九条  署名押印（届出人）"))
    #expect(try scratch.run("laws", "list", "old", "--format", "csv").text.contains(",第二十九条,署名押印,届出人,"))
    try scratch.write("pairs/a_before.xml", Self.law(Self.sealed))
    try scratch.write("pairs/a_after.xml", Self.law(Self.signed))
    try scratch.write(
      "list.tsv", "lawnum\tarticle\tchange\tbefore\n昭和22年法律第224号\t第二十九条\tseal_changed\t\(Self.sealed)\n")
    let measured = try scratch.run("laws", "measure", "pairs", "list.tsv")
    #expect(measured.text.contains("recall 100.0 %, precision 100.0 %"))
    #expect(try scratch.run("laws", "measure", "pairs", "missing.tsv").code == 2)
  }

  @Test func `check --laws: each citation with its status, and ok as without`() throws {
    let scratch = try furnished()
    let rules = Command.root + "/rules/wako"
    let plain = try scratch.run("check", rules, "--format", "json")
    let result = try scratch.run("check", rules, "--laws", "old", "--format", "json")
    #expect(result.code == plain.code)
    let object = try #require(result.json as? [String: Any])
    #expect((plain.json as? [String: Any])?["citations"] == nil)
    let citations = try #require(object["citations"] as? [[String: Any]])
    let koseki = try #require(
      citations.first { $0["rule"] as? String == "koseki-forms" && $0["article"] as? String == "第29条" })
    #expect(koseki["status"] as? String == "speaks" && koseki["sentence"] as? String == Self.sealed)
    #expect(citations.contains { $0["status"] as? String == "law-not-found" && $0["sentence"] is NSNull })
    #expect(try scratch.run("check", rules, "--laws", "old").text.contains("押印・署名の定めがある引用"))
  }

  @Test func `check --laws: silent provisions and provisions that are not there`() throws {
    let scratch = try furnished()
    try scratch.write("silent/law.xml", Self.law("届出人は、届書を提出しなければならない。"))
    let rules = Command.root + "/rules/wako"
    let result = try scratch.run("check", rules, "--laws", "silent", "--format", "json")
    let citations = try #require((result.json as? [String: Any])?["citations"] as? [[String: Any]])
    #expect(
      citations.filter { $0["law"] as? String == "昭和22年法律第224号" }
        .allSatisfy { $0["status"] as? String == "silent" })
    try scratch.write(
      "other/law.xml", Self.law(Self.sealed).replacing("29", with: "30").replacing("二十九", with: "三十"))
    let other = try scratch.run("check", rules, "--laws", "other", "--format", "json")
    let found = try #require((other.json as? [String: Any])?["citations"] as? [[String: Any]])
    #expect(
      found.filter { $0["law"] as? String == "昭和22年法律第224号" }
        .allSatisfy { $0["status"] as? String == "not-found" })
  }
}
