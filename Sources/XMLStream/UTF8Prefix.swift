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
      unsafe UTF8Prefix.skipPlain(&index, of: bytes, upTo: count)
      if index == count { break }
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

  /// Goes on over runs of ASCII and of pairs of three-byte characters, the bulk of every register.
  @inline(__always)
  private static func skipPlain(_ index: inout Int, of bytes: UnsafeRawBufferPointer, upTo count: Int) {
    guard let base = bytes.baseAddress else { return }
    while index &+ 8 <= count {
      var word = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
      if ascii > 0 {
        index &+= ascii
        continue
      }
      while word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isPlainLead(word), isPlainLead(word &>> 24) {
        index &+= 6
        guard index &+ 8 <= count else { return }
        word = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
      if word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(word) {
        index &+= 3
      } else if word & 0x80 != 0 {
        return
      }
    }
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
