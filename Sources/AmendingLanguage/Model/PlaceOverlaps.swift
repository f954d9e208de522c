/// Which of many places cover others, as 第3条 does 第3条第2項, or are named twice.
public struct PlaceOverlaps: Sendable {
  /// How many places have each name, and how many lie within it.
  private var named: [[String]: Int] = [:]
  private var within: [[String]: Int] = [:]

  /// - Complexity: linear in the places' steps.
  public init(_ places: [Place?]) {
    for place in places.compactMap({ $0 }) {
      let keys = place.components.map(\.key)
      named[keys, default: 0] += 1
      for count in 0..<keys.count { within[Array(keys[..<count]), default: 0] += 1 }
    }
  }

  /// Whether a place covers no other one and is covered by none.
  public func isClear(_ place: Place) -> Bool {
    let keys = place.components.map(\.key)
    return named[keys] == 1 && within[keys] == nil
      && !(0..<keys.count).contains { named[Array(keys[..<$0])] != nil }
  }
}
