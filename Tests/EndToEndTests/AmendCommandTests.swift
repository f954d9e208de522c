import Foundation
import Testing

/// `sealreview amend` on texts, as a user runs it.
@Suite struct AmendCommandTests {
  private let before = "申請者は、申請書に記名押印しなければならない。\n"
  private let after = "申請者は、申請書に記名しなければならない。\n"

  private func texts() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("before.txt", before)
    try scratch.write("after.txt", after)
    return scratch
  }

  @Test func `a drafted sentence turns the text before into the text after`() throws {
    let scratch = try texts()
    let draft = try scratch.run(
      "amend", "--before", "before.txt", "--after", "after.txt", "--place", "第3条第2項")
    #expect((draft.code, draft.text) == (0, "第3条第2項中「押印」を削る。\n"))
    try scratch.write("sentence.txt", draft.output)
    let result = try scratch.run("amend", "--apply", "sentence.txt", "--to", "before.txt")
    #expect((result.code, result.text) == (0, after))
    let whole = try scratch.run(
      "amend", "--before", "before.txt", "--after", "after.txt", "--whole-compounds")
    #expect(whole.text == "「記名押印」を「記名」に改める。\n")
  }

  @Test func `standard input can be one of the texts`() throws {
    let scratch = try texts()
    let draft = try scratch.run(
      "amend", "--before", "-", "--after", "after.txt", input: Array(before.utf8))
    #expect((draft.code, draft.text) == (0, "「押印」を削る。\n"))
    let result = try scratch.run("amend", "--apply", "-", "--to", "before.txt", input: draft.output)
    #expect((result.code, result.text) == (0, after))
  }

  @Test func `as JSON`() throws {
    let scratch = try texts()
    let draft = try scratch.run(
      "amend", "--before", "before.txt", "--after", "after.txt", "--place", "第3条", "--format", "json")
    let object = try #require(draft.json as? [String: Any])
    #expect(object["sentence"] as? String == "第3条中「押印」を削る。")
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.count == 1 && changes[0]["kind"] as? String == "delete")
    #expect(changes[0]["words"] as? String == "押印" && changes[0]["places"] as? [String] == ["第3条"])
    try scratch.write("sentence.txt", "「押印」を削る。")
    let result = try scratch.run(
      "amend", "--apply", "sentence.txt", "--to", "before.txt", "--format", "json")
    #expect((result.json as? [String: Any])?["text"] as? String == after)
  }

  @Test func `a byte order mark is no part of a text and stays where it was`() throws {
    let scratch = try texts()
    try scratch.write("marked.txt", "\u{FEFF}" + before)
    let draft = try scratch.run("amend", "--before", "marked.txt", "--after", "after.txt")
    #expect(draft.text == "「押印」を削る。\n")
    try scratch.write("sentence.txt", "\u{FEFF}" + draft.text)
    let result = try scratch.run("amend", "--apply", "sentence.txt", "--to", "marked.txt")
    #expect(result.output == Array(("\u{FEFF}" + after).utf8))
  }

  @Test func `the same text needs no sentence`() throws {
    let scratch = try texts()
    let draft = try scratch.run("amend", "--before", "before.txt", "--after", "before.txt")
    #expect(draft.code == 0 && draft.output.isEmpty && draft.lines.count == 1)
    try scratch.write("sentence.txt", "")
    let result = try scratch.run("amend", "--apply", "sentence.txt", "--to", "before.txt")
    #expect(result.code == 0 && result.text == before && result.lines.count == 1)
  }

  @Test(arguments: [
    ("第3条中「署名」を削る。", "1:5: error: `署名` does not occur in `第3条`"),
    (
      "第3条中「申請」を「届出」に改める。",
      "1:5: error: `申請` occurs 2 times in `第3条`; quote more words, or write 全ての「…」 where every occurrence is meant"
    ),
    ("第3条中「押印」を削る。\n第4条中「氏名」を削る。", "2:1: error: there is no place `第4条`; did you mean `第3条`?"),
    ("第3条中「押印」を\n消す。", "2:1: error: `削り` or `削る` is missing before `消す。`"),
    ("第3条中「押印を削る。", "1:5: error: this quotation has no end: a 」 is missing"),
  ])
  func `2: a sentence that cannot be applied`(sentence: String, message: String) throws {
    let scratch = try texts()
    try scratch.write("s.txt", sentence)
    let result = try scratch.run("amend", "--apply", "s.txt", "--to", "before.txt")
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.lines == ["s.txt:" + message])
  }

  @Test func `words that occur several times change where that is asked for`() throws {
    let scratch = try texts()
    try scratch.write("s.txt", "「申請」を「届出」に改める。")
    let result = try scratch.run("amend", "--apply", "s.txt", "--to", "before.txt", "--every-occurrence")
    #expect((result.code, result.text) == (0, "届出者は、届出書に記名押印しなければならない。\n"))
  }

  @Test func `2: a place that the text is not`() throws {
    let scratch = try texts()
    try scratch.write("s.txt", "第3条中「押印」を削る。")
    let words = ["amend", "--apply", "s.txt", "--to", "before.txt", "--place"]
    let other = try Command.run(words + ["第4条"], in: scratch.path)
    #expect(other.code == 2 && other.lines[0].hasPrefix("s.txt:1:1: error: there is no place `第3条`"))
    let none = try Command.run(words + ["第3条、"], in: scratch.path)
    #expect(none.code == 2 && none.lines[0].hasPrefix("--place: error: `第3条、` is no name of a place"))
  }

  @Test func `2: files that cannot be read, all of them named`() throws {
    let scratch = try texts()
    try scratch.write("latin.txt", [0x61, 0x0A, 0x62, 0xE9, 0x0A])
    let result = try scratch.run("amend", "--before", "latin.txt", "--after", "missing.txt")
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(
      result.lines == [
        "latin.txt:2:2: error: the file is not UTF-8",
        "missing.txt: error: cannot read the file: No such file or directory",
      ])
  }

  @Test(arguments: [
    [], ["--before", "before.txt"], ["--apply", "before.txt"], ["--to", "before.txt"],
    ["--before", "before.txt", "--after", "after.txt", "--apply", "before.txt", "--to", "after.txt"],
    ["--before", "-", "--after", "-"],
    ["--before", "before.txt", "--after", "after.txt", "--format", "csv"],
    ["--before", "before.txt", "--after", "after.txt", "--every-occurrence"],
    ["--apply", "before.txt", "--to", "after.txt", "--whole-compounds"],
  ])
  func `64: wrong usage`(words: [String]) throws {
    let scratch = try texts()
    let result = try Command.run(["amend"] + words, in: scratch.path)
    #expect(result.code == 64 && result.output.isEmpty && !result.diagnostics.isEmpty)
  }
}
