/// Which requirement of a form is which in a later review.
enum RequirementPairs {
  /// A requirement before and after; nil on the side where it does not stand.
  typealias Pair = (from: DecidedLine?, to: DecidedLine?)

  /// Pairs requirements by their place. Where there are more or fewer, those that say the same at the beginning and
  /// at the end are the same; what is left between is paired by its order, the rest is new or gone.
  static func pairs(_ from: [DecidedLine], _ to: [DecidedLine]) -> [Pair] {
    let (old, new) = (from.filter { $0.requirement != nil }, to.filter { $0.requirement != nil })
    // An unread form has one line without a number, which is no requirement's.
    let unread: [Pair] =
      from.filter { $0.requirement == nil && !to.contains { $0.requirement == nil } }.map { ($0, nil) }
      + to.filter { $0.requirement == nil && !from.contains { $0.requirement == nil } }.map { (nil, $0) }
    guard old.count != new.count else { return unread + zip(old, new).map { ($0, $1) } }
    let shorter = min(old.count, new.count)
    let head = zip(old, new).prefix { $0.facts == $1.facts }.count
    let tail = min(
      shorter - head, zip(old.reversed(), new.reversed()).prefix { $0.facts == $1.facts }.count)
    let (oldMiddle, newMiddle) = (old[head..<old.count - tail], new[head..<new.count - tail])
    let paired = min(oldMiddle.count, newMiddle.count)
    return unread + zip(old, new).prefix(head).map { ($0, $1) } + zip(oldMiddle, newMiddle).map { ($0, $1) }
      + oldMiddle.dropFirst(paired).map { ($0, nil) } + newMiddle.dropFirst(paired).map { (nil, $0) }
      + zip(old.suffix(tail), new.suffix(tail)).map { ($0, $1) }
  }
}
