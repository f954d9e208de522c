internal import SourceText

extension ProfileLoader {
  /// The lines that a section is read from.
  func lineRules(_ map: MapReading, _ element: RegisterElement) -> LineRules {
    var rules = LineRules()
    guard readsLines else {
      for key in ["lines", "until", "links"] {
        if let node = map.node(key) {
          error("`\(key)` needs an `instrument` that is read by `line`", at: node)
        }
      }
      return rules
    }
    rules.opening = patterns(map, "line")
    rules.further = patterns(map, "lines")
    rules.closing = patterns(map, "until")
    if let node = map.node("links") {
      for item in node.sequence ?? [node] {
        guard let ending = map.text(item, "links") else { continue }
        rules.links.append("." + ending.lowercased().drop { $0 == "." })
      }
    }
    return rules
  }

  private func patterns(_ map: MapReading, _ key: String) -> [TextPattern] {
    guard let node = map.node(key) else { return [] }
    return (node.sequence ?? [node]).compactMap { item in
      map.text(item, key).flatMap { pattern(item, $0) }
    }
  }

  /// A pattern; nil, with a message, where the text is none.
  func pattern(_ node: YAMLNode, _ text: String) -> TextPattern? {
    do {
      return try TextPattern(text)
    } catch {
      self.error("the pattern `\(text)` \(error.message)", at: node, help: error.help)
      return nil
    }
  }
}
