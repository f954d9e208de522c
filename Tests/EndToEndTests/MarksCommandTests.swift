import Foundation
import Testing

/// Words of a city, and the commands that show, test and measure how marks are read.
@Suite struct MarksCommandTests {
  private let words = "marks:\n  signature: [花押]\n"

  @Test func `read shows marks with their evidence, and why the rest is none`() throws {
    let scratch = try Scratch()
    try scratch.write("form.txt", "緑丘市長　様\n申請者　氏名　　　　㊞\n受付印\n収入印紙をはること。\n")
    let result = try scratch.run("marks", "read", "form.txt", "--format", "json")
    #expect(result.code == 0 && result.diagnostics.isEmpty)
    let json = try #require(result.json as? [String: Any])
    let marks = try #require(json["marks"] as? [[String: Any]])
    #expect(marks.map { $0["line"] as? Int } == [2, 3])
    #expect(marks.map { $0["act"] as? String } == ["seal", "seal"])
    #expect(marks.map { $0["side"] as? String } == ["applicant", "internal"])
    #expect(marks.map { $0["evidence"] as? String } == ["氏名　　　　㊞", "受付印"])
    let dismissed = try #require(json["dismissed"] as? [[String: Any]])
    #expect(dismissed.map { $0["evidence"] as? String } == ["収入印紙"])
    let text = try scratch.run("marks", "read", "-", input: Array("氏名　㊞\n印鑑証明書\n".utf8))
    #expect(text.code == 0 && text.text.contains("申請側") && text.text.contains("印鑑証明のこと"))
    try scratch.write("bad.txt", [0x93, 0xFA])
    #expect(
      try scratch.run("marks", "read", "bad.txt").lines == ["bad.txt:1:1: error: the file is not UTF-8"])
    #expect(try scratch.run("marks", "read", "none.txt").code == 2)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?>\n<a/>", "\n<form id=\"F\">氏名　㊞</form>\n", "<!DOCTYPE html><p>㊞</p>",
  ])
  func `read refuses what is no text of a form`(text: String) throws {
    let scratch = try Scratch()
    try scratch.write("form.xml", text)
    let result = try scratch.run("marks", "read", "form.xml")
    #expect(result.code == 2 && result.output.isEmpty && result.lines.count == 1)
    #expect(
      result.diagnostics.hasPrefix(
        "form.xml:1:1: error: the file is XML or HTML, not the text of a form; `validate`"))
    for form in ["<記入例>\n氏名　㊞", "氏名　㊞ <a>"] {
      #expect(try scratch.run("marks", "read", "-", input: Array(form.utf8)).code == 0)
    }
  }

  @Test func `test runs the shipped tests, and tells what fails`() throws {
    let shipped = try Command.run(["marks", "test", "--format", "json"])
    #expect(shipped.code == 0, "\(shipped.text)")
    let counts = try #require(shipped.json as? [String: Any])
    #expect(counts["passed"] as? Int ?? 0 > 200 && (counts["failed"] as? [Any])?.isEmpty == true)
    let scratch = try Scratch()
    try scratch.write("words.yaml", words)
    try scratch.write(
      "tests/one.yaml", "- test: 花押\n  text: |\n    氏名\n    花押\n  expect: [{act: 署名, side: 申請側}]\n")
    #expect(try scratch.run("marks", "test", "tests", "--marks", "words.yaml").code == 0)
    let failing = try scratch.run("marks", "test", "tests")
    #expect(failing.code == 1 && failing.text.contains("tests/one.yaml:1: 花押"))
    try scratch.write("tests/two.yaml", "- test: 誤り\n  expect: [{act: 押員, sid: 処理欄}]\n")
    let wrong = try scratch.run("marks", "test", "tests")
    #expect(
      wrong.code == 2
        && wrong.lines == [
          "tests/two.yaml:1:3: error: the test `誤り` has no `text`",
          "tests/two.yaml:2:18: error: unknown value `押員` of `act`; did you mean `押印`?",
          "tests/two.yaml:2:22: error: unknown key `sid` of an expected mark; did you mean `side`?",
        ])
  }

  @Test func `measure prints precision and recall, and every disagreement`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "pages.tsv",
      "page\trequirements\ttext\np1\t押印/applicant/不明/㊞\t申請者␣氏名␣␣㊞⏎受付印\np2\t署名/issuer/-/署名\t氏名\n")
    let result = try scratch.run("marks", "measure", "pages.tsv", "--format", "json")
    let json = try #require(result.json as? [String: Any])
    let sides = try #require(json["sides"] as? [String: [String: Any]])
    #expect(result.code == 0 && json["pages"] as? Int == 2)
    #expect(sides["applicant"]?["precision"] as? String == "100.0")
    #expect(sides["issuer"]?["recall"] as? String == "0.0" && sides["issuer"]?["precision"] is NSNull)
    #expect((json["disagreements"] as? [[String: Any]])?.map { $0["page"] as? String } == ["p1", "p2"])
    let text = try scratch.run("marks", "measure", "pages.tsv", "--language", "en")
    #expect(text.text.contains("pages.tsv:2: p1") && text.text.contains("surplus: internal seal: 2: 受付印"))
    #expect(try scratch.run("marks", "measure", "none.tsv").code == 2)
  }

  @Test func `a city's words count in every command that takes forms`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("words.yaml", words)
    try scratch.write(
      "body.xml", register("<instrument id=\"B\"><form id=\"B1\"><body>氏名　花押</body></form></instrument>"))
    func requirements(_ arguments: String...) throws -> Int? {
      let result = try Command.run(
        ["review", "body.xml", "--rules", "rules", "--format", "json"] + arguments, in: scratch.path)
      let counts = (result.json as? [String: Any])?["counts"] as? [String: Int]
      return counts?["requirements"]
    }
    #expect(try requirements() == 0)
    #expect(try requirements("--marks", "words.yaml") == 1)
    for command in ["tally", "worklist"] {
      #expect(
        try scratch.run(command, "body.xml", "--rules", "rules", "--marks", "words.yaml").code == 0)
    }
    #expect(try scratch.run("validate", "body.xml", "--marks", "words.yaml").code == 0)
  }

  @Test func `wrong words are told with what is wrong with the rules`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("words.yaml", "seal: []\n")
    try scratch.write("rules/bad.yaml", "- rule: x\n")
    let result = try scratch.run("review", "forms.xml", "--rules", "rules", "--marks", "words.yaml")
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.lines.contains { $0.hasPrefix("words.yaml:1:1: error: unknown key `seal`") })
    #expect(result.lines.contains { $0.hasPrefix("rules/bad.yaml:1:") })
    let validate = try scratch.run("validate", "forms.xml", "--marks", "words.yaml")
    #expect(validate.code == 2 && validate.lines.count == 1)
  }
}
