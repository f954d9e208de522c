extension MarkRewritingRule {
  /// 「必ず押印してください。」, 「署名した場合は押印を省略することができる。」: goes where nothing else is said.
  @Sendable static func note(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    guard replacement == .name || replacement == .signature, !text.isPlace(spot) else { return [] }
    let note = NoteReading(text, spot)
    if note.explainsSeal { return note.deletions }
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
    guard !note.explainsSeal, note.body.lowerBound == spot.units.lowerBound,
      let comma = note.comma(after: spot.units)
    else {
      return []
    }
    return [text.edit(spot.units.lowerBound..<comma + 1)]
  }

  /// 「申請書に署名し、印を押すこと。」 → 「申請書に記名すること。」
  @Sendable static func phrase(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    // 「署名は、朱肉を使用し」 would be nonsense.
    guard replacement != .optional, !text.isPlace(spot) else { return [] }
    let note = NoteReading(text, spot)
    if note.explainsSeal || replacement == .signature && note.isAboutSeal { return [] }
    let end = text.verb(after: spot)
    let tail = text.words(end..<min(end + 4, text.text.count))
    let words = text.words(spot.units.lowerBound..<end)
    var new = ActPhrase(words: words, tail: tail).rewritten(replacement)
    if replacement == .name, new.words == "記名", text.writesName(spot), tail.first.map("しすさ".contains) ?? false
    {
      new.words = "記載"
    }
    // 署名又は記名押印のいずれか: one is no choice.
    if replacement != .signatureOrSeal, text.words(end..<min(end + 5, text.text.count)) == "のいずれか" {
      new.taken = 5
    }
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
  /// The end of the words of an act with a verb that the vocabulary does not hold: お届け印を押.
  fileprivate func verb(after spot: Spot) -> Int {
    let end = spot.units.upperBound
    guard spot.isBox, end + 2 <= text.count else { return end }
    return ["を押", "を捺", "をお", "ヲ押", "ヲ捺"].contains(words(end..<end + 2)) ? end + 2 : end
  }

  /// 氏名は、自署して: the name is written, and not somebody's name put there.
  fileprivate func writesName(_ spot: Spot) -> Bool {
    let start = max(clause(of: spot).lowerBound, spot.units.lowerBound - 8)
    let before = words(start..<spot.units.lowerBound)
    return ["氏名は", "氏名は、", "氏名を", "氏名は必ず", "氏名は、必ず"].contains(where: before.hasSuffix)
  }

  /// Where the words begin that only say which seal it is: 金融機関にお届けの印鑑を押し.
  fileprivate func kind(before unit: Int) -> Int {
    for words in [
      "金融機関にお届けの", "金融機関に届け出た", "金融機関へお届けの", "口座の", "お届けの", "お届け", "届出の", "登録された", "登録を受けた", "登録している", "当該",
    ] {
      let start = unit - words.unicodeScalars.count
      if start >= 0, self.words(start..<unit) == words { return start }
    }
    return unit
  }
}
