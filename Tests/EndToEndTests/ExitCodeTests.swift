import Testing

/// What a script that calls the command learns from its exit code.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    ["review", "forms.xml", "--rules", "rules"],
    ["review", "forms.xml", "--rules", "rules", "--format", "json"],
    ["tally", "forms.xml", "--rules", "rules"], ["worklist", "forms.xml", "--rules", "rules"],
    ["explain", "forms.xml", "--rules", "rules", "--form", "R1-F1"], ["validate", "forms.xml"], ["--help"],
    ["help"], ["review", "--help"], ["--version"],
  ])
  func `0: done`(words: [String]) throws {
    let scratch = try Scratch.furnished()
    let result = try Command.run(words, in: scratch.path)
    #expect(result.code == 0, "\(result.diagnostics)")
    #expect(!result.output.isEmpty)
    #expect(!result.output.contains(0x1B) && !result.diagnostics.utf8.contains(0x1B))
  }

  @Test func `1: with --strict something is undetermined; what was asked for is written`() throws {
    let scratch = try Scratch.furnished()
    let strict = try scratch.run("review", "forms.xml", "--rules", "rules", "--strict", "--output", "out")
    #expect(strict.code == 1)
    #expect(scratch.exists("out/review.json") && !strict.output.isEmpty)
    try scratch.write("decided.xml", register(instrument("A")))
    #expect(try scratch.run("review", "decided.xml", "--rules", "rules", "--strict").code == 0)
    try scratch.write("unread.xml", register("<instrument id=\"A\"><form id=\"F\"/></instrument>"))
    #expect(try scratch.run("review", "unread.xml", "--rules", "rules", "--strict").code == 1)
  }

  @Test func `2: input that cannot be used`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("broken.xml", "<a>")
    for words in [
      ["review", "broken.xml", "--rules", "rules"], ["tally", "broken.xml", "--rules", "rules"],
      ["worklist", "broken.xml", "--rules", "rules"], ["validate", "broken.xml"],
      ["explain", "broken.xml", "--rules", "rules", "--form", "F"],
      ["explain", "forms.xml", "--rules", "rules", "--form", "F"],
      ["review", "forms.xml", "--rules", "nowhere"],
    ] {
      let result = try Command.run(words, in: scratch.path)
      #expect(result.code == 2, "\(words)")
      #expect(!result.diagnostics.isEmpty, "\(words)")
      #expect(result.output.isEmpty || words[0] == "validate", "\(words)")
    }
  }

  @Test(arguments: [
    (
      ["reviw", "forms.xml", "--rules", "rules"],
      "there is no command 'reviw'; did you mean 'review'? (there are review,"
    ),
    (["xyzzy"], "there is no command 'xyzzy' (there are review, tally,"),
    (
      ["marks", "reed", "form.txt"],
      "there is no command 'reed'; did you mean 'read'? (there are read, test, measure)"
    ),
    (
      ["tally", "forms.xml", "--rules", "rules", "--by", "tier"],
      "there is no axis 'tier'; did you mean 'instrument.tier'? (there are department, section, instrument.tier,"
    ),
  ])
  func `a name that does not exist is answered with the nearest and all that do`(
    words: [String], answer: String
  ) throws {
    let scratch = try Scratch.furnished()
    let result = try Command.run(words, in: scratch.path)
    #expect(result.code == 64 && result.diagnostics.contains(answer), "\(result.diagnostics)")
  }

  @Test(arguments: [
    [], ["reviw"], ["review"], ["review", "forms.xml"], ["review", "--rules", "rules"],
    ["review", "forms.xml", "--rules"], ["review", "forms.xml", "--rules", "rules", "--frmat", "json"],
    ["review", "forms.xml", "--rules", "rules", "--format", "csv"],
    ["review", "forms.xml", "--rules", "rules", "--language", "fr"],
    ["tally", "forms.xml", "--rules", "rules", "--by", "departmnt"],
    ["tally", "forms.xml", "--rules", "rules", "--unit", "page"],
    ["explain", "forms.xml", "--rules", "rules"], ["validate"],
  ])
  func `64: wrong usage`(words: [String]) throws {
    let scratch = try Scratch.furnished()
    let result = try Command.run(words, in: scratch.path)
    #expect(result.code == 64, "\(result.diagnostics)")
    #expect(result.output.isEmpty && !result.diagnostics.isEmpty)
  }

  @Test func `a wrong axis names the right one`() throws {
    let scratch = try Scratch.furnished()
    let result = try scratch.run("tally", "forms.xml", "--rules", "rules", "--by", "departmnt")
    #expect(result.diagnostics.contains("department"))
  }

  @Test func `a closed standard output is no crash`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("run.sh", "\"$1\" review forms.xml --rules rules --format json >&-; echo $? > code\n")
    _ = try scratch.runShell("run.sh")
    #expect(["0\n", "2\n"].contains(try scratch.text("code")))
  }

  @Test func `a reader that leaves early is no crash`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write(
      "run.sh",
      "\"$1\" validate forms.xml --format json | head -c 1 > /dev/null; echo ${PIPESTATUS[0]} > code\n")
    _ = try scratch.runShell("run.sh")
    #expect(["0\n", "2\n", "141\n"].contains(try scratch.text("code")))
  }
}
