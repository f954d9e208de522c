extension LabelScanner {
  /// Reads the longest numeral of one of the series; a letter that goes on as a word is none.
  mutating func numeral(of series: [JapaneseNumeral.Series]) -> JapaneseNumeral? {
    if series.contains(.number), let number = number() { return number }
    guard let scalar = next, let (found, value) = Self.letter(scalar), series.contains(found) else {
      return nil
    }
    if let follower = self.scalar(after: 1), Self.continues(found, follower) { return nil }
    index += 1
    return JapaneseNumeral(found, value, written: String(Character(scalar)))
  }

  private static func letter(_ scalar: Unicode.Scalar) -> (JapaneseNumeral.Series, Int)? {
    if let place = Letters.stems.firstIndex(of: scalar) { return (.stem, place + 1) }
    // へ looks alike in both syllabaries.
    if let place = Letters.iroha.firstIndex(of: scalar == "へ" ? "ヘ" : scalar) { return (.kana, place + 1) }
    if let latin = Letters.latin(scalar) { return (latin.isCapital ? .latin : .smallLatin, latin.place) }
    return Letters.roman(scalar).map { (.roman, $0) }
  }

  private static func continues(_ series: JapaneseNumeral.Series, _ follower: Unicode.Scalar) -> Bool {
    switch series {
    case .kana: Letters.isKatakana(follower)
    case .latin, .smallLatin: Letters.isLatin(follower) || Letters.arabicDigit(follower) != nil
    case .number, .stem, .roman: false
    }
  }

  private mutating func number() -> JapaneseNumeral? {
    let start = index
    let value = arabicNumber() ?? kanjiNumber()
    guard let value, value <= JapaneseNumeral.largest else {
      index = start
      return nil
    }
    return JapaneseNumeral(.number, value, written: text(start..<index))
  }

  private mutating func arabicNumber() -> Int? {
    let start = index
    var value = 0
    while let digit = next.flatMap(Letters.arabicDigit) {
      value = min(value * 10 + digit, JapaneseNumeral.largest + 1)
      index += 1
    }
    return index > start ? value : nil
  }

  /// 百二十三, or digit by digit 一二三.
  private mutating func kanjiNumber() -> Int? {
    let start = index
    while let scalar = next, Letters.digit(scalar) != nil || Letters.unit(scalar) != nil { index += 1 }
    let run = scalars[start..<index]
    guard !run.isEmpty, run.first != "○" else { return nil }
    guard run.contains(where: { Letters.unit($0) != nil }) else {
      return run.reduce(0) { min($0 * 10 + Letters.digit($1)!, JapaneseNumeral.largest + 1) }
    }
    return Self.valueByUnits(run)
  }

  /// Each unit stands once, from the largest down, with at most one digit before it.
  private static func valueByUnits(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
    var (myriads, section, digit, lastUnit) = (0, 0, Int?.none, 10_000)
    for scalar in run {
      guard let unit = Letters.unit(scalar) else {
        guard digit == nil, let value = Letters.digit(scalar), value > 0 else { return nil }
        digit = value
        continue
      }
      if unit == 10_000 {
        guard myriads == 0, section + (digit ?? 0) > 0 else { return nil }
        (myriads, section, digit, lastUnit) = (section + (digit ?? 0), 0, nil, 10_000)
      } else {
        guard unit < lastUnit else { return nil }
        (section, digit, lastUnit) = (section + (digit ?? 1) * unit, nil, unit)
      }
    }
    return myriads * 10_000 + section + (digit ?? 0)
  }
}
