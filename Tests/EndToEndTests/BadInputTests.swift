import Foundation
import Testing

/// Input that cannot be used: an error at its place, exit 2, nothing printed, nothing written, no crash.
@Suite struct BadInputTests {
  private static let folder = Command.root + "/Tests/EndToEndTests/bad"

  /// Reviews files of a folder; whatever is wrong, nothing may be printed or written.
  private func refused(
    _ files: [String], in folder: String = folder, rules: String = "../good/rules",
    _ words: [String] = ["--as-of", "2021-04-22"], at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let output = FileManager.default.temporaryDirectory.path + "/refused-\(UUID().uuidString)"
    let result = try Command.run(
      ["review"] + files + ["--rules", rules, "--output", output] + words, in: folder, seconds: 60)
    #expect(result.code == 2, "\(result.diagnostics)", sourceLocation: location)
    #expect(result.output.isEmpty, sourceLocation: location)
    #expect(!FileManager.default.fileExists(atPath: output), sourceLocation: location)
    #expect(result.peakMemory < 400 << 20, sourceLocation: location)
    return result.lines
  }

  @Test func `warnings stand before errors, also of a file that is refused`() throws {
    let scratch = try Scratch.furnished()
    let warned = instrument("A", "colour=\"red\"")
    try scratch.write("bad.xml", register(warned + "<instrument id=\"B\" tier=\"規側\"/>\n"))
    try scratch.write("good.xml", register(warned))
    let errors = ["bad.xml:4:26: error: unknown value `規側` of `instrument.tier`; did you mean `規則`?"]
    let warning = "3:1: warning: unknown attribute `colour` of `instrument` is passed over"
    for (words, lines) in [
      (["review", "bad.xml"], ["bad.xml:\(warning)"] + errors),
      (["worklist", "good.xml"], ["good.xml:\(warning)"]),
      (
        ["review", "good.xml", "bad.xml", "--keep-going"],
        ["bad.xml:\(warning)", "good.xml:\(warning)"] + errors
      ),
    ] {
      let result = try Command.run(words + ["--rules", "rules", "--as-of", "2021-04-22"], in: scratch.path)
      #expect(result.lines == lines)
    }
  }

  @Test func `a missing folder is told beside a missing profile and missing words`() throws {
    let scratch = try Scratch.furnished()
    let reason = "No such file or directory"
    let forms = "export: error: cannot open `export`: \(reason)"
    let others = ["profile.yaml", "words.yaml"].map { "\($0): error: cannot read the file: \(reason)" }
    let options = ["--profile", "profile.yaml", "--marks", "words.yaml"]
    for words in [
      ["validate", "export"] + options, ["review", "export", "--rules", "rules"] + options,
      ["tally", "export", "--rules", "nowhere"] + options,
    ] {
      let result = try Command.run(words, in: scratch.path)
      let rules = words.contains("nowhere") ? ["nowhere: error: the rules folder does not exist"] : []
      #expect(result.code == 2 && result.lines.sorted() == ([forms] + rules + others).sorted(), "\(words)")
    }
    let json = try scratch.run("validate", "export", "--profile", "profile.yaml", "--format", "json").json
    #expect((json as? [[String: Any]])?.map { $0["file"] as? String } == ["profile.yaml", "export"])
  }

