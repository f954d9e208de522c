import Foundation
import Glibc
import Testing

/// Folders of an inquiry, of what is returned and of answers in which anything may stand.
@Suite struct HostileInquiryTests {
  private static let csv = "様式ID,箇所,回答1\nR3-F1,1,有\n"

  private func asked() throws -> Scratch {
    let scratch = try Scratch.furnished()
    let result = try scratch.run(
      "inquire", "forms.xml", "--rules", "rules", "--language", "ja", "--output", "inquiry")
    try #require(result.code == 0, "\(result.diagnostics)")
    return scratch
  }

  private func collect(_ scratch: Scratch) throws -> Command.Result {
    try Command.run(
      ["collect", "returned", "--inquiry", "inquiry", "--output", "answers", "--format", "json"],
      in: scratch.path, seconds: 20)
  }

  @Test func `pipes, devices, folders and links among what is returned are told, and waited for never`()
    throws
  {
    let scratch = try asked()
    try scratch.write("returned/good.csv", Self.csv)
    try scratch.write("returned/folder.xlsx/sheet.csv", "様式ID,箇所,回答1\n")
    mkfifo(scratch.path + "/returned/pipe.xlsx", 0o600)
    for (name, place) in [("zero.csv", "/dev/zero"), ("gone.csv", "nowhere"), ("link.csv", "good.csv")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/returned/" + name, withDestinationPath: place)
    }
    let result = try collect(scratch)
    #expect(result.code == 2 && !scratch.exists("answers"))
    let said = result.lines.filter { !$0.contains("nobody is named") && !$0.contains("help:") }
    #expect(said.contains("returned/pipe.xlsx: error: the file is no plain file, and not read"), "\(said)")
    #expect(said.contains("returned/zero.csv: error: the file is no plain file, and not read"), "\(said)")
    #expect(said.contains { $0.hasPrefix("returned/gone.csv: error: cannot read the file") }, "\(said)")
    #expect(said.contains { $0.hasPrefix("returned/link.csv") && $0.contains("sent back twice") }, "\(said)")
  }

