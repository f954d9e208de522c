internal import SourceText

/// Finds out why edits cannot be made, all of it.
struct EditProblems {
  private let file: String
  private let vocabulary: Vocabulary
  private var found: [Diagnostic] = []

  init(file: String, _ vocabulary: Vocabulary) { (self.file, self.vocabulary) = (file, vocabulary) }

  /// In the order of the file.
  var diagnostics: [Diagnostic] {
    found.sorted { ($0.position ?? .start, $0.message) < ($1.position ?? .start, $1.message) }
  }

  mutating func check(_ edits: RegisterEdits, against elements: EditedElements) {
    let forms = Dictionary(uniqueKeysWithValues: elements.forms.map { ($0.position, $0) })
    for (position, edit) in edits.forms {
      guard let form = forms[position], case .change(let body, let requirements) = edit else { continue }
      if let body { check(body, at: position) }
      check(requirements, among: form.requirements)
    }
    for (position, text) in edits.articles { check(text, at: position) }
    reportMissing(edits, forms: Set(forms.keys), articles: Set(elements.articles))
  }

  /// The edits of a form's requirements must be about them, each of one only.
  mutating func check(
    _ edits: [SourcePosition: RequirementEdit], among requirements: [SourcePosition]
  ) {
    for (place, edit) in edits {
      switch requirements.count(where: { $0 == place }) {
      case 0: report("no requirement of the form begins here", at: place)
      case 1: break
      default: reportSeveral(at: place)
      }
      if case .act(let label) = edit, vocabulary.valueIndex(label, of: StandardFact.act.rawValue) == nil {
        report("`\(label)` is no act", at: place)
      }
    }
  }

  /// A text must be one that XML can hold.
  mutating func check(_ text: String, at position: SourcePosition) {
    guard let scalar = XMLTextWriting.unwritable(in: text) else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    report("the text holds the character U+\(code), which XML cannot hold", at: position)
  }

  /// Reports the forms and articles that are edited and were not found.
  mutating func reportMissing(
    _ edits: RegisterEdits, forms: Set<SourcePosition>, articles: Set<SourcePosition>
  ) {
    for position in edits.forms.keys where !forms.contains(position) {
      report("no form begins here", at: position)
    }
    for position in edits.articles.keys where !articles.contains(position) {
      report("no article begins here", at: position)
    }
  }

  mutating func reportSeveral(at position: SourcePosition) {
    report("several elements begin here, so that none can be edited by its place", at: position)
  }

  mutating func add(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  private mutating func report(_ message: String, at position: SourcePosition) {
    add(Diagnostic(.error, file: file, position: position, message))
  }
}
