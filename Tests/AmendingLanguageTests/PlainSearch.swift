@testable import AmendingLanguage

/// Slow and obvious references.
enum PlainSearch {
  static func places(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    text.indices.filter { text[$0...].starts(with: words) }
  }

  /// The length of the longest common subsequence.
  static func commonLength(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var last = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var row = [0]
      for (column, other) in right.enumerated() {
        row.append(scalar == other ? last[column] + 1 : max(row[column], last[column + 1]))
      }
      last = row
    }
    return last[right.count]
  }
}

/// Another reading of a sentence: all quoted words are looked for in the old text, and changed at once.
enum Simultaneous {
  /// nil where words occur not at all, too often, or in each other.
  static func apply(_ changes: [WordChange], to text: String) -> [Unicode.Scalar]? {
    let old = Array(text.unicodeScalars)
    var spots: [(start: Int, length: Int, result: [Unicode.Scalar])] = []
    for change in changes {
      let words = Array(change.words.string.unicodeScalars)
      let found = PlainSearch.places(of: words, in: old)
      guard found.count == 1 || (change.isEveryOccurrence && !found.isEmpty) else { return nil }
      let result: [Unicode.Scalar] =
        switch change.kind {
        case .replace(let new): Array(new.string.unicodeScalars)
        case .delete: []
        case .insert(let new): words + Array(new.string.unicodeScalars)
        }
      spots += found.map { ($0, words.count, result) }
    }
    spots.sort { $0.start < $1.start }
    var (new, end) = ([Unicode.Scalar](), 0)
    for spot in spots {
      guard spot.start >= end else { return nil }
      new += old[end..<spot.start] + spot.result
      end = spot.start + spot.length
    }
    return new + old[end...]
  }
}
