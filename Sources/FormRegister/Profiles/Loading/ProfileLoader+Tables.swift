internal import SourceText
internal import XMLStream

extension ProfileLoader {
  /// A code table: `{values: {1: 申請書}}`, or `{path: codes/code, key: "@id", value: "."}` read from the file.
  func addTable(_ name: String, _ node: YAMLNode) {
    let what = "the table `\(name)`"
    guard
      let map = MapReading(node, keys: ["values", "path", "key", "value"], what: what, file: file, collector)
    else { return }
    var table = ProfileTable(name: name)
    if let values = map.node("values") {
      if map.node("path") != nil { error("\(what) has both `values` and `path`", at: node) }
      table.entries = texts(values, "values", fact: nil)
    } else if let pathNode = map.required("path", of: what) {
      guard !readsLines else { return error("a page that is read by lines has no elements", at: pathNode) }
      guard let steps = sectionSteps(pathNode, of: 0, isFromDocument: true) else { return }
      table.section = sections.count
      sections.append(
        ProfileSection(
          subject: .table(tables.count), name: what, parent: 0, steps: steps, hasOwnPath: true,
          position: pathNode.position))
      let section = sections.count - 1
      for (key, target) in [("key", ProfileSlot.Target.key), ("value", .entry)] {
        if map.required(key, of: what) != nil { addSlot(map, key, target, to: section) }
      }
    }
    tables.append(table)
  }

  /// A map from texts to texts, the values held against a fact.
  func texts(_ node: YAMLNode, _ key: String, fact: Int?) -> [[UInt8]: [UInt8]] {
    guard let pairs = node.mapping else {
      error("`\(key)` must be a map, not \(node.kindDescription)", at: node)
      return [:]
    }
    var result: [[UInt8]: [UInt8]] = [:]
    for (key, value) in pairs {
      guard let from = key.scalar, let to = value.scalar else {
        error("a map goes from texts to texts", at: key.scalar == nil ? key : value)
        continue
      }
      check(to, fact, value)
      result[Array(from.utf8)] = Array(to.utf8)
    }
    return result
  }

  /// Holds a value that the profile writes against the vocabulary; an empty one says nothing.
  func check(_ text: String, _ fact: Int?, _ node: YAMLNode) {
    guard let fact, let values = vocabulary.facts[fact].values, !text.isEmpty,
      !Vocabulary.unknownSpellings.contains(text), vocabulary.valueIndex(text, of: fact) == nil
    else { return }
    error(
      "unknown value `\(text)` of `\(vocabulary.facts[fact].id)`", at: node, nearest: text,
      among: values.flatMap(\.spellings))
  }
}
