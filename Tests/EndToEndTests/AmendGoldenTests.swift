import Testing

/// Drafts of the sample city, word for word, as drafters read them; see ``GoldenTests`` for recording.
@Suite struct AmendGoldenTests {
  private func printed(_ words: String...) throws -> String {
    let result = try Command.run(["amend", "--rules", "rules/wako"] + words)
    #expect(result.code == 0, "\(result.diagnostics)")
    return result.text
  }

  @Test func `the ordinances`() throws {
    try Golden.check(printed("forms/wako", "--procedure", "council"), "amend.council.txt")
  }

  @Test func `a single ordinance, on a day and in kanji`() throws {
    try Golden.check(
      printed(
        "forms/wako/11-gikai.xml", "--procedure", "council", "--effective", "2021-07-01", "--numerals",
        "kanji"), "amend.single.kanji.txt")
  }

  @Test func `a bundle of rules`() throws {
    try Golden.check(
      printed("forms/wako/01-kikaku.xml", "--procedure", "mayor", "--numerals", "full-width"),
      "amend.mayor.txt")
  }

  @Test func `the board of education's rules`() throws {
    try Golden.check(printed("forms/wako/09-kyoiku.xml", "--procedure", "board"), "amend.board.txt")
  }

  @Test func `outlines`() throws {
    try Golden.check(
      printed("forms/wako/05-kodomo-anshin.xml", "--procedure", "head"), "amend.head.txt")
  }

  @Test func `what the ordinances were and are, side by side`() throws {
    try Golden.check(
      printed("forms/wako", "--procedure", "council", "--technique", "table"), "amend.table.txt")
  }

  @Test func `the board's special rule`() throws {
    try Golden.check(
      printed("forms/wako/09-kyoiku.xml", "--technique", "special"), "amend.special.txt")
  }

  @Test(arguments: ["ja", "en"])
  func `the proof`(language: String) throws {
    try Golden.check(
      printed("forms/wako/11-gikai.xml", "--verify", "--language", language), "amend.proof.\(language).txt")
  }

  @Test func `the page`() throws {
    try Golden.check(
      printed("forms/wako/10-kansa.xml", "--format", "html", "--technique", "table"), "amend.table.html")
  }

  @Test func `drafts as JSON`() throws {
    try Golden.check(printed("forms/wako/10-kansa.xml", "--format", "json", "--verify"), "amend.json")
  }
}
