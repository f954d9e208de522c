internal import SourceText
internal import XMLStream

/// Reads form registers and standard law XML, one form at a time, in constant memory.
public struct RegisterReader: Sendable {
  public let vocabulary: Vocabulary
  let tables: [SpellingTable?]
  let knowsDeclaredFacts: Bool
  /// Reads marks in texts; nil for the standard one, which is made only when there is a text.
  private(set) var marks: MarkReader?

  /// - Parameters:
  ///   - vocabulary: The facts that a register may state.
  ///   - knowsDeclaredFacts: Whether the vocabulary holds a rule set's facts; without one, facts that a
  ///     register states beyond the standard ones cannot be checked.
  ///   - marks: Reads marks in the texts of forms; nil for the standard vocabulary.
  public init(
    vocabulary: Vocabulary = .standard, knowsDeclaredFacts: Bool = false, marks: MarkReader? = nil
  ) {
    self.vocabulary = vocabulary
    self.knowsDeclaredFacts = knowsDeclaredFacts
    tables = vocabulary.spellingTables()
    self.marks = marks
  }

  /// This reader with another reader of marks; nil for its own.
  public func reading(marks: MarkReader?) -> RegisterReader {
    var reader = self
    reader.marks = marks ?? self.marks
    return reader
  }

  /// Reads the file at `path` and lends its instruments and forms to `visitor`; attachments are those in the
  /// file's folder.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - visitor: Takes the forms and all diagnostics.
  /// - Returns: What kind of file it is, nil where it cannot be used.
  @discardableResult
  public func read(path: String, name: String, visitor: any FormVisitor) -> RegisterKind? {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return read(path: path, name: name, attachmentFolder: folder, visitor: visitor)
  }

  /// Reads the file at `path` with attachments in another folder than its own, or in none where that is nil;
  /// see ``read(path:name:visitor:)``.
  @discardableResult
  public func read(
    path: String, name: String, attachmentFolder: String?, visitor: any FormVisitor
  ) -> RegisterKind? {
    read(name: name, folder: attachmentFolder, visitor: visitor) { stream, handler throws(XMLStreamError) in
      try stream.read(path: path, handler: handler)
    }
  }

  /// Reads a register that is already in memory, without attachments; see ``read(path:name:visitor:)``.
  @discardableResult
  public func read(bytes: [UInt8], name: String, visitor: any FormVisitor) -> RegisterKind? {
    read(name: name, folder: nil, visitor: visitor) { stream, handler throws(XMLStreamError) in
      try stream.read(bytes: bytes, handler: handler)
    }
  }

  private func read(
    name: String, folder: String?, visitor: any FormVisitor,
    _ parse: (XMLStream, FileHandler) throws(XMLStreamError) -> Void
  ) -> RegisterKind? {
    let context = ReadingContext(file: name, folder: folder, reader: self, visitor: visitor)
    let handler = FileHandler(context: context)
    do {
      try parse(XMLStream(names: .register), handler)
    } catch {
      visitor.report(Diagnostic(.error, file: name, position: error.position, error.message))
      return nil
    }
    handler.finish()
    return handler.kind
  }
}

/// Finds out from the root element which format a file has, and hands its events on.
final class FileHandler: XMLEventHandler {
  private let context: ReadingContext
  private(set) var kind: RegisterKind?
  private var format: (any FormatReader)?

  init(context: ReadingContext) { self.context = context }

  func startElement(
    _ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream
  ) {
    if format == nil {
      guard let format = format(root: name, bytes: bytes, stream: stream) else { return stream.stop() }
      self.format = format
    }
    format?.startElement(ElementKind(name), attributes: attributes, bytes: bytes, stream: stream)
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    format?.endElement(stream)
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {
    format?.text(bytes)
  }

  func finish() { format?.finish() }

  private func format(root: Int32, bytes: Span<UInt8>, stream: XMLStream) -> (any FormatReader)? {
    switch ElementKind(root) {
    case .register(.formRegister):
      kind = .register
      return RegisterFormat(context: context)
    case .law, .wrapper:
      kind = .law
      return LawFormat(context: context, position: stream.elementPosition)
    case .register(let element):
      context.report(.wrongRoot("\(element)"), at: stream.elementPosition)
    case .unknown:
      let name = decodedText(bytes, 0..<bytes.count)
      let isRegister = name.split(separator: ":").last == "formRegister"
      context.report(isRegister ? .wrongNamespace(name) : .wrongRoot(name), at: stream.elementPosition)
    }
    return nil
  }
}

/// Reads the elements of one format.
protocol FormatReader: AnyObject {
  func startElement(
    _ kind: ElementKind, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream)
  func endElement(_ stream: XMLStream)
  func text(_ bytes: Span<UInt8>)
  /// The document has ended well.
  func finish()
}
