extension RowCollector {
  /// The elements that the open row of a section makes: none where it says nothing or does not pass, or several.
  func finished(_ section: Int) -> [FinishedRow] {
    guard let row = rows[section], case .element(let element) = profile.sections[section].subject else {
      return []
    }
    let slots = profile.sections[section].slots
    var result = FinishedRow(element, at: row.position)
    result.children = row.children
    var found: [(target: ProfileSlot.Target, values: [CollectedValue])] = []
    var saysSomething = profile.sections[section].hasOwnPath
    for (index, slot) in slots.enumerated() {
      if case .part = slot.target { continue }
      var values = values(section, index)
      if element == .article, slot.target == .text, let first = values.first {
        values = [
          CollectedValue(text: Array(values.map(\.text).joined(separator: [0x0A])), position: first.position)
        ]
      }
      switch slot.target {
      case .filter(let test): if !test.passes(values.first?.text) { return [] }
      case .repealed(let test): result.isRepealed = test.passes(values.first?.text)
      default:
        if !slot.isConstant, values.first?.isDefault == false { saysSomething = true }
        if !values.isEmpty { found.append((slot.target, values)) }
      }
    }
    // A fact's name alone, or nothing but constants beside an element's own, makes no element; constants do.
    let isFact = element == .fact || element == .body
    if isFact, !found.contains(where: { $0.target == .text || $0.target == .attribute(.href) }) { return [] }
    guard saysSomething || isFact || slots.allSatisfy({ $0.isConstant }) else { return [] }
    return multiplied(result, found)
  }

  private func multiplied(
    _ row: FinishedRow, _ found: [(target: ProfileSlot.Target, values: [CollectedValue])]
  ) -> [FinishedRow] {
    let counts = Set(found.map(\.values.count)).subtracting([1]).sorted()
    if counts.count > 1 {
      context.report(.differentCounts(counts), at: row.position)
      return []
    }
    return (0..<min(counts.first ?? 1, FormBuilder.partLimit + 1)).map { number in
      var copy = row
      for (target, values) in found {
        let value = values.count == 1 ? values[0] : values[number]
        if case .attribute(let name) = target {
          copy.attributes.append((name, value))
        } else {
          copy.text = value
        }
      }
      return copy
    }
  }
}

extension ProfileSlot {
  fileprivate var isConstant: Bool {
    if case .constant = value.origin { true } else { false }
  }
}
