extension SourcePosition {
  /// The place of a byte in UTF-8.
  ///
  /// - Complexity: linear in what stands before it.
  public init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.init(
      line: before[..<start].count { $0 == 0x0A } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
