public import SourceText

/// An XML document as a stream of events with exact positions, in constant memory.
///
/// One stream belongs to one task; it may read one document after another. What a document may hold is bounded by
/// ``XMLLimits``: no document makes it slow or large, load anything or print anything.
@safe public final class XMLStream {
  /// How documents are written.
  public enum Syntax: Sendable {
    case xml
    /// HTML as it comes: whatever is wrong with its tags is put right, names are in lower case.
    case html
  }

  let syntax: Syntax
  let names: XMLNames
  let limits: XMLLimits
  /// The reading under way; the pointer is the run's, which takes it back at its end.
  var state: StatePointer?
  private var wantsText = false
  /// What positions are answered with while it is set: a reader's, for an element that it made up.
  public var standIn: XMLPlaces?

  /// A stream that tells `names` apart.
  public init(names: XMLNames, limits: XMLLimits = .standard, syntax: Syntax = .xml) {
    self.names = names
    self.syntax = syntax
    self.limits = limits
  }

  /// Whether text is delivered; to be switched at any time, also from within an event.
  public var deliversText: Bool {
    get { wantsText }
    set {
      wantsText = newValue
      if let state = unsafe state { unsafe state.pointee.deliversText = newValue }
    }
  }

  /// Where the start tag being delivered begins, at its `<`; in other events how far the text has been read.
  ///
  /// Computed when asked for: all positions together cost one pass over the text.
  public var elementPosition: SourcePosition {
    if let standIn { return standIn.element }
    guard let state = unsafe state else { return .start }
    return unsafe state.pointee.position()
  }

  /// The namespace of the start tag being delivered, `nil` if it has none; for messages, as it makes a string.
  public var elementNamespace: String? {
    guard let state = unsafe state, let tag = unsafe state.pointee.startTag,
      let namespace = unsafe tag.namespace
    else { return nil }
    return unsafe String(decodingCString: namespace, as: UTF8.self)
  }

  /// The name of the start tag being delivered, with its prefix; for messages, as it makes a string.
  public var elementName: String {
    guard let state = unsafe state, let tag = unsafe state.pointee.startTag else { return "" }
    let local = unsafe String(decodingCString: tag.local, as: UTF8.self)
    guard let prefix = unsafe tag.prefix else { return local }
    return unsafe String(decodingCString: prefix, as: UTF8.self) + ":" + local
  }

  /// How many elements are open, the one being delivered included.
  public var depth: Int {
    guard let state = unsafe state else { return 0 }
    return unsafe state.pointee.depth
  }

  /// Ends the reading after the present event, without an error and without looking at the rest.
  public func stop() {
    if let state = unsafe state { unsafe state.pointee.halt() }
  }
}
