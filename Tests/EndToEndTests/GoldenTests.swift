import Testing

/// What people read, word for word. After a change that is meant: SEALREVIEW_RECORD=1 swift test --filter
/// GoldenTests, then look at the difference.
@Suite struct GoldenTests {
  private static let forms = "Tests/EndToEndTests/good/forms.xml"
  private static let rules = "Tests/EndToEndTests/good/rules"

  /// The text that a command prints; nothing else may have happened.
  private func printed(_ words: String...) throws -> String {
    let result = try Command.run(words)
    #expect(result.code == 0, "\(result.diagnostics)")
    return result.text
  }

  @Test(arguments: ["ja", "en"])
  func `the review`(language: String) throws {
    try Golden.check(
      printed("review", Self.forms, "--rules", Self.rules, "--language", language), "review.\(language).txt")
  }

  @Test func `the review's warnings`() throws {
    try Golden.check(
      Command.run(["review", Self.forms, "--rules", Self.rules]).diagnostics, "review.warnings.txt")
  }

  @Test(arguments: ["department", "basis.tier", "reason", "payment"])
  func `tallies`(axis: String) throws {
    for unit in ["form", "requirement", "instrument"] {
      try Golden.check(
        printed("tally", Self.forms, "--rules", Self.rules, "--by", axis, "--unit", unit),
        "tally.\(axis).\(unit).txt")
    }
  }

  @Test func `a tally as CSV`() throws {
    try Golden.check(
      printed("tally", Self.forms, "--rules", Self.rules, "--by", "document", "--format", "csv"),
      "tally.document.csv")
  }

  @Test func `the tables that a review writes`() throws {
    let scratch = try Scratch.furnished()
    let result = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "out")
    #expect(result.code == 0, "\(result.diagnostics)")
    for name in ["retained.csv", "undetermined.csv", "worklist.csv", "decisions.ndjson"] {
      try Golden.check(scratch.text("out/" + name), "review." + name)
    }
  }

  @Test(arguments: ["ja", "en"])
  func `the worklist`(language: String) throws {
    try Golden.check(
      printed("worklist", Self.forms, "--rules", Self.rules, "--language", language),
      "worklist.\(language).txt")
  }

  @Test(arguments: ["ja", "en"])
  func `the worklist with a calendar`(language: String) throws {
    let folder = "Tests/EndToEndTests/calendars"
    for day in ["2021-04-22", "2021-05-21"] {
      let words = [
        "worklist", folder + "/register.xml", "--rules", Self.rules, "--calendar", folder + "/good.yaml",
        "--effective", "2021-08-01", "--on", day, "--language", language,
      ]
      let result = try Command.run(words)
      #expect(result.code == 0, "\(result.diagnostics)")
      try Golden.check(result.text, "worklist.\(day).\(language).txt")
    }
  }

  @Test func `the head of the sample city's worklist`() throws {
    let text = try printed(
      "worklist", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--calendar",
      "rules/calendars/wako-2021.yaml", "--effective", "2021-10-01")
    let head = text.split(separator: "\n", maxSplits: 80, omittingEmptySubsequences: false).prefix(80)
    try Golden.check(head.joined(separator: "\n") + "\n", "worklist.wako.txt")
  }

  @Test(arguments: ["R1-F1", "R1-F2", "R1-F3", "R2-F1", "R2-F3", "R3-F1", "Y1-F1", "Y1-F3", "Y1-F4"])
  func `explanations`(form: String) throws {
    try Golden.check(
      printed("explain", Self.forms, "--rules", Self.rules, "--form", form), "explain.\(form).txt")
  }

  @Test func `an explanation in English`() throws {
    try Golden.check(
      printed("explain", Self.forms, "--rules", Self.rules, "--form", "R2-F1", "--language", "en"),
      "explain.R2-F1.en.txt")
  }

  @Test func `a validation`() throws {
    let words = [
      "validate", Self.forms, "Tests/EndToEndTests/good/law.xml", "Tests/EndToEndTests/bad/values.xml",
    ]
    let result = try Command.run(words)
    #expect(result.code == 2)
    try Golden.check(result.text, "validate.txt")
    try Golden.check(result.diagnostics, "validate.diagnostics.txt")
  }

  @Test(arguments: ["ja", "en"])
  func `the proof of a flawed rule set`(language: String) throws {
    let words = ["check", "Tests/EndToEndTests/flawed/rules", "--language", language]
    let result = try Command.run(words)
    #expect(result.code == 1)
    try Golden.check(result.text, "check.\(language).txt")
    try Golden.check(result.diagnostics, "check.diagnostics.\(language).txt")
  }

  @Test(arguments: ["ja", "en"])
  func `tests, coverage and mutants of a flawed rule set`(language: String) throws {
    let words = ["test", "Tests/EndToEndTests/flawed/rules", "--mutate", "--language", language]
    let result = try Command.run(words)
    #expect(result.code == 1)
    try Golden.check(result.text, "test.\(language).txt")
  }

  @Test(arguments: ["ja", "en"])
  func `what the change of law of 2021-09-01 changes`(language: String) throws {
    try Golden.check(
      printed(
        "compare", "forms/wako", "--from", "rules/wako", "--from-date", "2021-04-22", "--to-date",
        "2021-09-01",
        "--language", language), "compare.\(language).txt")
  }

  @Test(arguments: ["ja", "en"])
  func `what moved between two reviews`(language: String) throws {
    let scratch = try CompareReviewsTests.reviewed()
    let result = try scratch.run("compare", "--from-review", "a", "--to-review", "b", "--language", language)
    #expect(result.code == 0, "\(result.diagnostics)")
    try Golden.check(result.text, "compare.reviews.\(language).txt")
  }

  @Test(arguments: ["2021-04-22", "2021-09-01"])
  func `the sample city's table`(day: String) throws {
    try Golden.check(
      printed("tally", "forms/wako", "--rules", "rules/wako", "--as-of", day), "wako.\(day).txt")
    try Golden.check(
      printed("tally", "forms/wako", "--rules", "rules/wako", "--as-of", day, "--unit", "requirement"),
      "wako.\(day).requirements.txt")
  }
}
