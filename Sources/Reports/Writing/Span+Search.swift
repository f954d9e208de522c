extension Span<UInt8> {
  /// The first place from `start` on at which a byte is as asked; the number of bytes where none is.
  ///
  /// - Parameters:
  ///   - isWanted: Whether a byte is.
  ///   - mayBeWanted: Whether one of eight may be, which is asked first.
  @inline(__always) func firstIndex(
    from start: Int, where isWanted: (UInt8) -> Bool, _ mayBeWanted: (UInt64) -> Bool
  ) -> Int {
    unsafe withUnsafeBytes { bytes in
      var index = start
      while index &+ 8 <= bytes.count,
        !mayBeWanted(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index &+= 8
      }
      while index < bytes.count, !isWanted(unsafe bytes[index]) { index &+= 1 }
      return index
    }
  }
}

extension UInt64 {
  /// A word in which the high bit of a byte is set where the byte is zero, and perhaps of bytes above such a one.
  @inline(__always) static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
