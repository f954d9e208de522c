extension MarkDraft {
  /// A signer that the vocabulary does not know, by the last character of the words before a place.
  struct UnknownSigner {
    /// The unit where the words begin.
    var start: Int
    var side: MarkSide
    var isHolder: Bool
  }

  /// So many characters may name a signer.
  private static let lengths = 2...10

  /// 納品者　　　印, 会計係印: the words that begin the line of a place, where they end as words for persons do.
  func label(before candidate: MarkCandidate) -> UnknownSigner? {
    let line = text.lines[candidate.line].units
    var start = line.lowerBound
    while start < candidate.units.lowerBound, isOrnament(text[start].scalar) { start += 1 }
    var end = start
    while end < candidate.units.lowerBound, isWordCharacter(text[end].scalar) { end += 1 }
    // Nothing else stands between but what follows in brackets.
    guard Self.lengths.contains(end - start) else { return nil }
    if end < candidate.units.lowerBound, !isOrnament(text[end].scalar) { return nil }
    switch text[end - 1].scalar {
    // 者 主 医
    case 0x8005, 0x4E3B, 0x533B:
      return UnknownSigner(
        start: start, side: page.flow == .internal ? .internal : .applicant, isHolder: false)
    // 員 係 長: they handle what others hand in, or hand it in themselves (議員, 営業所長).
    case 0x54E1, 0x4FC2, 0x9577: return UnknownSigner(start: start, side: .internal, isHolder: true)
    default: return nil
    }
  }

  /// 検査済印: a stamp of the office that no vocabulary knows, where the word stands by itself. The unit where it
  /// begins.
  func label(of stamp: MarkCandidate) -> Int? {
    let end = stamp.units.upperBound
    guard stamp.units.count == 1, text[end - 1].scalar == 0x5370, text[end - 1].gap == 0,
      text.endsLine(end - 1) || text[end].gap > 0
    else { return nil }
    let line = text.lines[stamp.line].units.lowerBound
    var start = end - 1
    while start > line, isWordCharacter(text[start - 1].scalar), text[start].gap == 0 { start -= 1 }
    guard (2...7).contains(end - 1 - start), start == line || text[start].gap > 0 else { return nil }
    // Whom the vocabulary knows, the later passes ask for: 申請者印, 審査担当者印.
    let earlier = tokens.ofLine[stamp.line].lowerBound..<stamp.tokens.lowerBound
    if let last = earlier.last, tokens.all[last].units.upperBound == start {
      // 氏名　和光太郎印: a name.
      if tokens.all[last].isSlot || tokens.all[last].meaning.namesSomebody { return nil }
    }
    let namesPerson = earlier.suffix(3).contains {
      let token = tokens.all[$0]
      return token.units.upperBound > start && (token.meaning.namesSomebody || token.isSlot)
    }
    return namesPerson || endsLikePerson(end - 2) ? nil : start
  }

  /// Whether a 印 right behind its words is the seal of whom they name, though no vocabulary does: 審査担当者印.
  func endsLikePerson(_ unit: Int) -> Bool {
    switch text[unit].scalar {
    // 者 員 係 長 主 任
    case 0x8005, 0x54E1, 0x4FC2, 0x9577, 0x4E3B, 0x4EFB: true
    default: false
    }
  }

  /// Kanji, and the の of 署名者の代理.
  private func isWordCharacter(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || scalar == 0x306E || scalar == 0x3005
  }

  /// ( ) ※ ・ : ○ □
  private func isOrnament(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x29, 0x203B, 0x30FB, 0x3A, 0x25CB, 0x25A1, 0x7C: true
    default: false
    }
  }
}
