public import FormRegister
public import SourceText

/// The labels of all forms of registers and laws, the repealed ones too, in their order.
public final class LabelCollection {
  /// The label of one form.
  public struct Entry: Sendable {
    /// The ids; nil where the register gives none.
    public let instrument, form: String?
    /// The label as written; nil where there is none.
    public let label: String?
    /// The articles where they are stated beside the label.
    public let articles: String?
    public let title: String?
    /// Whether the law says that the form has been repealed.
    public let isRepealed: Bool
  }

  public private(set) var entries: [Entry] = []
  public private(set) var rejected: [RejectedFile] = []
  private var errors: [Diagnostic] = []
  private var isLaw = false

  public init() {}

  /// Reads a file; one that cannot be used leaves nothing but its errors.
  public func read(_ input: ReviewInput, _ reader: RegisterReader) {
    let before = entries.count
    errors = []
    let kind = reader.read(input, visitor: self)
    guard kind == nil || !errors.isEmpty else { return }
    entries.removeSubrange(before...)
    rejected.append(RejectedFile(name: input.name, errors: errors))
  }

  private func add(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord, isRepealed: Bool
  ) {
    // In a law the label holds the articles already.
    let articles = isLaw ? nil : form.text(form.articles)
    entries.append(
      Entry(
        instrument: instrument.text(instrument.id), form: form.text(form.id), label: form.text(form.label),
        articles: articles, title: form.text(form.title), isRepealed: isRepealed))
  }
}

extension LabelCollection: FormVisitor {
  public func begin(_ header: RegisterHeader) { isLaw = header.kind == .law }
  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func end(_ instrument: borrowing InstrumentRecord) {}
  public func visitRepealedForm() {}

  public func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    add(form, instrument, isRepealed: false)
  }

  public func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    add(form, instrument, isRepealed: true)
  }

  public func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors.append(diagnostic) }
  }
}
