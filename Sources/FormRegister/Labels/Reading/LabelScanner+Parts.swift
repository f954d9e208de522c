extension LabelScanner {
  typealias Part = (part: FormPart, writing: [Written])

  private static let attachments = [
    "別紙", "別記", "別表", "別図", "別添", "記載要領別表", "記載要領", "記入要領", "記載例", "記入例", "記載上の注意", "注意事項", "付表", "附表",
  ]
  private static let leaves = ["面", "片", "表", "図", "頁", "ページ", "葉", "枚目", "票"]

  /// Reads a part of a form: その一, 第一面, 甲, 裏面, 別紙２, 第一.
  mutating func formPart() -> Part? {
    attempt { $0.section() } ?? attempt { $0.leaf() } ?? attempt { $0.division() } ?? attempt { $0.side() }
      ?? attempt { $0.attachment() } ?? attempt { $0.stem() }
  }

  /// Reads all that is left as a part that stands in brackets: （１）, （イ）, （その１）, （第一面から第五面まで）.
  mutating func bracketedPart() -> Part? {
    let before = blanks()
    guard let (part, writing) = attempt({ $0.wholeItem() }) ?? formPart() else { return nil }
    let after = blanks()
    guard isAtEnd else { return nil }
    return (part, [.text(before)] + writing + [.text(after)])
  }

  private mutating func wholeItem() -> Part? {
    var writing: [Written] = []
    guard let number = plainNumber(of: JapaneseNumeral.Series.allCases, into: &writing), isAtEnd || endsWord,
      number.base?.series == .number || number.branches.isEmpty
    else { return nil }
    return (.item(number), writing)
  }

  private mutating func plainNumber(
    of series: [JapaneseNumeral.Series], into writing: inout [Written]
  ) -> FormNumber? {
    guard let base = numeral(of: series) else { return nil }
    writing.append(.numeral(base))
    return FormNumber(base, branches: numberBranches(into: &writing))
  }

  private mutating func section() -> Part? {
    guard take("その") else { return nil }
    var writing: [Written] = [.text("その" + blanks())]
    guard let number = plainNumber(of: [.number, .kana, .latin], into: &writing) else { return nil }
    return (.section(number), writing)
  }

  private mutating func leaf() -> Part? {
    var writing: [Written] = []
    guard let (word, first) = oneLeaf(into: &writing) else { return nil }
    let start = (index, writing)
    if let (joiner, written) = Joiner.read(&self), joiner == .through {
      writing.append(.text(written))
      if let (otherWord, last) = oneLeaf(into: &writing), otherWord == word {
        if take("まで") { writing.append(.text("まで")) }
        return (.leaf(word, first, through: last), writing)
      }
    }
    (index, writing) = start
    return (.leaf(word, first, through: nil), writing)
  }

  private mutating func oneLeaf(into writing: inout [Written]) -> (String, JapaneseNumeral)? {
    guard take("第") else { return nil }
    writing.append(.text("第"))
    guard let number = numeral(of: [.number]), let word = take(anyOf: Self.leaves) else { return nil }
    writing += [.numeral(number), .text(word)]
    return (word, number)
  }

  private mutating func division() -> Part? {
    guard take("第") else { return nil }
    var writing: [Written] = [.text("第")]
    guard let number = plainNumber(of: [.number], into: &writing), endsWord else { return nil }
    return (.division(number), writing)
  }

  private mutating func side() -> Part? {
    guard let word = take(anyOf: ["表面", "裏面", "表", "裏", "おもて", "うら"]), endsWord else { return nil }
    return (.side(isFront: !word.hasPrefix("裏") && word != "うら"), [.text(word)])
  }

  private mutating func attachment() -> Part? {
    guard let word = take(anyOf: Self.attachments) else { return nil }
    var writing: [Written] = [.text(word)]
    let number = attempt { scanner -> (FormNumber, [Written])? in
      var pieces: [Written] = scanner.take("第") ? [.text("第")] : []
      guard let number = scanner.plainNumber(of: [.number, .latin], into: &pieces) else { return nil }
      if scanner.take("号") { pieces.append(.text("号")) }
      return (number, pieces)
    }
    writing += number?.1 ?? []
    guard endsWord else { return nil }
    return (.attachment(word, number?.0), writing)
  }

  private mutating func stem() -> Part? {
    let separator = take(anyOf: Self.separators)
    guard let numeral = numeral(of: [.stem]), endsWord else { return nil }
    return (.item(FormNumber(numeral)), (separator.map { [.text($0)] } ?? []) + [.numeral(numeral)])
  }
}
