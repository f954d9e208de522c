internal import SourceText

/// Writes instruments and forms as JSON: facts and values by their ids, what is not known left out.
///
/// What a reader would fill in is written as null where it is not known: the seal of a signature, the rest of a basis
/// that says there is none, a declared fact that the instrument states.
struct RecordText {
  private let vocabulary: Vocabulary
  private let signature: UInt8
  private let noBasis: UInt8

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    signature = vocabulary.value("signature", of: .act)
    noBasis = vocabulary.value("none", of: .basisTier)
  }

  func append(_ instrument: borrowing InstrumentRecord, to text: inout LineText) {
    text.open(0x7B)
    put("id", instrument.id, instrument.store, &text)
    put("number", instrument.number, instrument.store, &text)
    put("title", instrument.title, instrument.store, &text)
    put("enactor", instrument.enactor, instrument.store, &text)
    put("department", instrument.department, instrument.store, &text)
    put("section", instrument.section, instrument.store, &text)
    put("tier", instrument.tier, .instrumentTier, &text)
    put(instrument.position, &text)
    if !instrument.bases.isEmpty { put(instrument.bases[...], instrument.store, &text) }
    putFacts(instrument.declaredFacts[...], over: nil, &text)
    text.close(0x7D)
  }

  func append(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord, to text: inout LineText
  ) {
    text.open(0x7B)
    put("id", form.id, form.store, &text)
    put("number", form.number, form.store, &text)
    if form.label != form.number { put("label", form.label, form.store, &text) }
    if form.label.isUnknown, !form.number.isUnknown { text.null("label") }
    put("title", form.title, form.store, &text)
    put("articles", form.articles, form.store, &text)
    put("department", form.department, form.store, &text)
    put("section", form.section, form.store, &text)
    put("flow", form.flow, .flow, &text)
    put("document", form.document, .document, &text)
    text.string("evidence", form.evidence.name)
    put(form.position, &text)
    let last = form.requirements.lastIndex(where: { $0.bases.upperBound == form.bases.count })
    let shared = last.map { form.requirements[$0].bases }
    let isShared = last.map { Self.isShared($0, form) } ?? false
    if let shared, isShared { putShared(shared, form, instrument, &text) }
    text.key("requirements")
    text.open(0x5B)
    for index in form.requirements.indices {
      put(index, form, instrument, shared: isShared ? shared : nil, &text)
    }
    text.close(0x5D)
    put("text", form.body, form.store, &text)
    text.close(0x7D)
  }

  /// Whether the last bases are defaults, which stand behind all others: another requirement has them, too, or has its
  /// own before them, or they are the instrument's.
  private static func isShared(_ index: Int, _ form: borrowing FormRecord) -> Bool {
    let range = form.requirements[index].bases
    var count = 0
    for requirement in form.requirements where requirement.bases == range { count += 1 }
    return count > 1 || index < form.requirements.count - 1
      || form.bases[range].contains { $0.isInstrumentDefault }
  }

  /// The defaults of the form's requirements; left out where they are the instrument's.
  private func putShared(
    _ range: Range<Int>, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    _ text: inout LineText
  ) {
    if form.bases[range].contains(where: { $0.isInstrumentDefault }) { return }
    put(form.bases[range], form.store, &text)
  }

  private func put(
    _ index: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    shared: Range<Int>?, _ text: inout LineText
  ) {
    let requirement = form.requirements[index]
    text.open(0x7B)
    put("act", requirement.act, .act, &text)
    put("seal", requirement.seal, .seal, &text)
    if requirement.act == signature, requirement.seal == ValueCode.unknown { text.null("seal") }
    put("signer", requirement.signer, .signer, &text)
    put("purpose", requirement.purpose, .purpose, &text)
    put("certificate", requirement.certificate, .certificate, &text)
    put("comparison", requirement.comparison, .comparison, &text)
    put("alternative", requirement.alternative, .alternative, &text)
    put("evidence", requirement.markText, form.store, &text)
    put(requirement.position, &text)
    if requirement.bases != shared { put(form.bases[requirement.bases], form.store, &text) }
    let width = vocabulary.declaredFacts.count
    putFacts(
      form.declaredFacts[index * width..<(index + 1) * width], over: instrument.declaredFacts, &text)
    text.close(0x7D)
  }

  private func put(_ bases: ArraySlice<BasisRecord>, _ store: borrowing TextStore, _ text: inout LineText) {
    text.key("bases")
    text.open(0x5B)
    for basis in bases {
      text.open(0x7B)
      put("tier", basis.tier, .basisTier, &text)
      put("root", basis.root, .basisRoot, &text)
      put("law", basis.law, store, &text)
      put("article", basis.article, store, &text)
      if basis.tier == noBasis {
        if basis.root == ValueCode.unknown { text.null("root") }
        if basis.law.isUnknown { text.null("law") }
        if basis.article.isUnknown { text.null("article") }
      }
      text.close(0x7D)
    }
    text.close(0x5D)
  }

  /// - Parameter defaults: What holds where a fact is left out.
  private func putFacts(_ codes: ArraySlice<UInt8>, over defaults: [UInt8]?, _ text: inout LineText) {
    let told = codes.enumerated().filter { $0.element != defaults?[$0.offset] ?? ValueCode.unknown }
    guard !told.isEmpty else { return }
    text.key("facts")
    text.open(0x7B)
    for (slot, code) in told {
      let fact = vocabulary.facts[StandardFact.count + slot]
      if code == ValueCode.unknown {
        text.null(fact.id)
      } else {
        text.string(fact.id, fact.values?[Int(code)].id)
      }
    }
    text.close(0x7D)
  }

  private func put(_ key: String, _ code: UInt8, _ fact: StandardFact, _ text: inout LineText) {
    guard code != ValueCode.unknown else { return }
    text.string(key, vocabulary.facts[fact.rawValue].values?[Int(code)].id)
  }

  private func put(_ key: String, _ range: TextRange, _ store: borrowing TextStore, _ text: inout LineText) {
    guard !range.isUnknown else { return }
    text.key(key)
    text.string(store.bytes[range.range])
  }

  private func put(_ position: SourcePosition, _ text: inout LineText) {
    text.number("line", position.line)
    text.number("column", position.column)
  }
}

extension FormRecord.Evidence {
  var name: String {
    switch self {
    case .declared: "declared"
    case .body: "text"
    case .none: "none"
    case .unread: "unread"
    }
  }
}
