/// The words of which every mark contains one, as bytes; they decide whether a text is read at all.
struct MarkSparks: Sendable {
  let all: [[UInt8]]
  /// The first character of each.
  let beginnings: [UInt32]
  /// A folded text tells whether it holds one; false for sparks that begin with something that folding
  /// takes away.
  let areSeenByFolding: Bool

  init(_ sparks: [String]) {
    let sparks = sparks.filter { $0.utf8.count > 1 }
    all = sparks.map { Array($0.utf8) }
    beginnings = sparks.compactMap { $0.unicodeScalars.first?.value }
    areSeenByFolding = beginnings.allSatisfy {
      if case .unit = CharacterFolding.fold($0) { true } else { false }
    }
  }

  /// Whether one of them begins at `start`.
  func occurs(_ text: Span<UInt8>, at start: Int) -> Bool {
    for index in all.indices where start + all[index].count <= text.count {
      var length = 0
      while length < all[index].count, text[start + length] == all[index][length] { length += 1 }
      if length == all[index].count { return true }
    }
    return false
  }
}
