import Foundation
import Testing

/// Where files come from, in which order, and that the same inputs give the same bytes.
@Suite struct RunTests {
  @Test func `the same inputs give the same bytes`() throws {
    let scratch = try Scratch.furnished()
    for output in ["one", "two"] {
      let result = try scratch.run(
        "review", "forms.xml", "--rules", "rules", "--output", output,
        environment: output == "one"
          ? [:] : ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "SWIFT_DETERMINISTIC_HASHING": "1"])
      #expect(result.code == 0)
    }
    let names = try scratch.contents("one")
    #expect(names.count == 8)
    for name in names { #expect(try scratch.read("one/" + name) == scratch.read("two/" + name), "\(name)") }
    let commands = [
      ["review"], ["review", "--format", "json"], ["tally"], ["worklist"], ["explain", "--form", "Y1-F1"],
    ]
    for command in commands {
      let words = [command[0], "forms.xml", "--rules", "rules"] + command.dropFirst()
      let runs = try (0..<2).map { _ in try Command.run(words, in: scratch.path) }
      #expect(runs[0].output == runs[1].output && runs[0].diagnostics == runs[1].diagnostics)
    }
  }

  @Test func `a folder is read in path order, arguments in theirs`() throws {
    let scratch = try Scratch.furnished()
    for name in ["b.xml", "a/z.xml", "a.xml", "Z.xml", "a/b/c.xml"] {
      try scratch.write("in/" + name, register(instrument(name, "department=\"\(name)\"")))
    }
    try scratch.write("in/notes.txt", "no XML")
    try scratch.write("in/.hidden.xml", "no XML")
    func keys(_ words: String...) throws -> [String] {
      let result = try Command.run(
        ["tally"] + words + ["--rules", "rules", "--format", "json"], in: scratch.path)
      #expect(result.code == 0, "\(result.diagnostics)")
      return ((result.json as? [String: Any])?["rows"] as? [[String: Any]])?.compactMap {
        $0["key"] as? String
      } ?? []
    }
    #expect(try keys("in") == ["Z.xml", "a.xml", "a/b/c.xml", "a/z.xml", "b.xml"])
    #expect(try keys("in/") == ["Z.xml", "a.xml", "a/b/c.xml", "a/z.xml", "b.xml"])
    #expect(try keys("in/b.xml", "in/a") == ["b.xml", "a/b/c.xml", "a/z.xml"])
    #expect(try keys("in/a", "in/Z.xml", "in/b.xml") == ["a/b/c.xml", "a/z.xml", "Z.xml", "b.xml"])
  }

