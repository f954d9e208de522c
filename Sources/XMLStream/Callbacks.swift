internal import CLibXML2

typealias StatePointer = UnsafeMutablePointer<ParseState>

/// What libxml2 calls for each event. Nothing is mutated while a handler runs, for it may come back to the stream.
enum Callbacks {
  @inline(__always)
  static func state(_ context: UnsafeMutableRawPointer?) -> StatePointer {
    unsafe context!.assumingMemoryBound(to: ParseState.self)
  }

  static func startElement(
    _ state: StatePointer, tag: ParseState.StartTag, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    count: Int
  ) {
    guard unsafe !state.pointee.isHalted else { return }
    unsafe state.pointee.startTag = unsafe tag
    defer {
      unsafe state.pointee.startTag = nil
      unsafe state.pointee.startTagPosition = nil
    }
    guard let id = unsafe state.pointee.open(tag, attributes: attributes, count: count) else { return }
    let list = unsafe Span(_unsafeStart: state.pointee.list, count: state.pointee.listCount)
    let bytes = unsafe Span(_unsafeStart: state.pointee.arena, count: state.pointee.arenaCount)
    unsafe state.pointee.receivers.pointee.startElement(id, attributes: list, bytes: bytes)
  }

  static func endElement(_ state: StatePointer) {
    guard unsafe !state.pointee.isHalted else { return }
    unsafe state.pointee.depth &-= 1
    unsafe state.pointee.textBytes = 0
    let id = unsafe state.pointee.openElements[state.pointee.depth]
    unsafe state.pointee.receivers.pointee.endElement(id)
  }

  static func text(_ state: StatePointer, _ characters: UnsafePointer<UInt8>?, _ count: Int) {
    guard unsafe !state.pointee.isHalted, let characters = unsafe characters else { return }
    unsafe state.pointee.textBytes &+= count
    guard unsafe state.pointee.textBytes <= state.pointee.limits.textBytes else {
      unsafe state.pointee.fail(over: .textBytes)
      return
    }
    guard unsafe state.pointee.deliversText, count > 0 else { return }
    unsafe state.pointee.receivers.pointee.text(Span(_unsafeStart: characters, count: count))
  }
}

extension ParseState {
  /// Notes a start tag and copies what its event hands out; `nil` if a limit is exceeded.
  mutating func open(
    _ tag: StartTag, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) -> Int32? {
    (arenaCount, listCount, textBytes) = (0, 0, 0)
    guard depth < limits.depth else {
      fail(over: .depth)
      return nil
    }
    guard checkDistinctNames() else { return nil }
    let id = unsafe elements.id(tag.local, tag.namespace)
    if id == 0, !takesAllAttributes {
      guard unsafe checkName(tag.local, tag.prefix) else { return nil }
      if let prefix = unsafe tag.prefix {
        _ = unsafe store(name: prefix)
        var colon = UInt8(ascii: ":")
        _ = unsafe store(&colon, 1)
      }
      _ = unsafe store(name: tag.local)
      guard count <= limits.attributes else {
        fail(over: .attributes)
        return nil
      }
    } else {
      if id == 0, unsafe !checkName(tag.local, tag.prefix) { return nil }
      guard unsafe takeAttributes(attributes, count: count) else { return nil }
    }
    unsafe openElements[depth] = id
    depth &+= 1
    return id
  }
}
