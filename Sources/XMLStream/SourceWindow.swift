internal import CLibXML2
internal import Glibc
internal import SourceText

/// The stretch of the text that libxml2 has not consumed, and the line and column of a mark within it.
///
/// The mark only moves forward, so all positions of a document cost one pass over its text.
/// Offsets count the bytes of the whole UTF-8 text.
@safe struct SourceWindow: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var origin = 0  // the offset of bytes[0]
  private var kept = 0  // index of the first byte that is still needed
  private var markIndex = 0
  private var mark = SourcePosition.start

  /// The offset up to which the text was handed to libxml2.
  private(set) var fed = 0
  /// The offset up to which there is text.
  private(set) var end = 0

  init() {
    capacity = 256 << 10
    unsafe bytes = .allocate(capacity: capacity)
  }

  deinit { unsafe bytes.deallocate() }

  /// Room for `count` more bytes behind the end.
  mutating func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    if end - origin + count > capacity { makeRoom(for: count) }
    return unsafe UnsafeMutableRawBufferPointer(start: bytes + (end - origin), count: count)
  }

  private mutating func makeRoom(for count: Int) {
    let used = end - origin - kept
    let old = unsafe bytes
    if used + count > capacity {
      capacity = max(capacity * 2, used + count)
      unsafe bytes = .allocate(capacity: capacity)
    }
    unsafe memmove(bytes, old + kept, used)
    if unsafe old != bytes { unsafe old.deallocate() }
    origin += kept
    markIndex -= kept
    kept = 0
  }

  /// The room's first `count` bytes are text now.
  mutating func append(_ count: Int) { end += count }

  /// The text that libxml2 has not been handed yet.
  var unfed: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + (fed - origin), count: end - fed)
  }

  /// Another `count` bytes go to libxml2.
  mutating func feed(_ count: Int) { fed += count }

  /// Text before `offset` is needed no more.
  mutating func discard(before offset: Int) {
    guard offset - origin > kept else { return }
    if offset - origin > markIndex { moveMark(to: offset - origin) }
    kept = offset - origin
  }

  /// The line and column at `offset`; places before the last one asked for answer that one.
  mutating func position(at offset: Int) -> SourcePosition {
    let index = min(offset, end) - origin
    if index > markIndex { moveMark(to: index) }
    return mark
  }

  private mutating func moveMark(to index: Int) {
    let lines = unsafe Self.lineFeeds(in: UnsafeRawPointer(bytes + markIndex), count: index - markIndex)
    var from = markIndex
    if lines > 0 {
      mark.line += lines
      mark.column = 1
      let last = unsafe memrchr(bytes + markIndex, 0x0A, index - markIndex)!
      from = unsafe last.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(bytes) + 1
    }
    var scalars = 0
    for place in from..<index where unsafe bytes[place] & 0xC0 != 0x80 { scalars &+= 1 }
    mark.column += scalars
    markIndex = index
  }

  /// The bytes from `offset` on, as far as there are any.
  func suffix(from offset: Int) -> UnsafeBufferPointer<UInt8> {
    let index = min(max(offset - origin, kept), end - origin)
    return unsafe UnsafeBufferPointer(start: bytes + index, count: end - origin - index)
  }

  /// The offset of the last `byte` before `offset`, or `offset` if there is none.
  func last(_ byte: UInt8, before offset: Int) -> Int {
    let index = min(offset, end) - origin
    guard index > kept, let found = unsafe memrchr(bytes + kept, CInt(byte), index - kept) else {
      return offset
    }
    return unsafe origin + (found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(bytes))
  }

  /// How many line feeds there are, eight bytes at a time.
  private static func lineFeeds(in bytes: UnsafeRawPointer, count: Int) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var total = 0
    var index = 0
    while index &+ 8 <= count {
      // Each of eight counters takes up to 255 before they are added up.
      let stop = min(count &- 7, index &+ 255 &* 8)
      var counters: UInt64 = 0
      while index < stop {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        counters &+= (~(((word & low) &+ low) | word | low)) &>> 7  // 1 in each byte that was a line feed
        index &+= 8
      }
      for byte in 0..<8 { total &+= Int((counters &>> (byte &* 8)) & 0xFF) }
    }
    while index < count {
      if unsafe bytes.load(fromByteOffset: index, as: UInt8.self) == 0x0A { total &+= 1 }
      index &+= 1
    }
    return total
  }
}