  @Test func `standard input is a file named -`() throws {
    let scratch = try Scratch.furnished()
    let bytes = try scratch.read("forms.xml")
    let file = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "file")
    let stream = try scratch.run("review", "-", "--rules", "rules", "--output", "stream", input: bytes)
    #expect(stream.code == 0 && file.output.count > 0)
    let lines = try scratch.text("stream/decisions.ndjson")
    #expect(
      lines.replacing("\"file\":\"-\"", with: "\"file\":\"forms.xml\"")
        == (try scratch.text("file/decisions.ndjson")))
    #expect(try scratch.read("stream/tally.csv") == scratch.read("file/tally.csv"))
    let broken = try scratch.run("review", "-", "--rules", "rules", input: Array(register("<b></a>").utf8))
    #expect(broken.code == 2 && broken.lines.first?.hasPrefix("-:3:") == true)
    let empty = try scratch.run("review", "-", "--rules", "rules")
    #expect(empty.code == 2 && empty.lines == ["-:1:1: error: not well-formed XML: the document is empty"])
    let mixed = try scratch.run(
      "tally", "-", "more.xml", "--rules", "rules", input: bytes)
    #expect(
      mixed.code == 2 && mixed.lines == ["more.xml: error: cannot open `more.xml`: no such file or directory"]
    )
    try scratch.write("more.xml", register(instrument("M")))
    #expect(try scratch.run("tally", "-", "more.xml", "--rules", "rules", input: bytes).code == 0)
  }

  @Test func `standard input leaves no file behind`() throws {
    let scratch = try Scratch.furnished()
    try FileManager.default.createDirectory(atPath: scratch.path + "/tmp", withIntermediateDirectories: false)
    let environment = ["TMPDIR": scratch.path + "/tmp"]
    let bytes = try scratch.read("forms.xml")
    #expect(
      try scratch.run("review", "-", "--rules", "rules", input: bytes, environment: environment).code == 0)
    #expect(
      try scratch.run("review", "-", "--rules", "rules", input: [0x3C], environment: environment).code == 2)
    #expect(try scratch.contents("tmp").isEmpty)
  }

  @Test func `a review that keeps going leaves the rejected files out, names them, and exits with 2`() throws
  {
    let scratch = try Scratch.furnished()
    try scratch.write("in/1.xml", register(instrument("A", "department=\"甲\"")))
    try scratch.write(
      "in/2.xml", register(instrument("B", "department=\"乙\"") + "<instrument id=\"C\" tier=\"規側\"/>"))
    try scratch.write("in/3.xml", register(instrument("D", "department=\"丙\"") + "<form"))
    try scratch.write("in/4.xml", register(instrument("A", "department=\"丁\"")))
    try scratch.write("in/5.xml", register(instrument("E", seal: "実印", "department=\"戊\"")))
    let result = try scratch.run(
      "review", "in", "--rules", "rules", "--keep-going", "--output", "out", "--format", "json")
    #expect(result.code == 2)
    let review = try #require(result.json as? [String: Any])
    let rejected = try #require(review["rejected"] as? [[String: Any]])
    #expect(rejected.map { $0["file"] as? String } == ["in/2.xml", "in/3.xml", "in/4.xml"])
    #expect(
      result.lines.map { $0.prefix(while: { $0 != ":" }) } == [
        "in/2.xml", "in/3.xml", "in/4.xml", "in/4.xml",
      ])
    #expect((review["counts"] as? [String: Int])?["forms"] == 2)
    for name in try scratch.contents("out") where name != "review.json" {
      let text = try scratch.text("out/" + name)
      #expect(!["乙", "丙", "丁"].contains { text.contains($0) }, "\(name)")
    }
    try FileManager.default.createDirectory(atPath: scratch.path + "/two", withIntermediateDirectories: true)
    for name in ["1.xml", "5.xml"] { try scratch.write("two/" + name, try scratch.read("in/" + name)) }
    #expect(try scratch.run("review", "two", "--rules", "rules", "--output", "clean").code == 0)
    for name in ["tally.csv", "worklist.csv"] {
      #expect(try scratch.read("out/" + name) == scratch.read("clean/" + name), "\(name)")
    }
    let lines = try scratch.text("out/decisions.ndjson")
    #expect(lines.replacing("\"in/", with: "\"two/") == (try scratch.text("clean/decisions.ndjson")))
  }

  @Test func `keeping going with nothing wrong, with nothing left, and with bad rules`() throws {
    let scratch = try Scratch.furnished()
    #expect(try scratch.run("review", "forms.xml", "--rules", "rules", "--keep-going").code == 0)
    let nothing = try scratch.run("review", "none.xml", "--rules", "rules", "--keep-going", "--output", "out")
    #expect(nothing.code == 2 && nothing.diagnostics.contains("none.xml"))
    #expect(try scratch.text("out/review.json").contains("\"file\": \"none.xml\""))
    try FileManager.default.removeItem(atPath: scratch.path + "/out")
    try scratch.write("rules/bad.yaml", "- rule: x\n")
    let rules = try scratch.run("review", "forms.xml", "--rules", "rules", "--keep-going", "--output", "out")
    #expect(rules.code == 2 && !scratch.exists("out") && rules.output.isEmpty)
  }

  @Test func `several municipalities are an array, one is a text`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("1.xml", register(instrument("A"), municipality: "和光市"))
    try scratch.write("2.xml", register(instrument("B"), municipality: "朝霞市"))
    func municipality(_ words: String...) throws -> Any? {
      let result = try Command.run(
        ["review"] + words + ["--rules", "rules", "--format", "json"], in: scratch.path)
      return (result.json as? [String: Any])?["municipality"]
    }
    #expect(try municipality("1.xml", "2.xml") as? [String] == ["和光市", "朝霞市"])
    #expect(try municipality("1.xml") as? String == "和光市")
  }

  @Test func `the as-of date beats the day of export`() throws {
    let scratch = try Scratch.furnished()
    func outcome(_ words: String...) throws -> String? {
      let all = ["explain", "forms.xml", "--rules", "rules", "--form", "R1-F1", "--format", "json"] + words
      return ((try Command.run(all, in: scratch.path)).json as? [String: Any])?["outcome"] as? String
    }
    #expect(try outcome() == "retain")
    #expect(try outcome("--as-of", "2021-08-31") == "retain")
    #expect(try outcome("--as-of", "2021-09-01") == "abolish")
    #expect(try outcome("--as-of", "2024-02-29") == "abolish")
  }
}
