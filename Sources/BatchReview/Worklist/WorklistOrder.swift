/// Puts instruments into an order in which each comes after those that must be amended first.
struct WorklistOrder {
  /// For each instrument those that come before it.
  let after: [Int: [Int]]

  /// The instruments in the earliest order of the register that respects ``after``.
  ///
  /// - Parameter listed: The instruments to order, ascending.
  /// - Returns: The order, and the instruments put in before their turn because they wait in a circle.
  /// - Complexity: O(n + w log w), w being the instruments that wait or are waited for.
  func order(_ listed: [Int]) -> (order: [Int], circles: [Int]) {
    let members = Set(after.isEmpty ? [] : listed)
    var waiting: [Int: Set<Int>] = [:]
    var followers: [Int: [Int]] = [:]
    for index in listed {
      let before = (after[index] ?? []).filter { members.contains($0) && $0 != index }
      if !before.isEmpty { waiting[index] = Set(before) }
      for other in before { followers[other, default: []].append(index) }
    }
    var order: [Int] = []
    var circles: [Int] = []
    var released: [Int] = []
    var next = listed[...]
    while order.count < listed.count {
      while let candidate = next.first, waiting[candidate] != nil { next = next.dropFirst() }
      let index: Int
      if let ready = released.min(), ready < next.first ?? .max {
        released.removeAll { $0 == ready }
        index = ready
      } else if let ready = next.first {
        next = next.dropFirst()
        index = ready
      } else {
        index = memberOfCircle(from: waiting.keys.min()!, waiting)
        waiting[index] = nil
        circles.append(index)
      }
      order.append(index)
      for follower in followers[index] ?? [] {
        guard waiting[follower]?.remove(index) != nil, waiting[follower]!.isEmpty else { continue }
        waiting[follower] = nil
        if next.first.map({ follower < $0 }) ?? true { released.append(follower) }
      }
    }
    return (order, circles)
  }

  /// The first instrument of a circle that one waits for, where none is ready: going on to what each waits
  /// for must come back.
  private func memberOfCircle(from start: Int, _ waiting: [Int: Set<Int>]) -> Int {
    var path: [Int] = []
    var seen: Set<Int> = []
    var current = start
    while seen.insert(current).inserted {
      path.append(current)
      current = waiting[current]!.min()!
    }
    return path[path.firstIndex(of: current)!...].min()!
  }
}
