extension MarkRewritingRule {
  /// （署名押印）, 署名欄, 代表者職記名押印: words at a place.
  @Sendable static func placeWords(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard !spot.isStamp, !spot.isBox, text.isPlace(spot), replacement != .optional else { return [] }
    // 氏名（自署）　㊞: the words are a signature, the seal is another word's.
    if replacement == .signature, spot.elements == .sign { return [] }
    let units = text.plainWords(spot)
    let isLatin = text.scalar(units.lowerBound) < 0x80
    let elements = spot.elements
    var alternatives: [TextEdit] = []
    let bracket = text.bracket(around: units)
    if replacement == .name, let bracket, !elements.contains(.name), !elements.isSuperset(of: [.sign, .seal])
    {
      // 氏名（自署）: nothing is lost with the note, as 氏名 already asks for the name.
      alternatives.append(text.edit(bracket))
    }
    if replacement == .signatureOrSeal, elements == .seal, bracket == nil, text.follows(units, 0x6B04) {
      alternatives.append(text.edit(units, "署名（又は記名押印）"))
    }
    if isLatin {
      let words: [String] =
        switch replacement {
        case .name, .optional: ["name"]
        case .signature: ["signature"]
        case .signatureOrSeal: ["署名又は記名押印"]
        }
      alternatives += words.map { text.edit(units, $0) }
    } else {
      let phrase = ActPhrase(words: text.words(units), tail: "")
      alternatives.append(text.edit(units, phrase.rewritten(replacement).words))
    }
    if replacement == .name { alternatives.append(text.edit(bracket ?? units)) }
    let before = text.words(units)
    return alternatives.filter { $0.words != before }
  }
}

extension RewritingText {
  /// The words of a place without 欄, which may belong to the vocabulary's word (押印欄), and without a sign or
  /// kind of seal that follows them.
  fileprivate func plainWords(_ spot: Spot) -> Range<Int> {
    var last = spot.tokens.upperBound
    while last > spot.tokens.lowerBound, token(last).isStamp || token(last).isBox { last -= 1 }
    var units = spot.units.lowerBound..<token(last).units.upperBound
    if units.count > 1, scalar(units.upperBound - 1) == 0x6B04 {
      units = units.lowerBound..<units.upperBound - 1
    }
    // 署名（Signature）
    return balanced(units)
  }

  fileprivate func follows(_ units: Range<Int>, _ scalar: UInt32) -> Bool {
    self.scalar(units.upperBound) == scalar
  }
}
