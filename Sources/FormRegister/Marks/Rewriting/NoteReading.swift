/// A sentence about marks, as what it is to the page: an item of notes, one sentence of several, a bracket.
struct NoteReading {
  let text: RewritingText
  let spot: RewritingText.Spot
  /// The sentence with what leads it in: 備考　１　…
  let clause: Range<Int>
  /// The sentence alone.
  let body: Range<Int>
  /// The number of the item, where it has one: 2 in 「２　…」, also behind 備考.
  let number: Range<Int>?

  init(_ text: RewritingText, _ spot: RewritingText.Spot) {
    self.text = text
    self.spot = spot
    clause = text.clause(of: spot)
    (body, number) = NoteHead.read(text, clause)
  }

  private var acts: [RewritingText.Spot] {
    text.spots.filter { clause.contains($0.units.lowerBound) }
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
    return has(.command) || last == 0x53EF
  }

  /// It asks for more than a seal.
  var names: Bool { acts.contains { $0.elements != .seal } }

  /// No place stands in it, and nothing else is asked for before or after the acts.
  var saysNothingElse: Bool {
    guard let first = acts.first, let last = acts.last else { return false }
    if acts.contains(where: { text.isPlace($0) && ($0.isStamp || $0.isBox) }) { return false }
    let before = text.words(body.lowerBound..<max(body.lowerBound, first.units.lowerBound))
    let after = text.words(last.units.upperBound..<max(last.units.upperBound, body.upperBound))
    return !Self.goesOn(before) && !Self.goesOn(after.prefix { $0 != "。" })
  }

  /// A verb before a comma: another predicate.
  private static func goesOn(_ words: some StringProtocol) -> Bool {
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
    var edits: [TextEdit] = []
    // 氏名　㊞（自署の場合は押印不要）
    if let bracket = text.bracket(holding: spot.units, within: 60) { edits.append(text.edit(bracket)) }
    guard !acts.contains(where: { text.isPlace($0) && ($0.isStamp || $0.isBox) }) else {
      return edits + [remark].compactMap { $0 }
    }
    return [NoteItem(self).deletion] + edits
  }

  /// ※ and what follows in the line of a place.
  private var remark: TextEdit? {
    let line = text.text.lines[text.text.line(of: spot.units.lowerBound)].units
    guard let start = line.first(where: { text.scalar($0) == 0x203B && $0 < spot.units.lowerBound }) else {
      return nil
    }
    let isAlone = !acts.contains { $0.units.lowerBound > start && text.isPlace($0) }
    return isAlone ? text.edit(start..<line.upperBound) : nil
  }
}

/// What leads a note in: 備考, 注, ※, （注）, a number.
enum NoteHead {
  private static let words = ["備考", "注意事項", "記載要領", "記入要領", "記入の注意", "注意", "(注)", "(注意)", "(備考)", "注記", "注"]

  /// The sentence behind its head, and the number in the head.
  static func read(_ text: RewritingText, _ clause: Range<Int>) -> (body: Range<Int>, number: Range<Int>?) {
    var at = clause.lowerBound
    guard text.text.startsLine(at) else { return (clause, nil) }
    for word in words {
      let scalars = word.unicodeScalars.map(\.value)
      if at + scalars.count <= clause.upperBound, scalars.indices.allSatisfy({ text.scalar(at + $0) == scalars[$0] })
      {
        at += scalars.count
        break
      }
    }
    if at < clause.upperBound, text.scalar(at) == 0x3A { at += 1 }
    let start = at
    if at < clause.upperBound, isSign(text.scalar(at)) { at += 1 }
    let digits = at
    while at < clause.upperBound, isDigit(text.scalar(at)) { at += 1 }
    if at > digits, text.scalar(at) == 0x29 || text.scalar(at) == 0x2E || text.scalar(at) == 0x3001 { at += 1 }
    // (１) and not （押印…
    if at == digits, start < digits, text.scalar(start) == 0x28 { at = start }
    let isNumbered = at > digits || start < at && (0x2460...0x2473).contains(text.scalar(start))
    guard at < clause.upperBound else { return (clause, nil) }
    return (at..<clause.upperBound, isNumbered ? start..<at : nil)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// ※ * ・ ● ○ ① (
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x203B, 0x2A, 0x30FB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2605, 0x2606, 0x28, 0x2460...0x2473: true
    default: false
    }
  }
}
