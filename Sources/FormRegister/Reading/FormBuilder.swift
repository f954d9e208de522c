internal import SourceText
internal import XMLStream

/// Puts instruments and forms together from the elements of a register.
///
/// A value inside the format's class: each event is one access to the class, whatever it does in here.
struct FormBuilder {
  /// The largest number of requirements of a form, and of bases of a requirement.
  static let partLimit = 1_000

  let context: ReadingContext
  var tag = AttributeReading()
  var instrument = InstrumentRecord()
  var form = FormRecord()
  var body: BodyReading

  /// The form's own defaults; the form says nothing of a declared fact where its code is unknown.
  private var formBases: [BasisRecord] = []
  private var formFacts: [UInt8]
  private var requirementFacts: [UInt8]
  private var requirement = RequirementRecord()
  private var ownBases: [BasisRecord] = []
  private var deniesRequirements = false
  private var factIndex: Int?
  private var text: [UInt8] = []
  private var textPosition = SourcePosition(line: 1, column: 1)
  private let noFacts: [UInt8]
  /// The file that the body at hand names, and where it does.
  private var attachment: (href: String, position: SourcePosition)?
  /// What makes it doubtful that a form without marks in its text has none.
  private var doubts: [(href: String, position: SourcePosition, oddity: AttachmentOddity)] = []

  init(context: ReadingContext) {
    self.context = context
    body = BodyReading(context.marks, context.vocabulary)
    noFacts = [UInt8](repeating: ValueCode.unknown, count: context.vocabulary.declaredFacts.count)
    (formFacts, requirementFacts) = (noFacts, noFacts)
  }

  mutating func beginInstrument(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    instrument.reset(declaredFactCount: noFacts.count)
    instrument.position = stream.elementPosition
    instrument.id = tag.text(.id, attributes, bytes, in: &instrument.store)
    if instrument.id.isUnknown {
      context.report(.missingAttribute("id", element: "instrument"), at: instrument.position)
    }
    instrument.number = tag.text(.number, attributes, bytes, in: &instrument.store)
    instrument.title = tag.text(.title, attributes, bytes, in: &instrument.store)
    instrument.enactor = tag.text(.enactor, attributes, bytes, in: &instrument.store)
    instrument.department = tag.text(.department, attributes, bytes, in: &instrument.store)
    instrument.section = tag.text(.section, attributes, bytes, in: &instrument.store)
    instrument.tier = tag.code(.tier, of: .instrumentTier, attributes, bytes, stream, context)
  }

  mutating func beginForm(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    form.reset()
    body.reset()
    doubts.removeAll(keepingCapacity: true)
    formBases.removeAll(keepingCapacity: true)
    formFacts = instrument.declaredFacts
    form.position = stream.elementPosition
    form.id = tag.text(.id, attributes, bytes, in: &form.store)
    if form.id.isUnknown { context.report(.missingAttribute("id", element: "form"), at: form.position) }
    form.number = tag.text(.number, attributes, bytes, in: &form.store)
    form.label = form.number
    form.title = tag.text(.title, attributes, bytes, in: &form.store)
    form.articles = tag.text(.articles, attributes, bytes, in: &form.store)
    form.department = tag.text(.department, attributes, bytes, in: &form.store)
    form.section = tag.text(.section, attributes, bytes, in: &form.store)
    form.flow = tag.code(.flow, of: .flow, attributes, bytes, stream, context)
    form.document = tag.code(.document, of: .document, attributes, bytes, stream, context)
    deniesRequirements = false
    if let range = tag.value(.requirements, attributes, bytes) {
      deniesRequirements = isEqual("none", bytes, range)
      if !deniesRequirements {
        context.report(
          .invalidRequirements(decodedText(bytes, range)), at: tag.valuePosition(.requirements, stream))
      }
    }
  }

