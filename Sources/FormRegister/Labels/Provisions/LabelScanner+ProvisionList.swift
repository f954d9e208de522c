extension LabelScanner {
  private static let relatedWords = ["関係", "関連", "等"]

  /// Reads all that is left as a list of references, nil where something else is in it.
  func provisionList() -> ProvisionList? {
    var scanner = self
    var elements: [ProvisionList.Element] = []
    var (hasReference, expectsReference) = (false, true)
    while !scanner.isAtEnd {
      if expectsReference {
        let blanks = scanner.blanks()
        if !blanks.isEmpty { elements.append(.words(blanks)) }
        guard let reference = scanner.provisionReference() else { return nil }
        elements.append(.reference(reference))
        (hasReference, expectsReference) = (true, false)
      } else if let (joiner, written) = Joiner.read(&scanner) {
        elements.append(.joiner(joiner, written))
        // まで may be followed by a further conjunction.
        expectsReference = joiner != .end
      } else if let word = scanner.take(anyOf: Self.relatedWords) {
        elements.append(.words(word))
      } else if let note = scanner.bracketText() {
        elements.append(.note(note))
      } else {
        let blanks = scanner.blanks()
        guard !blanks.isEmpty else { return nil }
        elements.append(.words(blanks))
      }
    }
    guard hasReference, !expectsReference else { return nil }
    return ProvisionList(elements: elements)
  }

  private mutating func bracketText() -> String? {
    let start = index
    return bracket().map { _ in text(start..<index) }
  }
}
