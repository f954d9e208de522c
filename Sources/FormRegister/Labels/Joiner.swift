/// What joins one label or reference to the next.
public enum Joiner: Hashable, Sendable {
  /// 、及び並びに又は若しくは・, or nothing but a blank.
  case and
  /// から, of a range that ends with まで; or a dash between its ends.
  case through
  /// まで, at the end of a range.
  case end
  /// において準用する: what stands before applies what stands behind.
  case applying

  private static let words: [(String, Joiner)] = [
    ("において読み替えて準用する", .applying), ("において準用する", .applying), ("で準用する", .applying),
    ("の規定により読み替えて適用する", .applying), ("の規定により読み替えられた", .applying),
    ("の規定により準用する", .applying), ("の規定によりその例によることとされる", .applying),
    ("及び", .and), ("並びに", .and), ("又は", .and), ("若しくは", .and), ("、", .and), ("，", .and),
    (",", .and), ("､", .and), ("・", .and), ("･", .and), ("から", .through), ("～", .through), ("〜", .through),
    ("―", .through), ("－", .through), ("–", .through), ("-", .through), ("まで", .end),
  ]

  /// Takes the words that join, with the blanks around them.
  static func read(_ scanner: inout LabelScanner) -> (joiner: Joiner, written: String)? {
    scanner.attempt { scanner in
      let start = scanner.index
      _ = scanner.blanks()
      guard let joiner = words.first(where: { scanner.take($0.0) })?.1 else { return nil }
      // A comma may stand before a conjunction.
      if joiner == .and { _ = scanner.take(anyOf: ["及び", "並びに", "又は", "若しくは"]) }
      if joiner != .end { _ = scanner.blanks() }
      return (joiner, scanner.text(start..<scanner.index))
    }
  }
}

extension LabelScanner {
  /// Whether a blank, a bracket, a joining word or the end comes next.
  var endsWord: Bool {
    guard let next else { return true }
    if Self.isBlank(next) || Self.isOpening(next) || Self.isClosing(next) { return true }
    var scanner = self
    return Joiner.read(&scanner) != nil
  }
}