  mutating func beginRequirement(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream)
  {
    requirement = RequirementRecord()
    requirement.position = stream.elementPosition
    ownBases.removeAll(keepingCapacity: true)
    if !noFacts.isEmpty { requirementFacts = noFacts }
    requirement.act = tag.code(.act, of: .act, attributes, bytes, stream, context)
    requirement.seal = tag.code(.seal, of: .seal, attributes, bytes, stream, context)
    requirement.signer = tag.code(.signer, of: .signer, attributes, bytes, stream, context)
    requirement.purpose = tag.code(.purpose, of: .purpose, attributes, bytes, stream, context)
    requirement.certificate = tag.code(.certificate, of: .certificate, attributes, bytes, stream, context)
    requirement.comparison = tag.code(.comparison, of: .comparison, attributes, bytes, stream, context)
    requirement.alternative = tag.code(.alternative, of: .alternative, attributes, bytes, stream, context)
    if tag.value(.seal, attributes, bytes) == nil { fillSeal(of: &requirement) }
    if deniesRequirements { context.report(.requirementsDenied, at: requirement.position) }
  }

  mutating func addBasis(
    _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream,
    to place: RegisterFormat.Place
  ) {
    var basis = BasisRecord()
    basis.tier = tag.code(.tier, of: .basisTier, attributes, bytes, stream, context)
    basis.root = tag.code(.root, of: .basisRoot, attributes, bytes, stream, context)
    let isDefault = place == .instrument
    if isDefault {
      basis.isInstrumentDefault = true
      basis.law = tag.text(.law, attributes, bytes, in: &instrument.store)
      basis.article = tag.text(.article, attributes, bytes, in: &instrument.store)
    } else {
      basis.law = tag.text(.law, attributes, bytes, in: &form.store)
      basis.article = tag.text(.article, attributes, bytes, in: &form.store)
    }
    if basis.tier == context.basisTierNone {
      // What is left out follows; what is stated stays, be it that it is not known.
      if tag.value(.root, attributes, bytes) == nil { basis.root = context.basisRootNone }
      if tag.value(.law, attributes, bytes) == nil { basis.law = .empty }
      if tag.value(.article, attributes, bytes) == nil { basis.article = .empty }
    }
    let present =
      switch place {
      case .instrument: instrument.bases.count
      case .form: formBases.count
      default: ownBases.count
      }
    guard present < Self.partLimit else {
      return context.report(.tooMany("bases", limit: Self.partLimit), at: stream.elementPosition)
    }
    switch place {
    case .instrument: instrument.bases.append(basis)
    case .form: formBases.append(basis)
    default: ownBases.append(basis)
    }
  }

  mutating func endRequirement() {
    guard form.requirements.count < Self.partLimit else {
      return context.report(.tooMany("requirements", limit: Self.partLimit), at: requirement.position)
    }
    complete(requirement, bases: ownBases, facts: requirementFacts)
  }

  /// Adds a requirement with the bases that it states, else marks that its defaults are still to come.
  private mutating func complete(_ requirement: RequirementRecord, bases: [BasisRecord], facts: [UInt8]) {
    var requirement = requirement
    requirement.bases = form.bases.count..<form.bases.count + bases.count
    form.bases.append(contentsOf: bases)
    form.declaredFacts.append(contentsOf: facts)
    form.requirements.append(requirement)
  }

  /// A signature has no seal unless the register says something of it.
  private func fillSeal(of requirement: inout RequirementRecord) {
    if requirement.act == context.actSignature, requirement.seal == ValueCode.unknown {
      requirement.seal = context.sealNone
    }
  }

  mutating func beginFact(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    text.removeAll(keepingCapacity: true)
    textPosition = stream.elementPosition
    factIndex = nil
    guard let name = tag.string(.name, attributes, bytes) else {
      return context.report(.missingAttribute("name", element: "fact"), at: textPosition)
    }
    guard context.knowsDeclaredFacts else { return }
    let index = context.vocabulary.index(of: name)
    if let index, context.vocabulary.declaredFacts.contains(index) {
      factIndex = index
    } else {
      let known = context.vocabulary.facts[context.vocabulary.declaredFacts].map(\.id)
      context.report(
        .unknownFact(name, nearest: nearestSpelling(to: name, among: known)),
        at: tag.valuePosition(.name, stream))
    }
  }

