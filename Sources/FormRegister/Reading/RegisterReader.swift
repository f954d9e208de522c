public import SourceText
internal import XMLStream

/// Reads form registers, standard law XML and, by import profiles, other exports: one form at a time, in constant
/// memory.
public struct RegisterReader: Sendable {
  public let vocabulary: Vocabulary
  let tables: [SpellingTable?]
  let knowsDeclaredFacts: Bool
  /// Reads marks in texts; nil for the standard one, which is made only when there is a text.
  private(set) var marks: MarkReader?
  /// Counts what is read, where somebody looks on.
  private(set) var progress: ReadingProgress?

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

  /// This reader, with what counts bytes and forms as they are read; nil for nothing.
  public func reading(counting progress: ReadingProgress?) -> RegisterReader {
    var reader = self
    reader.progress = progress
    return reader
  }

  /// Reads the file at `path` and lends its instruments and forms to `visitor`; attachments are those in the
  /// file's folder.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - profiles: How a file that is neither a register nor a law may be read: by the first that finds anything.
  ///   - visitor: Takes the forms and all diagnostics.
  /// - Returns: What kind of file it is, nil where it cannot be used.
  @discardableResult
  public func read(
    path: String, name: String, profiles: [ImportProfile] = [], visitor: any FormVisitor
  ) -> RegisterKind? {
    read(
      path: path, name: name, attachmentFolder: Self.folder(of: path), profiles: profiles, visitor: visitor)
  }

  /// The folder that a file is in, where its attachments are looked for.
  public static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Reads the file at `path` with attachments in another folder than its own, or in none where that is nil;
  /// see ``read(path:name:profiles:visitor:)``.
  @discardableResult
  public func read(
    path: String, name: String, attachmentFolder: String?, profiles: [ImportProfile] = [],
    visitor: any FormVisitor
  ) -> RegisterKind? {
    read(name: name, folder: attachmentFolder, profiles, visitor) { stream, handler throws(XMLStreamError) in
      try stream.read(path: path, progress: progress, handler: handler)
    }
  }

  /// Reads a register that is already in memory, without attachments where their folder is nil; see
  /// ``read(path:name:profiles:visitor:)``.
  @discardableResult
  public func read(
    bytes: [UInt8], name: String, attachmentFolder: String? = nil, profiles: [ImportProfile] = [],
    visitor: any FormVisitor
  ) -> RegisterKind? {
    read(name: name, folder: attachmentFolder, profiles, visitor) { stream, handler throws(XMLStreamError) in
      try stream.read(bytes: bytes, handler: handler)
    }
  }

  private func read(
    name: String, folder: String?, _ profiles: [ImportProfile], _ visitor: any FormVisitor, _ parse: Parse
  ) -> RegisterKind? {
    let context = ReadingContext(file: name, folder: folder, reader: self, visitor: visitor)
    let pages = profiles.filter { $0.reads == .html }
    let isPage = [".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
    if isPage, !pages.isEmpty { return read(by: pages, context, parse) }
    let handler = FileHandler(context: context, profiles: profiles)
    do {
      try parse(XMLStream(names: .register), handler)
    } catch {
      // Pages seldom are well-formed; without a known root this may be one.
      if !handler.hasFormat, let kind = read(asPage: pages, context, parse) { return kind }
      let help = isPage ? "HTML is read by an import profile, given with --profile" : nil
      visitor.report(Diagnostic(.error, file: name, position: error.position, error.message, help: help))
      return nil
    }
    guard handler.matching.isEmpty else { return read(by: handler.matching, context, parse) }
    handler.finish()
    return handler.kind
  }
}

/// Finds out from the root element which format a file has, and hands its events on.
final class FileHandler: XMLEventHandler {
  private let context: ReadingContext
  private let profiles: [ImportProfile]
  private(set) var kind: RegisterKind?
  /// The profiles for files with this root, where the file is no register and no law.
  private(set) var matching: [ImportProfile] = []
  private var format: (any FormatReader)?
  /// Whether the root told what the file is.
  var hasFormat: Bool { format != nil }

  init(context: ReadingContext, profiles: [ImportProfile]) {
    (self.context, self.profiles) = (context, profiles)
  }

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
    let kind = ElementKind(root)
    if !kind.isCertain {
      matching = profiles.filter { $0.isFor(stream.elementName, stream.elementNamespace) }
      guard matching.isEmpty else { return nil }
    }
    switch kind {
    case .register(.formRegister):
      self.kind = .register
      return RegisterFormat(context: context)
    case .law, .wrapper:
      self.kind = .law
      return LawFormat(context: context, position: stream.elementPosition)
    case .register(let element):
      context.report(.wrongRoot("\(element)", profileRoots: roots), at: stream.elementPosition)
    case .unknown:
      let name = decodedText(bytes, 0..<bytes.count)
      let isRegister = name.split(separator: ":").last == "formRegister"
      context.report(
        isRegister ? .wrongNamespace(name) : .wrongRoot(name, profileRoots: roots), at: stream.elementPosition
      )
    }
    return nil
  }

  private var roots: [String] { profiles.map(\.root.local) }
}

extension ElementKind {
  /// Whether a document with this root is a register or a whole law, whatever else it might be.
  fileprivate var isCertain: Bool {
    switch self {
    case .register(let element): element == .formRegister
    case .law(let element): LawSchema.shared.names[element] == "Law"
    case .wrapper: true
    case .unknown: false
    }
  }
}

extension ImportProfile {
  /// Whether it is for files with a root of this name, with or without a prefix.
  fileprivate func isFor(_ name: String, _ namespace: String?) -> Bool {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if reads == .html { return local.lowercased() == root.local }
    return ExactText(local) == ExactText(root.local) && namespace == root.namespace
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
