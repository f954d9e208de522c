import Foundation
import Testing

/// `report.html`, read by a parser that is not ours and used in a real browser.
@Suite struct PageTests {
  private static let scripts = Command.root + "/Tests/EndToEndTests/page/"
  private static let python = "/usr/bin/python3"

  /// Whether there is a browser to open pages in; says so once where there is none.
  private static let hasBrowser: Bool = {
    let isThere = (try? Command.run(program: "/bin/sh", ["-c", "command -v chromium"]).code) == 0
    if !isThere { print("PageTests: skipped what needs a browser: chromium is not installed") }
    return isThere
  }()

  /// What a script of the tests finds wrong.
  private func problems(_ script: String, _ words: String...) throws -> String {
    let result = try Command.run(program: Self.python, [Self.scripts + script] + words, seconds: 300)
    return result.code == 0 ? result.text : result.text + result.diagnostics
  }

  /// The review of the sample city.
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    let result = try Command.run([
      "review", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--output",
      scratch.path + "/out",
    ])
    #expect(result.code == 0, "\(result.diagnostics)")
    return scratch
  }

  @Test func `HTML = CSV: the sample city`() throws {
    let scratch = try sample()
    try #expect(problems("tables.py", scratch.path + "/out") == "")
  }

  @Test func `HTML = CSV: forms of every shape`() throws {
    let scratch = try Scratch.furnished()
    #expect(try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "out").code == 0)
    try #expect(problems("tables.py", scratch.path + "/out") == "")
  }

  @Test(.enabled(if: hasBrowser))
  func `searched, filtered, opened and printed in a browser`() throws {
    let scratch = try sample()
    try #expect(problems("behaviour.py", scratch.path + "/out/report.html") == "\n")
  }

  /// Texts that try to break out of where they stand. An accent makes one character of itself and a quotation mark.
  private static let hostile = [
    "</script><script>broken = 1</script>", "<img src=x onerror=broken=1>",
    "\"\u{301} onmouseover=broken=1 x=\"",
    "'\u{301} onmouseover=broken=1 x='", "<\u{338}b><i>", "&lt;b&gt;&amp;amp;", "]]>--><!--",
    "{{title}}{{{title}}}",
    "\u{202E}書請申\u{202C}\u{2066}", "\u{2028}\u{2029}\u{85}\u{200B}\u{FEFF}", "=cmd()", "__proto__",
    "constructor",
    "a&outcome=retain#x+%41 %", "\\u003c\\\"", "שלום",
  ]

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { "&#\($0.value);" }.joined()
  }

  private static let hostileForms = hostile.enumerated().map { index, text in
    let text = escaped(text)
    return "<instrument id=\"\(text)\" number=\"\(text)\" title=\"\(text)\" tier=\"規則\" enactor=\"\(text)\""
      + " department=\"\(text)\" section=\"\(text)\">"
      + "<form id=\"\(text)-1\" number=\"\(text)\" title=\"\(text)\" document=\"申請書\"><requirement act=\"押印\""
      + " seal=\"認印\" signer=\"申請者\"><basis tier=\"規則\" article=\"\(text)\" root=\"条文\"/></requirement></form>"
      + "<form id=\"\(text)-2\" title=\"\(text)\"><requirement act=\"押印\" seal=\"実印\" certificate=\"有\""
      + " signer=\"申請者\"><basis tier=\"条例\" law=\"\(text)\" article=\"\(text)\"/></requirement></form>"
      + "<form id=\"\(text)-3\" title=\"\(text)\"><body>\(text)　氏名　㊞</body></form>"
      + "<form id=\"\(text)-4\" number=\"\(text)\"/></instrument>\n"
  }.joined()

  private static let longForm =
    "<instrument id=\"L\"><form id=\"L-1\" title=\"\(String(repeating: "長い題名の様式", count: 6_000))\">"
    + "<requirement act=\"押印\" seal=\"認印\" signer=\"申請者\"/></form></instrument>\n"

  @Test func `no text of the input breaks out of the page`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write(
      "forms.xml",
      register(Self.hostileForms + Self.longForm, municipality: Self.escaped("<b>\"\u{301}和光市\u{202E}")))
    let rules = try scratch.text("rules/rules.yaml")
    try scratch.write(
      "rules/rules.yaml", rules.replacing("印鑑証明書と照合する", with: "'</script><img src=x onerror=broken=1>'"))
    let result = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "out")
    #expect(result.code == 0, "\(result.diagnostics)")
    let page = try scratch.text("out/report.html")
    #expect(page.unicodeScalars.allSatisfy { !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value) })
    // Compared by bytes: with an accent behind it a quotation mark is another character.
    func count(_ text: String, _ page: some Collection<UInt8>) -> Int {
      Array(page).split(separator: Array(text.utf8), omittingEmptySubsequences: false).count - 1
    }
    #expect(count("</script", page.utf8) == 2 && count("<img", page.utf8) == 0)
    // In the data such a mark stands behind a backslash.
    let data = try #require(page.range(of: "<script type=\"application/json\""))
    let markup = page[..<data.lowerBound]
    #expect(count("\"\u{301}", markup.utf8) == 0 && count("'\u{301}", markup.utf8) == 0)
    #expect(count("&quot;\u{301} onmouseover", markup.utf8) > 3)
    guard Self.hasBrowser else { return }
    try #expect(problems("hostile.py", scratch.path + "/out/report.html") == "\n")
  }

  @Test func `a page can be left out, and be asked for`() throws {
    let scratch = try Scratch.furnished()
    func names(_ words: String...) throws -> [String] {
      let command =
        ["review", "forms.xml", "--rules", "rules", "--output", words.joined().filter(\.isLetter)] + words
      let result = try Command.run(command, in: scratch.path)
      #expect(result.code == 0 && result.text.contains("report.html") != words.contains("--no-page"))
      return try scratch.contents(words.joined().filter(\.isLetter))
    }
    #expect(try !names("--no-page").contains("report.html"))
    #expect(try names("--page").contains("report.html"))
  }
}

/// The page as it is written, but for its style and script.
@Suite struct PageGoldenTests {
  @Test(arguments: ["ja", "en"])
  func `the page`(language: String) throws {
    let scratch = try Scratch.furnished()
    let result = try scratch.run(
      "review", "forms.xml", "--rules", "rules", "--output", "out", "--language", language)
    #expect(result.code == 0, "\(result.diagnostics)")
    let page = try scratch.text("out/report.html")
      .replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/<script>(?:[^<]|<(?!\/script))*<\/script>/, with: "<script></script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-…")
    try Golden.check(page, "report.\(language).html")
  }
}
