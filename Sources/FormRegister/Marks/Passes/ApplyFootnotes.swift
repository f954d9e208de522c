extension MarkDraft {
  /// ※, * or ★, within the first characters of a note: 「５．氏名（※）は、…」, 「※ 署名又は…」.
  func anchor(of note: Range<Int>) -> FootnoteAnchor? {
    for at in note.prefix(14) {
      if let found = anchor(at: at) { return found }
    }
    return nil
  }

  /// The footnote mark directly after a place: 氏名（※）, 印*.
  func anchor(after unit: Int) -> FootnoteAnchor? {
    var at = unit
    while at < text.count, at < unit + 2, text[at].line == text[unit - 1].line {
      if let found = anchor(at: at) { return found }
      guard text[at].scalar == 0x28 || text[at].scalar == 0x29 else { return nil }
      at += 1
    }
    return nil
  }

  private func anchor(at: Int) -> FootnoteAnchor? {
    let scalar = text[at].scalar
    let isSymbol =
      scalar == 0x203B || scalar == 0x2A || scalar == 0x2605 || scalar == 0x2606 || scalar == 0xFF0A
    let isNote = scalar == 0x6CE8 && at > 0 && text[at - 1].scalar == 0x28
    guard isSymbol || isNote else { return nil }
    let next = at + 1 < text.count ? text[at + 1].scalar : 0
    return FootnoteAnchor(symbol: scalar, digit: (0x30...0x39).contains(next) ? next : 0)
  }

  /// Makes requirements of the name slots that a note refers to: 氏名（※） … ※ 署名又は記名押印.
  mutating func applyFootnotes() {
    for at in candidates.indices where candidates[at].anchor == nil {
      candidates[at].anchor = anchor(after: candidates[at].units.upperBound)
    }
    guard instructions.contains(where: { $0.anchor != nil }) else { return }
    var taken: TakenPlaces?
    for index in tokens.all.indices where tokens.all[index].isSlot {
      let token = tokens.all[index]
      guard let mark = anchor(after: token.units.upperBound), let note = demand(mark),
        clauses.index(of: token.units.lowerBound) != clauses.index(of: instructions[note].units.lowerBound)
      else { continue }
      let before = taken ?? TakenPlaces(candidates)
      taken = before
      guard !before.slots.contains(index), !before.lines.contains(token.line) else { continue }
      var place = MarkCandidate(
        elements: instructions[note].elements, seal: instructions[note].seal, tokens: index...index,
        units: token.units, evidenceStart: token.units.lowerBound, line: token.line, isStamp: true)
      place.standing = .place
      resolveActor(&place)
      place.slot = index
      place.anchor = mark
      instructions[note].isSettled = true
      candidates.append(place)
    }
    instructions.removeAll(where: \.isSettled)
  }

  /// The first note that a footnote mark refers to and that asks for something.
  private func demand(_ mark: FootnoteAnchor) -> Int? {
    instructions.firstIndex { note in
      guard let anchor = note.anchor, mark.refersTo(anchor) else { return false }
      return note.effect == .demand || note.effect == .sealOrSignature
    }
  }
}

/// Where requirements stood before any footnote was read.
private struct TakenPlaces {
  var slots: Set<Int>
  var lines: Set<Int>

  init(_ candidates: ContiguousArray<MarkCandidate>) {
    slots = Set(candidates.lazy.compactMap(\.slot))
    lines = Set(candidates.lazy.map(\.line))
  }
}
