import Foundation
import Testing

/// `sealreview amend` on registers, as a user runs it.
@Suite struct AmendFormsTests {
  private static let city = ["forms/wako", "--rules", "rules/wako"]

  @Test func `the draft of the whole sample city is proven, and what is written asks for nothing more`()
    throws
  {
    let scratch = try Scratch()
    let amended = scratch.path + "/amended"
    let result = try Command.run(
      ["amend"] + Self.city + ["--verify", "--write", amended, "--format", "json"])
    #expect(result.code == 0, "\(result.diagnostics)")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let proof = try #require(json["proof"] as? [String: Any])
    #expect(proof["holds"] as? Bool == true)
    #expect((proof["findings"] as? [Any])?.isEmpty == true)
    let counts = try #require(proof["counts"] as? [String: Int])
    #expect(counts["forms"]! > 400 && counts["marks"]! > 500 && counts["articles"]! > 10)
    let left = try Command.run(["worklist", amended, "--rules", "rules/wako", "--format", "json"])
    #expect(left.text == "[]\n")
    let second = try Command.run(["amend", amended, "--rules", "rules/wako", "--verify"])
    #expect(second.code == 0)
    #expect(second.text.contains("改正を要する例規はない。"))
  }

  @Test func `files without a change are written byte for byte`() throws {
    let scratch = try Scratch()
    let amended = scratch.path + "/amended"
    let quiet = try scratch.write(
      "quiet.xml",
      register("<!-- 残る --><instrument  id=\"A\"><form id='A1' requirements=\"none\"/></instrument>"))
    let result = try Command.run(["amend", quiet] + Self.city + ["--write", amended])
    #expect(result.code == 0, "\(result.diagnostics)")
    #expect(try scratch.read("amended/quiet.xml") == scratch.read("quiet.xml"))
  }

  @Test func `a draft that is not proven is shown, exits with 1, and nothing is written`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write(
      "unread.xml",
      register(
        "<instrument id=\"A\" tier=\"規則\" number=\"一\" title=\"甲規則\"><form id=\"A1\" number=\"様式第1号\" document=\"申請書\">"
          + "<requirement act=\"押印\" seal=\"認印\" signer=\"申請者\"><basis tier=\"規則\" law=\"一\" root=\"様式\"/>"
          + "</requirement></form></instrument>"))
    let words = ["amend", "unread.xml", "--rules", Command.root + "/rules/wako"]
    let result = try Command.run(words + ["--verify", "--write", "out"], in: scratch.path)
    #expect(result.code == 1, "\(result.diagnostics)")
    #expect(result.text.contains("様式第1号を次のように改める。"))
    #expect(result.text.contains("A A1: 本文がないため、確かめることができない"))
    #expect(!scratch.exists("out"))
    #expect(try Command.run(words, in: scratch.path).code == 0)
  }

  @Test func `the amended register never takes the place of its source`() throws {
    let scratch = try Scratch.furnished()
    let before = try scratch.read("forms.xml")
    let result = try scratch.run("amend", "forms.xml", "--rules", "rules", "--write", ".")
    #expect(result.code == 2)
    #expect(try scratch.read("forms.xml") == before)
    #expect(try scratch.contents().filter { $0.contains(".sealreview") }.isEmpty)
  }

  @Test func `standard input can be amended`() throws {
    let scratch = try Scratch()
    let forms = Array(
      register(
        "<instrument id=\"A\" tier=\"規則\" number=\"一\" title=\"甲規則\"><form id=\"A1\" number=\"様式第1号\" document=\"申請書\">"
          + "<basis tier=\"規則\" law=\"一\" root=\"様式\"/><requirement act=\"押印\" seal=\"認印\" signer=\"申請者\"/>"
          + "<body>申請者　氏名　㊞</body></form></instrument>"
      ).utf8)
    let result = try scratch.run(
      "amend", "-", "--rules", Command.root + "/rules/wako", "--verify", "--write", "out", input: forms)
    #expect(result.code == 0, "\(result.diagnostics)")
    #expect(try scratch.text("out/standard-input.xml").contains("<body>申請者　氏名　</body>"))
  }

  @Test(arguments: [
    ["forms.xml"], ["--rules", "rules"],
    ["forms.xml", "--rules", "rules", "--before", "forms.xml", "--after", "forms.xml"],
    ["forms.xml", "--rules", "rules", "--place", "第3条"],
    ["forms.xml", "--rules", "rules", "--technique", "special", "--verify"],
    ["forms.xml", "--rules", "rules", "--technique", "special", "--write", "out"],
    ["forms.xml", "--rules", "rules", "--numerals", "roman"],
    ["forms.xml", "--rules", "rules", "--procedure", "king"],
    ["forms.xml", "--rules", "rules", "--whole-compounds"],
    ["--before", "forms.xml", "--after", "forms.xml", "--format", "html"],
  ])
  func `wrong usage`(words: [String]) throws {
    let scratch = try Scratch.furnished()
    let result = try Command.run(["amend"] + words, in: scratch.path)
    #expect(result.code == 64, "\(words): \(result.diagnostics)")
    #expect(result.output.isEmpty)
  }

  @Test func `wrong input is told like that of a review`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("bad.xml", register("<instrument id=\"B\" tier=\"規側\"/>"))
    let result = try scratch.run("amend", "bad.xml", "--rules", "rules", "--effective", "2021-02-30")
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.diagnostics.contains("--effective"))
    let other = try scratch.run("amend", "bad.xml", "--rules", "rules")
    #expect(other.code == 2 && other.output.isEmpty)
    #expect(other.diagnostics.contains("bad.xml:3:"), "\(other.diagnostics)")
  }
}
