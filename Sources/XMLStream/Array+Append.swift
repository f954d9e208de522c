extension [UInt8] {
  /// Adds the bytes of a span in one go; an array has no such method for spans itself.
  public mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
