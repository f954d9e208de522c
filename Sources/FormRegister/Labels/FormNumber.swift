/// A number with its branches: 第2号の2の3 is 2, then 2 and 3. Without a base it is 様式の2.
public struct FormNumber: Hashable, Sendable {
  public let base: JapaneseNumeral?
  public let branches: [JapaneseNumeral]

  public init(_ base: JapaneseNumeral?, branches: [JapaneseNumeral] = []) {
    (self.base, self.branches) = (base, branches)
  }

  public init(_ base: Int, branches: [Int] = []) {
    self.init(JapaneseNumeral(base, .ascii), branches: branches.map { JapaneseNumeral($0, .ascii) })
  }

  /// の2の3, in ASCII digits.
  var branchText: String { branches.map { "の" + $0.rewritten(.ascii).written }.joined() }
}

extension FormNumber: Comparable {
  /// The branches of no number come before 第1号; 第1号 < 第1号の2 < 第2号.
  public static func < (left: FormNumber, right: FormNumber) -> Bool {
    switch (left.base, right.base) {
    case (let one?, let other?) where one != other: one < other
    case (nil, .some): true
    case (.some, nil): false
    default: left.branches.lexicographicallyPrecedes(right.branches)
    }
  }
}
