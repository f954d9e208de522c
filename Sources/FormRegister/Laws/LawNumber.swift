/// The number of a law, equal however it is written: 昭和二十二年法律第六十七号, 昭和22年法律第67号.
public struct LawNumber: Hashable, Comparable, Sendable {
  /// The number in ASCII digits, without blanks and the day of promulgation: 昭和22年法律第67号.
  public let text: String

  public init(_ text: some StringProtocol) {
    let folded = foldedLabelText(String(text)).string
    self.text = Self.withoutDay(String(folded.map { Self.signs[$0] ?? $0 }))
  }

  /// Signs between ministries, and dashes of numbers, that vary: 内閣府・法務省令, 内閣府、法務省令; 規則一―四.
  private static let signs: [Character: Character] = [
    "、": "・", "，": "・", "･": "・", ",": "・", "―": "-", "‐": "-", "ー": "-", "−": "-", "─": "-", "‒": "-",
    "–": "-",
    "—": "-",
  ]

  /// 昭和22年5月3日政令第16号 is 昭和22年政令第16号.
  private static func withoutDay(_ text: String) -> String {
    guard let year = text.firstIndex(of: "年") else { return text }
    let start = text.index(after: year)
    var rest = text[start...]
    for mark: Character in ["月", "日"] {
      let digits = rest.prefix { $0.isNumber }
      guard !digits.isEmpty, rest.dropFirst(digits.count).first == mark else { return text }
      rest = rest.dropFirst(digits.count + 1)
    }
    return String(text[..<start] + rest)
  }

  public static func < (left: LawNumber, right: LawNumber) -> Bool { left.text < right.text }
}
