extension MarkRewritingRule {
  /// 受領印, 代表者印, 職員の印: the word names the place, its last character the mark.
  @Sendable static func box(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard spot.isBox, text.isPlace(spot), replacement != .optional else { return [] }
    let units = spot.units
    let sign = units.upperBound - 1..<units.upperBound
    guard text.scalar(sign.lowerBound) == 0x5370 else { return [] }
    let whole = text.bracket(around: units) ?? units
    // 氏名　　実印: the word is the sign of a place that has its own name.
    let isSign = spot.evidenceStart < units.lowerBound && spot.label == nil || text.isOnly(spot)
    switch replacement {
    case .name:
      if let named = text.possessive(sign) { return [text.edit(named, "名"), text.edit(sign)] }
      return isSign ? [text.edit(whole), text.edit(sign)] : [text.edit(sign), text.edit(whole)]
    case .signature:
      let named = [text.edit(sign, "署名"), text.edit(sign, "（署名）"), text.edit(whole, "署名")]
      return isSign ? [text.edit(whole, "（署名）")] + named : named
    case .signatureOrSeal:
      let named = [
        text.edit(sign, "（署名又は記名押印）"), text.edit(sign, "署名又は記名押印"), text.edit(whole, "署名又は記名押印"),
      ]
      return isSign ? [text.edit(whole, "（署名又は記名押印）")] + named : named
    case .optional: return []
    }
  }
}

extension RewritingText {
  /// の印 in 職員の印.
  fileprivate func possessive(_ sign: Range<Int>) -> Range<Int>? {
    scalar(sign.lowerBound - 1) == 0x306E ? sign.lowerBound - 1..<sign.upperBound : nil
  }

  /// The word is a kind of seal and names nobody: 実印, 認印, 銀行印.
  fileprivate func isOnly(_ spot: Spot) -> Bool {
    spot.ownSide == .applicant && spot.seal != nil && spot.seal != .corporate && spot.label == nil
  }
}
