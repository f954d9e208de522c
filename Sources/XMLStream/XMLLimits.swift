/// What a document may hold before it is refused; the standard is far above any real register.
public struct XMLLimits: Hashable, Sendable {
  /// What a limit is on.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    case depth, attributes, nameBytes, distinctNames, textBytes, startTagBytes, constructBytes
  }

  /// Elements open at the same time.
  public var depth = 256
  /// Attributes of one element, those with a prefix counted, namespace declarations not.
  public var attributes = 256
  /// UTF-8 bytes of a qualified name.
  public var nameBytes = 1_000
  /// Different names, prefixes and namespaces of a document beyond those in ``XMLNames``.
  public var distinctNames = 10_000
  /// UTF-8 bytes of text between two tags, delivered or not.
  public var textBytes = 16 << 20
  /// UTF-8 bytes of a start tag, from `<` to `>`; at least 64.
  public var startTagBytes = 256 << 10
  /// UTF-8 bytes of a comment, processing instruction, CDATA section, end tag or document type declaration;
  /// enforced once such a construct is longer than a piece of 64 KiB.
  public var constructBytes = 1 << 20

  /// The standard limits, to be changed one by one.
  public init() {}

  /// The limits that every document of real life keeps.
  public static let standard = XMLLimits()

  /// How much of `subject` is allowed.
  public subscript(subject: Subject) -> Int {
    switch subject {
    case .depth: depth
    case .attributes: attributes
    case .nameBytes: nameBytes
    case .distinctNames: distinctNames
    case .textBytes: textBytes
    case .startTagBytes: startTagBytes
    case .constructBytes: constructBytes
    }
  }
}
