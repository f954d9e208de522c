internal import CLibXML2
internal import Glibc
internal import SourceText

/// One reading of one document: feeds decoded text to libxml2, in the same portions however the source delivers.
///
/// A portion ends behind its last `>` where it has one, so that constructs are seldom cut.
@safe struct ParseRun: ~Copyable {
  /// The largest portion; libxml2 is fastest between 64 KiB and 1 MiB.
  static let portion = 64 << 10

  private let state: StatePointer
  private let portion: Int
  private let syntax: XMLStream.Syntax

  /// Sets up libxml2; `state` is given back by its end.
  init(stream: XMLStream, handler: any XMLEventHandler, portion: Int) {
    _ = LibXML.isReady
    sealreview_silence_generic_errors()
    unsafe state = .allocate(capacity: 1)
    syntax = stream.syntax
    let context = unsafe Self.context(syntax, state)
    self.portion = max(16, min(portion, stream.limits.startTagBytes))
    unsafe state.initialize(
      to: ParseState(
        stream: stream, handler: handler, context: context, names: stream.names, limits: stream.limits,
        deliversText: stream.deliversText))
    unsafe stream.state = unsafe state
  }

  /// libxml2's parser for a syntax, with our callbacks and everything else off.
  private static func context(_ syntax: XMLStream.Syntax, _ state: StatePointer) -> xmlParserCtxtPtr {
    var sax = unsafe syntax == .xml ? Callbacks.handler() : Callbacks.htmlHandler()
    let context =
      unsafe syntax == .xml
      ? xmlCreatePushParserCtxt(&sax, state, nil, 0, nil)
      : htmlCreatePushParserCtxt(&sax, state, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context = unsafe context else { preconditionFailure("out of memory") }
    switch syntax {
    case .xml:
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      _ = unsafe xmlCtxtUseOptions(context, CInt(options))
      _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    case .html:
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      _ = unsafe htmlCtxtUseOptions(context, CInt(options))
    }
    return unsafe context
  }

  deinit {
    unsafe state.pointee.receivers.pointee.stream.state = nil
    let context = unsafe state.pointee.context
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
    unsafe xmlFreeDoc(context.pointee.myDoc)  // libxml2 keeps entities in one although nobody asked for it
    unsafe xmlFreeParserCtxt(context)
  }

  /// Reads `input` to its end, to the first error or until the handler stops it.
  func read(_ input: inout DecodedInput) throws(XMLStreamError) {
    while true {
      if input.end == nil {
        let wanted = unsafe portion - state.pointee.window.unfed.count
        if wanted >= 4 {
          let room = unsafe state.pointee.window.room(for: wanted)
          let count = try unsafe input.fill(room)
          unsafe state.pointee.window.append(count)
        }
      }
      if unsafe state.pointee.window.unfed.isEmpty, input.end != nil { break }
      try feed(atEnd: input.end != nil)
      if unsafe state.pointee.isHalted { return }
    }
    try finish(input)
  }

  /// Hands libxml2 the next portion, as much as a pending construct's limit allows.
  private func feed(atEnd: Bool) throws(XMLStreamError) {
    let offset = unsafe state.pointee.offset
    let subject =
      unsafe syntax == .xml
      ? state.pointee.pendingSubject(at: offset) : state.pointee.pendingHTMLSubject(at: offset)
    let limit = unsafe state.pointee.limits[subject]
    let allowed = unsafe max(0, limit - (state.pointee.window.fed - offset))
    let unfed = unsafe state.pointee.window.unfed
    let isLast = atEnd && allowed >= unfed.count
    let count = unsafe Cut.length(in: UnsafeBufferPointer(rebasing: unfed.prefix(allowed)), isLast: isLast)
    if syntax == .html, subject == .startTagBytes, unsafe state.pointee.holdsTooManyAttributes(at: offset) {
      throw .limitExceeded(
        .attributes, allowed: unsafe state.pointee.limits.attributes,
        unsafe state.pointee.window.position(at: offset))
    }
    guard count > 0, let start = unfed.baseAddress else {
      throw .limitExceeded(subject, allowed: limit, unsafe state.pointee.window.position(at: offset))
    }
    unsafe state.pointee.window.feed(count)
    let bytes = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    unsafe parse(bytes, count, isLast: false)
    if let failure = unsafe state.pointee.failure { throw failure }
    if unsafe !state.pointee.isHalted {
      let consumed = unsafe state.pointee.offset
      unsafe state.pointee.window.discard(before: consumed)
    }
  }

  private func parse(_ bytes: UnsafePointer<CChar>?, _ count: Int, isLast: Bool) {
    switch syntax {
    case .xml: _ = unsafe xmlParseChunk(state.pointee.context, bytes, CInt(count), isLast ? 1 : 0)
    case .html: _ = unsafe htmlParseChunk(state.pointee.context, bytes, CInt(count), isLast ? 1 : 0)
    }
  }

  /// The source has ended: so must the document.
  private func finish(_ input: borrowing DecodedInput) throws(XMLStreamError) {
    let end = unsafe state.pointee.window.end
    switch input.end {
    case .undecodable:
      throw .undecodable(unsafe state.pointee.window.position(at: end), encoding: input.encoding.name)
    case .nul:
      throw .notWellFormed(
        unsafe state.pointee.window.position(at: end), reason: "a NUL character", code: 0)
    default: break
    }
    guard end > 0 else { throw .notWellFormed(.start, reason: "the document is empty", code: 0) }
    let pending = unsafe state.pointee.window.suffix(from: state.pointee.offset)
    unsafe state.pointee.endsEarly =
      unsafe pending.first == UInt8(ascii: "<") && !pending.contains(UInt8(ascii: ">"))
    unsafe parse(nil, 0, isLast: true)
    if let failure = unsafe state.pointee.failure { throw failure }
  }
}
