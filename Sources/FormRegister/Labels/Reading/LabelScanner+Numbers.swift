extension LabelScanner {
  /// A number with its branches, and whether it says that it is one: 第 before it, or 号 behind it.
  typealias Numbering = (number: FormNumber, isMarked: Bool, writing: [Written])

  static let separators = ["の", "ノ", "之", "－", "-", "‐", "−", "–"]

  /// Reads 第一号の二, 第１, １号, １の２, 二十一-２.
  mutating func numbering() -> Numbering? {
    attempt { scanner in
      var writing: [Written] = []
      let hasOrdinal = scanner.take("第")
      if hasOrdinal { writing.append(.text("第" + scanner.blanks())) }
      let series: [JapaneseNumeral.Series] = hasOrdinal ? JapaneseNumeral.Series.allCases : [.number, .latin]
      guard let base = scanner.numeral(of: series) else { return nil }
      writing.append(.numeral(base))
      var branches = scanner.numberBranches(into: &writing)
      let counter = scanner.attempt { scanner -> String? in
        let blanks = hasOrdinal ? scanner.blanks() : ""
        return scanner.take(anyOf: ["号", "條", "条"]).map { blanks + $0 }
      }
      if let counter {
        writing.append(.text(counter))
        branches += scanner.numberBranches(into: &writing)
      }
      guard base.series == .number || hasOrdinal || scanner.endsWord else { return nil }
      return (FormNumber(base, branches: branches), hasOrdinal || counter != nil, writing)
    }
  }

  /// の二の三, ノ二, －２; 号 may stand behind one.
  mutating func numberBranches(into writing: inout [Written]) -> [JapaneseNumeral] {
    var branches: [JapaneseNumeral] = []
    while let (separator, number) = attempt({ scanner -> (String, JapaneseNumeral)? in
      guard let separator = scanner.take(anyOf: Self.separators),
        let number = scanner.numeral(of: [.number, .kana, .latin])
      else { return nil }
      return (separator, number)
    }) {
      writing += [.text(separator), .numeral(number)]
      branches.append(number)
    }
    return branches
  }
}
