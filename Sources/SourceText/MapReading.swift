/// A YAML map whose keys are checked: each key is asked for by name, what nobody asks for is an error.
public struct MapReading {
  public let position: SourcePosition
  public let file: String
  public let collector: DiagnosticCollector
  private let pairs: [(key: String, keyPosition: SourcePosition, value: YAMLNode)]

  /// A map with only these keys; nil, with a message, where the node is no map.
  public init?(_ node: YAMLNode, keys: [String], what: String, file: String, _ collector: DiagnosticCollector)
  {
    guard let mapping = node.mapping else {
      collector.error("\(what) must be a map, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    position = node.position
    self.file = file
    self.collector = collector
    var pairs: [(key: String, keyPosition: SourcePosition, value: YAMLNode)] = []
    for (key, value) in mapping {
      guard let name = key.scalar else {
        collector.error("a key of \(what) must be a text", file, at: key.position)
        continue
      }
      if keys.contains(name) {
        pairs.append((name, key.position, value))
      } else {
        collector.error(
          "unknown key `\(name)` of \(what)", file, at: key.position,
          help: nearestSpelling(to: name, among: keys).map { "did you mean `\($0)`?" })
      }
    }
    self.pairs = pairs
  }

  /// The value of a key, nil where it is not there.
  public func node(_ key: String) -> YAMLNode? { pairs.first { $0.key == key }?.value }

  /// The value of a key that must be there; a message where it is not.
  public func required(_ key: String, of what: String) -> YAMLNode? {
    if let node = node(key) { return node }
    collector.error("\(what) has no `\(key)`", file, at: position)
    return nil
  }

  /// The text of a key, which must be one and not be blank; nil, with a message, where it is neither.
  public func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return self.text(node, key)
  }

  /// The text of a value of a key.
  public func text(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = node.scalar else {
      collector.error("`\(key)` must be a text, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      collector.error("`\(key)` is empty", file, at: node.position)
      return nil
    }
    return text
  }

  /// The text of a key that must be there; nil, with a message, where there is none.
  public func requiredText(_ key: String, of what: String) -> String? {
    required(key, of: what).flatMap { text($0, key) }
  }

  /// The day of a key; nil, with a message where it is none.
  public func date(_ key: String) -> CalendarDate? {
    guard let node = node(key), let text = text(key) else { return nil }
    if let date = CalendarDate(text) { return date }
    collector.error("`\(text)` is not a date of the form yyyy-mm-dd", file, at: node.position)
    return nil
  }

  /// The items of a key that must be a list; empty, with a message, where it is none.
  public func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if let items = node.sequence { return items }
    collector.error("`\(key)` must be a list, not \(node.kindDescription)", file, at: node.position)
    return []
  }
}
