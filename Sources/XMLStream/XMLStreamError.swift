public import SourceText

/// Why a document could not be read to its end; facts only, worded in ``message``.
public enum XMLStreamError: Error, Hashable, Sendable {
  /// What a document type declaration may not declare.
  public enum Declaration: String, Hashable, Sendable {
    case entity, attributes, notation
  }

  /// The file cannot be opened, with the system's error number (`EISDIR` for a folder).
  case cannotOpen(path: String, errno: Int32)
  /// Reading failed after `offset` bytes, with the system's error number.
  case cannotRead(errno: Int32, offset: Int)
  /// The declared or recognised encoding is none of those read.
  case unknownEncoding(name: String, SourcePosition)
  /// The declared encoding is not the one that the first bytes show.
  case encodingMismatch(declared: String, actual: String, SourcePosition)
  /// A byte sequence that the encoding does not have.
  case undecodable(SourcePosition, encoding: String)
  /// Not well-formed XML with namespaces; `code` is libxml2's, 0 where this module found it.
  case notWellFormed(SourcePosition, reason: String, code: Int32)
  /// A declaration that documents may not make: it would let a small file grow or read others.
  case declared(Declaration, name: String, SourcePosition)
  /// A reference to an entity other than the five that XML has by itself.
  case undeclaredEntity(name: String, SourcePosition)
  /// More than `allowed` of something.
  case limitExceeded(XMLLimits.Subject, allowed: Int, SourcePosition)
}
