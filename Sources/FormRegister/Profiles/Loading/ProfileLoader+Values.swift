internal import SourceText

extension ProfileLoader {
  private static let valueKeys = [
    "at", "constant", "text", "parts", "strip", "split", "each", "match", "take", "table", "map", "default",
  ]

  /// Adds the value of a key to a section, where the key is there.
  func addSlot(_ map: MapReading, _ key: String, _ target: ProfileSlot.Target, to section: Int) {
    guard let node = map.node(key) else { return }
    addSlot(node, key, target, fact: fact(of: target, in: section), to: section)
  }

  func addSlot(_ node: YAMLNode, _ name: String, _ target: ProfileSlot.Target, fact: Int?, to section: Int) {
    guard var value = value(node, name, fact: fact, in: section) else { return }
    value.steps.isDate = target == .attribute(.exportedOn)
    let isText = target == .text && sections[section].subject == .element(.article)
    let isBody = isText || sections[section].subject == .element(.body)
    sections[section].slots.append(
      ProfileSlot(
        target: target, name: name, value: value, fact: fact,
        takesMany: isBody || !value.steps.separators.isEmpty))
  }

  /// Adds a condition on elements: a value with `is` or `not`.
  func addFilter(
    _ map: MapReading, _ key: String, to section: Int, _ target: (ProfileTest) -> ProfileSlot.Target
  ) {
    guard let node = map.node(key) else { return }
    let keys = Self.valueKeys + ["is", "not"]
    guard let test = MapReading(node, keys: keys, what: "`\(key)`", file: file, collector) else { return }
    let isNegated = test.node("not") != nil
    guard let accepted = test.node(isNegated ? "not" : "is") else {
      return error("`\(key)` needs `is` or `not`", at: node)
    }
    let texts = (accepted.sequence ?? [accepted]).compactMap { item -> [UInt8]? in
      if item.scalar == nil { error("`\(key)` compares with texts, not \(item.kindDescription)", at: item) }
      return item.scalar.map { Array($0.utf8) }
    }
    guard let value = value(test, key, node, fact: nil, in: section) else { return }
    sections[section].slots.append(
      ProfileSlot(
        target: target(ProfileTest(values: Set(texts), isNegated: isNegated)), name: key, value: value,
        fact: nil, takesMany: false))
  }

  /// A value: a path (in a page read by lines a text), or a map that says more.
  private func value(_ node: YAMLNode, _ name: String, fact: Int?, in section: Int) -> ProfileValue? {
    guard let text = node.scalar else {
      guard
        let map = MapReading(node, keys: Self.valueKeys, what: "`\(name)`", file: file, collector)
      else { return nil }
      return value(map, name, node, fact: fact, in: section)
    }
    if readsLines {
      return composed(node, text, parts: [:], in: section).map {
        ProfileValue(origin: $0, position: node.position)
      }
    }
    return valuePath(node, of: section).map { ProfileValue(origin: .paths([$0]), position: node.position) }
  }

  private func value(
    _ map: MapReading, _ name: String, _ node: YAMLNode, fact: Int?, in section: Int
  ) -> ProfileValue? {
    let origins = ["at", "constant", "text"].filter { map.node($0) != nil }
    guard origins.count == 1, let key = origins.first, let originNode = map.node(key) else {
      error("`\(name)` needs one of `at`, `constant` and `text`", at: node)
      return nil
    }
    let origin: ProfileValue.Origin?
    switch key {
    case "at":
      let nodes = originNode.sequence ?? [originNode]
      let paths = nodes.compactMap { valuePath($0, of: section) }
      if nodes.isEmpty { error("`at` is empty", at: originNode) }
      origin = paths.count == nodes.count ? .paths(paths) : nil
    case "constant":
      origin = map.text("constant").map { .constant(Array($0.utf8)) }
      if let text = originNode.scalar, map.node("map") == nil, map.node("table") == nil {
        check(text, fact, originNode)
      }
    default:
      origin = map.text("text").flatMap {
        composed(originNode, $0, parts: parts(map, in: section), in: section)
      }
    }
    let steps = steps(map, fact: fact, in: section)
    guard let origin else { return nil }
    var value = ProfileValue(origin: origin, steps: steps, position: node.position)
    if let node = map.node("default"), let text = map.text("default") {
      check(text, fact, node)
      value.fallback = Array(text.utf8)
    }
    return value
  }

  /// The values that a composed text is put together from: their names there, and those of their slots.
  private func parts(_ map: MapReading, in section: Int) -> [String: String] {
    guard let node = map.node("parts") else { return [:] }
    guard let pairs = node.mapping else {
      error("`parts` must be a map, not \(node.kindDescription)", at: node)
      return [:]
    }
    var names: [String: String] = [:]
    for (key, value) in pairs {
      guard let name = key.scalar else { continue }
      // Another value of the section may use the name for something else.
      let own = "\(key.position.line):\(key.position.column):\(name)"
      addSlot(value, own, .part(own), fact: nil, to: section)
      names[name] = own
    }
    return names
  }

  private func composed(
    _ node: YAMLNode, _ text: String, parts: [String: String], in section: Int
  ) -> ProfileValue.Origin? {
    do {
      var template = try TextTemplate(text)
      let known = parts.keys.sorted() + ["file", "n"] + captures(of: section)
      for name in template.names where !known.contains(name) {
        error("nothing is called `\(name)` here", at: node, nearest: name, among: known)
      }
      template.rename { parts[$0] ?? $0 }
      return .composed(template)
    } catch {
      self.error("the text `\(text)` \(error.message)", at: node)
      return nil
    }
  }

  /// The names that the lines of a section and of those around it capture.
  private func captures(of section: Int) -> [String] {
    var names: [String] = []
    var next: Int? = section
    while let current = next {
      names += sections[current].lines.names
      next = sections[current].parent
    }
    return names
  }

  /// The enumerated fact that an attribute of a section's element is of.
  private func fact(of target: ProfileSlot.Target, in section: Int) -> Int? {
    guard case .attribute(let attribute) = target, case .element(let element) = sections[section].subject
    else {
      return nil
    }
    let fact: StandardFact? =
      switch (element, attribute) {
      case (.instrument, .tier): .instrumentTier
      case (.basis, .tier): .basisTier
      case (.basis, .root): .basisRoot
      case (.form, .flow): .flow
      case (.form, .document): .document
      case (.requirement, _): StandardFact.allCases.first { "\($0)" == "\(attribute)" }
      default: nil
      }
    return fact?.rawValue
  }
}
