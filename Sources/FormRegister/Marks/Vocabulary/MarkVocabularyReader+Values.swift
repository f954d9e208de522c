internal import SourceText

extension MarkVocabularyReader {
  func side(_ group: MapReading) -> MarkSide? {
    guard let node = group.required("side", of: "a group of words"), let text = group.text(node, "side")
    else { return nil }
    return MarkSpelling.side(text)
      ?? refuse(text, of: "side", MarkSpelling.sides.map(\.spelling), group, node)
  }

  func seal(_ node: YAMLNode, _ group: MapReading) -> MarkSeal? {
    guard let text = group.text(node, "seal") else { return nil }
    return MarkSpelling.seal(text)
      ?? refuse(text, of: "seal", MarkSpelling.seals.map(\.spelling), group, node)
  }

  /// One certain person where the group does not say it.
  func person(_ group: MapReading) -> MarkPerson {
    guard let node = group.node("person"), let text = group.text(node, "person") else { return .one }
    return MarkPerson(rawValue: text)
      ?? refuse(text, of: "person", MarkPerson.allCases.map(\.rawValue), group, node) ?? .one
  }

  private func refuse<Value>(
    _ text: String, of key: String, _ spellings: [String], _ group: MapReading, _ node: YAMLNode
  ) -> Value? {
    group.collector.error(
      "unknown value `\(text)` of `\(key)`", group.file, at: node.position,
      help: nearestSpelling(to: text, among: spellings).map { "did you mean `\($0)`?" })
    return nil
  }
}
