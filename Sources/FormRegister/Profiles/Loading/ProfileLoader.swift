internal import SourceText
internal import XMLStream

/// Reads a profile's YAML, section by section, and collects everything that is wrong with it.
final class ProfileLoader {
  let file: String
  let vocabulary: Vocabulary
  let knowsDeclaredFacts: Bool
  let collector = DiagnosticCollector()
  var syntax = ImportProfile.Syntax.xml
  var root = XMLNames.Element(local: "html")
  var prefixes: [String: String] = [:]
  var readsLines = false
  var sections: [ProfileSection] = []
  var tables: [ProfileTable] = []

  init(file: String, _ vocabulary: Vocabulary, knowsDeclaredFacts: Bool) {
    (self.file, self.vocabulary, self.knowsDeclaredFacts) = (file, vocabulary, knowsDeclaredFacts)
  }

  private static let keys = [
    "profile", "reads", "root", "namespaces", "municipality", "exportedOn", "tables", "instrument", "form",
    "requirement",
  ]

  func profile(_ node: YAMLNode) -> ImportProfile? {
    guard let map = MapReading(node, keys: Self.keys, what: "a profile", file: file, collector) else {
      return nil
    }
    let name = map.requiredText("profile", of: "a profile")
    readSyntax(map)
    readNamespaces(map)
    readRoot(map)
    let instrumentNode = map.required("instrument", of: "a profile")
    let formNode = map.required("form", of: "a profile")
    readsLines = instrumentNode?.mapping?.contains { $0.key.scalar == "line" } ?? false
    if readsLines, syntax == .xml, let node = instrumentNode {
      error("only pages are read by `line`; write `reads: html`", at: node)
    }
    sections = [
      ProfileSection(
        subject: .element(.formRegister), name: "document", parent: nil, steps: [.named(root)],
        hasOwnPath: true,
        position: map.position)
    ]
    readTables(map)
    addSlot(map, "municipality", .attribute(.municipality), to: 0)
    addSlot(map, "exportedOn", .attribute(.exportedOn), to: 0)
    guard let instrumentNode, let instrument = addSection(instrumentNode, .instrument, in: 0) else {
      return nil
    }
    guard let formNode, let form = addSection(formNode, .form, in: instrument) else { return nil }
    if let requirement = map.node("requirement") {
      if readsLines {
        error("what the lines of a form ask for is read from their text", at: requirement)
        return nil
      }
      for node in requirement.sequence ?? [requirement] { addSection(node, .requirement, in: form) }
    }
    setGroups(instrument: instrument, form: form)
    guard let name else { return nil }
    return ImportProfile(
      name: name, file: file, reads: syntax, root: root, sections: sections, tables: tables,
      instrument: instrument, form: form)
  }

  /// In a flat table the rows of one instrument, or of one form, follow each other.
  private func setGroups(instrument: Int, form: Int) {
    guard !readsLines else { return }
    sections[instrument].isGrouped = sections[form].steps == sections[instrument].steps
    sections[form].isGrouped = sections.contains {
      $0.subject == .element(.requirement) && $0.hasOwnPath && $0.steps == sections[form].steps
    }
  }

  private func readSyntax(_ map: MapReading) {
    guard let node = map.node("reads"), let text = map.text("reads") else { return }
    let names = ImportProfile.Syntax.allCases.map(\.rawValue)
    guard let syntax = ImportProfile.Syntax(rawValue: text) else {
      return error("a profile reads `xml` or `html`, not `\(text)`", at: node, nearest: text, among: names)
    }
    self.syntax = syntax
  }

  private func readNamespaces(_ map: MapReading) {
    guard let node = map.node("namespaces") else { return }
    guard let pairs = node.mapping else {
      return error("`namespaces` must be a map, not \(node.kindDescription)", at: node)
    }
    for (key, value) in pairs {
      if let prefix = key.scalar, let uri = map.text(value, "namespaces") { prefixes[prefix] = uri }
    }
  }

  private func readRoot(_ map: MapReading) {
    guard let node = map.node("root") else {
      if syntax == .xml { _ = map.required("root", of: "a profile") }
      return
    }
    if node.mapping != nil {
      guard let root = MapReading(node, keys: ["name", "namespace"], what: "`root`", file: file, collector),
        let name = root.requiredText("name", of: "`root`")
      else { return }
      self.root = XMLNames.Element(namespace: root.text("namespace"), local: name)
    } else if let name = map.text("root") {
      root = XMLNames.Element(local: name)
    }
    let path = try? ElementPath(root.local, namespace: nil, prefixes: [:], isLowercase: false)
    if path == nil || root.local == "." || root.local == "*" {
      error("`\(root.local)` is no name of an element", at: node)
    }
  }

  private func readTables(_ map: MapReading) {
    guard let node = map.node("tables") else { return }
    guard let pairs = node.mapping else {
      return error("`tables` must be a map, not \(node.kindDescription)", at: node)
    }
    for (key, value) in pairs {
      guard let name = key.scalar else {
        error("a key of `tables` must be a text", at: key)
        continue
      }
      addTable(name, value)
    }
  }

  func error(_ message: String, at node: YAMLNode, help: String? = nil) {
    collector.error(message, file, at: node.position, help: help)
  }

  func error(_ message: String, at node: YAMLNode, nearest text: String, among known: [String]) {
    error(message, at: node, help: nearestSpelling(to: text, among: known).map { "did you mean `\($0)`?" })
  }
}
