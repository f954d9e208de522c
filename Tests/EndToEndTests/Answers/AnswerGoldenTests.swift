import Testing

/// What people read of answers, objections and decisions, word for word; see ``GoldenTests`` for recording.
@Suite struct AnswerGoldenTests {
  private static let good = [
    "Tests/EndToEndTests/good/forms.xml", "--rules", "Tests/EndToEndTests/good/rules", "--answers",
    "Tests/EndToEndTests/good/answers",
  ]

  private func printed(_ command: String, _ words: String...) throws -> String {
    let result = try Command.run([command] + Self.good + words)
    #expect(result.code == 0, "\(result.diagnostics)")
    return result.text
  }

  @Test(arguments: ["ja", "en"])
  func `the review`(language: String) throws {
    try Golden.check(printed("review", "--language", language), "answers.review.\(language).txt")
  }

  @Test(arguments: ["form", "requirement", "instrument"])
  func `tallies`(unit: String) throws {
    try Golden.check(printed("tally", "--unit", unit), "answers.tally.\(unit).txt")
  }

  @Test func `the reasons as CSV`() throws {
    try Golden.check(
      printed("tally", "--by", "reason", "--unit", "requirement", "--format", "csv"),
      "answers.tally.reason.csv")
  }

  @Test(arguments: ["ja", "en"])
  func `the worklist`(language: String) throws {
    try Golden.check(printed("worklist", "--language", language), "answers.worklist.\(language).txt")
  }

  @Test(arguments: ["R2-F2", "R3-F1"])
  func `explanations`(form: String) throws {
    try Golden.check(printed("explain", "--form", form), "answers.explain.\(form).txt")
    try Golden.check(
      printed("explain", "--form", form, "--language", "en"), "answers.explain.\(form).en.txt")
  }

  @Test func `the notes for the drafter`() throws {
    try Golden.check(printed("amend"), "answers.amend.txt")
  }

  @Test func `the tables that a review writes`() throws {
    let scratch = try Scratch()
    let result = try Command.run(["review"] + Self.good + ["--output", scratch.path + "/out"])
    #expect(result.code == 0, "\(result.diagnostics)")
    try Golden.check(result.diagnostics, "answers.warnings.txt")
    for name in ["departures", "opinions", "retained", "worklist", "tally"] {
      try Golden.check(scratch.text("out/\(name).csv"), "answers.\(name).csv")
    }
  }

  @Test(arguments: ["ja", "en"])
  func `the sections of the page`(language: String) throws {
    let scratch = try Scratch()
    let words = Self.good + ["--output", scratch.path + "/out", "--language", language]
    #expect(try Command.run(["review"] + words).code == 0)
    let page = try scratch.text("out/report.html")
    let start = try #require(page.range(of: "<section aria-labelledby=\"departures\">"))
    let end = try #require(page.range(of: "<section aria-labelledby=\"forms\""))
    try Golden.check(
      String(page[start.lowerBound..<end.lowerBound]), "answers.report.\(language).html")
  }
}
