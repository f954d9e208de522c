internal import SourceText
internal import XMLStream

/// Edits registers and leaves everything else in them as it stands, byte for byte.
///
/// What is written is UTF-8: a file in another encoding is converted, and its declaration says so.
public struct RegisterEditor: Sendable {
  /// The spellings of acts.
  public let vocabulary: Vocabulary

  /// - Parameter vocabulary: The spellings of acts.
  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// Whether the file at `path` is one that can be edited; any other has to be written anew by ``RegisterExport``.
  public static func canEdit(path: String) -> Bool {
    let elements = EditedElements(RegisterEdits())
    elements.stopsAtRoot = true
    try? XMLStream(names: .register).read(path: path, handler: elements)
    return elements.isRegister
  }

  /// The bytes of the file at `path` as edited.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - edits: What changes.
  /// - Throws: ``RegisterEditError`` where the file is no register, or an element is not where an edit says.
  public func edited(
    path: String, name: String, _ edits: RegisterEdits
  ) throws(RegisterEditError) -> [UInt8] {
    try edited(name: name, edits) { () throws(XMLStreamError) in try DecodedDocument(path: path) }
  }

  /// The same for a file in memory; see ``edited(path:name:_:)``.
  public func edited(
    bytes: [UInt8], name: String, _ edits: RegisterEdits
  ) throws(RegisterEditError) -> [UInt8] {
    try edited(name: name, edits) { () throws(XMLStreamError) in try DecodedDocument(bytes: bytes) }
  }

  private func edited(
    name: String, _ edits: RegisterEdits, _ load: () throws(XMLStreamError) -> DecodedDocument
  ) throws(RegisterEditError) -> [UInt8] {
    let elements = EditedElements(edits)
    let document: DecodedDocument
    do throws(XMLStreamError) {
      document = try load()
      try XMLStream(names: .register).read(bytes: document.source, handler: elements)
    } catch {
      throw RegisterEditError(
        diagnostics: [Diagnostic(.error, file: name, position: error.position, error.message)])
    }
    guard elements.isRegister else {
      throw RegisterEditError(diagnostics: [
        Diagnostic(.error, file: name, "only registers can be edited, and this file is none")
      ])
    }
    var problems = EditProblems(file: name, vocabulary)
    problems.check(edits, against: elements)
    guard problems.diagnostics.isEmpty else {
      throw RegisterEditError(diagnostics: problems.diagnostics)
    }
    return written(document, elements, edits)
  }

  private func written(
    _ document: DecodedDocument, _ elements: EditedElements, _ edits: RegisterEdits
  ) -> [UInt8] {
    var writer = ElementWriter(document.text, elements, vocabulary)
    if let range = document.encodingName, isRenamed(document, range, edits) {
      writer.edits.replace(range, with: Array("UTF-8".utf8))
    }
    for form in elements.forms {
      if let edit = edits.forms[form.position] { writer.write(edit, of: form) }
    }
    for article in elements.articles {
      if let text = edits.articles[article] { writer.write(article: article, text) }
    }
    let mark = document.hasUTF8Mark ? DecodedDocument.utf8Mark : []
    return mark + writer.edits.applied(to: document.text)
  }

  /// Whether the declaration has to name another encoding than it does.
  private func isRenamed(_ document: DecodedDocument, _ range: Range<Int>, _ edits: RegisterEdits) -> Bool {
    guard document.isUTF8, !edits.isEmpty else { return !document.isUTF8 }
    // ASCII is read as UTF-8; with Japanese put in, it is that.
    return String(decoding: document.text[range], as: UTF8.self).lowercased().hasSuffix("ascii")
  }
}
