import Testing

@testable import Reports

/// What pages show of input: no markup, and nothing that deceives.
@Suite struct ScalarEscapingTests {
  private let hostile = "a\"\u{301}<b>&'\u{202E}\nc"

  @Test func `each scalar is escaped, whatever combines with it`() {
    #expect(
      ScalarEscaping(lines: .inLine).escapeText(hostile)
        == #"a&quot;\#u{301}&lt;b&gt;&amp;&#39;\u{202E}\u{A}c"#)
  }

  @Test func `texts of amendments keep their lines, in the template too`() throws {
    let escaped = "a&quot;\u{301}&lt;b&gt;&amp;&#39;\\u{202E}\nc"
    #expect(ScalarEscaping(lines: .kept).escapeText(hostile) == escaped)
    let template = try ScalarEscaping.template("<p>{{text}}</p>", .kept)
    #expect(template.render(["text": hostile]) == "<p>\(escaped)</p>")
  }
}
