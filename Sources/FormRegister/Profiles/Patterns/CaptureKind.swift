internal import SourceText

/// What a place of a pattern may hold.
enum CaptureKind: String, CaseIterable, Sendable {
  /// One character or more.
  case text
  /// Anything, nothing included.
  case any
  /// Letters and kanji, without digits, blanks or signs.
  case word
  /// A number: 12, １２ or 十二.
  case number
  /// A year of an era: 平成12年.
  case year
  /// A date: 平成12年3月31日, 2000年3月31日.
  case date
  /// The number of a form: 様式第1号, 別記様式, 第1号様式の2.
  case form
  /// The number of an article: 第7条, 第7条の2第3項.
  case article

  /// The help for a kind that does not exist.
  static func nearest(to name: String) -> String {
    nearestSpelling(to: name, among: allCases.map(\.rawValue)).map { "did you mean `\($0)`?" }
      ?? "the kinds are \(allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
  }

  /// How long a place of one of the narrow kinds can be.
  private static let reach = 60

  /// Where a place that begins at `start` may end, the likeliest first.
  func ends(in line: [Unicode.Scalar], from start: Int) -> [Int] {
    switch self {
    case .text: start < line.count ? Array((start + 1)...line.count) : []
    case .any: Array(start...line.count)
    default:
      Array((start + 1)..<(min(line.count, start + Self.reach) + 1)).reversed().filter {
        accepts(line[start..<$0])
      }
    }
  }

  private func accepts(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    switch self {
    case .text, .any: true
    case .word: text.allSatisfy { $0.properties.isAlphabetic && !WrittenNumber.isDigit($0) }
    case .number: text.allSatisfy(WrittenNumber.isDigit)
    case .year: WrittenDate.isYear(text)
    case .date: WrittenDate.read(String(String.UnicodeScalarView(text))) != nil
    case .form: Self.consists(text, of: Self.formWords) && Self.formHeads.contains { Self.holds(text, $0) }
    case .article: text.first == "第" && Self.consists(text, of: Self.articleWords) && Self.holds(text, "条")
    }
  }

  private static let formHeads = ["様式", "書式", "帳票"].map { Array($0.unicodeScalars) }
  private static let formWords = ["別記", "別紙", "附録", "付録", "様式", "書式", "帳票", "第", "号", "の", "その", "-"]
    .map { Array($0.unicodeScalars) }
  private static let articleWords = ["第", "条", "項", "号", "の"].map { Array($0.unicodeScalars) }

  private static func holds(_ text: ArraySlice<Unicode.Scalar>, _ word: String) -> Bool {
    holds(text, Array(word.unicodeScalars))
  }

  private static func holds(_ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }

  /// Whether a text is nothing but these words and numbers.
  private static func consists(_ text: ArraySlice<Unicode.Scalar>, of words: [[Unicode.Scalar]]) -> Bool {
    var rest = text
    while let first = rest.first {
      if WrittenNumber.isDigit(first) {
        rest = rest.dropFirst()
      } else if let word = words.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return false
      }
    }
    return true
  }
}
