internal import FormRegister
internal import SourceText

/// Reads a `when`: a map is *and*, a list of values is *or*; `any`, `all` and `not` nest.
struct ConditionReader {
  let vocabulary: Vocabulary
  let file: String
  let collector: DiagnosticCollector

  /// The condition, nil where something in it is wrong; every problem is reported.
  func read(_ node: YAMLNode) -> Condition? {
    guard let pairs = node.mapping else {
      collector.error("a condition must be a map, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    var parts: [Condition] = []
    for (key, value) in pairs {
      guard let name = key.scalar else {
        collector.error("a fact's name must be a text", file, at: key.position)
        continue
      }
      let part =
        switch name {
        case "any": list(name, value).map(Condition.any)
        case "all": list(name, value).map(Condition.all)
        case "not": read(value).map(Condition.not)
        default: fact(name, key, value)
        }
      if let part { parts.append(part) }
    }
    guard parts.count == pairs.count else { return nil }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func list(_ name: String, _ node: YAMLNode) -> [Condition]? {
    guard let items = node.sequence else {
      collector.error(
        "`\(name)` must be a list of maps, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    guard !items.isEmpty else {
      collector.error("the list of `\(name)` is empty", file, at: node.position)
      return nil
    }
    let conditions = items.compactMap(read)
    return conditions.count == items.count ? conditions : nil
  }

  private func fact(_ name: String, _ key: YAMLNode, _ node: YAMLNode) -> Condition? {
    guard let fact = fact(named: name, at: key.position, or: ["any", "all", "not"]) else { return nil }
    if let pairs = node.mapping {
      guard pairs.count == 1, pairs[0].key.scalar == "not" else {
        let odd = pairs.first { $0.key.scalar != "not" }?.key ?? node
        collector.error(
          "the values of `\(name)` are a text, a list, or `{not: …}`", file, at: odd.position)
        return nil
      }
      return values(pairs[0].value, of: fact).map { .value(fact: fact, $0, isNegated: true) }
    }
    return values(node, of: fact).map { .value(fact: fact, $0, isNegated: false) }
  }

  /// The fact of a name, with a message where there is none.
  ///
  /// - Parameter words: What else may stand there, for the nearest spelling.
  func fact(named name: String, at position: SourcePosition, or words: [String] = []) -> Int? {
    if let fact = vocabulary.index(of: name) { return fact }
    collector.error(
      "unknown fact `\(name)`", file, at: position,
      help: nearestSpelling(to: name, among: vocabulary.facts.map(\.id) + words).map {
        "did you mean `\($0)`?"
      })
    return nil
  }

  private func values(_ node: YAMLNode, of fact: Int) -> Condition.ValueSet? {
    let items = node.sequence ?? [node]
    guard !items.isEmpty else {
      collector.error(
        "the list of values of `\(vocabulary.facts[fact].id)` is empty", file, at: node.position)
      return nil
    }
    guard vocabulary.facts[fact].values != nil else {
      let texts = items.compactMap { text($0, of: fact) }
      return texts.count == items.count ? .texts(Set(texts.map(ExactText.init))) : nil
    }
    let codes = items.compactMap { code($0, of: fact) }
    return codes.count == items.count ? .codes(Set(codes)) : nil
  }

  /// The text of a scalar, with a message where it is none.
  func text(_ node: YAMLNode, of fact: Int) -> String? {
    if let text = node.scalar { return text }
    collector.error(
      "a value of `\(vocabulary.facts[fact].id)` must be a text, not \(node.kindDescription)", file,
      at: node.position)
    return nil
  }

  /// The code of an enumerated value, with a message where it is none.
  func code(_ node: YAMLNode, of fact: Int) -> UInt8? {
    guard let spelling = text(node, of: fact) else { return nil }
    if let code = vocabulary.valueIndex(spelling, of: fact) { return code }
    let spellings = vocabulary.facts[fact].values?.flatMap(\.spellings) ?? []
    collector.error(
      "unknown value `\(spelling)` of `\(vocabulary.facts[fact].id)`", file, at: node.position,
      help: nearestSpelling(to: spelling, among: spellings).map { "did you mean `\($0)`?" })
    return nil
  }
}
