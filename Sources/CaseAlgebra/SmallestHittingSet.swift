/// The smallest set that shares an element with every one of `sets`; of several, the first in order.
///
/// - Parameter sets: Sets of numbers, none empty.
/// - Returns: The numbers of the hitting set, ascending.
/// - Complexity: Exponential in the size of the answer; the sets here are of a few facts each.
public func smallestHittingSet(of sets: [Set<Int>]) -> [Int] {
  let candidates = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
  for size in 0...candidates.count {
    if let found = firstHittingSet(of: sets, size: size, candidates: candidates[...]) { return found }
  }
  preconditionFailure("an empty set cannot be hit")
}

private func firstHittingSet(of sets: [Set<Int>], size: Int, candidates: ArraySlice<Int>) -> [Int]? {
  if sets.isEmpty { return [] }
  if size == 0 { return nil }
  for index in candidates.indices {
    let chosen = candidates[index]
    let rest = sets.filter { !$0.contains(chosen) }
    if let found = firstHittingSet(of: rest, size: size - 1, candidates: candidates[(index + 1)...]) {
      return [chosen] + found
    }
  }
  return nil
}
