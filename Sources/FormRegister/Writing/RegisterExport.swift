public import SourceText

/// Writes what any file of forms says as a register of its own, edits made: a law, a page, another export.
///
/// What the records do not hold is not written: titles of laws, comments, what no requirement can be read from.
public final class RegisterExport: FormVisitor {
  private let edits: RegisterEdits
  private let vocabulary: Vocabulary
  private let file: String
  private var records: RecordWriting
  private var articles: [UInt8] = []
  private var forms: [UInt8] = []
  private var output: [UInt8] = []
  private var editedForms: Set<SourcePosition> = []
  private var editedArticles: Set<SourcePosition> = []
  private var problems: EditProblems

  /// - Parameters:
  ///   - edits: What changes, by the places of records in the file that is read.
  ///   - file: Its name in diagnostics.
  ///   - vocabulary: The one that it is read with.
  public init(_ edits: RegisterEdits, file: String, vocabulary: Vocabulary = .standard) {
    (self.edits, self.vocabulary, self.file) = (edits, vocabulary, file)
    records = RecordWriting(vocabulary)
    problems = EditProblems(file: file, vocabulary)
  }

  public var wantsArticles: Bool { true }
  public var wantsTexts: Bool { true }

  public func begin(_ header: RegisterHeader) {
    output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formRegister".utf8)
    records.add("xmlns", RegisterElement.namespace, to: &output)
    records.add("municipality", header.municipality, to: &output)
    records.add("exportedOn", header.exportedOn.map { "\($0)" }, to: &output)
    output += Array(">\n".utf8)
  }

  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func visitRepealedForm() {}

  public func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {
    let edit = edits.articles[article.position]
    if edit != nil { note(article.position, in: &editedArticles) }
    let text = edit ?? String(decoding: article.text, as: UTF8.self)
    problems.check(text, at: article.position)
    records.write(article, saying: text, to: &articles)
  }

  public func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    guard let edit = edits.forms[form.position] else { return write(form, of: instrument, body: nil, [:]) }
    note(form.position, in: &editedForms)
    guard case .change(let body, let requirements) = edit else { return }
    write(form, of: instrument, body: body, requirements)
  }

  private func write(
    _ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord, body: String?,
    _ requirements: [SourcePosition: RequirementEdit]
  ) {
    // What is unread although there is a text stays so.
    let text = body ?? (form.evidence == .unread ? nil : form.text(form.body))
    if let text { problems.check(text, at: form.position) }
    // Those that a text shows change with it.
    let isRead = form.evidence == .body && text != nil
    problems.check(requirements, among: isRead ? [] : form.requirements.map(\.position))
    records.write(form, of: instrument, saying: text, requirements, to: &forms)
  }

  public func end(_ instrument: borrowing InstrumentRecord) {
    records.write(instrument, containing: articles + forms, to: &output)
    (articles, forms) = ([], [])
  }

  public func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { problems.add(diagnostic) }
  }

  /// One place is one element, or an edit of it would be one of several.
  private func note(_ position: SourcePosition, in places: inout Set<SourcePosition>) {
    if !places.insert(position).inserted { problems.reportSeveral(at: position) }
  }

  /// The register, once the file has been read.
  ///
  /// - Throws: ``RegisterEditError`` where the file cannot be used, or an element is not where an edit says.
  public func finish() throws(RegisterEditError) -> [UInt8] {
    problems.reportMissing(edits, forms: editedForms, articles: editedArticles)
    if output.isEmpty, problems.diagnostics.isEmpty {
      problems.add(Diagnostic(.error, file: file, "there is no register in the file"))
    }
    guard problems.diagnostics.isEmpty else {
      throw RegisterEditError(diagnostics: problems.diagnostics)
    }
    return output + Array("</formRegister>\n".utf8)
  }
}
