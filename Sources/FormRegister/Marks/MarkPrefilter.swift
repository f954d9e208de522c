/// A fast look at raw bytes: does anything occur that every mark contains?
struct MarkPrefilter: Sendable {
  private let sparks: [[UInt8]]
  /// For each byte: whether a spark's second byte is it. The second byte is rarer than the first in Japanese text.
  private let second: [Bool]

  init(_ sparks: [String]) {
    self.sparks = sparks.map { Array($0.utf8) }.filter { $0.count > 1 }
    var second = [Bool](repeating: false, count: 256)
    for spark in self.sparks { second[Int(spark[1])] = true }
    self.second = second
  }

  /// Complexity: linear, about one step a byte.
  func matches(_ text: Span<UInt8>) -> Bool {
    var at = 1
    while at < text.count {
      if second[Int(text[at])], occurs(text, at - 1) { return true }
      at += 1
    }
    return false
  }

  private func occurs(_ text: Span<UInt8>, _ start: Int) -> Bool {
    for spark in sparks where spark[0] == text[start] && start + spark.count <= text.count {
      var length = 1
      while length < spark.count, spark[length] == text[start + length] { length += 1 }
      if length == spark.count { return true }
    }
    return false
  }
}
