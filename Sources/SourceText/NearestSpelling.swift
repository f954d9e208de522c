/// The candidate nearest to a misspelt word, or nil where none is near enough to be meant: at least half of the
/// letters are right, or the word is the last part of a name as `tier` is of `instrument.tier`.
///
/// - Parameters:
///   - word: What the user wrote.
///   - candidates: The accepted spellings; the earlier wins a tie.
/// - Complexity: O(candidates × word length × candidate length).
public func nearestSpelling(to word: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(word.lowercased().unicodeScalars.prefix(64))
  var best: (spelling: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let isLastPart = !written.isEmpty && letters.suffix(written.count + 1) == ["."] + written
    let distance = isLastPart ? 1 : editDistance(written, letters)
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  guard let best, best.distance * 2 <= max(written.count, best.spelling.unicodeScalars.count) else {
    return nil
  }
  return best.spelling
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
