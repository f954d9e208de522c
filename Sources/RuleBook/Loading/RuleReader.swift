internal import FormRegister
internal import SourceText

/// A rule as its file says it, before the rules that it overrides are looked up.
struct SurfaceRule {
  var rule: Rule
  var overrides: [(id: String, position: SourcePosition)]

  /// The layer of a rule that names none that exists.
  static let unknownLayer = -1
}

/// Reads the rules of one file.
struct RuleReader {
  let head: RuleSet
  let file: String
  let collector: DiagnosticCollector

  private static let keys = [
    "rule", "layer", "title", "when", "outcome", "because", "cite", "from", "until", "overrides",
  ]

  func read(_ root: YAMLNode) -> [SurfaceRule] {
    guard let items = root.sequence else {
      collector.error(
        "a rule file must be a list of rules, not \(root.kindDescription)", file, at: root.position)
      return []
    }
    return items.compactMap(rule)
  }

  private func rule(_ node: YAMLNode) -> SurfaceRule? {
    guard let map = MapReading(node, keys: Self.keys, what: "a rule", file: file, collector) else {
      return nil
    }
    let id = map.requiredText("rule", of: "a rule")
    let what = id.map { "the rule `\($0)`" } ?? "a rule"
    let layer = choice(map, "layer", of: what, among: head.layers)
    let outcome = choice(map, "outcome", of: what, among: head.outcomes.map(\.id))
    let because = map.requiredText("because", of: what)
    let condition = map.required("when", of: what).flatMap {
      ConditionReader(vocabulary: head.vocabulary, file: file, collector: collector).read($0)
    }
    let (from, until) = (map.date("from"), map.date("until"))
    if let from, let until, until <= from {
      collector.error(
        "`until` (\(until)) is not after `from` (\(from))", file, at: map.node("until")?.position)
    }
    let citations = map.items("cite").compactMap(citation)
    let overrides = map.items("overrides").compactMap { node in
      map.text(node, "overrides").map { (id: $0, position: node.position) }
    }
    let title = map.text("title")
    guard let id else { return nil }
    // A rule that is wrong somewhere goes on, so that what is wrong between rules is found in the same run.
    let rule = Rule(
      id: id, layer: layer ?? SurfaceRule.unknownLayer, title: title ?? id, condition: condition ?? .all([]),
      outcome: outcome ?? 0, because: because ?? "",
      citations: citations, from: from, until: until, overrides: [], file: file, position: node.position)
    return SurfaceRule(rule: rule, overrides: overrides)
  }

  private func choice(_ map: MapReading, _ key: String, of what: String, among ids: [String]) -> Int? {
    guard let node = map.required(key, of: what), let text = map.text(node, key) else { return nil }
    if let index = ids.firstIndex(of: text) { return index }
    collector.error(
      "unknown \(key) `\(text)`", file, at: node.position,
      help: nearestSpelling(to: text, among: ids).map { "did you mean `\($0)`?" })
    return nil
  }

  private func citation(_ node: YAMLNode) -> Citation? {
    guard let map = MapReading(node, keys: ["law", "article"], what: "a citation", file: file, collector),
      let law = map.requiredText("law", of: "a citation")
    else { return nil }
    return Citation(law: law, article: map.text("article"))
  }
}
