internal import FormRegister

/// The facts of a case as text: ids for JSON, null where a fact is not known.
struct RequirementFacts {
  let vocabulary: Vocabulary
  /// For each enumerated fact and code `"fact": "value"`, ready to be copied.
  private let pairs: [[[UInt8]]]
  private let keys: [[UInt8]]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    keys = vocabulary.facts.map { fact in
      var text = ByteText()
      text.appendJSON(fact.id)
      text.append(":")
      return text.bytes
    }
    pairs = zip(vocabulary.facts, keys).map { fact, key in
      (fact.values ?? []).map { value in
        var text = ByteText(bytes: key)
        text.appendJSON(value.id)
        return text.bytes
      }
    }
  }

  /// Adds all facts of a requirement with one of its bases as members of a JSON object.
  func append(
    _ requirement: Int?, basis: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    to text: inout ByteText
  ) {
    for fact in vocabulary.facts.indices {
      if fact > 0 { text.append(",") }
      if let standard = StandardFact(rawValue: fact), vocabulary.facts[fact].values == nil {
        text.append(keys[fact])
        append(standard, requirement, basis, form, instrument, to: &text)
      } else {
        let code = code(fact, requirement, basis, form, instrument)
        if code == ValueCode.unknown {
          text.append(keys[fact])
          text.append("null")
        } else {
          text.append(pairs[fact][Int(code)])
        }
      }
    }
  }

  /// The code of an enumerated fact.
  func code(
    _ fact: Int, _ requirement: Int?, _ basis: Int, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord
  ) -> UInt8 {
    switch StandardFact(rawValue: fact) {
    case .flow: return form.flow
    case .document: return form.document
    case .instrumentTier: return instrument.tier
    default: break
    }
    guard let requirement else { return ValueCode.unknown }
    let record = form.requirements[requirement]
    return switch StandardFact(rawValue: fact) {
    case .act: record.act
    case .seal: record.seal
    case .signer: record.signer
    case .purpose: record.purpose
    case .certificate: record.certificate
    case .comparison: record.comparison
    case .alternative: record.alternative
    case .basisTier: form.bases[record.bases.lowerBound + basis].tier
    case .basisRoot: form.bases[record.bases.lowerBound + basis].root
    default:
      form.declaredFacts[requirement * vocabulary.declaredFacts.count + fact - StandardFact.count]
    }
  }

  private func append(
    _ fact: StandardFact, _ requirement: Int?, _ basis: Int, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord, to text: inout ByteText
  ) {
    switch fact {
    case .instrumentID: append(instrument.id, instrument.store, to: &text)
    case .instrumentNumber: append(instrument.number, instrument.store, to: &text)
    case .instrumentEnactor: append(instrument.enactor, instrument.store, to: &text)
    case .formID: append(form.id, form.store, to: &text)
    case .department:
      append(form.department, form.store, or: instrument.department, instrument.store, to: &text)
    case .section:
      append(form.section, form.store, or: instrument.section, instrument.store, to: &text)
    default:
      guard let requirement else { return text.append("null") }
      let record = form.bases[form.requirements[requirement].bases.lowerBound + basis]
      let range = fact == .basisLaw ? record.law : record.article
      if record.isInstrumentDefault {
        append(range, instrument.store, to: &text)
      } else {
        append(range, form.store, to: &text)
      }
    }
  }

  /// Adds the form's own text, or the instrument's where the form says nothing.
  func append(
    _ own: TextRange, _ store: borrowing TextStore, or other: TextRange, _ otherStore: borrowing TextStore,
    to text: inout ByteText
  ) {
    if own.isUnknown { append(other, otherStore, to: &text) } else { append(own, store, to: &text) }
  }

  func append(_ range: TextRange, _ store: borrowing TextStore, to text: inout ByteText) {
    if range.isUnknown {
      text.append("null")
    } else {
      text.appendJSON(store.bytes.span.extracting(range.range))
    }
  }
}
