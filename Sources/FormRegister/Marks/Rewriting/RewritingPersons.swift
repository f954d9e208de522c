/// Whose each place is: the reader makes one mark of all places of a person, and all of them are rewritten.
struct RewritingPersons {
  private let places: [(bytes: Range<Int>, evidence: Range<Int>, person: PersonKey)]

  init(_ bytes: [UInt8], _ vocabulary: CompiledVocabulary) {
    var draft = MarkDraft(vocabulary)
    let span = bytes.span
    _ = draft.text.read(span.extracting(first: MarkDraft.longest), vocabulary.characters)
    draft.tokens.read(draft.text, vocabulary)
    for pass in MarkReader.passes.prefix(while: { $0.name != "persons" }) { pass.run(&draft) }
    var places: [(bytes: Range<Int>, evidence: Range<Int>, person: PersonKey)] = []
    for candidate in draft.candidates {
      let evidence = candidate.evidenceStart..<candidate.units.upperBound
      places.append(
        (
          draft.byteRange(candidate.units, in: span), draft.byteRange(evidence, in: span),
          draft.person(of: candidate)
        ))
    }
    self.places = places
  }

  /// All places of the persons whose marks these are, in the order of the text.
  func places(ofMarks marks: [Range<Int>]) -> [Range<Int>] {
    let persons = Set(
      places.filter { place in marks.contains { $0.overlaps(place.evidence) } }.map(\.person))
    return places.filter { persons.contains($0.person) }.map(\.bytes)
  }
}
