internal import SourceText

/// Hands on what is read of a piece of XML in a line, with the places that it has in the whole input.
final class FragmentVisitor: FormVisitor {
  private let visitor: any FormVisitor
  private let place: FragmentPlace
  /// Whether the instrument was only put around a form, so that nothing is known of it.
  private let hidesInstrument: Bool
  private var instrument = InstrumentRecord()

  init(_ visitor: any FormVisitor, at place: FragmentPlace, hidesInstrument: Bool) {
    (self.visitor, self.place, self.hidesInstrument) = (visitor, place, hidesInstrument)
  }

  var wantsTexts: Bool { visitor.wantsTexts }
  var wantsArticles: Bool { visitor.wantsArticles }

  func begin(_ header: RegisterHeader) {
    var header = header
    header.position = place.moved(header.position)
    visitor.begin(header)
  }

  func begin(_ instrument: borrowing InstrumentRecord) {
    self.instrument = copy instrument
    self.instrument.position = place.moved(instrument.position)
    if hidesInstrument { self.instrument.id = .unknown }
    visitor.begin(self.instrument)
  }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    visitor.visit(moved(form), of: self.instrument)
  }

  func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {
    var article = copy article
    article.position = place.moved(article.position)
    visitor.visit(article, of: self.instrument)
  }

  func end(_ instrument: borrowing InstrumentRecord) { visitor.end(self.instrument) }

  func visitRepealedForm() { visitor.visitRepealedForm() }

  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    visitor.visitRepealed(moved(form), of: self.instrument)
  }

  func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.position = place.moved(diagnostic.position ?? .start)
    visitor.report(diagnostic)
  }

  private func moved(_ form: borrowing FormRecord) -> FormRecord {
    var form = copy form
    form.position = place.moved(form.position)
    for index in form.requirements.indices {
      form.requirements[index].position = place.moved(form.requirements[index].position)
    }
    return form
  }
}

/// Where a piece of XML stands that is read by itself.
struct FragmentPlace {
  /// The line of the whole input.
  let line: Int
  /// How many characters its first line has in what is read more than in the input.
  let shift: Int

  func moved(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(
      line: line + position.line - 1,
      column: position.line == 1 ? max(1, position.column - shift) : position.column)
  }
}