  mutating func endFact(of place: RegisterFormat.Place) {
    guard let factIndex else { return }
    let code = context.code(of: factIndex, text.span, 0..<text.count, at: textPosition)
    let slot = factIndex - StandardFact.count
    switch place {
    case .instrument: instrument.declaredFacts[slot] = code
    case .form: formFacts[slot] = code
    default: requirementFacts[slot] = code
    }
  }

  mutating func beginBody(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream) {
    body.begin(at: stream.contentPosition)
    attachment = tag.string(.href, attributes, bytes).map { ($0, stream.elementPosition) }
    factIndex = nil
  }

  mutating func appendText(_ bytes: Span<UInt8>) {
    if body.isOpen { body.append(bytes) } else { text.append(copying: bytes) }
  }

  mutating func endBody() {
    body.end()
    guard let (href, position) = attachment else { return }
    attachment = nil
    // A body's own text is the file's, or its beginning; what shows marks is read already.
    if !body.lastShowsMarks() { attach(href, at: position) }
  }

  private mutating func attach(_ href: String, at position: SourcePosition) {
    do throws(AttachmentProblem) {
      let read = try context.attachments.read(href, alreadyRead: body.count)
      body.attach(read.text, at: position)
      for oddity in read.oddities {
        if oddity.isDamage { context.report(.oddAttachment(href, oddity.message), at: position) }
        doubts.append((href, position, oddity))
      }
    } catch {
      body.noteUnread()
      context.report(.unreadAttachment(href, error.message), at: position)
    }
  }

  /// Says why a form is unread although its attachments were read: they show no marks, but may hide some.
  private func reportDoubts() {
    for (href, position, oddity) in doubts where !oddity.isDamage {
      context.report(.doubtfulAttachment(href, oddity.message), at: position)
    }
  }

  /// Decides where the form's requirements come from, and gives them their defaults.
  mutating func endForm() {
    let markCount = body.read()
    if !form.requirements.isEmpty {
      form.evidence = .declared
    } else if deniesRequirements {
      form.evidence = .none
    } else if body.isPartlyUnread || !body.hasText {
      form.evidence = .unread
    } else if markCount == 0, !doubts.isEmpty {
      form.evidence = .unread
      reportDoubts()
    } else {
      form.evidence = markCount == 0 ? .none : .body
      for mark in body.marks.prefix(Self.partLimit) {
        var requirement = body.requirement(of: mark, in: &form.store)
        fillSeal(of: &requirement)
        complete(requirement, bases: [], facts: noFacts)
      }
    }
    if markCount > 0, form.evidence == .declared || form.evidence == .none { reportUndeclared() }
    applyDefaults()
    if context.visitor.wantsTexts, body.hasText, !body.isPartlyUnread {
      form.body = body.text(in: &form.store)
      form.marks = body.marks
    }
  }

  private func reportUndeclared() {
    for mark in body.marks where !form.requirements.contains(where: { body.accounts($0, for: mark) }) {
      context.report(body.undeclared(mark), at: body.position(of: mark))
    }
  }

  private mutating func applyDefaults() {
    let defaults =
      formBases.isEmpty ? (instrument.bases.isEmpty ? [BasisRecord()] : instrument.bases) : formBases
    var shared: Range<Int>?
    for index in form.requirements.indices where form.requirements[index].bases.isEmpty {
      if shared == nil {
        shared = form.bases.count..<form.bases.count + defaults.count
        form.bases.append(contentsOf: defaults)
      }
      form.requirements[index].bases = shared!
    }
    guard !noFacts.isEmpty else { return }
    for slot in form.declaredFacts.indices where form.declaredFacts[slot] == ValueCode.unknown {
      form.declaredFacts[slot] = formFacts[slot % noFacts.count]
    }
  }
}
