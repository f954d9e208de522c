public import AmendingLanguage
public import FormRegister
internal import SourceText

/// What sentences make of the texts of one instrument.
public struct AppliedRevision: Sendable {
  public let revision: InstrumentRevision
  /// The new texts, of what changed.
  let texts: [PlaceRevision.Target: String]
  let repealed: Set<PlaceRevision.Target>
  /// What cannot be applied; then nothing is.
  public let failures: [AmendmentFailure]

  /// Applies sentences, as they were read, to all articles and forms of an instrument.
  public init(_ amendment: Amendment, to revision: InstrumentRevision) {
    self.revision = revision
    let (instrument, names) = (revision.instrument, revision.names)
    var targets: [PlaceRevision.Target] = []
    var texts: [PlacedText] = []
    for (index, article) in instrument.articles.enumerated() {
      targets.append(.article(index))
      texts.append(PlacedText(names.articles[index], article.text))
    }
    // What the register does not have is there to be found, with no words in it.
    for place in revision.places {
      guard case .unstatedArticle = place.target else { continue }
      targets.append(place.target)
      texts.append(PlacedText(place.place, ""))
    }
    for (index, form) in instrument.forms.enumerated() where !form.isRepealed {
      targets.append(.form(index))
      texts.append(PlacedText(names.forms[index], form.text ?? ""))
    }
    let before = texts
    failures = AmendmentInterpreter().apply(amendment, to: &texts)
    guard failures.isEmpty else {
      (self.texts, self.repealed) = ([:], [])
      return
    }
    let named = Set(
      amendment.clauses.flatMap { clause -> [Place] in
        if case .repeal(let runs) = clause { runs.map(\.first) } else { [] }
      })
    var changed: [PlaceRevision.Target: String] = [:]
    var gone: Set<PlaceRevision.Target> = []
    for (index, target) in targets.enumerated()
    where ExactText(before[index].text) != ExactText(texts[index].text) {
      let isMarkedSo = texts[index].place.map { texts[index].text == InstrumentDrafter.repealed($0) } ?? false
      if isMarkedSo || texts[index].place.map({ named.contains($0) }) ?? false {
        gone.insert(target)
      } else {
        changed[target] = texts[index].text
      }
    }
    (self.texts, self.repealed) = (changed, gone)
  }

  /// Whether a new text is still to be written, so that nothing can be written into the register.
  private func isMissing(_ target: PlaceRevision.Target) -> Bool {
    revision.places.contains { $0.target == target && $0.kind == .newTextNeeded }
  }

  /// Puts what changes in the instrument's file: texts by the sentences, and what requirements declare.
  public func edit(_ edits: inout RegisterEdits, _ vocabulary: Vocabulary) {
    let acts = RevisedActs(vocabulary)
    let values = vocabulary.facts[StandardFact.act.rawValue].values!
    for (index, article) in revision.instrument.articles.enumerated() {
      if let text = texts[.article(index)], !isMissing(.article(index)) {
        edits.articles[article.position] = text
      }
    }
    for (index, form) in revision.instrument.forms.enumerated() where !form.isRepealed {
      if repealed.contains(.form(index)) {
        edits.forms[form.position] = .remove
        continue
      }
      var requirements: [SourcePosition: RequirementEdit] = [:]
      for settled in revision.settled[index] ?? [] where form.requirements[settled].isDeclared {
        let requirement = form.requirements[settled]
        requirements[requirement.position] =
          acts.act(after: requirement).map { .act(values[Int($0)].label.japanese) } ?? .remove
      }
      let body = isMissing(.form(index)) ? nil : texts[.form(index)]
      if body != nil || !requirements.isEmpty {
        edits.forms[form.position] = .change(body: body, requirements: requirements)
      }
    }
  }
}
