public import SourceText

extension MarkTest {
  /// Reads files of tests, each a list; what is wrong stands at its place, all of it in one run.
  public static func read(_ paths: [String]) -> (tests: [MarkTest], diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    var tests: [MarkTest] = []
    for path in paths {
      let (root, diagnostics) = YAMLFile.read(path: path, name: path)
      collector.add(diagnostics)
      guard let root else {
        if diagnostics.isEmpty { collector.error("the file holds no tests", path, at: nil) }
        continue
      }
      tests += MarkTestReader(file: path, collector: collector).read(root)
    }
    return (tests, collector.sorted)
  }
}

/// Reads the tests of one file.
private struct MarkTestReader {
  let file: String
  let collector: DiagnosticCollector

  func read(_ root: YAMLNode) -> [MarkTest] {
    guard let items = root.sequence else {
      collector.error(
        "a file of tests must be a list, not \(root.kindDescription)", file, at: root.position)
      return []
    }
    var names: [String: SourcePosition] = [:]
    return items.compactMap { node in
      guard let test = test(node) else { return nil }
      if let first = names.updateValue(node.position, forKey: test.name) {
        collector.error(
          "there are two tests `\(test.name)`, the first on line \(first.line)", file, at: node.position)
      }
      return test
    }
  }

  private func test(_ node: YAMLNode) -> MarkTest? {
    let keys = ["test", "text", "expect", "dismissed"]
    guard let map = MapReading(node, keys: keys, what: "a test", file: file, collector) else { return nil }
    let name = map.requiredText("test", of: "a test")
    let what = name.map { "the test `\($0)`" } ?? "a test"
    let text = map.required("text", of: what).flatMap { node -> String? in
      // An empty text is a test too.
      if node.scalar == nil { return map.text(node, "text") }
      return node.scalar
    }
    _ = map.required("expect", of: what)
    let expected = map.items("expect").map(mark)
    let dismissed = map.items("dismissed").compactMap { map.text($0, "dismissed") }
    guard let name, let text else { return nil }
    return MarkTest(
      name: name, text: text, expected: expected, dismissed: dismissed, file: file, position: node.position)
  }

  private func mark(_ node: YAMLNode) -> MarkTest.ExpectedMark {
    var mark = MarkTest.ExpectedMark()
    let keys = ["act", "side", "seal", "line", "evidence"]
    guard let map = MapReading(node, keys: keys, what: "an expected mark", file: file, collector) else {
      return mark
    }
    mark.act = value(map, "act", MarkSpelling.acts)
    mark.side = value(map, "side", MarkSpelling.sides)
    if let text = map.node("seal")?.scalar, Vocabulary.unknownSpellings.contains(text) {
      mark.seal = .some(nil)
    } else {
      mark.seal = value(map, "seal", MarkSpelling.seals).map { .some($0) }
    }
    mark.evidence = map.text("evidence")
    if let node = map.node("line"), let text = map.text(node, "line") {
      mark.line = Int(text)
      if mark.line ?? 0 < 1 {
        collector.error("`\(text)` is no number of a line", file, at: node.position)
      }
    }
    return mark
  }

  private func value<Value>(
    _ map: MapReading, _ key: String, _ spellings: [(spelling: String, value: Value)]
  ) -> Value? {
    guard let node = map.node(key), let text = map.text(node, key) else { return nil }
    if let known = spellings.first(where: { $0.spelling == text }) { return known.value }
    collector.error(
      "unknown value `\(text)` of `\(key)`", file, at: node.position,
      help: nearestSpelling(to: text, among: spellings.map(\.spelling)).map { "did you mean `\($0)`?" })
    return nil
  }
}
