public import FormRegister

/// Turns a register's records into the codes that ``CompiledRules/decide(_:basisCount:)`` takes.
///
/// What an instrument or form states is encoded once for all its requirements.
public struct CaseEncoder: Sendable {
  private let domain: CaseDomain
  /// The dimensions by what carries them, so that each loop touches its own.
  private let instrumentDimensions: [Int]
  private let formDimensions: [Int]
  private let requirementDimensions: [Int]
  private let basisDimensions: [Int]
  private var instrumentCodes: [UInt16]
  private var formCodes: [UInt16]
  /// The codes of the requirement encoded last, one row of dimensions for each basis.
  public private(set) var codes: [UInt16] = []

  public init(_ domain: CaseDomain) {
    self.domain = domain
    let carriers = domain.facts.map { domain.vocabulary.facts[$0].carrier }
    func dimensions(_ carrier: Fact.Carrier) -> [Int] { carriers.indices.filter { carriers[$0] == carrier } }
    instrumentDimensions = dimensions(.instrument)
    formDimensions = dimensions(.form)
    requirementDimensions = dimensions(.requirement)
    basisDimensions = dimensions(.basis)
    instrumentCodes = [UInt16](repeating: unknownCode, count: domain.facts.count)
    formCodes = instrumentCodes
  }

  public mutating func begin(_ instrument: borrowing InstrumentRecord) {
    for dimension in instrumentDimensions {
      instrumentCodes[dimension] =
        switch StandardFact(rawValue: domain.facts[dimension]) {
        case .instrumentTier: Self.code(instrument.tier)
        case .instrumentID: text(instrument.id, instrument.store, dimension)
        case .instrumentNumber: text(instrument.number, instrument.store, dimension)
        case .instrumentEnactor: text(instrument.enactor, instrument.store, dimension)
        default: preconditionFailure("no fact of an instrument")
        }
    }
  }

  public mutating func begin(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    formCodes = instrumentCodes
    for dimension in formDimensions {
      formCodes[dimension] =
        switch StandardFact(rawValue: domain.facts[dimension]) {
        case .flow: Self.code(form.flow)
        case .document: Self.code(form.document)
        case .formID: text(form.id, form.store, dimension)
        case .department:
          form.department.isUnknown
            ? text(instrument.department, instrument.store, dimension)
            : text(form.department, form.store, dimension)
        case .section:
          form.section.isUnknown
            ? text(instrument.section, instrument.store, dimension)
            : text(form.section, form.store, dimension)
        default: preconditionFailure("no fact of a form")
        }
    }
  }

  /// Encodes a requirement of the form begun last into ``codes``.
  public mutating func encode(
    requirement index: Int, of form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    let requirement = form.requirements[index]
    let declaredCount = domain.vocabulary.declaredFacts.count
    for dimension in requirementDimensions {
      let fact = domain.facts[dimension]
      formCodes[dimension] =
        switch StandardFact(rawValue: fact) {
        case .act: Self.code(requirement.act)
        case .seal: Self.code(requirement.seal)
        case .signer: Self.code(requirement.signer)
        case .purpose: Self.code(requirement.purpose)
        case .certificate: Self.code(requirement.certificate)
        case .comparison: Self.code(requirement.comparison)
        case .alternative: Self.code(requirement.alternative)
        default: Self.code(form.declaredFacts[index * declaredCount + fact - StandardFact.count])
        }
    }
    codes.removeAll(keepingCapacity: true)
    for position in requirement.bases {
      let basis = form.bases[position]
      let store = basis.isInstrumentDefault ? instrument.store : form.store
      codes.append(contentsOf: formCodes)
      let row = codes.count - formCodes.count
      for dimension in basisDimensions {
        codes[row + dimension] =
          switch StandardFact(rawValue: domain.facts[dimension]) {
          case .basisTier: Self.code(basis.tier)
          case .basisRoot: Self.code(basis.root)
          case .basisLaw: text(basis.law, store, dimension)
          case .basisArticle: text(basis.article, store, dimension)
          default: preconditionFailure("no fact of a basis")
          }
      }
    }
  }

  private static func code(_ code: UInt8) -> UInt16 { code == ValueCode.unknown ? unknownCode : UInt16(code) }

  /// The code of an open text: its constant's, or that of any other text.
  private func text(_ range: TextRange, _ store: borrowing TextStore, _ dimension: Int) -> UInt16 {
    guard !range.isUnknown else { return unknownCode }
    return domain.tables[dimension]!.code(store.bytes.span, range.range)
      ?? UInt16(domain.constants[dimension].count)
  }
}
