extension RewritingText {
  /// 氏名（※） is a place by its note alone, so its reference is what is rewritten; the note may be others', too.
  func references(in range: Range<Int>, _ replacement: MarkReplacement) -> [TextEdit] {
    draft.tokens.all.filter { $0.isSlot && byteRange($0.units).overlaps(range) }
      .compactMap { reference(behind: $0.units) }
      .flatMap { reference in
        switch replacement {
        case .name: [edit(reference)]
        case .signature: [edit(reference, "（署名）")]
        case .signatureOrSeal: [edit(reference, "（署名又は記名押印）")]
        case .optional: [insertion(after: reference, "※署名又は記名押印は任意")]
        }
      }
  }

  /// （※） behind the word of a place that only its note makes one: 氏名（※）.
  private func reference(behind place: Range<Int>) -> Range<Int>? {
    let at = place.upperBound
    if scalar(at) == 0x28, Self.isReference(scalar(at + 1)), scalar(at + 2) == 0x29 { return at..<at + 3 }
    return at < text.count && Self.isReference(scalar(at)) && !text.endsLine(at - 1) ? at..<at + 1 : nil
  }
}
