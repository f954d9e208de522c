internal import SourceText
internal import XMLStream

extension ProfileLoader {
  /// What a section may say beside the attributes of its element.
  private static func otherKeys(_ element: RegisterElement) -> [String] {
    switch element {
    case .instrument: ["path", "line", "lines", "when", "article", "basis", "facts"]
    case .form:
      ["path", "line", "lines", "until", "links", "when", "repealed", "body", "href", "basis", "facts"]
    case .requirement: ["path", "when", "basis", "facts"]
    case .article: ["path", "line", "until", "when", "text"]
    default: ["path", "when"]
    }
  }

  /// Reads a section of a register's element and those in it; nil, with a message, where it cannot be used.
  @discardableResult
  func addSection(_ node: YAMLNode, _ element: RegisterElement, in parent: Int) -> Int? {
    let name = "\(element)"
    let keys = element.attributes.map { "\($0)" } + Self.otherKeys(element)
    guard let map = MapReading(node, keys: keys, what: "`\(name)`", file: file, collector),
      let place = place(map, element, in: parent)
    else { return nil }
    let section = sections.count
    sections.append(
      ProfileSection(
        subject: .element(element), name: name, parent: parent, steps: place.steps, hasOwnPath: place.isOwn,
        position: place.position))
    sections[section].lines = lineRules(map, element)
    for attribute in element.attributes { addSlot(map, "\(attribute)", .attribute(attribute), to: section) }
    if element == .instrument || element == .form { _ = map.required("id", of: "`\(name)`") }
    addFilter(map, "when", to: section) { .filter($0) }
    addFilter(map, "repealed", to: section) { .repealed($0) }
    if element == .article { addSlot(map, "text", .text, to: section) }
    if element == .form { addBody(map, to: section) }
    for (key, child) in [("article", RegisterElement.article), ("basis", .basis)] {
      guard Self.otherKeys(element).contains(key), let node = map.node(key) else { continue }
      for item in node.sequence ?? [node] { addSection(item, child, in: section) }
    }
    if let facts = map.node("facts") { addFacts(facts, in: section) }
    return section
  }

  /// Where a section's elements stand.
  private func place(
    _ map: MapReading, _ element: RegisterElement, in parent: Int
  ) -> (steps: [ElementPath.Step], isOwn: Bool, position: SourcePosition)? {
    let own = readsLines ? "line" : "path"
    if let other = map.node(readsLines ? "path" : "line") {
      error("`\(element)` is read by `\(own)` here, as `instrument` is", at: other)
      return nil
    }
    let isNeeded = element == .instrument || element == .form || (element == .article && readsLines)
    guard let node = isNeeded ? map.required(own, of: "`\(element)`") : map.node(own) else {
      return isNeeded ? nil : (sections[parent].steps, false, map.position)
    }
    guard !readsLines else {
      if element == .instrument || element == .form || element == .article {
        return (sections[parent].steps, true, node.position)
      }
      error("`\(element)` is read from no line of its own", at: node)
      return nil
    }
    return sectionSteps(node, of: parent, isFromDocument: element == .instrument).map {
      ($0, true, node.position)
    }
  }

  /// The text of a form and the files that hold it: as many as there are.
  private func addBody(_ map: MapReading, to form: Int) {
    for key in ["body", "href"] {
      guard let node = map.node(key) else { continue }
      guard !readsLines else {
        error("the lines after a form's own are its text; links to files are given by `links`", at: node)
        continue
      }
      sections.append(
        ProfileSection(
          subject: .element(.body), name: key, parent: form, steps: sections[form].steps, hasOwnPath: false,
          position: node.position))
      addSlot(map, key, key == "body" ? .text : .attribute(.href), to: sections.count - 1)
    }
  }

  /// Facts that a rule set declares: `{payment: VALUE}`.
  private func addFacts(_ node: YAMLNode, in parent: Int) {
    guard let pairs = node.mapping else {
      return error("`facts` must be a map, not \(node.kindDescription)", at: node)
    }
    for (key, value) in pairs {
      guard let name = key.scalar else {
        error("a key of `facts` must be a text", at: key)
        continue
      }
      let known = vocabulary.facts[vocabulary.declaredFacts].map(\.id)
      if knowsDeclaredFacts, !known.contains(name) {
        error("unknown fact `\(name)`", at: key, nearest: name, among: known)
      }
      sections.append(
        ProfileSection(
          subject: .element(.fact), name: "facts", parent: parent, steps: sections[parent].steps,
          hasOwnPath: false, position: key.position))
      let section = sections.count - 1
      let constant = ProfileValue(origin: .constant(Array(name.utf8)), position: key.position)
      sections[section].slots.append(
        ProfileSlot(target: .attribute(.name), name: "name", value: constant, fact: nil, takesMany: false))
      let fact = vocabulary.index(of: name).flatMap { vocabulary.declaredFacts.contains($0) ? $0 : nil }
      addSlot(value, name, .text, fact: fact, to: section)
    }
  }
}
