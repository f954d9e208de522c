extension LabelScanner {
  /// Reads a reference: a law where one is named, 附則, the steps, and a portion.
  mutating func provisionReference() -> ProvisionReference? {
    attempt { scanner in
      var writing: [Written] = []
      let law = scanner.lawMention()
      if let law { writing.append(.text(law)) }
      var body = ProvisionReference.Body.main
      let word = scanner.take(anyOf: ["附則", "付則", "本則"])
      if let word {
        writing.append(.text(word))
        if word != "本則" { body = .supplementary }
      }
      var steps: [ProvisionStep] = []
      while let (step, pieces) = scanner.provisionStep(after: steps.last) {
        steps.append(step)
        writing += pieces
      }
      guard word != nil || !steps.isEmpty else { return nil }
      let (portion, written) = scanner.portion()
      if let written { writing.append(.text(written)) }
      return ProvisionReference(
        law: law.map(LawMention.init), body: body, steps: steps, portion: portion, writing: writing)
    }
  }

  private mutating func portion() -> (ProvisionReference.Portion?, String?) {
    let spellings =
      [("但し書", .proviso), ("但書", .proviso)]
      + ProvisionReference.Portion.allCases.map { ($0.rawValue, $0) }
    for (word, portion) in spellings where take(word) { return (portion, word) }
    return (nil, nil)
  }

  /// Takes the words before the first step where they name a law.
  private mutating func lawMention() -> String? {
    if let number = lawNumber() { return number }
    let start = index
    guard !seesProvision() else { return nil }
    return attempt { scanner in
      while !scanner.isAtEnd {
        if scanner.bracket() == nil { scanner.index += 1 }
        guard Self.endsLawName(scanner.scalars[start..<scanner.index]) else { continue }
        let written = scanner.text(start..<scanner.index)
        let name = scanner.index
        _ = scanner.blanks()
        if scanner.seesProvision() { return written + scanner.text(name..<scanner.index) }
        scanner.index = name
      }
      return nil
    }
  }

  /// 昭和二十二年法律第二百二十四号.
  private mutating func lawNumber() -> String? {
    attempt { scanner in
      let start = scanner.index
      guard scanner.take(anyOf: ["明治", "大正", "昭和", "平成", "令和"]) != nil,
        scanner.take("元") || scanner.numeral(of: [.number]) != nil, scanner.take("年")
      else { return nil }
      while !scanner.isAtEnd, !scanner.sees("第") { scanner.index += 1 }
      guard scanner.take("第"), scanner.numeral(of: [.number]) != nil, scanner.take("号") else { return nil }
      return scanner.text(start..<scanner.index)
    }
  }

  /// Whether words end as names of laws do, a law number in brackets aside.
  private static func endsLawName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = name
    if let last = name.last, isClosing(last) {
      guard let open = name.lastIndex(where: isOpening) else { return false }
      name = name[..<open]
    }
    guard let last = name.last else { return false }
    return "法令則例程綱領示訓憲約準".unicodeScalars.contains(last)
  }

  /// Whether 附則 or a numbered provision comes next.
  private func seesProvision() -> Bool {
    var scanner = self
    if scanner.take(anyOf: ["附則", "付則", "本則"]) != nil { return true }
    return scanner.provisionStep(after: nil) != nil
  }
}
