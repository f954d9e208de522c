/// The open elements of a register, those of no meaning at their place as nil.
struct OpenElements {
  private var elements: [RegisterElement?] = []

  /// How many are open.
  var depth: Int { elements.count }

  /// Opens an element by its id; nil where it means nothing here.
  mutating func begin(_ name: Int32) -> RegisterElement? {
    let element = meaning(of: name)
    elements.append(element)
    return element
  }

  /// Closes the last one.
  mutating func end() -> RegisterElement? { elements.popLast() ?? nil }

  private func meaning(of name: Int32) -> RegisterElement? {
    guard case .register(let element) = ElementKind(name) else { return nil }
    let parent: RegisterElement
    switch element {
    case .formRegister: return elements.isEmpty ? element : nil
    case .instrument: parent = .formRegister
    case .article, .form: parent = .instrument
    case .requirement, .body: parent = .form
    case .basis, .fact: return nil
    }
    return elements.last == parent ? element : nil
  }
}
