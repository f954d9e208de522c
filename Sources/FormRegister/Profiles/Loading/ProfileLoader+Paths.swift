internal import SourceText
internal import XMLStream

extension ProfileLoader {
  /// A path as it stands in the profile; nil, with a message, where it cannot be followed.
  func path(_ node: YAMLNode, _ text: String) -> ElementPath? {
    do {
      return try ElementPath(
        text, namespace: root.namespace, prefixes: prefixes, isLowercase: syntax == .html)
    } catch {
      self.error("the path `\(text)` \(error.message)", at: node, help: error.help)
      return nil
    }
  }

  /// The steps from the document to the elements of a section that stands in another.
  ///
  /// - Parameter isFromDocument: Whether the path begins at the document although it has no `/` before it.
  func sectionSteps(_ node: YAMLNode, of parent: Int, isFromDocument: Bool) -> [ElementPath.Step]? {
    guard let text = node.scalar else {
      error("`path` must be a text, not \(node.kindDescription)", at: node)
      return nil
    }
    guard let path = path(node, text) else { return nil }
    guard path.attribute == nil else {
      error("the path `\(text)` leads to an attribute, not to elements", at: node)
      return nil
    }
    guard path.isAbsolute || isFromDocument else { return sections[parent].steps + path.steps }
    guard begins(path, text, node) else { return nil }
    guard path.steps.starts(with: sections[parent].steps) else {
      error(
        "the path `\(text)` does not lie in that of `\(sections[parent].name)`, `\(written(sections[parent].steps))`",
        at: node)
      return nil
    }
    return path.steps
  }

  /// Whether a path from the document begins with its root.
  func begins(_ path: ElementPath, _ text: String, _ node: YAMLNode) -> Bool {
    if let first = path.steps.first, first == .named(root) || first == .any { return true }
    error("the path `\(text)` does not begin with the root, `\(root.local)`", at: node)
    return false
  }

  /// A path of a value, made relative to its section where it lies in it.
  func valuePath(_ node: YAMLNode, of section: Int) -> ElementPath? {
    guard let text = node.scalar else {
      error("a path must be a text, not \(node.kindDescription)", at: node)
      return nil
    }
    guard !readsLines else {
      error("a page that is read by lines has no paths; write `text`", at: node)
      return nil
    }
    guard var path = path(node, text) else { return nil }
    guard path.isAbsolute else { return path }
    guard begins(path, text, node) else { return nil }
    if path.steps.starts(with: sections[section].steps) {
      path.isAbsolute = false
      path.steps.removeFirst(sections[section].steps.count)
    }
    return path
  }

  /// Steps as a path from the document.
  func written(_ steps: [ElementPath.Step]) -> String { ElementPath.written(steps) }
}

extension ElementPath {
  /// Steps as a path from the document.
  static func written(_ steps: [Step]) -> String {
    steps.map { step in
      switch step {
      case .named(let element): "/" + element.local
      case .any: "/*"
      }
    }.joined()
  }
}