  /// Each file with the place of its error; where libxml2 finds it, its words are not repeated here. A bad
  /// reference and a repeated attribute are found at their end.
  @Test(arguments: [
    ("not-xml", 1, 1, "no element where the document should begin"), ("empty", 1, 1, "the document is empty"),
    ("truncated", 4, 61, "the document ends early"),
    (
      "wrong-root", 2, 1,
      "`register` is neither a form register nor standard law XML; the root of a register is"
    ),
    (
      "wrong-namespace", 2, 1,
      "`formRegister` is not in the namespace `urn:sealreview:register:1`; write xmlns="
    ),
    (
      "no-namespace", 2, 1, "`formRegister` is not in the namespace `urn:sealreview:register:1`; write xmlns="
    ),
    (
      "unknown-encoding", 1, 31,
      "unknown encoding `Shift-JISX0213`; UTF-8, UTF-16, Shift_JIS (CP932) and EUC-JP"
    ),
    ("lone-surrogate", 3, 30, "bytes that UTF-16 does not have"),
    ("bad-bytes", 3, 30, "bytes that Shift_JIS (CP932) does not have"), ("nul", 4, 28, "a NUL character"),
    ("control-character", 4, 32, "not well-formed XML"), ("mismatched-tag", 4, 65, "not well-formed XML"),
    ("duplicate-attribute", 4, 72, "not well-formed XML"), ("two-roots", 7, 1, "not well-formed XML"),
    ("undeclared-entity", 4, 34, "reference to the unknown entity `nbsp`"),
    ("entity-bomb", 3, 3, "declaration of the entity `a`; entities are not allowed"),
    ("parameter-entity-bomb", 3, 3, "declaration of the entity `a`; entities are not allowed"),
    ("external-entity", 3, 3, "declaration of the entity `secret`; entities are not allowed"),
    ("external-parameter-entity", 3, 3, "declaration of the entity `dtd`; entities are not allowed"),
    ("attribute-defaults", 3, 3, "declaration of the attributes of `requirement`; attribute lists are not"),
    ("impossible-date", 2, 80, "`2021-02-29` is not a date of the form yyyy-mm-dd"),
    ("late-default", 5, 5, "`basis` of an instrument stands after its first form"),
    ("misplaced", 3, 3, "`form` does not belong in `register`"),
  ])
  func `one error at its place`(name: String, line: Int, column: Int, message: String) throws {
    let lines = try refused([name + ".xml"])
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("\(name).xml:\(line):\(column): error: ") == true, "\(lines)")
    #expect(lines.first?.contains(message) == true, "\(lines)")
    #expect(lines.first?.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
    #expect(!lines.joined().contains("root:"))
    let validation = try Command.run(["validate", "--format", "json", name + ".xml"], in: Self.folder)
    let files = try #require(validation.json as? [[String: Any]])
    let error = try #require((files[0]["errors"] as? [[String: Any]])?.first)
    #expect(validation.code == 2 && validation.lines == lines)
    #expect(error["line"] as? Int == line && error["column"] as? Int == column)
  }

  @Test func `every file of the folder has a test`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
      #expect(source.contains("\"\(file.dropLast(4))\"") || source.contains("\"\(file)\""), "\(file)")
    }
  }

  @Test func `every unknown value, at the value, with the nearest spelling`() throws {
    let text = try String(contentsOfFile: Self.folder + "/values.xml", encoding: .utf8)
    let values: [(String, String, String?)] = [
      ("規測", "instrument.tier", "規則"), ("申請", "flow", "申請等"), ("申込書", "document", "申請書"),
      ("記名捺印", "act", "記名押印"), ("認め印", "seal", "認印"), ("申請人", "signer", "申請者"),
      ("true", "certificate", nil), ("県条令", "basis.tier", "県条例"), ("条分", "basis.root", "条文"),
      ("Seal", "act", "seal"),
    ]
    let wanted = values.map { value, fact, nearest in
      let (line, column) = place(of: value, in: text)
      let help = nearest.map { "; did you mean `\($0)`?" } ?? ""
      return "values.xml:\(line):\(column): error: unknown value `\(value)` of `\(fact)`\(help)"
    }
    #expect(try refused(["values.xml"]) == wanted)
  }

  /// Where a quoted value begins, counted slowly.
  private func place(of value: String, in text: String) -> (Int, Int) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for quote in ["\"", "'"] {
        guard let range = line.range(of: quote + value + quote) else { continue }
        return (index + 1, line[..<range.lowerBound].unicodeScalars.count + 2)
      }
    }
    return (0, 0)
  }

  @Test func `ids that are missing`() throws {
    #expect(
      try refused(["missing-ids.xml"]) == [
        "missing-ids.xml:3:3: error: `instrument` has no `id`",
        "missing-ids.xml:4:5: error: `form` has no `id`",
      ])
  }

  @Test func `ids that stand twice, in one file and in two, with both places`() throws {
    #expect(
      try refused(["duplicate-ids.xml"]) == [
        "duplicate-ids.xml:6:5: error: duplicate form id `A-1`; the first stands at duplicate-ids.xml:4:5",
        "duplicate-ids.xml:8:3: error: duplicate instrument id `A`; "
          + "the first stands at duplicate-ids.xml:3:3",
      ])
    #expect(
      try refused(["duplicate-first.xml", "duplicate-second.xml"]) == [
        "duplicate-second.xml:5:5: error: duplicate form id `A-1`; "
          + "the first stands at duplicate-first.xml:4:5"
      ])
    let alone = try Command.run(["validate", "duplicate-first.xml", "duplicate-second.xml"], in: Self.folder)
    #expect(alone.code == 0)
    let within = try Command.run(["validate", "duplicate-ids.xml"], in: Self.folder)
    #expect(within.code == 2 && within.lines.count == 2)
  }

  @Test func `an id that stands twice is named beside whatever else is wrong`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("two.xml", register(instrument("A", seal: "認員") + instrument("A")))
    let lines = try refused(["two.xml"], in: scratch.path, rules: "rules")
    #expect(lines.contains { $0.contains("unknown value `認員`") })
    #expect(lines.contains { $0.contains("duplicate instrument id `A`") })
  }

  @Test func `files and folders that are not there, cannot be read, or hold nothing`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("empty/notes.txt", "no XML")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/x.xml", withIntermediateDirectories: true)
    func refused(_ files: String...) throws -> [String] {
      try self.refused(files, in: scratch.path, rules: "rules")
    }
    #expect(
      try refused("nowhere.xml") == [
        "nowhere.xml: error: cannot open `nowhere.xml`: no such file or directory"
      ])
    #expect(try refused("empty") == ["empty: error: the folder holds no `*.xml`"])
    #expect(try refused("x.xml") == ["x.xml: error: the folder holds no `*.xml`"])
    #expect(
      try refused("/proc/self/mem") == [
        "/proc/self/mem: error: cannot read on after 0 bytes: input/output error"
      ])
    let both = try refused("nowhere.xml", "empty")
    #expect(both.count == 2)
    let validation = try scratch.run("validate", "forms.xml", "empty", "--format", "json")
    #expect(validation.code == 2)
    #expect((validation.json as? [[String: Any]])?.first?["file"] as? String == "forms.xml")
    guard geteuid() != 0 else {
      return print("BadInputTests: skipped the file without permission: root may read all files")
    }
    try scratch.write("locked.xml", register(instrument("A")))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path + "/locked.xml")
    #expect(try refused("locked.xml") == ["locked.xml: error: cannot open `locked.xml`: permission denied"])
  }

  @Test func `problems of all files in one run`() throws {
    let lines = try refused(["truncated.xml", "nowhere.xml", "values.xml", "duplicate-first.xml", "nul.xml"])
    #expect(lines.count == 15)
    var files: [String] = []
    for file in lines.map({ String($0.prefix { $0 != ":" }) }) where file != files.last { files.append(file) }
    #expect(files == ["truncated.xml", "nowhere.xml", "values.xml", "duplicate-first.xml", "nul.xml"])
  }

  @Test func `rules that are not there`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("bare/rules.yaml", "[]\n")
    func refused(_ rules: String) throws -> [String] {
      try self.refused(["forms.xml"], in: scratch.path, rules: rules)
    }
    #expect(try refused("nowhere") == ["nowhere: error: the rules folder does not exist"])
    #expect(try refused("bare") == ["bare: error: the rules folder has no `ruleset.yaml`"])
    #expect(try refused("forms.xml") == ["forms.xml: error: the rules are not a folder that can be read"])
    let both = try self.refused(["broken.xml"], in: scratch.path, rules: "nowhere")
    #expect(both.count == 2 && both[1].hasPrefix("broken.xml: error: cannot open"))
  }

  @Test(arguments: [
    "2021-02-29", "2021-02-30", "2021-13-01", "2021-00-10", "tomorrow", "", "2021-4-1", "令和3年",
  ])
  func `an as-of date that does not exist`(day: String) throws {
    let lines = try refused(["duplicate-first.xml"], ["--as-of", day])
    #expect(lines == ["--as-of: error: `\(day)` is not a day of the calendar (yyyy-mm-dd)"])
  }

  @Test func `days of export that differ, and none`() throws {
    #expect(
      try refused(["exported-earlier.xml", "exported-later.xml"], []) == [
        "exported-later.xml:2:1: error: `exportedOn` is 2021-04-01, but 2021-03-31 in exported-earlier.xml; "
          + "give the day with --as-of"
      ])
    #expect(
      try refused(["no-date.xml"], []) == [
        "no-date.xml:2:1: error: no as-of date: the file has no `exportedOn`; give one with --as-of"
      ])
    for files in [["exported-earlier.xml", "exported-later.xml"], ["no-date.xml"]] {
      let result = try Command.run(
        ["review"] + files + ["--rules", "../good/rules", "--as-of", "2021-04-22"], in: Self.folder)
      #expect(result.code == 0, "\(result.diagnostics)")
    }
  }
}

