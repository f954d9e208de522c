public import FormRegister
public import SourceText

/// What reading a file, and nothing else, shows of it.
public final class FileValidation {
  public let name: String
  /// What the file is; nil where it cannot be used.
  public private(set) var kind: RegisterKind?
  public private(set) var counts = ReviewCounts()
  public private(set) var errors: [Diagnostic] = []
  public private(set) var warnings = WarningList()
  private var identifiers = IdentifierHashes()

  /// A file that turned out to be unusable before any form could be read: an import profile.
  ///
  /// - Parameter errors: What is wrong with it, at least one.
  public init(unusable errors: [Diagnostic]) {
    name = errors.first?.file ?? ""
    self.errors = errors
  }

  /// Reads a file, and looks for identifiers that stand twice in it.
  public init(_ input: ReviewInput, _ reader: RegisterReader) {
    name = input.name
    kind = reader.read(input, visitor: self)
    guard kind != nil else {
      counts = ReviewCounts()
      return
    }
    let suspects = identifiers.suspects()
    guard !suspects.forms.isEmpty || !suspects.instruments.isEmpty else { return }
    let search = DuplicateSearch(suspects: suspects)
    search.search(input, reader)
    errors += search.duplicates
  }
}

extension FileValidation: FormVisitor {
  public func begin(_ header: RegisterHeader) {}

  public func begin(_ instrument: borrowing InstrumentRecord) {
    counts.instruments += 1
    identifiers.addInstrument(instrument.store.bytes[instrument.id.range])
  }

  public func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    counts.add(form)
    identifiers.addForm(form.store.bytes[form.id.range])
  }

  public func end(_ instrument: borrowing InstrumentRecord) {}

  public func visitRepealedForm() { counts.repealed += 1 }

  public func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors.append(diagnostic) } else { warnings.add(diagnostic) }
  }
}
