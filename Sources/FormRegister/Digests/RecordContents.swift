/// What records say, as bytes that are equal where they say the same: no positions, no names of files.
///
/// Every part is framed, so that no two contents run into the same bytes; values stand by their ids, so that the
/// codes of a vocabulary do not matter, nor the order in which it declares its facts.
public struct RecordContents {
  public private(set) var bytes: [UInt8] = []
  private let vocabulary: Vocabulary
  /// For each enumerated fact and code the framed id of the value.
  private let values: [[[UInt8]]]
  /// The slots of the declared facts in the order of the facts' ids, each with its framed id.
  private let declared: [(slot: Int, id: [UInt8])]

  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    values = vocabulary.facts.map { fact in (fact.values ?? []).map { Self.framed($0.id) } }
    declared = vocabulary.declaredFacts.sorted {
      vocabulary.facts[$0].id.utf8.lexicographicallyPrecedes(vocabulary.facts[$1].id.utf8)
    }.map { ($0 - StandardFact.count, Self.framed(vocabulary.facts[$0].id)) }
  }

  /// Forgets what has been added.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds what an instrument says of itself.
  public mutating func append(_ instrument: borrowing InstrumentRecord) {
    append(part: .instrument)
    append(instrument.id, instrument.store)
    append(instrument.number, instrument.store)
    append(instrument.title, instrument.store)
    append(instrument.enactor, instrument.store)
    append(instrument.department, instrument.store)
    append(instrument.section, instrument.store)
    append(instrument.tier, of: .instrumentTier)
    append(count: instrument.bases.count)
    for basis in instrument.bases { append(basis, instrument.store) }
    appendDeclared(instrument.declaredFacts, row: 0)
  }

  /// Adds what a form says, and which form it is; not its text, which is not always read.
  public mutating func append(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    append(part: .form)
    append(form.id, form.store)
    append(form.articles, form.store)
    append(form.department, form.store)
    append(form.section, form.store)
    append(contentsOf: form, instrument)
  }

  /// Adds which form has been repealed.
  public mutating func append(repealed form: borrowing FormRecord) {
    append(part: .repealedForm)
    append(form.id, form.store)
    append(form.label, form.store)
  }

  /// Adds what a form says: its number and title, its requirements with their bases.
  mutating func append(contentsOf form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    append(form.number, form.store)
    append(form.label, form.store)
    append(form.title, form.store)
    append(form.flow, of: .flow)
    append(form.document, of: .document)
    bytes.append(form.evidence.code)
    append(count: form.requirements.count)
    for index in form.requirements.indices { append(requirement: index, form, instrument) }
  }

  /// Adds the text of a form, where it is kept.
  mutating func append(textOf form: borrowing FormRecord) { append(form.body, form.store) }

  private mutating func append(
    requirement index: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let requirement = form.requirements[index]
    append(requirement.act, of: .act)
    append(requirement.seal, of: .seal)
    append(requirement.signer, of: .signer)
    append(requirement.purpose, of: .purpose)
    append(requirement.certificate, of: .certificate)
    append(requirement.comparison, of: .comparison)
    append(requirement.alternative, of: .alternative)
    append(requirement.markText, form.store)
    append(count: requirement.bases.count)
    for basis in requirement.bases {
      if form.bases[basis].isInstrumentDefault {
        append(form.bases[basis], instrument.store)
      } else {
        append(form.bases[basis], form.store)
      }
    }
    appendDeclared(form.declaredFacts, row: index)
  }

  private mutating func append(_ basis: BasisRecord, _ store: borrowing TextStore) {
    append(basis.tier, of: .basisTier)
    append(basis.root, of: .basisRoot)
    append(basis.law, store)
    append(basis.article, store)
  }

  /// Adds the declared facts of a row that are known.
  private mutating func appendDeclared(_ codes: borrowing [UInt8], row: Int) {
    for (slot, id) in declared {
      let code = codes[row * declared.count + slot]
      guard code != ValueCode.unknown else { continue }
      bytes.append(contentsOf: id)
      bytes.append(contentsOf: values[StandardFact.count + slot][Int(code)])
    }
    bytes.append(0)
  }

  private mutating func append(_ code: UInt8, of fact: StandardFact) {
    guard code != ValueCode.unknown else { return bytes.append(0) }
    bytes.append(contentsOf: values[fact.rawValue][Int(code)])
  }

  private mutating func append(_ range: TextRange, _ store: borrowing TextStore) {
    guard !range.isUnknown else { return bytes.append(0) }
    bytes.append(1)
    append(count: range.range.count)
    bytes.append(contentsOf: store.bytes[range.range])
  }

  private mutating func append(count: Int) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
  }

  private mutating func append(part: Part) { bytes.append(part.rawValue) }

  private static func framed(_ id: String) -> [UInt8] { [1] + Array(id.utf8) + [0] }

  /// What a part is, at its beginning.
  private enum Part: UInt8 {
    case instrument = 0x49
    case form = 0x46
    case repealedForm = 0x52
  }
}

extension FormRecord.Evidence {
  /// A byte that stands for it in digests, whatever is added to the cases.
  fileprivate var code: UInt8 {
    switch self {
    case .declared: 0x64
    case .body: 0x62
    case .none: 0x6E
    case .unread: 0x75
    }
  }
}
