extension MarkRewritingRule {
  /// 「氏名　㊞」: the glyph with its own brackets and nothing around it.
  @Sendable static func glyph(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard spot.isStamp, !spot.isBox, text.isPlace(spot) else { return [] }
    switch replacement {
    case .name, .signature:
      let glyph = text.glyph(spot.units)
      // 氏名（署名）　㊞: the words before it already ask for a signature.
      let isSigned = replacement == .signature && text.isSigned(before: spot)
      let words = replacement == .name || isSigned ? "" : "（署名）"
      return [text.reference(after: glyph), glyph].compactMap { $0.map { text.edit($0, words) } }
    case .signatureOrSeal:
      // （実印） behind it stays: the seal, where one is chosen, is still of that kind.
      return [text.edit(text.glyph(text.firstWord(spot)), "（署名又は記名押印）")]
    case .optional: return []
    }
  }

  /// The sign behind words of the same requirement: 署名　　㊞.
  @Sendable static func secondSign(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    let last = text.token(spot.tokens.upperBound)
    guard replacement != .optional, last.isStamp, spot.tokens.count > 1, !spot.isStamp, !spot.isBox else {
      return []
    }
    return [text.edit(text.glyph(last.units))]
  }

  /// The kind of seal in brackets of its own: ㊞（実印）, （署名押印）（登記所届出印）.
  @Sendable static func kindNote(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    let last = text.token(spot.tokens.upperBound)
    guard replacement == .name || replacement == .signature, last.isBox, text.isPlace(spot),
      let bracket = text.bracket(holding: last.units, within: longestKind),
      text.scalar(last.units.upperBound) == 0x29
    else { return [] }
    // （印）（実印） goes in one piece, by the rule of the glyph.
    if spot.isStamp, spot.tokens.count > 1 { return [] }
    return [text.edit(bracket)]
  }

  /// How many characters （登記所届出印） may hold before its last word.
  private static let longestKind = 12
}

extension RewritingText {
  /// A sign with what is drawn around it: ○印, （印）.
  func glyph(_ units: Range<Int>) -> Range<Int> {
    var glyph = balanced(units)
    if isCircled(glyph) { glyph = glyph.lowerBound - 1..<glyph.upperBound }
    while let outer = bracket(around: glyph) { glyph = outer }
    return glyph
  }

  /// With the brackets that open or close within: ㊞（実印 → ㊞（実印）.
  func balanced(_ units: Range<Int>) -> Range<Int> {
    var depth = 0
    var lowest = 0
    for at in units {
      if scalar(at) == 0x28 { depth += 1 }
      if scalar(at) == 0x29 { depth -= 1 }
      lowest = min(lowest, depth)
    }
    var (start, end) = (units.lowerBound, units.upperBound)
    while lowest < 0, scalar(start - 1) == 0x28 {
      (start, lowest, depth) = (start - 1, lowest + 1, depth + 1)
    }
    while depth > 0, scalar(end) == 0x29 { (end, depth) = (end + 1, depth - 1) }
    return start..<end
  }

  /// A sign with the reference to a note that it bears: 印＊. But ㊞※押印は任意 is a note itself.
  func reference(after glyph: Range<Int>) -> Range<Int>? {
    let at = glyph.upperBound
    guard !text.endsLine(at - 1), at < text.count, text[at].gap == 0, draft.anchor(after: at) != nil,
      Self.isReference(scalar(at)), text.endsLine(at) || text[at + 1].gap > 0
    else { return nil }
    return glyph.lowerBound..<at + 1
  }

  /// ※ * ＊ ★ ☆
  static func isReference(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x203B, 0x2A, 0xFF0A, 0x2605, 0x2606: true
    default: false
    }
  }

  /// The words of the same place ask for a signature and no seal.
  func isSigned(before spot: Spot) -> Bool {
    let before = spots.last { $0.units.lowerBound < spot.units.lowerBound && $0.line == spot.line }
    return before.map { isPlace($0) && $0.elements == .sign } ?? false
  }

  func firstWord(_ spot: Spot) -> Range<Int> { token(spot.tokens.lowerBound).units }

  /// ○印, □印, ◎印, but not the name ○○ before a 印.
  private func isCircled(_ units: Range<Int>) -> Bool {
    guard scalar(units.lowerBound) == 0x5370, !text.startsLine(units.lowerBound) else { return false }
    let circle = scalar(units.lowerBound - 1)
    guard circle == 0x25CB || circle == 0x25A1 || circle == 0x25CE else { return false }
    return scalar(units.lowerBound - 2) != circle
  }
}
