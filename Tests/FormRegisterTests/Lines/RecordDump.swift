import FormRegister
import SourceText

/// Writes down everything that a visitor is told, facts and values by their ids.
final class RecordDump: FormVisitor {
  private(set) var events: [String] = []
  private let vocabulary: Vocabulary
  let wantsTexts: Bool

  init(_ vocabulary: Vocabulary, wantsTexts: Bool) {
    (self.vocabulary, self.wantsTexts) = (vocabulary, wantsTexts)
  }

  func begin(_ header: RegisterHeader) { events.append("header \(header)") }

  func begin(_ instrument: borrowing InstrumentRecord) { events.append("instrument " + text(instrument)) }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    events.append("form " + text(form, instrument))
  }

  func end(_ instrument: borrowing InstrumentRecord) { events.append("end " + text(instrument)) }

  func visitRepealedForm() {}

  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    events.append("repealed " + text(form, instrument))
  }

  func report(_ diagnostic: Diagnostic) { events.append("report \(diagnostic)") }

  private func text(_ instrument: borrowing InstrumentRecord) -> String {
    let texts = [
      instrument.id, instrument.number, instrument.title, instrument.enactor, instrument.department,
      instrument.section,
    ].map { instrument.text($0) ?? "-" }
    let bases = instrument.bases.map { "\($0.isInstrumentDefault) " + text($0, instrument.store) }
    return "\(texts) \(value(instrument.tier, .instrumentTier)) \(instrument.position) \(bases) "
      + facts(instrument.declaredFacts[...])
  }

  private func text(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) -> String {
    let texts = [
      form.id, form.number, form.label, form.title, form.articles, form.department, form.section, form.body,
    ].map { form.text($0) ?? "-" }
    var lines = [
      "\(texts) \(value(form.flow, .flow)) \(value(form.document, .document)) \(form.position) \(form.evidence)"
    ]
    for (index, requirement) in form.requirements.enumerated() {
      let values = [
        value(requirement.act, .act), value(requirement.seal, .seal), value(requirement.signer, .signer),
        value(requirement.purpose, .purpose), value(requirement.certificate, .certificate),
        value(requirement.comparison, .comparison), value(requirement.alternative, .alternative),
      ]
      let width = vocabulary.declaredFacts.count
      lines.append(
        "\(values) \(form.text(requirement.markText) ?? "-") \(requirement.position) \(requirement.bases) "
          + facts(form.declaredFacts[index * width..<(index + 1) * width]))
    }
    for basis in form.bases {
      let isDefault = basis.isInstrumentDefault
      lines.append("\(isDefault) " + (isDefault ? text(basis, instrument.store) : text(basis, form.store)))
    }
    return lines.joined(separator: "\n")
  }

  private func text(_ basis: BasisRecord, _ store: TextStore) -> String {
    let texts = [store.text(basis.law) ?? "-", store.text(basis.article) ?? "-"]
    return "\(value(basis.tier, .basisTier)) \(value(basis.root, .basisRoot)) \(texts)"
  }

  private func facts(_ codes: ArraySlice<UInt8>) -> String {
    zip(vocabulary.declaredFacts, codes).map { "\(vocabulary.facts[$0].id)=\(value($1, at: $0))" }.sorted()
      .joined(separator: " ")
  }

  private func value(_ code: UInt8, _ fact: StandardFact) -> String { value(code, at: fact.rawValue) }

  private func value(_ code: UInt8, at fact: Int) -> String {
    code == ValueCode.unknown ? "?" : vocabulary.facts[fact].values?[Int(code)].id ?? "!"
  }
}
