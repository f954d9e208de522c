internal import SourceText
internal import XMLStream

/// A value as the file states it, after all steps.
struct CollectedValue {
  var text: [UInt8]
  var position: SourcePosition
  /// Which of several paths it was found by: the first counts.
  var rank = 0
  /// Whether the profile says it because the file says nothing.
  var isDefault = false
}

/// An element of the file that is still open and that a section reads.
struct OpenRow {
  var position: SourcePosition
  /// For each slot of the section what was found.
  var values: [[CollectedValue]]
  /// What is complete of the sections in it.
  var children: [FinishedRow] = []
  /// Whether it has gone to the register: nothing can be added any more.
  var hasBegun = false
  /// How many requirements and bases there were.
  var requirementCount = 0
  var basisCount = 0
  /// What the lines of a page said.
  var captures: [TextPattern.Capture] = []

  init(at position: SourcePosition, slots: Int) {
    self.position = position
    values = Array(repeating: [], count: slots)
  }
}

/// An element of a register, complete with what is in it.
struct FinishedRow {
  let element: RegisterElement
  var position: SourcePosition
  var attributes: [(name: AttributeName, value: CollectedValue)] = []
  var text: CollectedValue?
  var children: [FinishedRow] = []
  var isRepealed = false

  init(_ element: RegisterElement, at position: SourcePosition) {
    (self.element, self.position) = (element, position)
  }

  subscript(name: AttributeName) -> CollectedValue? { attributes.first { $0.name == name }?.value }

  /// What another row says of the same thing that this one does not, or says otherwise.
  func difference(in other: FinishedRow, besides ignored: RegisterElement?) -> (
    name: String, position: SourcePosition
  )? {
    for (name, value) in other.attributes where !value.isDefault && self[name]?.text != value.text {
      return ("\(name)", value.position)
    }
    for child in other.children where child.element != ignored {
      if !children.contains(where: { $0.saysSame(as: child) }) { return ("\(child.element)", child.position) }
    }
    return nil
  }

  private func saysSame(as other: FinishedRow) -> Bool {
    element == other.element && text?.text == other.text?.text && attributes.count == other.attributes.count
      && difference(in: other, besides: nil) == nil
  }
}
