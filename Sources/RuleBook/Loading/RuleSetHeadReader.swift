internal import FormRegister
internal import SourceText

/// Reads `ruleset.yaml`: everything of a rule set but its rules.
struct RuleSetHeadReader {
  let file: String
  let collector: DiagnosticCollector

  private static let keys = ["ruleset", "title", "layers", "outcomes", "facts", "impossible"]
  /// Names that tallies and conditions use for themselves.
  private static let reservedOutcomes: Set = ["undetermined", "total", "unknown", "noRequirement"]
  private static let reservedFacts: Set = ["any", "all", "not", "reason", "enactor"]

  func read(_ root: YAMLNode) -> RuleSet? {
    guard let map = MapReading(root, keys: Self.keys, what: "the rule set", file: file, collector) else {
      return nil
    }
    let id = map.requiredText("ruleset", of: "the rule set") ?? ""
    let standard = Set(Vocabulary.standard.facts.map(\.id))
    let facts = declared(map, "facts", "fact", isRequired: false, known: standard, id: \.id, fact)
      .map(\.item)
    let vocabulary = Vocabulary.standard.declaring(facts)
    let layers = declared(map, "layers", "layer", isRequired: true, id: \.self, layer)
    let outcomes = declared(map, "outcomes", "outcome", isRequired: true, id: \.id, outcome)
    if outcomes.count > RuleSet.outcomeLimit {
      collector.error("more than \(RuleSet.outcomeLimit) outcomes", file, at: map.node("outcomes")?.position)
    }
    let impossible = map.items("impossible").compactMap { self.impossible($0, vocabulary) }
    return RuleSet(
      id: id, title: map.node("title").flatMap(label) ?? Label(japanese: id, english: id),
      layers: layers.map(\.item), outcomes: outcomes.map(\.item), vocabulary: vocabulary,
      impossible: impossible, rules: [], file: file,
      layerPositions: layers.map(\.position), outcomePositions: outcomes.map(\.position), digest: "")
  }

  /// The items of a list, each read; an empty list where one is required, and a second item of the same
  /// id, are reported.
  private func declared<Item>(
    _ map: MapReading, _ key: String, _ what: String, isRequired: Bool, known: Set<String> = [],
    id: (Item) -> String, _ read: (YAMLNode) -> Item?
  ) -> [(item: Item, position: SourcePosition)] {
    guard let node = isRequired ? map.required(key, of: "the rule set") : map.node(key) else { return [] }
    let nodes = map.items(key)
    if isRequired, nodes.isEmpty, node.sequence != nil {
      collector.error("`\(key)` is empty", file, at: node.position)
    }
    var seen = known
    var items: [(item: Item, position: SourcePosition)] = []
    for node in nodes {
      guard let item = read(node) else { continue }
      if !seen.insert(id(item)).inserted {
        collector.error("the \(what) `\(id(item))` is declared twice", file, at: node.position)
      }
      items.append((item, node.position))
    }
    return items
  }

  private func layer(_ node: YAMLNode) -> String? {
    if let text = node.scalar, !text.isEmpty { return text }
    collector.error("a layer must be a text, not \(node.kindDescription)", file, at: node.position)
    return nil
  }

  /// A text, or a map of texts by language.
  private func label(_ node: YAMLNode) -> Label? {
    if let text = node.scalar { return Label(japanese: text, english: text) }
    guard let map = MapReading(node, keys: ["ja", "en"], what: "a label", file: file, collector) else {
      return nil
    }
    guard let text = map.text("ja") ?? map.text("en") else {
      collector.error("a label has neither `ja` nor `en`", file, at: node.position)
      return nil
    }
    return Label(japanese: text, english: map.text("en") ?? text)
  }