  @Test(arguments: ["truncated", "cut", "edited", "version", "twice", "huge", "empty", "binary", "folder"])
  func `an inquiry that is not as it was written is refused`(_ how: String) throws {
    let scratch = try asked()
    try scratch.write("returned/good.csv", Self.csv)
    let file = "inquiry/inquiry.ndjson"
    let bytes = try scratch.read(file)
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.components(separatedBy: "\n").dropLast()
    switch how {
    case "truncated": try scratch.write(file, lines.dropLast().joined(separator: "\n") + "\n")
    case "cut": try scratch.write(file, Array(bytes.prefix(bytes.count / 2)))
    case "edited": try scratch.write(file, text.replacing("\"sheet\":1", with: "\"sheet\":99"))
    case "version":
      try scratch.write(file, text.replacing("sealreview-inquiry-1", with: "sealreview-inquiry-2"))
    case "twice": try scratch.write(file, text + lines.last! + "\n")
    case "huge": try scratch.write(file, text + String(repeating: "[", count: 3_000_000) + "\n")
    case "empty": try scratch.write(file, "")
    case "binary": try scratch.write(file, [0xFF, 0x00, 0xFE])
    default:
      try FileManager.default.removeItem(atPath: scratch.path + "/" + file)
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/" + file, withIntermediateDirectories: true)
    }
    let result = try collect(scratch)
    #expect(result.code == 2 && !scratch.exists("answers"), "\(result.code)")
    #expect(
      result.lines.count <= 3 && result.diagnostics.contains("inquiry/inquiry.ndjson"), "\(result.lines)")
  }

  @Test func `a folder of answers in which anything stands`() throws {
    let bomb =
      "a: &a [x, x]\n" + (1...30).map { "b\($0): &b\($0) [*\($0 == 1 ? "a" : "b\($0 - 1)"), *a]\n" }.joined()
    let kinds: [(name: String, text: String, said: String)] = [
      ("bomb.yaml", bomb, "anchors and aliases are not accepted"),
      ("list.yaml", "- 1\n- 2\n", "must be a map"),
      ("kinds.yaml", "facts: {form: A}\nobjections: text\n", "error"),
      ("keys.yaml", "opinions: []\n", "unknown key"), ("latin.yaml", "\u{FFFD}", "error"),
      ("number.yaml", "facts:\n  - {form: A, requirement: -1, fact: seal, value: 実印}\n", "no number"),
    ]
    for kind in kinds {
      let scratch = try asked()
      try scratch.write("returned/good.csv", Self.csv)
      try scratch.write("answers/\(kind.name)", kind.text)
      let before = try scratch.contents("answers")
      let review = try Command.run(
        ["review", "forms.xml", "--rules", "rules", "--answers", "answers", "--output", "out"],
        in: scratch.path, seconds: 20)
      #expect(review.code == 2 && !scratch.exists("out"), "\(kind.name)")
      #expect(review.diagnostics.contains("answers/\(kind.name):"), "\(kind.name): \(review.diagnostics)")
      // Nothing is added to files that say nothing, as far as can be told without the rules.
      guard !["keys.yaml", "number.yaml"].contains(kind.name) else { continue }
      let collected = try collect(scratch)
      #expect(collected.code == 2, "\(kind.name): \(collected.diagnostics)")
      #expect(try scratch.contents("answers") == before, "\(kind.name)")
    }
  }

  @Test func `links and unreadable files among answers are errors`() throws {
    let scratch = try asked()
    try scratch.write("elsewhere.yaml", "facts: []\n")
    try scratch.write("answers/good.yaml", "facts: []\n")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/answers/link.yaml", withDestinationPath: "../elsewhere.yaml")
    mkfifo(scratch.path + "/answers/pipe.yaml", 0o600)
    let result = try Command.run(
      ["review", "forms.xml", "--rules", "rules", "--answers", "answers", "--output", "out"],
      in: scratch.path,
      seconds: 20)
    #expect(result.code == 2 && result.lines.count { $0.contains("which is not followed") } == 2)
  }

  @Test func `an output that is a file is refused, and stays`() throws {
    let scratch = try asked()
    try scratch.write("returned/good.csv", Self.csv)
    try scratch.write("answers", "a file")
    try scratch.write("target", "a file")
    let result = try collect(scratch)
    #expect(result.code != 0 && result.lines.count < 5, "\(result.diagnostics)")
    #expect(try scratch.text("answers") == "a file")
    let asked = try scratch.run("inquire", "forms.xml", "--rules", "rules", "--output", "target")
    #expect(asked.code != 0 && asked.lines.count < 5, "\(asked.diagnostics)")
    #expect(try scratch.text("target") == "a file")
    let settled = try scratch.run(
      "settle", "forms.xml", "--rules", "rules", "--answers", "target", "--form", "R2-F2", "--outcome",
      "retain",
      "--who", "本部", "--why", "理由")
    #expect(settled.code != 0, "\(settled.diagnostics)")
    #expect(try scratch.text("target") == "a file")
  }

  @Test func `sections of any name get workbooks, and their answers come back`() throws {
    let scratch = try Scratch.furnished()
    let names = [
      "../../etc/passwd", "/", "CON", "NUL.xlsx", String(repeating: "課", count: 40), "a&#9;b&#10;c", "..",
      "'!$(x)`",
      "a\u{202E}b", "%s%n", "-rf", "=cmd", "庶務係", "庶務係１",
    ]
    let instruments = names.enumerated().map { index, name in
      "<instrument id=\"N\(index)\" department=\"\(name)\" section=\"\(name)\"><form id=\"N\(index)-F1\">"
        + "<requirement act=\"押印\" signer=\"申請者\"/></form></instrument>"
    }
    try scratch.write("odd.xml", register(instruments.joined()))
    let before = try scratch.contents().filter { !$0.hasPrefix("inquiry") }
    let result = try scratch.run(
      "inquire", "odd.xml", "--rules", "rules", "--language", "ja", "--output", "inquiry")
    #expect(result.code == 0, "\(result.diagnostics)")
    #expect(!result.text.unicodeScalars.contains("\u{202E}") && !result.text.contains("\t"))
    let files = try scratch.contents("inquiry")
    #expect(files.count == names.count + 1, "\(files)")
    #expect(try scratch.contents().filter { !$0.hasPrefix("inquiry") } == before)
    let rows = names.indices.map { "N\($0)-F1,1,同意\n" }.joined()
    try scratch.write("returned/all.csv", "様式ID,箇所,同意・異議\n" + rows)
    let collected = try collect(scratch)
    #expect(collected.code == 0, "\(collected.diagnostics)")
    #expect((collected.json as? [String: Any])?["new"] as? Int == names.count)
    #expect(try scratch.contents("answers").count == names.count)
    let review = try scratch.run(
      "review", "odd.xml", "--rules", "rules", "--answers", "answers", "--output", "out", "--no-workbook")
    #expect(review.code == 0, "\(review.diagnostics)")
  }
}
