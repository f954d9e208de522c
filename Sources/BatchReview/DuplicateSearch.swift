internal import FormRegister
internal import SourceText

/// Reads files again to find where identifiers stand twice; done only where their hashes are equal.
final class DuplicateSearch: FormVisitor {
  private let suspects: (forms: Set<UInt64>, instruments: Set<UInt64>)
  private var firstForms: [ExactText: (file: String, position: SourcePosition)] = [:]
  private var firstInstruments: [ExactText: (file: String, position: SourcePosition)] = [:]
  private var file = ""
  private(set) var duplicates: [Diagnostic] = []

  init(suspects: (forms: Set<UInt64>, instruments: Set<UInt64>)) { self.suspects = suspects }

  func search(_ input: ReviewInput, _ reader: RegisterReader) {
    file = input.name
    _ = reader.read(input.withoutAttachments, visitor: self)
  }

  func begin(_ header: RegisterHeader) {}
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() {}
  func report(_ diagnostic: Diagnostic) {}

  func begin(_ instrument: borrowing InstrumentRecord) {
    guard suspects.instruments.contains(IdentifierHashes.hash(instrument.store.bytes[instrument.id.range])),
      let id = instrument.text(instrument.id)
    else { return }
    note(id, "instrument", instrument.position, &firstInstruments)
  }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    guard suspects.forms.contains(IdentifierHashes.hash(form.store.bytes[form.id.range])),
      let id = form.text(form.id)
    else { return }
    note(id, "form", form.position, &firstForms)
  }

  private func note(
    _ id: String, _ what: String, _ position: SourcePosition,
    _ first: inout [ExactText: (file: String, position: SourcePosition)]
  ) {
    guard let other = first[ExactText(id)] else {
      first[ExactText(id)] = (file, position)
      return
    }
    let place = "\(other.file):\(other.position.line):\(other.position.column)"
    duplicates.append(
      Diagnostic(
        .error, file: file, position: position, "duplicate \(what) id `\(id)`; the first stands at \(place)"))
  }
}
