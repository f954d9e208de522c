internal import SourceText
internal import XMLStream

/// Reads standard law XML (法令標準XML) as a register of one instrument: the law, with its annexed forms.
///
/// Real files often do not validate against the schema, so nothing is expected but what is needed.
final class LawFormat: FormatReader {
  private enum Capture {
    case number, title, formNumber, formTitle, relatedArticle
  }

  private let context: ReadingContext
  private var instrument = InstrumentRecord()
  private var form = FormRecord()
  private var body: BodyReading
  private var hasBegun = false
  private var depth = 0
  private var formDepth = 0
  private var figureDepth = 0
  private var capture: (what: Capture, depth: Int)?
  private var captured: [UInt8] = []
  private var formNumber: [UInt8] = []
  private var formTitle: [UInt8] = []
  private var relatedArticle: [UInt8] = []
  /// Titles and related articles as they stand, one after the other.
  private var label: [UInt8] = []
  private var ordinal = 0
  private var hasFigure = false
  private var isRepealed = false
  private let identifier: String
  private let schema = LawSchema.shared
  /// The open elements by their indices in the schema, nil for those that it does not know.
  private var parents: [Int?] = []

  init(context: ReadingContext, position: SourcePosition) {
    self.context = context
    body = BodyReading(context.marks, context.vocabulary)
    let fileName = context.file.split(separator: "/").last.map(String.init) ?? context.file
    identifier = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    instrument.reset(declaredFactCount: context.vocabulary.declaredFacts.count)
    instrument.position = position
    instrument.id = instrument.store.append(identifier.utf8)
    context.visitor.begin(RegisterHeader(kind: .law, position: position))
  }

  func startElement(
    _ kind: ElementKind, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream
  ) {
    depth += 1
    let element = checked(kind, attributes, bytes, stream)
    guard let element, let handled = schema.handled[element] else { return }
    switch handled {
    case .lawNumber where instrument.number.isUnknown: begin(.number, stream)
    case .lawTitle where instrument.title.isUnknown: begin(.title, stream)
    case .appdxStyle, .appdxFormat, .supplementaryStyle:
      if formDepth == 0 { beginForm(stream) }
    case .appdxStyleTitle, .appdxFormatTitle, .supplementaryStyleTitle:
      if formDepth > 0 { begin(.formNumber, stream) }
    case .styleStructTitle, .formatStructTitle:
      if formDepth > 0 { begin(.formTitle, stream) }
    case .relatedArticleNumber:
      if formDepth > 0 { begin(.relatedArticle, stream) }
    case .figure where formDepth > 0:
      hasFigure = true
      figureDepth = depth
    default: break
    }
  }

  func endElement(_ stream: XMLStream) {
    parents.removeLast()
    if let capture, capture.depth == depth { end(capture.what, stream) }
    if figureDepth == depth { figureDepth = 0 }
    if formDepth == depth, formDepth > 0 { endForm(stream) }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>) {
    if capture != nil {
      captured.append(copying: bytes)
    } else if formDepth > 0, figureDepth == 0 {
      body.append(bytes)
    }
  }

  func finish() {
    beginInstrument()
    if instrument.number.isUnknown { context.report(.lawWithoutNumber, at: instrument.position) }
    context.visitor.end(instrument)
  }

  /// Holds a start tag against the schema, and says which element it is, nil for one that laws do not have.
  private func checked(
    _ kind: ElementKind, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream
  ) -> Int? {
    let parent = parents.last ?? nil
    guard case .law(let element) = kind else {
      parents.append(nil)
      if let parent, !schema.allowsAny(in: parent) {
        context.report(
          .notOfSchema("`\(stream.elementName)` in `\(schema.names[parent])`"), at: stream.elementPosition)
      }
      return nil
    }
    parents.append(element)
    if let parent, !schema.allows(element, in: parent) {
      let name = schema.names[element]
      context.report(.notOfSchema("`\(name)` in `\(schema.names[parent])`"), at: stream.elementPosition)
    }
    for problem in schema.problems(element, attributes, bytes) {
      context.report(problem, at: stream.elementPosition)
    }
    return element
  }

  private func beginInstrument() {
    guard !hasBegun else { return }
    hasBegun = true
    context.visitor.begin(instrument)
  }

  private func beginForm(_ stream: XMLStream) {
    beginInstrument()
    formDepth = depth
    ordinal += 1
    form.reset()
    body.reset()
    body.begin(at: stream.contentPosition)
    form.position = stream.elementPosition
    (hasFigure, isRepealed) = (false, false)
    formNumber.removeAll(keepingCapacity: true)
    formTitle.removeAll(keepingCapacity: true)
    relatedArticle.removeAll(keepingCapacity: true)
    label.removeAll(keepingCapacity: true)
    stream.deliversText = true
  }

  private func begin(_ what: Capture, _ stream: XMLStream) {
    capture = (what, depth)
    captured.removeAll(keepingCapacity: true)
    stream.deliversText = true
  }

  private func end(_ what: Capture, _ stream: XMLStream) {
    capture = nil
    stream.deliversText = formDepth > 0
    let range = trimmed(0..<captured.count, in: captured.span)
    switch what {
    case .number: instrument.number = range.isEmpty ? .unknown : instrument.store.append(captured[range])
    case .title: instrument.title = range.isEmpty ? .unknown : instrument.store.append(captured[range])
    case .formNumber: note(captured[range], in: &formNumber)
    case .formTitle: note(captured[range], in: &formTitle)
    case .relatedArticle: note(captured[range], in: &relatedArticle)
    }
    if what == .formNumber || what == .relatedArticle {
      label += captured
      isRepealed = isRepealed || saysRepealed(captured)
    }
  }

  private func note(_ text: ArraySlice<UInt8>, in field: inout [UInt8]) {
    if field.isEmpty { field.append(contentsOf: text) }
  }

  private func endForm(_ stream: XMLStream) {
    formDepth = 0
    stream.deliversText = false
    body.end()
    form.id = form.store.append("\(identifier)#\(ordinal)".utf8)
    form.number = formNumber.isEmpty ? .unknown : form.store.append(formNumber)
    form.label = label.isEmpty ? .unknown : form.store.append(label)
    if isRepealed { return context.visitor.visitRepealed(form, of: instrument) }
    if formNumber.isEmpty { context.report(.formWithoutTitle, at: form.position) }
    form.title = formTitle.isEmpty ? .unknown : form.store.append(formTitle)
    form.articles = relatedArticle.isEmpty ? .unknown : form.store.append(relatedArticle)
    addRequirements()
    context.progress?.countForm()
    context.visitor.visit(form, of: instrument)
  }

  /// Where the form itself is a picture, text beside it that shows no mark does not prove that there is none.
  private func addRequirements() {
    guard body.read() > 0 else {
      form.evidence = hasFigure || !body.hasText ? .unread : .none
      return
    }
    form.evidence = .body
    form.bases = [BasisRecord()]
    for mark in body.marks.prefix(FormBuilder.partLimit) {
      var requirement = body.requirement(of: mark, in: &form.store)
      if requirement.act == context.actSignature, requirement.seal == ValueCode.unknown {
        requirement.seal = context.sealNone
      }
      requirement.bases = 0..<1
      form.requirements.append(requirement)
      form.declaredFacts.append(contentsOf: instrument.declaredFacts)
    }
  }
}

/// Whether a title or related article, blanks removed, ends in 削除.
private func saysRepealed(_ text: [UInt8]) -> Bool {
  let word = Array("削除".utf8)
  let compact = String(decoding: text, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace }
  return String(String.UnicodeScalarView(compact)).utf8.suffix(word.count).elementsEqual(word)
}
