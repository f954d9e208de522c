/// The label of a form or annex, equal however it is written: 附録第十一号様式, 様式第11号（第2条関係）.
struct AnnexLabel: Hashable, Sendable {
  /// 様式 or 書式 of a form; 別表, 別図 or 別記 of another annex.
  var word = ""
  var isForm = false
  /// 別記, 別紙, 附録 before a form's word; empty where there is none.
  var prefix = ""
  /// 1 and 2 of 第1号様式の2.
  var numbers: [Int] = []

  private static let prefixes = ["別記", "別紙", "附録", "付録", "附属", "付属", "別表", "別図"]
  private static let formWords = ["様式", "書式", "ひな形", "雛形"]

  /// - Returns: nil for a text that names no form or annex.
  init?(_ text: some StringProtocol) {
    var label = KanjiNumeral.folded(String(text.filter { !$0.isWhitespace }))[...]
    if let word = Self.prefixes.first(where: label.hasPrefix) {
      prefix = word.replacing("付", with: "附")
      label = label.dropFirst(word.count)
    }
    let before = Self.takeNumbers(&label)
    if let word = Self.formWords.first(where: label.hasPrefix) {
      (self.word, isForm) = (word, true)
      label = label.dropFirst(word.count)
      numbers = before + Self.takeNumbers(&label)
    } else {
      guard !prefix.isEmpty else { return nil }
      (word, prefix, numbers) = (prefix, "", before)
    }
  }

  /// 第1号の2: the numbers at the beginning of a text, with their branches.
  private static func takeNumbers(_ text: inout Substring) -> [Int] {
    var numbers: [Int] = []
    while true {
      var rest = text
      if let mark = rest.first, "第の-".contains(mark) { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return numbers }
      rest = rest.dropFirst(digits.count)
      if rest.first == "号" { rest = rest.dropFirst() }
      // 第3条 is no number of a form.
      if rest.first == "条" || rest.first == "項" { return numbers }
      numbers.append(number)
      text = rest
    }
  }

  /// Whether a citation of this label means an annex with another: 別記 and the like may be left out.
  func means(_ other: AnnexLabel) -> Bool { isOfKind(of: other) && numbers == other.numbers }

  /// Whether it lies between two labels of the same kind, both included.
  func isBetween(_ first: AnnexLabel, _ last: AnnexLabel) -> Bool {
    isOfKind(of: first) && !numbers.lexicographicallyPrecedes(first.numbers)
      && (!last.numbers.lexicographicallyPrecedes(numbers) || numbers.starts(with: last.numbers))
  }

  private func isOfKind(of other: AnnexLabel) -> Bool {
    word == other.word && (prefix == other.prefix || prefix.isEmpty || other.prefix.isEmpty)
  }
}
