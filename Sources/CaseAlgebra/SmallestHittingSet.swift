/// The smallest set that shares an element with every one of `sets`; of several, the first in order.
///
/// - Parameter sets: Sets of numbers, none empty.
/// - Returns: The numbers of the hitting set, ascending.
/// - Complexity: Exponential in the size of the answer only; the sets here are of a few facts each.
public func smallestHittingSet(of sets: [Set<Int>]) -> [Int] {
  let sets = sets.map { $0.sorted() }
  let candidates = Set(sets.joined()).sorted()
  let size = (0...sets.count).first { canHit(sets, using: $0, above: .min) }!
  var result: [Int] = []
  var rest = sets
  for candidate in candidates where result.count < size {
    let unhit = rest.filter { !$0.contains(candidate) }
    guard canHit(unhit, using: size - result.count - 1, above: candidate) else { continue }
    result.append(candidate)
    rest = unhit
  }
  return result
}

/// Whether `count` elements greater than `floor` can hit all sets: one of them must hit the smallest set.
private func canHit(_ sets: [[Int]], using count: Int, above floor: Int) -> Bool {
  guard let smallest = sets.min(by: { $0.count < $1.count }) else { return true }
  guard count > 0 else { return false }
  return smallest.contains { element in
    element > floor && canHit(sets.filter { !$0.contains(element) }, using: count - 1, above: floor)
  }
}
