internal import CLibXML2
internal import Glibc
internal import SourceText

/// Checks documents against a RELAX NG schema, for tests and for `validate`: it builds a tree in memory.
@safe public final class XMLSchemaValidator {
  /// What contradicts the schema.
  public struct Violation: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// libxml2's wording.
    public let message: String
  }

  /// Why a schema cannot be used.
  public struct SchemaError: Error, Hashable, Sendable {
    /// libxml2's complaints, in order.
    public let violations: [Violation]
  }

  private let schema: xmlRelaxNGPtr

  /// Reads a schema of one file (nothing that it includes is loaded).
  /// - Throws: ``XMLStreamError`` if it cannot be read, ``SchemaError`` if it is no schema.
  public init(schemaPath: String) throws {
    _ = LibXML.isReady
    sealreview_silence_generic_errors()
    let text = try Self.text(path: schemaPath)
    let complaints = Complaints()
    let parsed = try unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe xmlRelaxNGNewMemParserCtxt(start, CInt(bytes.count)) else {
        throw SchemaError(violations: [])
      }
      defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
      unsafe xmlRelaxNGSetParserStructuredErrors(context, Complaints.note, complaints.context)
      return unsafe xmlRelaxNGParse(context)
    }
    guard let parsed = unsafe parsed else { throw SchemaError(violations: complaints.violations) }
    unsafe schema = unsafe parsed
  }

  deinit { unsafe xmlRelaxNGFree(schema) }

  /// Everything in a document that contradicts the schema; empty for a valid one.
  /// - Throws: ``XMLStreamError`` if the document cannot be read.
  public func validate(path: String) throws -> [Violation] {
    try XMLStream(names: XMLNames(elements: [XMLNames.Element](), attributes: [])).read(
      path: path, handler: Nobody())
    let text = try Self.text(path: path)
    let complaints = Complaints()
    guard let parser = unsafe xmlNewParserCtxt() else { return [] }
    defer { unsafe xmlFreeParserCtxt(parser) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = unsafe text.withUnsafeBytes { bytes in
      unsafe xmlCtxtReadMemory(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), nil, "UTF-8",
        CInt(options))
    }
    defer { unsafe xmlFreeDoc(document) }
    guard let validation = unsafe xmlRelaxNGNewValidCtxt(schema) else { return [] }
    defer { unsafe xmlRelaxNGFreeValidCtxt(validation) }
    unsafe xmlRelaxNGSetValidStructuredErrors(validation, Complaints.note, complaints.context)
    let result = unsafe xmlRelaxNGValidateDoc(validation, document)
    if result != 0, complaints.violations.isEmpty {
      return [Violation(line: 1, message: "the document is not valid")]
    }
    return complaints.violations
  }

  /// A file's whole text as UTF-8, decoded as streams are; a place that cannot be decoded ends it.
  private static func text(path: String) throws(XMLStreamError) -> [UInt8] {
    var file = try OpenFile(path: path)
    var input = try unsafe DecodedInput { (buffer) throws(XMLStreamError) in
      try unsafe file.read(into: buffer)
    }
    var text: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { unsafe room.deallocate() }
    while input.end == nil {
      let count = try unsafe input.fill(room)
      unsafe text.append(contentsOf: room[..<count])
    }
    return text
  }
}

/// libxml2's complaints about one document, collected by its own handler.
private final class Complaints {
  var violations: [XMLSchemaValidator.Violation] = []

  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let note: xmlStructuredErrorFunc = { context, error in
    guard let context = unsafe context, let error = unsafe error else { return }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let line = message.unicodeScalars.prefix { $0 != "\n" }
    unsafe Unmanaged<Complaints>.fromOpaque(context).takeUnretainedValue().violations.append(
      .init(line: Int(error.pointee.line), message: String(line)))
  }
}

/// Reads a document only to learn whether it can be read.
private final class Nobody: XMLEventHandler {
  func startElement(_: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {}
  func endElement(_: Int32, stream: XMLStream) {}
  func text(_: Span<UInt8>, stream: XMLStream) {}
}
