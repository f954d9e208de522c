internal import SourceText

/// Reads the facts of one requirement of a form as a flat object: `{"form": "F1", "act": "押印", "basis.tier": "省令"}`.
struct FactsReading {
  let values: LineValues

  /// Reads a line into a form and an instrument that hold nothing else.
  func read(_ line: RegisterLine) throws(JSONProblem) -> (FormRecord, InstrumentRecord) {
    let vocabulary = values.vocabulary
    var (form, instrument, requirement) = (FormRecord(), InstrumentRecord(), RequirementRecord())
    let noFacts = [UInt8](repeating: ValueCode.unknown, count: vocabulary.declaredFacts.count)
    instrument.reset(declaredFactCount: noFacts.count)
    form.declaredFacts = noFacts
    let position = line.position(line.range.lowerBound)
    (form.position, instrument.position, requirement.position) = (position, position, position)
    var (basis, bases, hasSeal) = (GivenBasis(), [BasisRecord]?.none, false)
    for (key, offset) in line.keys {
      var scanner = line.scanner(key)!
      switch key {
      case "form": form.id = try values.openText(&scanner, &form.store)
      case "instrument": instrument.id = try values.openText(&scanner, &instrument.store)
      case "number": form.number = try values.openText(&scanner, &form.store)
      case "title": form.title = try values.openText(&scanner, &form.store)
      case "bases": bases = try values.bases(&scanner, &form.store)
      default:
        guard let fact = vocabulary.index(of: key) else {
          let known = ["form", "instrument", "number", "title", "bases"] + vocabulary.facts.map(\.id)
          throw LineValues.unknownKey(key, at: offset, among: known)
        }
        if fact == StandardFact.seal.rawValue { hasSeal = true }
        try read(fact, &scanner, &form, &instrument, &requirement, &basis)
      }
    }
    if bases != nil, basis.isGiven {
      throw JSONProblem(
        "facts of a basis stand both in `bases` and beside it", at: line.scanner("bases")!.offset)
    }
    if !hasSeal, requirement.act == vocabulary.value("signature", of: .act) {
      requirement.seal = vocabulary.value("none", of: .seal)
    }
    form.label = form.number
    form.bases = bases.flatMap { $0.isEmpty ? nil : $0 } ?? [basis.completed(vocabulary)]
    requirement.bases = 0..<form.bases.count
    form.requirements = [requirement]
    form.evidence = .declared
    return (form, instrument)
  }

  private func read(
    _ fact: Int, _ scanner: inout JSONScanner, _ form: inout FormRecord, _ instrument: inout InstrumentRecord,
    _ requirement: inout RequirementRecord, _ basis: inout GivenBasis
  ) throws(JSONProblem) {
    switch StandardFact(rawValue: fact) {
    case .act: requirement.act = try values.code(fact, &scanner)
    case .seal: requirement.seal = try values.code(fact, &scanner)
    case .signer: requirement.signer = try values.code(fact, &scanner)
    case .purpose: requirement.purpose = try values.code(fact, &scanner)
    case .certificate: requirement.certificate = try values.code(fact, &scanner)
    case .comparison: requirement.comparison = try values.code(fact, &scanner)
    case .alternative: requirement.alternative = try values.code(fact, &scanner)
    case .flow: form.flow = try values.code(fact, &scanner)
    case .document: form.document = try values.code(fact, &scanner)
    case .department: form.department = try values.openText(&scanner, &form.store)
    case .section: form.section = try values.openText(&scanner, &form.store)
    case .formID: form.id = try values.openText(&scanner, &form.store)
    case .instrumentID: instrument.id = try values.openText(&scanner, &instrument.store)
    case .instrumentTier: instrument.tier = try values.code(fact, &scanner)
    case .instrumentNumber: instrument.number = try values.openText(&scanner, &instrument.store)
    case .instrumentEnactor: instrument.enactor = try values.openText(&scanner, &instrument.store)
    case .basisTier: (basis.record.tier, basis.hasTier) = (try values.code(fact, &scanner), true)
    case .basisRoot: (basis.record.root, basis.hasRoot) = (try values.code(fact, &scanner), true)
    case .basisLaw: (basis.record.law, basis.hasLaw) = (try values.openText(&scanner, &form.store), true)
    case .basisArticle:
      (basis.record.article, basis.hasArticle) = (try values.openText(&scanner, &form.store), true)
    case nil: form.declaredFacts[fact - StandardFact.count] = try values.code(fact, &scanner)
    }
  }

  /// The one basis whose facts stand beside the others.
  private struct GivenBasis {
    var record = BasisRecord()
    var (hasTier, hasRoot, hasLaw, hasArticle) = (false, false, false, false)
    var isGiven: Bool { hasTier || hasRoot || hasLaw || hasArticle }

    /// The basis; where it says that there is none, what is left out is known, too.
    func completed(_ vocabulary: Vocabulary) -> BasisRecord {
      var record = record
      guard record.tier == vocabulary.value("none", of: .basisTier) else { return record }
      if !hasRoot { record.root = vocabulary.value("none", of: .basisRoot) }
      if !hasLaw { record.law = .empty }
      if !hasArticle { record.article = .empty }
      return record
    }
  }
}
