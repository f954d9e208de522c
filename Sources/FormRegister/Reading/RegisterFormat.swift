internal import SourceText
internal import XMLStream

/// Reads `formRegister` documents: which element may stand where, and what to do at its two ends.
final class RegisterFormat: FormatReader {
  enum Place: String {
    case document, register, instrument, form, requirement
    case fact, body, article
  }

  private let context: ReadingContext
  private let kind: RegisterKind
  private var builder: FormBuilder
  private var places: [Place] = [.document]
  /// How deep inside an element that is passed over.
  private var skippedDepth = 0
  private var hasForms = false
  /// The article at hand; its text is read only where the visitor wants it.
  private var article = ArticleRecord()

  init(context: ReadingContext, kind: RegisterKind = .register) {
    self.context = context
    self.kind = kind
    builder = FormBuilder(context: context)
  }

  func startElement(
    _ kind: ElementKind, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream
  ) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    // Whatever an article is made up with, its text is what counts.
    guard places.last != .article else {
      skippedDepth = 1
      return
    }
    guard let place = places.last, case .register(let element) = kind else {
      return skipUnknown(bytes, stream)
    }
    builder.tag.begin(element, attributes, bytes, stream, context)
    switch (place, element) {
    case (.document, .formRegister):
      beginRegister(attributes, bytes, stream)
      places.append(.register)
    case (.register, .instrument):
      builder.beginInstrument(attributes, bytes, stream)
      hasForms = false
      places.append(.instrument)
    case (.instrument, .form):
      beginForms()
      builder.beginForm(attributes, bytes, stream)
      places.append(.form)
    case (.form, .requirement):
      builder.beginRequirement(attributes, bytes, stream)
      places.append(.requirement)
    case (.instrument, .basis), (.form, .basis), (.requirement, .basis):
      refuseLateDefault(place, element, stream)
      builder.addBasis(attributes, bytes, stream, to: place)
      skippedDepth = 1
    case (.instrument, .fact), (.form, .fact), (.requirement, .fact):
      refuseLateDefault(place, element, stream)
      builder.beginFact(attributes, bytes, stream)
      beginText(.fact, stream)
    case (.form, .body):
      builder.beginBody(attributes, bytes, stream)
      beginText(.body, stream)
    case (.instrument, .article):
      beginArticle(attributes, bytes, stream)
    default:
      context.report(.unexpectedElement("\(element)", parent: place.rawValue), at: stream.elementPosition)
      skippedDepth = 1
    }
  }

  func endElement(_ stream: XMLStream) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch places.removeLast() {
    case .fact:
      stream.deliversText = false
      builder.endFact(of: places[places.count - 1])
    case .body:
      stream.deliversText = false
      builder.endBody()
    case .article:
      stream.deliversText = false
      context.visitor.visit(article, of: builder.instrument)
    case .requirement: builder.endRequirement()
    case .form:
      builder.endForm()
      context.progress?.countForm()
      context.visitor.visit(builder.form, of: builder.instrument)
    case .instrument:
      beginForms()
      context.visitor.end(builder.instrument)
    case .register, .document: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if places.last == .article { article.text.append(copying: bytes) } else { builder.appendText(bytes) }
  }

  func finish() {}

  /// A form of the instrument at hand that is known to have been repealed, as a register cannot say.
  func repeal(id: [UInt8], number: [UInt8], at position: SourcePosition) {
    beginForms()
    var form = FormRecord()
    form.position = position
    form.id = id.isEmpty ? .unknown : form.store.append(id)
    form.number = number.isEmpty ? .unknown : form.store.append(number)
    form.label = form.number
    context.visitor.visitRepealed(form, of: builder.instrument)
  }

  private func beginRegister(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    let tag = builder.tag
    var header = RegisterHeader(kind: kind, position: stream.elementPosition)
    header.municipality = tag.string(.municipality, attributes, bytes)
    if let text = tag.string(.exportedOn, attributes, bytes) {
      header.exportedOn = CalendarDate(text)
      if header.exportedOn == nil {
        header.hasInvalidDate = true
        context.report(.invalidDate(text), at: tag.valuePosition(.exportedOn, stream))
      }
    }
    context.visitor.begin(header)
  }

  /// The instrument is lent when its defaults are complete: at its first form, or at its end.
  private func beginForms() {
    guard !hasForms else { return }
    hasForms = true
    context.visitor.begin(builder.instrument)
  }

  private func beginArticle(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    guard context.visitor.wantsArticles else {
      skippedDepth = 1
      return
    }
    article.position = stream.elementPosition
    article.number = builder.tag.string(.number, attributes, bytes)
    article.text.removeAll(keepingCapacity: true)
    beginText(.article, stream)
  }

  private func beginText(_ place: Place, _ stream: XMLStream) {
    places.append(place)
    stream.deliversText = true
  }

  private func refuseLateDefault(_ place: Place, _ element: RegisterElement, _ stream: XMLStream) {
    guard place == .instrument, hasForms else { return }
    context.report(.defaultsAfterForms("\(element)"), at: stream.elementPosition)
  }

  /// An element of another namespace is an extension; one of ours that does not exist is a mistake.
  private func skipUnknown(_ bytes: Span<UInt8>, _ stream: XMLStream) {
    skippedDepth = 1
    guard stream.elementNamespace == RegisterElement.namespace else { return }
    let name = decodedText(bytes, 0..<bytes.count)
    let known = RegisterElement.allCases.map { "\($0)" }
    context.report(
      .unknownElement(name, nearest: nearestSpelling(to: name, among: known)), at: stream.elementPosition)
  }
}
