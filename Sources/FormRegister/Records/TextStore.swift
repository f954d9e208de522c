internal import XMLStream

/// Where a text stands in a ``TextStore``; `unknown` where the register says nothing.
public struct TextRange: Hashable, Sendable {
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  private init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// Nothing is known.
  public static let unknown = TextRange(start: -1, end: -1)
  /// Known to be empty.
  public static let empty = TextRange(start: 0, end: 0)

  public var isUnknown: Bool { start < 0 }
  /// The bytes' positions in the store; empty where unknown.
  public var range: Range<Int> { isUnknown ? 0..<0 : Int(start)..<Int(end) }
}

/// The texts of one form or instrument as UTF-8, one after the other, in memory that is used again.
public struct TextStore: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// Adds a text and says where it stands.
  mutating func append(_ text: Span<UInt8>) -> TextRange {
    let start = bytes.count
    bytes.append(copying: text)
    return TextRange(start..<bytes.count)
  }

  mutating func append(_ text: some Sequence<UInt8>) -> TextRange {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return TextRange(start..<bytes.count)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// The text at a range, nil where it is unknown.
  public func text(_ range: TextRange) -> String? {
    range.isUnknown ? nil : String(decoding: bytes[range.range], as: UTF8.self)
  }
}
