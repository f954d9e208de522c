extension LabelScanner {
  private static let units: [(String, ProvisionStep.Unit)] =
    ProvisionStep.Unit.allCases.compactMap { unit in
      unit.word.map { ($0, unit) }
    } + [("條", .article)]

  /// Reads one step; which ones may come depends on the step before.
  mutating func provisionStep(after last: ProvisionStep?) -> (ProvisionStep, [Written])? {
    attempt { scanner in
      let blanks = last == nil ? "" : scanner.blanks()
      guard
        let (step, pieces) = scanner.relativeStep() ?? scanner.annexStep() ?? scanner.numberedStep()
          ?? scanner.unnamedStep(after: last)
      else { return nil }
      return (step, (blanks.isEmpty ? [] : [.text(blanks)]) + pieces)
    }
  }

  /// 第七十四条の二; 第 may be left out.
  private mutating func numberedStep() -> (ProvisionStep, [Written])? {
    attempt { scanner in
      var pieces: [Written] = scanner.take("第") ? [.text("第")] : []
      guard let number = scanner.numeral(of: [.number]) else { return nil }
      pieces.append(.numeral(number))
      var branches = scanner.branches(into: &pieces)
      guard let (word, unit) = Self.units.first(where: { scanner.take($0.0) }) else { return nil }
      pieces.append(.text(word))
      branches += scanner.branches(into: &pieces)
      return (ProvisionStep(unit, .number(number), branches: branches), pieces)
    }
  }

  /// の二の三.
  mutating func branches(into pieces: inout [Written]) -> [JapaneseNumeral] {
    var branches: [JapaneseNumeral] = []
    while let (separator, number) = attempt({ scanner -> (String, JapaneseNumeral)? in
      guard let separator = scanner.take(anyOf: ["の", "ノ"]), let number = scanner.numeral(of: [.number])
      else { return nil }
      return (separator, number)
    }) {
      pieces += [.text(separator), .numeral(number)]
      branches.append(number)
    }
    return branches
  }

  /// 同条, 前条, 前三項, 次条, 各号.
  private mutating func relativeStep() -> (ProvisionStep, [Written])? {
    attempt { scanner in
      let word = scanner.take(anyOf: ["同", "本", "当該", "前", "次", "各"])
      guard let word else { return nil }
      var pieces: [Written] = [.text(word)]
      var count = 1
      if word == "前", let number = scanner.numeral(of: [.number]) {
        count = number.value
        pieces.append(.numeral(number))
      }
      guard let (unitWord, unit) = Self.units.first(where: { scanner.take($0.0) }) else { return nil }
      // 各号列記以外の部分 is a portion.
      if scanner.sees("列記") { return nil }
      pieces.append(.text(unitWord))
      let position: ProvisionStep.Position =
        switch word {
        case "前": .previous(count)
        case "次": .next
        case "各": .each
        default: .same
        }
      return (ProvisionStep(unit, position), pieces)
    }
  }

  /// 別表第一の二.
  private mutating func annexStep() -> (ProvisionStep, [Written])? {
    guard take("別表") else { return nil }
    var pieces: [Written] = [.text("別表")]
    let number = attempt { scanner -> JapaneseNumeral? in
      let ordinal = scanner.take("第")
      guard let number = scanner.numeral(of: [.number]) else { return nil }
      pieces += (ordinal ? [.text("第")] : []) + [.numeral(number)]
      return number
    }
    guard let number else { return (ProvisionStep(.annex, .only), pieces) }
    let branches = branches(into: &pieces)
    return (ProvisionStep(.annex, .number(number), branches: branches), pieces)
  }

  /// Steps without a word for what they are: 第２, ニ, （１）, （ⅰ）, の表.
  private mutating func unnamedStep(after last: ProvisionStep?) -> (ProvisionStep, [Written])? {
    if let last, take("の表") {
      return last.unit == .table ? nil : (ProvisionStep(.table, .only), [.text("の表")])
    }
    if last == nil || last?.unit == .annex || last?.unit == .point, sees("第") {
      return attempt { scanner in
        guard scanner.take("第"), let number = scanner.numeral(of: [.number]) else { return nil }
        var pieces: [Written] = [.text("第"), .numeral(number)]
        let branches = scanner.branches(into: &pieces)
        return (ProvisionStep(.point, .number(number), branches: branches), pieces)
      }
    }
    guard last != nil || sees("（") || sees("(") || next.map(Letters.isKatakana) == true else { return nil }
    return letterStep(after: last)
  }

  private mutating func letterStep(after last: ProvisionStep?) -> (ProvisionStep, [Written])? {
    attempt { scanner in
      if let letter = scanner.numeral(of: [.kana]) {
        guard last.map({ $0.unit >= .article && $0.unit <= .item }) ?? true, scanner.endsLetter else {
          return nil
        }
        return (ProvisionStep(.letter, .number(letter)), [.numeral(letter)])
      }
      guard let open = scanner.take(anyOf: ["（", "("]),
        let number = scanner.numeral(of: [.number, .kana, .roman, .smallLatin]),
        let close = scanner.take(anyOf: ["）", ")"])
      else { return nil }
      let unit: ProvisionStep.Unit = number.series == .number ? .number : .smallLetter
      guard last.map({ $0.unit >= .article && $0.unit != .table }) ?? true else { return nil }
      return (ProvisionStep(unit, .number(number)), [.text(open), .numeral(number), .text(close)])
    }
  }

  /// Whether a letter stands for itself here, and is not the first of a word such as ロ座.
  private var endsLetter: Bool {
    guard let next, (0x4E00...0x9FFF).contains(next.value), !endsWord else { return true }
    let words = ["関係", "関連", "等"] + ProvisionReference.Portion.allCases.map(\.rawValue)
    return words.contains(where: sees)
  }
}
