extension MarkRewritingRule {
  /// 「必ず押印してください。」, 「署名した場合は押印を省略することができる。」: goes where nothing else is said.
  @Sendable static func note(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement == .name || replacement == .signature, !text.isPlace(spot) else { return [] }
    let note = NoteReading(text, spot)
    guard note.saysNothingElse else { return [] }
    switch replacement {
    case .name where note.isChoice || !note.names: return note.deletions
    // 「必ず押印してください」 becomes 「必ず署名してください」, by another rule.
    case .signature where note.isChoice: return note.deletions
    default: return []
    }
  }

  /// 「実印を押し、印鑑証明書を添付すること。」: the act at the beginning goes, with the comma behind it.
  @Sendable static func leadingAct(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement == .name, !text.isPlace(spot), spot.elements == .seal else { return [] }
    let note = NoteReading(text, spot)
    guard note.body.lowerBound == spot.units.lowerBound, let comma = note.comma(after: spot.units) else {
      return []
    }
    return [text.edit(spot.units.lowerBound..<comma + 1)]
  }

  /// 「申請書に署名し、印を押すこと。」 → 「申請書に記名すること。」
  @Sendable static func phrase(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement != .optional, !text.isPlace(spot) else { return [] }
    let end = spot.units.upperBound
    let tail = text.words(end..<min(end + 4, text.text.count))
    let words = text.words(spot.units)
    let new = ActPhrase(words: words, tail: tail).rewritten(replacement)
    // 実印を押し: the kind of seal stands before the word that is read.
    let start = text.kind(before: spot.units.lowerBound)
    let edit = text.edit(start..<end + new.taken, new.words)
    return new.words == text.words(start..<end + new.taken) ? [] : [edit]
  }

  /// What only another sentence of the note might still need.
  @Sendable static func wholeNote(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement == .name || replacement == .signature, !text.isPlace(spot) else { return [] }
    let note = NoteReading(text, spot)
    return note.isChoice || note.saysNothingElse ? note.deletions : []
  }
}

extension RewritingText {
  /// Where 届出の際の in 「お届けの印鑑を押し」 begins is nobody's guess; but お届けの, 登録された stand for the kind.
  fileprivate func kind(before unit: Int) -> Int {
    for words in ["お届けの", "お届け", "届出の", "登録された", "登録を受けた", "登録している", "当該", "自己の"] {
      let start = unit - words.unicodeScalars.count
      if start >= 0, self.words(start..<unit) == words { return start }
    }
    return unit
  }
}
