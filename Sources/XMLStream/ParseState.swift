internal import CLibXML2
internal import SourceText

/// All that libxml2's callbacks work on, reached through a pointer so that no event counts references.
///
/// Never call a handler or libxml2 from within a mutating method: both come back here.
@safe struct ParseState: ~Copyable {
  let receivers: UnsafeMutablePointer<Receivers>
  let context: xmlParserCtxtPtr
  let limits: XMLLimits
  let elements: NameTable
  let attributes: NameTable
  let takesAllAttributes: Bool
  /// Names in libxml2's dictionary before the document.
  let knownNames: Int

  var window = SourceWindow()
  var deliversText: Bool
  /// Why reading goes on no more; callbacks that still come are ignored.
  var isHalted = false
  var failure: XMLStreamError?
  /// Whether the text has ended within a tag, comment or the like, so that whatever is wrong there means just that.
  var endsEarly = false

  var depth = 0
  var textBytes = 0
  /// Behind which carriage return the last piece of a CDATA section ended, if behind any.
  var returnEnd = -1
  let openElements: UnsafeMutablePointer<Int32>

  // The event being delivered: nothing here is valid outside a start tag's callback.
  var arena: UnsafeMutablePointer<UInt8>
  var arenaCapacity: Int
  var arenaCount = 0
  let list: UnsafeMutablePointer<XMLAttribute>
  var listCount = 0
  var startTag: StartTag?

  /// The names of the start tag being delivered.
  @unsafe struct StartTag {
    let local: UnsafePointer<UInt8>
    let prefix: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?
  }
  var startTagPosition: SourcePosition?

  init(
    stream: XMLStream, handler: any XMLEventHandler, context: xmlParserCtxtPtr, names: XMLNames,
    limits: XMLLimits,
    deliversText: Bool
  ) {
    unsafe receivers = .allocate(capacity: 1)
    unsafe receivers.initialize(to: Receivers(handler: handler, stream: stream))
    unsafe self.context = context
    self.limits = limits
    takesAllAttributes = names.takesAllAttributes
    self.deliversText = deliversText
    let dictionary = unsafe context.pointee.dict!
    // libxml2 adds these a little later.
    for name in ["xml", "xmlns", "http://www.w3.org/XML/1998/namespace"] {
      _ = unsafe xmlDictLookup(dictionary, name, CInt(name.utf8.count))
    }
    unsafe elements = NameTable(names.elements, in: dictionary)
    unsafe attributes = NameTable(
      names.attributes.map { XMLNames.Element(local: $0) } + names.qualifiedAttributes, in: dictionary)
    knownNames = unsafe Int(xmlDictSize(dictionary))
    unsafe openElements = .allocate(capacity: limits.depth + 1)
    unsafe list = .allocate(capacity: limits.attributes + 1)
    arenaCapacity = 64 << 10
    unsafe arena = .allocate(capacity: arenaCapacity)
  }

  deinit {
    unsafe receivers.deinitialize(count: 1)
    unsafe receivers.deallocate()
    unsafe openElements.deallocate()
    unsafe list.deallocate()
    unsafe arena.deallocate()
  }

  /// The offset at which libxml2 stands in the text.
  var offset: Int {
    guard let input = unsafe context.pointee.input, let current = unsafe input.pointee.cur else {
      return window.fed
    }
    return unsafe Int(input.pointee.consumed) + (current - input.pointee.base)
  }

  /// The place at which libxml2 stands, or during a start tag's event that tag's `<`.
  mutating func position() -> SourcePosition {
    if let startTagPosition { return startTagPosition }
    guard unsafe startTag != nil else { return window.position(at: offset) }
    let position = window.position(at: window.last(UInt8(ascii: "<"), before: offset))
    startTagPosition = position
    return position
  }

  /// The limit on what libxml2 waits for at `offset`: the rest of a start tag, or of anything else.
  func pendingSubject(at offset: Int) -> XMLLimits.Subject {
    guard unsafe context.pointee.instate != XML_PARSER_CDATA_SECTION,
      unsafe context.pointee.instate != XML_PARSER_DTD
    else { return .constructBytes }
    let bytes = unsafe window.suffix(from: offset)
    guard bytes.count > 1, unsafe bytes[0] == UInt8(ascii: "<") else { return .constructBytes }
    switch unsafe bytes[1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return .constructBytes
    default: return .startTagBytes
    }
  }

  /// Lets libxml2 finish what it is at and then stop; nothing is freed under its feet, unlike by `xmlStopParser`.
  mutating func halt() {
    isHalted = true
    unsafe context.pointee.disableSAX = 1
    unsafe context.pointee.wellFormed = 0
    if unsafe context.pointee.errNo == 0 { unsafe context.pointee.errNo = CInt(XML_ERR_USER_STOP.rawValue) }
  }

  /// Keeps the first reason to stop, and stops.
  mutating func fail(_ error: XMLStreamError) {
    guard !isHalted else { return }
    failure = error
    halt()
  }

  /// Stops because of a limit, at the current position.
  mutating func fail(over subject: XMLLimits.Subject) {
    fail(.limitExceeded(subject, allowed: limits[subject], position()))
  }
}
