import Foundation
import SourceText
import Testing

/// YAML as rule sets, tests and profiles read it: strict, with places, and safe against hostile files.
@Suite struct YAMLFileTests {
  private func parse(_ text: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    YAMLFile.parse(text, name: "a.yaml")
  }

  /// The one message of a text that is refused, with its place.
  private func refusal(_ text: String) -> String? {
    let (root, diagnostics) = parse(text)
    guard root == nil, diagnostics.count == 1 else { return nil }
    return diagnostics[0].rendered
  }

  private func shape(_ node: YAMLNode?) -> String {
    switch node?.content {
    case nil: "nil"
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map(shape).joined(separator: ",") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\(shape($0.key)):\(shape($0.value))" }.joined(separator: ",") + "}"
    }
  }

  @Test func `scalars are texts as written`() {
    let written =
      "yes, no, on, Off, true, 1.0, 1., 017, 0o17, 0x1F, 1e3, 1_000, .inf, ~, null, 2021-04-01, 12:30"
    let items = parse("[\(written)]").root?.sequence
    #expect(items?.compactMap(\.scalar) == written.split(separator: ", ").map(String.init))
    #expect(
      shape(parse("- 1: yes\n  2021-04-01: 12:30:45\n  ~: null\n").root)
        == "[{1:yes,2021-04-01:12:30:45,~:null}]")
    #expect(shape(parse("['', \"\", ]").root) == "[,]")
    #expect(shape(parse("a:\nb: x\n").root) == "{a:,b:x}")
    #expect(
      shape(parse("- |\n  甲\n  乙\n- >-\n  甲\n  乙\n- 'it''s'\n- \"\\u5370\"\n").root) == "[甲\n乙\n,甲 乙,it's,印]")
  }

  @Test func `keys keep their order, and merge keys are keys`() {
    #expect(shape(parse("{b: 1, a: 2, <<: 3}").root) == "{b:1,a:2,<<:3}")
  }

  @Test func `places are lines and columns from 1, in scalars`() throws {
    let root = try #require(parse("# 印\n- 印: {印印: [x, 𠮷𠮷, y]}\n- |\n  z\n").root)
    let first = try #require(root.sequence?.first?.mapping?.first)
    #expect(root.position == SourcePosition(line: 2, column: 1))
    #expect(first.key.position == SourcePosition(line: 2, column: 3))
    #expect(first.value.position == SourcePosition(line: 2, column: 6))
    let items = first.value.mapping?.first?.value.sequence
    #expect(items?.map(\.position.column) == [12, 15, 19])
    #expect(root.sequence?[1].position == SourcePosition(line: 3, column: 3))
  }

  @Test func `an empty text has no root and nothing wrong`() {
    for text in ["", "\n\n", "# only a comment\n", "---\n...\n"] {
      let (root, diagnostics) = parse(text)
      #expect(diagnostics.isEmpty, "\(text)")
      #expect(root == nil || root?.scalar == "", "\(text)")
    }
  }

  @Test func `anchors, aliases and tags are refused at their place`() {
    for (text, place) in [
      ("a: &x 1\n", "1:4"), ("- &x a\n- *x\n", "1:3"), ("- a\n- *x\n", "2:3"), ("a: !!int 1\n", "1:4"),
      ("- !foo {a: b}\n", "1:3"), ("! a\n", "1:1"), ("{a: [b, &c d]}", "1:9"), ("? &a b\n: c\n", "1:3"),
      ("a:\n  &b\n  c: d\n", "2:3"), ("[&a b]", "1:2"), ("&a [b]", "1:1"), ("印: [印, *印]\n", "1:8"),
      ("a: |\n  text\nb: &c d\n", "3:4"), ("# \"\na: &b c\n", "2:4"),
      ("- !<tag:yaml.org,2002:str> x\n", "1:3"),
    ] {
      let message = refusal(text)
      #expect(message?.hasPrefix("a.yaml:\(place): error: ") == true, "\(text) \(message ?? "accepted")")
      #expect(message?.contains("not accepted") == true, "\(text) \(message ?? "accepted")")
    }
  }

  @Test(arguments: [
    "{\"a\":&b c}", "a: \"x\\\\\"\nb: &c d\n", "a: |\n  \"\nb: &c d\nc: *c\n", "{\"a\":!!int 5}",
    "a: |\n  \"\nb: !!int 5\n",
  ]) func `anchors, aliases and tags behind quotes are refused`(text: String) {
    #expect(refusal(text) != nil)
  }

  @Test(arguments: [
    "a: R&D", "a: 2*3", "a: x!", "a: '& b'", "a: \"* b\"", "a: 'x: &y'", "a: x&y *z !w", "- a &b", "a: b*c*d",
    "a: '[[['", "# & * !\na: b", "a: x # &y", "a: 印！＆＊", "a: '#' ", "a: \"\\\"& x\"", "a: \"甲\n  & 乙\"\n",
  ]) func `what only looks like one is accepted`(text: String) {
    #expect(parse(text).diagnostics.isEmpty)
  }

  /// YAML 1.2 reads all of these; none holds an anchor, an alias or a tag.
  @Test(arguments: [
    "a: |\n  * 押印は不要\n  * 署名は必要\n", "a: >-\n  ! 注意\n", "a: |\n  & 甲\n", "a: 甲 - & 乙", "a: 甲 - *乙",
    "a: 'it''s - & x'", "a: \"C:\\\\\"\nb: \"& c\"\n", "a: 甲\n  *乙\n",
    String(repeating: "- 2*3\n", count: 31), "# " + String(repeating: "[", count: 65) + "\na: b\n",
    "a: " + String(repeating: "「[", count: 65) + "\n", "a: |\n" + String(repeating: " ", count: 300) + "x\n",
  ]) func `nor in block texts, long quotations and plain texts`(text: String) {
    #expect(parse(text).diagnostics.isEmpty)
  }

  @Test func `tabs, broken texts and second documents are refused at their place`() {
    for (text, place, words) in [
      ("a:\n\t- b\n", "2:1", ["not valid YAML"]), ("a: [\n", "2:1", ["not valid YAML"]),
      ("a: 'b\n", "2:1", ["not valid YAML"]), ("a: b: c\n", "1:5", ["not valid YAML"]),
      ("a: b\n---\nc: d\n", "2:1", ["document"]), ("- a\nb: c\n", "2:1", ["not valid YAML"]),
      ("a: \u{1}\n", "1:4", ["not valid YAML"]), ("a: \u{0}\n", "1:4", ["not valid YAML"]),
    ] {
      let message = refusal(text)
      #expect(message?.hasPrefix("a.yaml:\(place): error: ") == true, "\(text) \(message ?? "accepted")")
      for word in words { #expect(message?.contains(word) == true, "\(text) \(message ?? "accepted")") }
      #expect(message?.contains("\n") == false)
    }
  }

  @Test func `a key that stands twice is refused where it stands again`() {
    for (text, place) in [
      ("a: 1\nb: 2\na: 3\n", "3:1"), ("{a: 1, b: 2, a: 3}", "1:14"), ("- x:\n    印: 1\n    印: 2\n", "3:5"),
      ("- {rule: a, when: {act: b, act: c}}\n", "1:28"),
    ] {
      let message = refusal(text)
      #expect(message?.hasPrefix("a.yaml:\(place): error: ") == true, "\(text) \(message ?? "accepted")")
      #expect(message?.contains("twice") == true)
    }
  }

  @Test func `nesting is refused before it costs the stack`() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")] {
      for count in [66, 1_000, 100_000] {
        let closed = String(repeating: open, count: count) + String(repeating: close, count: count)
        #expect(refusal(closed) != nil, "\(open) \(count)")
        if count == 66 { #expect(refusal(closed)?.contains("deeper") == true, "\(open)") }
        #expect(refusal(String(repeating: open, count: count)) != nil, "\(open) \(count)")
      }
    }
    for count in [300, 20_000] {
      #expect(refusal(String(repeating: "- ", count: count) + "x")?.contains("deeper") == true)
      #expect(refusal(String(repeating: "? ", count: count) + "x")?.contains("deeper") == true)
      let steps = (0..<min(count, 1_000)).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      #expect(refusal(steps) != nil, "\(count)")
    }
  }

  @Test func `nesting up to the limit is accepted`() {
    let text = String(repeating: "[", count: 64) + "x" + String(repeating: "]", count: 64)
    #expect(parse(text).diagnostics.isEmpty)
    #expect(
      parse("- " + text + "\n- " + text).root != nil || refusal("- " + text)?.contains("deeper") == true)
    // Brackets of one item do not count in the next.
    #expect(parse((0..<100).map { _ in "- [[[[x]]]]\n" }.joined()).diagnostics.isEmpty)
  }

  @Test func `a bomb of aliases is refused at once`() {
    var text = "- &a0 [x, x]\n"
    for level in 1..<40 { text += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(refusal(text)?.hasPrefix("a.yaml:1:3: error: anchors and aliases") == true)
  }

  @Test func `a bomb behind a quotation mark is refused in time`() async {
    await #expect(processExitsWith: .success) {
      alarm(5)
      var text = "t: |\n  \"\na0: &-0 [x, x]\n"
      for level in 1..<40 { text += "a\(level): &-\(level) {? [*-\(level - 1), *-\(level - 1)] : x}\n" }
      precondition(YAMLFile.parse(text, name: "").root == nil)
    }
  }

  @Test func `nesting whose lines start with a hyphen is refused`() async {
    await #expect(processExitsWith: .success) {
      alarm(60)
      for open in ["[\n-1,\n", "{\n-1: ", "[\n- "] {
        precondition(YAMLFile.parse(String(repeating: open, count: 100_000), name: "").root == nil)
        let closed =
          String(repeating: open, count: 500) + "1"
          + String(repeating: open.first == "[" ? "]" : "}", count: 500)
        precondition(YAMLFile.parse(closed, name: "").root == nil)
      }
    }
  }

  @Test func `a file that is too large or not there`() throws {
    #expect(
      YAMLFile.read(path: "/nowhere", name: "a").diagnostics.first?.rendered.hasPrefix("a: error: ") == true)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(repeating: 0x23, count: YAMLFile.sizeLimit + 1).write(to: file)
    #expect(YAMLFile.read(path: file.path, name: "a").diagnostics.first?.message.contains("MiB") == true)
  }
}
