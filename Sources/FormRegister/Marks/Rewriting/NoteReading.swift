/// A sentence about marks, as what it is to the page: an item of notes, one sentence of several, or a remark
/// beside a place.
struct NoteReading {
  let text: RewritingText
  let spot: RewritingText.Spot
  /// The sentence with what leads it in: 備考　１　…
  let clause: Range<Int>
  /// The sentence alone.
  let body: Range<Int>
  /// The number of the item, where it has one: 2 in 「２　…」, also behind 備考.
  let number: Range<Int>?
  /// It stands in the line of a place, in brackets or behind ※: 氏名　　（押印不要）.
  private let remark: Range<Int>?

  init(_ text: RewritingText, _ spot: RewritingText.Spot) {
    self.text = text
    self.spot = spot
    clause = text.clause(of: spot)
    let isRemark = text.isPlaceLine(spot, clause)
    remark = isRemark ? text.bracket(holding: spot.units, within: 60) ?? text.remark(spot) : nil
    let (body, number) = NoteHead.read(text, clause)
    (self.body, self.number) = (remark ?? body, isRemark ? nil : number)
    isWhole = !isRemark
  }

  /// All of the clause is the note.
  private let isWhole: Bool

  var acts: [RewritingText.Spot] {
    text.spots.filter { (isWhole ? clause : body).contains($0.units.lowerBound) }
  }

  private func has(_ cues: MarkCue...) -> Bool {
    text.tokens(in: clause, of: spot).contains { index in
      text.token(index).cue.map(cues.contains) ?? false
    }
  }

  /// It lets something else stand for the mark, or says when it is needed.
  var isChoice: Bool { has(.waived, .notWaived, .inPlaceOf, .unable) }

  /// It lets a signature or handwriting stand for the seal: without a seal it has nothing left to say.
  var isAlternative: Bool {
    isChoice && (has(.handwritten) || acts.contains { $0.elements.contains(.sign) })
  }

  /// It is about the seal of this page, not about one on another paper, in another case, or already there.
  var isOfThisForm: Bool {
    if has(.elsewhere, .electronic) { return false }
    let end = spot.units.upperBound
    if text.draft.vocabulary.elsewhere.longest(in: text.text, at: end) != nil { return false }
    return !text.tokens(in: clause, of: spot).contains { text.token($0).kind == .document }
  }

  /// It tells the reader of the form what to do: 押印すること, 認印で可.
  var isRequest: Bool {
    let end = text.scalar(clause.upperBound - 1)
    let last = end == 0x3002 ? text.scalar(clause.upperBound - 2) : end
    return has(.command) || last == 0x53EF || text.words(body).hasSuffix("こと。") || explainsSeal
  }

  /// It asks for more than a seal.
  var names: Bool { acts.contains { $0.elements != .seal } }

  /// No place stands in it, and nothing else is asked for before or after the acts.
  var saysNothingElse: Bool {
    guard let first = acts.first, let last = acts.last else { return false }
    if !isWhole, remark == nil { return false }
    // Lines above that are no head of a note may be another sentence's.
    let isNote = !isWhole || body.lowerBound > clause.lowerBound || text.scalar(clause.lowerBound) == 0x28
    if !isNote, text.text.line(of: clause.lowerBound) < text.text.line(of: first.units.lowerBound) {
      return false
    }
    if acts.contains(where: text.isSign) { return false }
    let before = text.words(body.lowerBound..<max(body.lowerBound, first.units.lowerBound))
    let after = text.words(last.units.upperBound..<max(last.units.upperBound, body.upperBound))
    return !Self.goesOn(before) && !Self.goesOn(after.prefix { $0 != "。" })
  }

  /// A verb before a comma: another predicate.
  static func goesOn(_ words: some StringProtocol) -> Bool {
    var before: Character?
    for character in words {
      if character == "、" || character == "，", let before, "しきりびみいえけめせちてで上".contains(before) { return true }
      before = character
    }
    return false
  }

  /// The comma that ends the act: し、 して、 の上、
  func comma(after units: Range<Int>) -> Int? {
    for at in units.upperBound..<min(units.upperBound + 5, clause.upperBound) {
      if text.scalar(at) == 0x3001 { return at }
    }
    return nil
  }

  /// What goes with the sentence, by where it stands; the best first.
  var deletions: [TextEdit] {
    guard isWhole else { return [remark.map { text.edit($0) }].compactMap { $0 } }
    let bracket = text.bracket(holding: spot.units, within: 60).map { text.edit($0) }
    guard !acts.contains(where: text.isSign) else { return [bracket].compactMap { $0 } }
    return [NoteItem(self).deletion] + [bracket].compactMap { $0 }
  }
}

extension RewritingText {
  /// A sign or box in its place; 認印 in 「押印は認印で可」 is none.
  fileprivate func isSign(_ act: Spot) -> Bool {
    isPlace(act) && (act.isStamp || act.isBox) && scalar(act.units.lowerBound - 1) != 0x306F
  }

  /// The clause begins with a place, whether its mark is still there or not.
  fileprivate func isPlaceLine(_ spot: Spot, _ clause: Range<Int>) -> Bool {
    tokens(in: clause, of: spot).contains { index in
      let token = token(index)
      guard index < spot.tokens.lowerBound, token.isSlot || token.kind == .role else { return false }
      let end = token.units.upperBound
      return end < text.count && text[end].gap > 0 && !text.endsLine(end - 1)
    }
  }

  /// ※ and what follows in the line.
  fileprivate func remark(_ spot: Spot) -> Range<Int>? {
    let line = text.lines[text.line(of: spot.units.lowerBound)].units
    guard let start = line.last(where: { scalar($0) == 0x203B && $0 < spot.units.lowerBound }) else {
      return nil
    }
    let isAlone = !spots.contains { (start..<line.upperBound).contains($0.units.lowerBound) && isSign($0) }
    return isAlone ? start..<line.upperBound : nil
  }
}
