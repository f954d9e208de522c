/// The label of a form or annex, equal however it is written: 附録第十一号様式, 附録様式第11号（第二条関係）.
struct AnnexLabel: Hashable, Sendable {
  /// 様式 and 書式 are forms; 別表 is a table; 別記, 別紙, 附録 alone are annexes.
  var isForm = false
  /// 別記, 別紙, 附録: the word before; empty where there is none.
  var prefix = ""
  var numbers: [Int] = []

  private static let prefixes = ["別記", "別紙", "附録", "付録", "附属", "付属", "別表", "別図"]
  private static let formWords = ["様式", "書式", "ひな形", "雛形"]

  /// - Returns: nil for a text that names no form or annex.
  init?(_ text: some StringProtocol) {
    var label = KanjiNumeral.folded(String(text.filter { !$0.isWhitespace }))[...]
    if let bracket = label.firstIndex(where: { "（(〔［【".contains($0) }), bracket > label.startIndex {
      label = label[..<bracket]
    }
    if let word = Self.prefixes.first(where: label.hasPrefix) {
      prefix = word.replacing("付", with: "附")
      label = label.dropFirst(word.count)
    }
    isForm = Self.formWords.contains { label.contains($0) }
    guard isForm || !prefix.isEmpty, !label.contains("条"), !label.contains("項") else { return nil }
    numbers = ProvisionReference.numbers(in: String(label))
  }

  /// Whether a citation of this label means an annex with another: a prefix may be left out.
  func means(_ other: AnnexLabel) -> Bool {
    isForm == other.isForm && numbers == other.numbers
      && (prefix == other.prefix || isForm && (prefix.isEmpty || other.prefix.isEmpty))
  }

  /// Whether it lies between two labels of the same kind, both included.
  func isBetween(_ first: AnnexLabel, _ last: AnnexLabel) -> Bool {
    let matchesKind =
      isForm == first.isForm && (prefix == first.prefix || prefix.isEmpty || first.prefix.isEmpty)
    return matchesKind && !numbers.lexicographicallyPrecedes(first.numbers)
      && (!last.numbers.lexicographicallyPrecedes(numbers) || numbers.starts(with: last.numbers))
  }
}
