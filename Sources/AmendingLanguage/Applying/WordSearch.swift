/// Finds words in a text, scalar by scalar, in time linear in both (Knuth, Morris and Pratt).
struct WordSearch {
  private let words: [Unicode.Scalar]
  /// How much of the words still stands when the next scalar does not fit.
  private let border: [Int]

  /// - Precondition: The words are not empty.
  init(_ words: [Unicode.Scalar]) {
    precondition(!words.isEmpty, "words to be found")
    var border = [0]
    border.reserveCapacity(words.count)
    for index in words.indices.dropFirst() {
      var length = border[index - 1]
      while length > 0, words[length] != words[index] { length = border[length - 1] }
      border.append(words[length] == words[index] ? length + 1 : 0)
    }
    self.words = words
    self.border = border
  }

  /// Where the words begin, each occurrence counted, also those that overlap.
  ///
  /// - Parameter limit: With how many the search is content.
  func occurrences(in text: [Unicode.Scalar], limit: Int = .max) -> [Int] {
    var found: [Int] = []
    var length = 0
    for index in text.indices {
      while length > 0, words[length] != text[index] { length = border[length - 1] }
      if words[length] == text[index] { length += 1 }
      if length == words.count {
        found.append(index + 1 - length)
        if found.count == limit { break }
        length = border[length - 1]
      }
    }
    return found
  }

  func occursOnce(in text: [Unicode.Scalar]) -> Bool { occurrences(in: text, limit: 2).count == 1 }
}
