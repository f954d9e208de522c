internal import CLibXML2
public import SourceText

extension XMLStreamError {
  /// Where it went wrong, or `nil` where there is no text to point into.
  public var position: SourcePosition? {
    switch self {
    case .cannotOpen, .cannotRead: nil
    case .unknownEncoding(_, let position), .encodingMismatch(_, _, let position),
      .undecodable(let position, _), .notWellFormed(let position, _, _), .declared(_, _, let position),
      .undeclaredEntity(_, let position), .limitExceeded(_, _, let position):
      position
    }
  }

  /// One line of lower-case English without the position; what the document says stands in back-ticks.
  public var message: String {
    switch self {
    case .cannotOpen(let path, let number): "cannot open `\(path)`: \(systemMessage(number))"
    case .cannotRead(let number, let offset): "cannot read on after \(offset) bytes: \(systemMessage(number))"
    case .unknownEncoding(let name, _):
      "unknown encoding `\(name)`; UTF-8, UTF-16, Shift_JIS (CP932) and EUC-JP are read"
    case .encodingMismatch(let declared, let actual, _):
      "the encoding is declared as `\(declared)`, but the bytes are \(actual)"
    case .undecodable(_, let encoding): "bytes that \(encoding) does not have"
    case .notWellFormed(_, let reason, _): "not well-formed XML: \(reason)"
    case .declared(.entity, let name, _): "declaration of the entity `\(name)`; entities are not allowed"
    case .declared(.attributes, let name, _):
      "declaration of the attributes of `\(name)`; attribute lists are not allowed"
    case .declared(.notation, let name, _): "declaration of the notation `\(name)`; notations are not allowed"
    case .undeclaredEntity(let name, _): "reference to the unknown entity `\(name)`"
    case .limitExceeded(let subject, let allowed, _): "\(subject.wording); \(allowed) allowed"
    }
  }
}

extension XMLLimits.Subject {
  fileprivate var wording: String {
    switch self {
    case .depth: "too many elements inside each other"
    case .attributes: "too many attributes in one start tag"
    case .nameBytes: "too many bytes in one name"
    case .distinctNames: "too many different names"
    case .textBytes: "too many bytes of text in one piece"
    case .startTagBytes: "too many bytes in one start tag"
    case .constructBytes: "too many bytes in one comment, instruction, CDATA section or declaration"
    }
  }
}

/// The system's wording for an error number, its first letter lower-case.
private func systemMessage(_ number: Int32) -> String {
  let text = unsafe strerrordesc_np(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  return text.prefix(1).lowercased() + text.dropFirst()
}
