internal import SourceText

/// Finds out why edits cannot be made, all of it.
struct EditProblems {
  private let file: String
  private let vocabulary: Vocabulary
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, _ vocabulary: Vocabulary) { (self.file, self.vocabulary) = (file, vocabulary) }

  mutating func check(_ edits: RegisterEdits, against elements: EditedElements) {
    let forms = Dictionary(uniqueKeysWithValues: elements.forms.map { ($0.position, $0) })
    for (position, edit) in edits.forms {
      guard let form = forms[position] else {
        report("no form begins here", at: position)
        continue
      }
      guard case .change(let body, let requirements) = edit else { continue }
      if let body { check(body, at: position) }
      for (place, edit) in requirements {
        if !form.requirements.contains(place) { report("no requirement of the form begins here", at: place) }
        if case .act(let label) = edit, vocabulary.valueIndex(label, of: StandardFact.act.rawValue) == nil {
          report("`\(label)` is no act", at: place)
        }
      }
    }
    let articles = Set(elements.articles)
    for (position, text) in edits.articles {
      if !articles.contains(position) { report("no article begins here", at: position) }
      check(text, at: position)
    }
    diagnostics.sort { ($0.position ?? .start, $0.message) < ($1.position ?? .start, $1.message) }
  }

  private mutating func check(_ text: String, at position: SourcePosition) {
    guard let scalar = XMLTextWriting.unwritable(in: text) else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    report("the new text holds the character U+\(code), which XML cannot hold", at: position)
  }

  private mutating func report(_ message: String, at position: SourcePosition) {
    diagnostics.append(Diagnostic(.error, file: file, position: position, message))
  }
}
