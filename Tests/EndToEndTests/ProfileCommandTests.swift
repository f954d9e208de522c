import Foundation
import Testing

/// Exports read through import profiles, as a user does it.
@Suite struct ProfileCommandTests {
  private static let folder = "forms/profiles"
  private static let all = ["rows", "nested", "reiki-html"].flatMap { ["--profile", "\(folder)/\($0).yaml"] }

  @Test func `a folder of exports and pages`() throws {
    let result = try Command.run(["validate", Self.folder, "--format", "json"] + Self.all)
    #expect(result.code == 0, "\(result.diagnostics)")
    let files = try #require(result.json as? [[String: Any]])
    #expect(
      files.map { $0["kind"] as? String } == [
        "profile:nested", "profile:reiki-html", "profile:reiki-html", "profile:rows",
      ])
    #expect(files.map { $0["forms"] as? Int } == [3, 2, 2, 4])
    #expect(files.map { $0["repealed"] as? Int } == [0, 0, 0, 1])
  }

  @Test(arguments: ["review", "tally", "worklist"])
  func `every command takes profiles`(command: String) throws {
    let words = [command, "\(Self.folder)/samples", "--rules", "rules/wako", "--as-of", "2021-04-22"]
    #expect(try Command.run(words + Self.all).code == 0)
    #expect(try Command.run(words).code == 2)
  }

  @Test func `explain, check and compare take profiles`() throws {
    let samples = "\(Self.folder)/samples"
    let explained = try Command.run(
      ["explain", samples, "--rules", "rules/wako", "--as-of", "2021-04-22", "--form", "reiki-2#1"] + Self.all
    )
    #expect(
      explained.code == 0 && explained.text.contains("samples/reiki-2.html:"), "\(explained.diagnostics)")
    let compared = try Command.run(
      ["compare", samples, "--from", "rules/wako", "--from-date", "2021-04-22", "--to-date", "2021-09-01"]
        + Self.all)
    #expect(compared.code == 0, "\(compared.diagnostics)")
    let checked = try Command.run(
      ["check", "rules/wako", "--as-of", "2021-04-22"] + Self.all + ["--forms", samples])
    #expect(checked.code == 0, "\(checked.diagnostics)")
  }

  @Test func `standard input`() throws {
    for (name, kind) in [("rows.xml", "rows"), ("reiki-2.html", "reiki-html")] {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(Command.root)/\(Self.folder)/samples/\(name)")))
      let result = try Command.run(["validate", "-", "--format", "json"] + Self.all, input: bytes)
      #expect((result.json as? [[String: Any]])?.first?["kind"] as? String == "profile:\(kind)")
    }
  }

  @Test func `without a profile that fits`() throws {
    let result = try Command.run(["validate", "\(Self.folder)/samples/rows.xml"])
    #expect(result.code == 2)
    #expect(result.lines.first?.hasSuffix("another export is read with --profile") == true)
    let folder = try Command.run(["validate", Self.folder])
    #expect(folder.code == 2 && !folder.diagnostics.contains("reiki-1.html"))
  }

  @Test func `every mistake of every profile, and nothing is read`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.yaml", "profile: a\nroot: x\ninstrument: {path: x/../r, id: \"@i\"}\nform: {path: ., id: .}\n")
    try scratch.write("b.yaml", "profile: b\nroot: x\nintsrument: {}\n")
    let words = [
      "validate", "\(Command.root)/forms/wako", "--profile", "a.yaml", "--profile", "b.yaml", "--profile",
      "c.yaml",
    ]
    let result = try Command.run(words + ["--format", "json"], in: scratch.path)
    #expect(result.code == 2)
    #expect(result.lines.count == 5, "\(result.diagnostics)")
    #expect(result.lines[0].hasPrefix("a.yaml:3:20: error: the path `x/../r` goes back to a parent"))
    #expect(result.lines[1] == "b.yaml:1:1: error: a profile has no `instrument`")
    #expect(
      result.lines.contains(
        "b.yaml:3:1: error: unknown key `intsrument` of a profile; did you mean `instrument`?"))
    #expect(result.lines.last == "c.yaml: error: cannot read the file: No such file or directory")
    let files = try #require(result.json as? [[String: Any]])
    #expect(files.map { $0["file"] as? String } == ["a.yaml", "b.yaml", "c.yaml"])
    #expect(files.allSatisfy { $0["kind"] is NSNull })
  }

  @Test func `facts are those of the rule set`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "p.yaml",
      "profile: p\nroot: x\ninstrument: {path: x/r, id: \"@i\"}\nform: {path: ., id: \"@f\", facts: {paymnt: \"@p\"}}\n"
    )
    try scratch.write("x.xml", "<x><r i='1' f='1' p='yes'/></x>")
    let rules = "\(Command.root)/rules/wako"
    let result = try Command.run(
      ["tally", "x.xml", "--rules", rules, "--as-of", "2021-04-22", "--profile", "p.yaml"], in: scratch.path)
    #expect(result.code == 2)
    #expect(result.lines == ["p.yaml:4:35: error: unknown fact `paymnt`; did you mean `payment`?"])
    #expect(try Command.run(["validate", "x.xml", "--profile", "p.yaml"], in: scratch.path).code == 0)
  }

  @Test func `a profile that finds nothing rejects the file`() throws {
    let scratch = try Scratch()
    try scratch.write("x.xml", "<様式一覧/>")
    let profile = "\(Command.root)/\(Self.folder)/rows.yaml"
    let result = try Command.run(
      ["validate", "x.xml", "--profile", profile, "--format", "json"], in: scratch.path)
    #expect(result.code == 2)
    #expect(
      result.lines == [
        "\(profile):11:9: error: the profile `rows` finds nothing in `x.xml`: no `instrument` stands at `/様式一覧/行`"
      ])
    let file = try #require((result.json as? [[String: Any]])?.first)
    #expect(file["kind"] is NSNull && file["file"] as? String == "x.xml")
    let error = try #require((file["errors"] as? [[String: Any]])?.first)
    #expect(error["file"] as? String == profile && error["line"] as? Int == 11, "the place is the profile's")
  }

  @Test func `20 MB in constant memory`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "p.yaml",
      """
      profile: t
      root: x
      instrument: {path: x/r, id: "@i", department: {at: d, default: 部}}
      form: {path: ., id: "@f", title: t, body: b}
      requirement: {path: q, act: "@a", seal: "@s"}
      """)
    func export(_ rows: Int) -> [UInt8] {
      var text = Array("<x>".utf8)
      for number in 0..<rows {
        text += "<r i='\(number / 10)' f='\(number)'><t>申請書の題名</t><q a='押印' s='認印'/><q a='署名'/>".utf8
        text += "<b>申請者　住所　氏名　㊞　申請者　住所　氏名</b></r>\n".utf8
      }
      return text + Array("</x>".utf8)
    }
    try scratch.write("small.xml", export(13_000))
    try scratch.write("large.xml", export(130_000))
    let size = try FileManager.default.attributesOfItem(atPath: scratch.path + "/large.xml")[.size] as? Int
    #expect(try #require(size) > 20 << 20)
    func peak(_ name: String) throws -> Int {
      let result = try Command.run(
        ["validate", name, "--profile", "p.yaml", "--format", "json"], in: scratch.path)
      #expect(result.code == 0, "\(result.diagnostics)")
      return result.peakMemory
    }
    // Identifiers are remembered as hashes; nothing else grows.
    #expect(try peak("large.xml") - peak("small.xml") < 12 << 20)
  }
}