  private func outcome(_ node: YAMLNode) -> Outcome? {
    let keys = ["id", "label", "effect", "into"]
    guard let map = MapReading(node, keys: keys, what: "an outcome", file: file, collector) else {
      return nil
    }
    let id = map.requiredText("id", of: "an outcome")
    if let id, Self.reservedOutcomes.contains(id) {
      collector.error("an outcome cannot be called `\(id)`", file, at: map.node("id")?.position)
    }
    let effectNode = map.required("effect", of: "an outcome")
    let effect = effectNode.flatMap { choice($0, "effect", Outcome.Effect.self) }
    let into = map.node("into").flatMap { choice($0, "into", Outcome.Replacement.self) }
    if effect == .revise, map.node("into") == nil {
      collector.error("an outcome with effect `revise` needs `into`", file, at: node.position)
    } else if let effect, effect != .revise, let into = map.node("into") {
      collector.error(
        "`into` goes with effect `revise` only, not `\(effect.rawValue)`", file, at: into.position)
    }
    guard let id else { return nil }
    let label = map.node("label").flatMap(label) ?? Label(japanese: id, english: id)
    // An outcome with a mistake still exists, so that the rules that have it are not reported too.
    return Outcome(id: id, label: label, effect: effect ?? .keep, replacement: into)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, _ key: String, _ type: Choice.Type
  ) -> Choice? {
    guard let text = node.scalar else {
      collector.error("`\(key)` must be a text, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    collector.error(
      "unknown \(key) `\(text)`", file, at: node.position,
      help: nearestSpelling(to: text, among: Choice.allCases.map(\.rawValue)).map { "did you mean `\($0)`?" })
    return nil
  }

  private func fact(_ node: YAMLNode) -> Fact? {
    let keys = ["id", "label", "values"]
    guard let map = MapReading(node, keys: keys, what: "a fact", file: file, collector),
      let id = map.requiredText("id", of: "a fact")
    else { return nil }
    if Self.reservedFacts.contains(id) || id.hasPrefix("basis[") {
      collector.error("a fact cannot be called `\(id)`", file, at: map.node("id")?.position)
    }
    let label = map.node("label").flatMap(label) ?? Label(japanese: id, english: id)
    guard let valuesNode = map.required("values", of: "the fact `\(id)`") else {
      // A fact with a mistake still exists, so that the conditions that name it are not reported too.
      return Fact(id, label: label, carrier: .requirement, domain: .openText)
    }
    let values = map.items("values").compactMap(value)
    if values.isEmpty { collector.error("the fact `\(id)` has no values", file, at: valuesNode.position) }
    if values.count > ValueCode.limit {
      collector.error(
        "the fact `\(id)` has more than \(ValueCode.limit) values", file, at: valuesNode.position)
    }
    var spellings: Set<String> = []
    for value in values {
      if let known = value.spellings.first(where: spellings.contains) {
        collector.error("the value `\(known)` of `\(id)` is declared twice", file, at: valuesNode.position)
      }
      spellings.formUnion(value.spellings)
    }
    return Fact(
      id, label: label, carrier: .requirement, domain: .values(Array(values.prefix(ValueCode.limit))))
  }

  private func value(_ node: YAMLNode) -> FactValue? {
    if let text = node.scalar {
      return checked(FactValue(text, label: Label(japanese: text, english: text)), node)
    }
    guard let map = MapReading(node, keys: ["id", "label"], what: "a value", file: file, collector),
      let id = map.requiredText("id", of: "a value")
    else { return nil }
    let label = map.node("label").flatMap(label) ?? Label(japanese: id, english: id)
    return checked(FactValue(id, label: label, otherSpellings: [label.english]), node)
  }

  private func checked(_ value: FactValue, _ node: YAMLNode) -> FactValue? {
    guard
      let reserved = value.spellings.first(where: { Vocabulary.unknownSpellings.contains($0) || $0.isEmpty })
    else { return value }
    collector.error("`\(reserved)` cannot be a value: it stands for unknown", file, at: node.position)
    return nil
  }

  private func impossible(_ node: YAMLNode, _ vocabulary: Vocabulary) -> Impossible? {
    guard
      let map = MapReading(
        node, keys: ["when", "because"], what: "an impossible combination", file: file, collector)
    else { return nil }
    let because = map.requiredText("because", of: "an impossible combination")
    guard let when = map.required("when", of: "an impossible combination") else { return nil }
    let reader = ConditionReader(vocabulary: vocabulary, file: file, collector: collector)
    guard let condition = reader.read(when), let because else { return nil }
    return Impossible(condition: condition, because: because, position: node.position)
  }
}