/// Input that is large on purpose, made here.
@Suite struct LargeInputTests {
  private static let head = "<?xml version=\"1.0\"?>\n<formRegister xmlns=\"urn:sealreview:register:1\">"
  private static let limited = "error: too many"

  private func review(_ bytes: [UInt8]) throws -> Command.Result {
    let scratch = try Scratch.furnished()
    try scratch.write("large.xml", bytes)
    let result = try scratch.run(
      "review", "large.xml", "--rules", "rules", "--as-of", "2021-04-22", "--output", "out")
    #expect(result.code == 2 && result.output.isEmpty && !scratch.exists("out"))
    #expect(result.lines.count == 1)
    #expect(result.peakMemory < 400 << 20, "\(result.peakMemory >> 20) MiB")
    return result
  }

  @Test func `one text of more than 16 MiB`() throws {
    let start = Self.head + "<instrument id=\"A\">\n<form id=\"F\"><body>"
    let text = [UInt8](repeating: 0x61, count: 16 << 20)
    let over = try review(
      Array(start.utf8) + text + Array("a</body></form></instrument></formRegister>".utf8))
    #expect(
      over.lines == [
        "large.xml:3:\(20 + (16 << 20)): error: too many bytes of text in one piece; 16777216 allowed"
      ])
  }

  @Test func `one text of just 16 MiB is read`() throws {
    let scratch = try Scratch.furnished()
    let start = Self.head + "<instrument id=\"A\">\n<form id=\"F\"><body>"
    try scratch.write(
      "large.xml",
      Array(start.utf8) + [UInt8](repeating: 0x61, count: 16 << 20)
        + Array("</body></form></instrument></formRegister>".utf8))
    let result = try scratch.run("review", "large.xml", "--rules", "rules", "--as-of", "2021-04-22")
    #expect(result.code == 0, "\(result.diagnostics)")
  }

  @Test func `a million attributes`() throws {
    let attributes = (0..<1_000_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    let result = try review(
      Array((Self.head + "\n <instrument id=\"A\" \(attributes)/></formRegister>").utf8))
    #expect(result.lines == ["large.xml:3:2: error: too many bytes in one start tag; 262144 allowed"])
  }

  @Test func `300 attributes`() throws {
    let attributes = (0..<300).map { "a\($0)=\"x\"" }.joined(separator: " ")
    let result = try review(
      Array((Self.head + "\n <instrument id=\"A\" \(attributes)/></formRegister>").utf8))
    #expect(result.lines == ["large.xml:3:2: error: too many attributes in one start tag; 256 allowed"])
  }

  @Test(arguments: [true, false])
  func `a depth of 100,000`(closed: Bool) throws {
    let inner = String(repeating: "<p>", count: 100_000) + "㊞"
    let end = closed ? String(repeating: "</p>", count: 100_000) + "</formRegister>" : ""
    let result = try review(Array((Self.head + inner + end).utf8))
    let column = Self.head.split(separator: "\n")[1].count + 255 * 3 + 1
    #expect(
      result.lines == ["large.xml:2:\(column): error: too many elements inside each other; 256 allowed"])
  }

  @Test func `a million different names`() throws {
    let names = (0..<1_000_000).map { "<n\($0)/>" }.joined()
    let result = try review(Array((Self.head + names + "</formRegister>").utf8))
    #expect(result.lines.first?.contains(Self.limited) == true)
  }

  @Test func `20,000 wrong values: a thousand are shown, the rest counted`() throws {
    let scratch = try Scratch.furnished()
    let wrong = (0..<1_000).map {
      "<form id=\"F\($0)\">" + String(repeating: "<requirement act=\"押因\"/>", count: 20) + "</form>"
    }.joined()
    try scratch.write("large.xml", register("<instrument id=\"A\">\(wrong)</instrument>"))
    let result = try scratch.run("review", "large.xml", "--rules", "rules")
    #expect(result.code == 2 && result.lines.count == 1_001)
    #expect(result.lines.last == "large.xml: and 19000 more errors")
    #expect(result.peakMemory < 200 << 20)
  }
}

