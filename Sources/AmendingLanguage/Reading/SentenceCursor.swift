internal import SourceText

/// Walks through amending sentences, scalar by scalar, and knows line and column of each.
struct SentenceCursor {
  let scalars: [Unicode.Scalar]
  private(set) var index = 0
  private let lineStarts: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
    lineStarts = starts
  }

  var isAtEnd: Bool { index == scalars.count }
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

  func position(at place: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: place - lineStarts[low] + 1)
  }

  /// With how many ideographic spaces the line begins that is being read.
  var indent: Int {
    let start = lineStarts[position(at: index).line - 1]
    return scalars[start...].prefix { $0 == "　" }.count
  }

  func starts(with word: String, at place: Int) -> Bool {
    scalars[place...].starts(with: word.unicodeScalars)
  }

  /// Steps over a word where it stands here, or behind blanks.
  mutating func take(_ word: String) -> Bool {
    var place = index
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
    guard starts(with: word, at: place) else { return false }
    index = place + word.unicodeScalars.count
    return true
  }

  mutating func take(oneOf words: [String]) -> String? {
    for word in words where take(word) { return word }
    return nil
  }

  mutating func skipBlanks() {
    while let next, next.properties.isWhitespace { index += 1 }
  }

  mutating func move(to place: Int) { index = place }

  /// The end of the quotation that opens here, behind its 」; nil where it has none.
  func endOfQuotation(at start: Int) -> Int? {
    var depth = 0
    for place in start..<scalars.count {
      depth += BracketNesting.step(scalars[place])
      if depth == 0 { return place + 1 }
    }
    return nil
  }

  /// What stands here, short enough for a message.
  func glimpse(at place: Int) -> String {
    let rest = scalars[place...].prefix(12).prefix { $0 != "\n" }
    let text = String(String.UnicodeScalarView(rest))
    return rest.endIndex < scalars.count && rest.count == 12 ? text + "…" : text
  }
}
