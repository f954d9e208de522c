/// A set of results by their ranks; see ``Strictness``.
public struct ResultSet: Hashable, Sendable {
  private var bits: UInt64

  public init(_ ranks: some Sequence<Int> = []) {
    bits = ranks.reduce(0) { $0 | 1 << UInt64($1) }
  }

  public mutating func insert(_ rank: Int) { bits |= 1 << UInt64(rank) }

  public var count: Int { bits.nonzeroBitCount }
  public var isEmpty: Bool { bits == 0 }

  /// The ranks, the strictest first.
  public var ranks: [Int] {
    (0..<64).filter { bits & 1 << UInt64($0) != 0 }
  }

  /// The only rank, nil where there are several or none.
  public var single: Int? { count == 1 ? bits.trailingZeroBitCount : nil }

  /// The strictest results over all choices of one result from each of two sets. The operation is
  /// associative and commutative, so it combines any number of sets one by one; an empty set adds nothing.
  public func strictest(_ other: ResultSet) -> ResultSet {
    guard !isEmpty else { return other }
    guard !other.isEmpty else { return self }
    let loosest = min(63 - bits.leadingZeroBitCount, 63 - other.bits.leadingZeroBitCount)
    let reachable: UInt64 = loosest == 63 ? ~0 : (1 << UInt64(loosest + 1)) - 1
    return ResultSet(bits: (bits | other.bits) & reachable)
  }

  private init(bits: UInt64) { self.bits = bits }
}
