/// One attribute of a start tag, as ranges of the bytes handed out with it.
public struct XMLAttribute: Sendable {
  /// The id of the name in ``XMLNames/attributes`` or ``XMLNames/qualifiedAttributes``, 0 for any other.
  public let name: Int32

  /// Where the name stands in the bytes; empty unless ``name`` is 0.
  public let nameRange: Range<Int>

  /// Where the value stands in the bytes: UTF-8, references resolved, white space normalised.
  public let valueRange: Range<Int>

  /// An attribute by its id, for elements that a reader makes up.
  public init(name: Int32, nameRange: Range<Int> = 0..<0, valueRange: Range<Int>) {
    (self.name, self.nameRange, self.valueRange) = (name, nameRange, valueRange)
  }
}

/// What reads the events of an ``XMLStream``.
///
/// Spans hold UTF-8 and are valid during the call only. Nothing is called after ``XMLStream/stop()``.
public protocol XMLEventHandler: AnyObject {
  /// A start tag, or the start of an empty element.
  ///
  /// Attributes with a prefix, `xml:` included, are left out unless they have an id. An element with id 0 comes
  /// without attributes, and `bytes` is then its qualified name, unless ``XMLNames/takesAllAttributes``.
  /// - Parameters:
  ///   - name: the id of the element in ``XMLNames/elements``, or 0.
  ///   - attributes: in the order of the document.
  ///   - bytes: the attributes' values, and the names of those with id 0.
  ///   - stream: for ``XMLStream/elementPosition`` and ``XMLStream/deliversText``.
  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream)

  /// An end tag, or the end of an empty element, with the id that its start had.
  func endElement(_ name: Int32, stream: XMLStream)

  /// A piece of text or of a CDATA section, cut at any scalar; called only while ``XMLStream/deliversText``.
  func text(_ bytes: Span<UInt8>, stream: XMLStream)
}
