extension MarkRewritingRule {
  /// ㊞※押印は任意: the place stays, and a note says that nobody has to use it.
  @Sendable static func option(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement == .optional else { return [] }
    let act = text.optionalAct(spot)
    if text.isPlace(spot) {
      let words = text.balanced(spot.units)
      let sign = spot.isStamp ? text.glyph(words) : text.bracket(around: words) ?? words
      let place = text.reference(after: sign) ?? sign
      return [text.insertion(after: place, "※\(act)は任意"), text.insertion(after: place, "（\(act)は任意）")]
    }
    let clause = text.clause(of: spot)
    let end = text.scalar(clause.upperBound - 1)
    let stop = end == 0x3002 ? "" : "。"
    var sentences = ["\(stop)ただし、\(act)は任意とする。"]
    // 保証人は…: where others keep theirs, the option is that person's alone.
    for index in text.tokens(in: clause, of: spot)
    where index < spot.tokens.lowerBound && text.token(index).kind == .role {
      sentences.append("\(stop)ただし、\(text.words(text.token(index).units))の\(act)は任意とする。")
    }
    return sentences.map { text.insertion(after: clause, $0) }
  }
}

extension RewritingText {
  fileprivate func optionalAct(_ spot: Spot) -> String {
    switch spot.elements.act {
    case .signature: "署名"
    case .signatureAndSeal: "署名押印"
    case .signatureOrSeal: "署名又は記名押印"
    case .seal, .nameAndSeal, nil: "押印"
    }
  }
}
