internal import Glibc

/// How far bytes are well-formed UTF-8 without NUL, written for speed: Japanese text is three bytes a character.
struct UTF8Prefix {
  /// Why the prefix ends where it does.
  enum End { case ofBytes, incomplete, malformed, nul }

  /// The length of the longest prefix that consists of whole characters.
  let count: Int
  let end: End

  /// Looks through `bytes` once.
  init(of bytes: UnsafeRawBufferPointer) {
    var count = bytes.count
    var hasNUL = false
    if count > 0, let base = bytes.baseAddress, let nul = unsafe memchr(base, 0, count) {
      count = unsafe UnsafeRawPointer(nul) - base
      hasNUL = true
    }
    var index = 0
    while index < count {
      if index &+ 8 <= count {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let plain = UTF8Prefix.plainLength(word)
        index &+= plain
        if plain > 0 { continue }
      }
      let length = unsafe UTF8Prefix.length(at: index, in: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      guard length > 0 else {
        self.count = index
        end = length == 0 && !hasNUL ? .incomplete : .malformed
        return
      }
      index &+= length
    }
    (self.count, end) = (index, hasNUL ? .nul : .ofBytes)
  }

  /// How many of eight bytes are ASCII, or else one or two characters of three bytes; 0 where neither.
  @inline(__always)
  private static func plainLength(_ word: UInt64) -> Int {
    let high = word & 0x8080_8080_8080_8080
    let ascii = high.trailingZeroBitCount &>> 3
    if ascii > 0 { return ascii }
    guard word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(word) else { return 0 }
    let next = word &>> 24
    return next & 0xC0_C0F0 == 0x80_80E0 && isPlainLead(next) ? 6 : 3
  }

  /// Whether the second byte may be any, which it may not after E0 and ED.
  @inline(__always)
  private static func isPlainLead(_ word: UInt64) -> Bool {
    let low = word & 0x0F
    return low != 0 && low != 0x0D
  }

  /// The length of the character at `index`; 0 where the bytes end within it, -1 where there is none.
  private static func length(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let lead = unsafe bytes[index]
    let length: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
    case 0xED: (length, allowed) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, allowed) = (4, 0x90...0xBF)
    case 0xF4: (length, allowed) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return -1
    }
    for place in 1..<length {
      guard index + place < bytes.count else { return 0 }
      guard unsafe allowed.contains(bytes[index + place]) else { return -1 }
      allowed = 0x80...0xBF
    }
    return length
  }
}
