internal import CLibXML2

extension Callbacks {
  /// libxml2's table of callbacks for HTML: elements and text. What is wrong with a page is put right in silence.
  static func htmlHandler() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElement = { context, name, attributes in
      guard let name = unsafe name else { return }
      unsafe Callbacks.startHTMLElement(Callbacks.state(context), name, attributes)
    }
    unsafe sax.endElement = { context, _ in
      let state = unsafe Callbacks.state(context)
      if unsafe state.pointee.depth > 0 { unsafe Callbacks.endElement(state) }
    }
    unsafe sax.characters = { context, text, count in
      unsafe Callbacks.text(Callbacks.state(context), text, Int(count))
    }
    unsafe sax.ignorableWhitespace = unsafe sax.characters
    unsafe sax.cdataBlock = { _, _, _ in }  // scripts and style sheets
    unsafe sax.serror = { _, _ in }
    return unsafe sax
  }

  private static func startHTMLElement(
    _ state: StatePointer, _ name: UnsafePointer<UInt8>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard unsafe !state.pointee.isHalted else { return }
    // Names that libxml2 supplies itself are not interned.
    let dictionary = unsafe state.pointee.context.pointee.dict
    guard let local = unsafe xmlDictLookup(dictionary, name, -1) else { return }
    let tag = unsafe ParseState.StartTag(local: local, prefix: nil, namespace: nil)
    unsafe state.pointee.startTag = unsafe tag
    defer {
      unsafe state.pointee.startTag = nil
      unsafe state.pointee.startTagPosition = nil
    }
    guard let id = unsafe state.pointee.openHTML(tag, attributes) else { return }
    let list = unsafe Span(_unsafeStart: state.pointee.list, count: state.pointee.listCount)
    let bytes = unsafe Span(_unsafeStart: state.pointee.arena, count: state.pointee.arenaCount)
    unsafe state.pointee.receivers.pointee.startElement(id, attributes: list, bytes: bytes)
  }
}

extension ParseState {
  /// Notes a start tag of HTML and copies what its event hands out; `nil` if a limit is exceeded.
  fileprivate mutating func openHTML(
    _ tag: StartTag, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Int32? {
    (arenaCount, listCount, textBytes) = (0, 0, 0)
    guard depth < limits.depth else {
      fail(over: .depth)
      return nil
    }
    guard checkDistinctNames(), unsafe checkName(tag.local, nil) else { return nil }
    let id = unsafe elements.id(tag.local, nil)
    if id == 0, !takesAllAttributes {
      _ = unsafe store(name: tag.local)
    } else if let values = unsafe values {
      guard unsafe takeHTMLAttributes(values) else { return nil }
    }
    unsafe openElements[depth] = id
    depth &+= 1
    return id
  }

  /// Takes over names and values in turn, up to a missing name; a value may be missing.
  private mutating func takeHTMLAttributes(_ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> Bool {
    var index = 0
    while let name = unsafe values[index] {
      guard listCount < limits.attributes else {
        fail(over: .attributes)
        return false
      }
      guard unsafe checkName(name, nil) else { return false }
      let id = unsafe attributes.id(xmlDictLookup(context.pointee.dict, name, -1), nil)
      let nameRange = unsafe id == 0 ? store(name: name) : 0..<0
      var valueRange = arenaCount..<arenaCount
      if let value = unsafe values[index + 1] { valueRange = unsafe store(name: value) }
      unsafe (list + listCount).initialize(
        to: XMLAttribute(name: id, nameRange: nameRange, valueRange: valueRange))
      listCount &+= 1
      index &+= 2
    }
    return true
  }

  /// Whether the start tag that libxml2 waits for has far too many attributes already: it compares each with all
  /// others, so a long tag is looked at before it is complete.
  func holdsTooManyAttributes(at offset: Int) -> Bool {
    let bytes = unsafe window.suffix(from: offset)
    guard bytes.count > 16 << 10 else { return false }
    var (count, quote, wasBlank) = (0, UInt8(0), false)
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if wasBlank, byte > 0x20 {
        count &+= 1
      }
      wasBlank = byte <= 0x20
    }
    return count > 2 * limits.attributes
  }

  /// The limit on what libxml2 waits for at `offset` in HTML.
  func pendingHTMLSubject(at offset: Int) -> XMLLimits.Subject {
    let bytes = unsafe window.suffix(from: offset)
    guard bytes.count > 1, unsafe bytes[0] == UInt8(ascii: "<") else { return .textBytes }
    let letter = unsafe bytes[1] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? .startTagBytes : .textBytes
  }
}
