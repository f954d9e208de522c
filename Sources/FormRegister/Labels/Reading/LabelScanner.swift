/// A place in a text that a label or reference is read from, Unicode scalar by scalar.
struct LabelScanner {
  let scalars: [Unicode.Scalar]
  /// The next scalar to be read.
  var index = 0
  /// Where reading ends, which is earlier than the text inside a bracket.
  var end: Int

  /// Nothing longer is a label or a reference.
  static let longest = 2_000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars.prefix(Self.longest + 1))
    end = scalars.count
  }

  var isTooLong: Bool { scalars.count > Self.longest }
  var isAtEnd: Bool { index >= end }
  var next: Unicode.Scalar? { index < end ? scalars[index] : nil }

  func scalar(after count: Int) -> Unicode.Scalar? { index + count < end ? scalars[index + count] : nil }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Whether a word comes next.
  func sees(_ word: String) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard place < end, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  mutating func take(_ word: String) -> Bool {
    guard sees(word) else { return false }
    index += word.unicodeScalars.count
    return true
  }

  /// Takes the first of the words that comes next.
  mutating func take(anyOf words: [String]) -> String? { words.first { take($0) } }

  /// Takes blanks, and says which; the empty text where there are none.
  mutating func blanks() -> String {
    let start = index
    while let scalar = next, Self.isBlank(scalar) { index += 1 }
    return text(start..<index)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Runs `body`, and goes back where it gives nil.
  mutating func attempt<Value>(_ body: (inout LabelScanner) -> Value?) -> Value? {
    let (start, limit) = (index, end)
    if let value = body(&self) { return value }
    (index, end) = (start, limit)
    return nil
  }

  /// Takes a bracket with all that is in it.
  ///
  /// - Returns: The range of its content; nil where no bracket comes next, or none closes it.
  mutating func bracket() -> Range<Int>? {
    guard let open = next, Self.isOpening(open) else { return nil }
    var depth = 0
    for place in index..<end {
      if Self.isOpening(scalars[place]) { depth += 1 }
      guard Self.isClosing(scalars[place]) else { continue }
      depth -= 1
      if depth == 0 {
        let content = index + 1..<place
        index = place + 1
        return content
      }
    }
    return nil
  }

  /// The same text, to be read in a range only.
  func inside(_ range: Range<Int>) -> LabelScanner {
    var scanner = self
    (scanner.index, scanner.end) = (range.lowerBound, range.upperBound)
    return scanner
  }

  static func isOpening(_ scalar: Unicode.Scalar) -> Bool { "（(〔［[【".unicodeScalars.contains(scalar) }

  static func isClosing(_ scalar: Unicode.Scalar) -> Bool { "）)〕］]】".unicodeScalars.contains(scalar) }
}