/// Real laws, where they are: as many forms as published, in memory that does not grow with their number.
@Suite struct LawMemoryTests {
  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
      ?? URL(filePath: Command.root).deletingLastPathComponent().appending(path: "shared").path
    return shared + "/data/laws"
  }()

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder),
      "skipped: there are no laws in SEALREVIEW_SHARED/data/laws or ../shared/data/laws"))
  func `202 laws take no more memory than the largest of them`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter {
      $0.hasSuffix(".xml")
    }
    let sizes = try files.map { name in
      try FileManager.default.attributesOfItem(atPath: Self.folder + "/" + name)[.size] as? Int ?? 0
    }
    let largest = try #require(zip(files, sizes).max { $0.1 < $1.1 }).0
    let words = ["--rules", "rules/wako", "--as-of", "2021-04-22"]
    let one = try Command.run(["tally", Self.folder + "/" + largest] + words)
    let all = try Command.run(["review", Self.folder, "--format", "json"] + words)
    #expect(one.code == 0 && all.code == 0, "\(all.diagnostics.prefix(1_000))")
    let counts = ((all.json as? [String: Any])?["counts"] as? [String: Int]) ?? [:]
    #expect(counts["forms"] == 2_114 && counts["repealed"] == 68 && counts["instruments"] == 202)
    print("LawMemoryTests: \(one.peakMemory >> 20) MiB for the largest, \(all.peakMemory >> 20) MiB for all")
    #expect(all.peakMemory < one.peakMemory + (24 << 20))
  }
}
