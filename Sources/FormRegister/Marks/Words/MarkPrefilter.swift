/// A fast look at raw bytes: does anything occur that every mark contains?
///
/// Three bytes are looked at together: each byte says which sparks it may be the first, second or third
/// byte of, and only where all three agree on one is that spark compared.
struct MarkPrefilter: Sendable {
  private let sparks: MarkSparks
  /// For each byte 16 bits as the first, then as the second and as the third of a spark; sparks share the
  /// bits.
  private let lanes: ContiguousArray<UInt64>
  private let beforeText: UInt64

  init(_ sparks: MarkSparks) {
    self.sparks = sparks
    var lanes = ContiguousArray<UInt64>(repeating: 0, count: 256)
    var beforeText: UInt64 = 0
    for (index, spark) in sparks.all.enumerated() {
      let bit: UInt64 = 1 << UInt64(index % 16)
      // A spark of two bytes is its last two, after any byte or none.
      let isShort = spark.count == 2
      if isShort {
        for byte in lanes.indices { lanes[byte] |= bit }
        beforeText |= bit
      } else {
        lanes[Int(spark[0])] |= bit
      }
      lanes[Int(spark[isShort ? 0 : 1])] |= bit << 16
      lanes[Int(spark[isShort ? 1 : 2])] |= bit << 32
    }
    self.lanes = lanes
    self.beforeText = beforeText
  }

  /// Complexity: linear, about one step a byte.
  func matches(_ text: Span<UInt8>) -> Bool {
    let lanes = lanes.span
    var first: UInt64 = 0
    var second = beforeText
    var at = 0
    while at < text.count {
      let third = lanes[Int(text[at])]
      if (first << 32) & (second << 16) & third & 0xFFFF_0000_0000 != 0, occurs(text, endingAt: at) {
        return true
      }
      first = second
      second = third
      at &+= 1
    }
    return false
  }

  /// Whether a spark of two bytes ends at `at`, or a longer one has its third byte there.
  private func occurs(_ text: Span<UInt8>, endingAt at: Int) -> Bool {
    at >= 2 && sparks.occurs(text, at: at - 2) || sparks.occurs(text, at: at - 1)
  }
}
