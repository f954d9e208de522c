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
    while at < text.units.count, at < unit + 2, text.units[at].line == text.units[unit - 1].line {
      if let found = anchor(at: at) { return found }
      guard text.units[at].scalar == 0x28 || text.units[at].scalar == 0x29 else { return nil }
      at += 1
    }
    return nil
  }

  private func anchor(at: Int) -> FootnoteAnchor? {
    let scalar = text.units[at].scalar
    let isSymbol =
      scalar == 0x203B || scalar == 0x2A || scalar == 0x2605 || scalar == 0x2606 || scalar == 0xFF0A
    let isNote = scalar == 0x6CE8 && at > 0 && text.units[at - 1].scalar == 0x28
    guard isSymbol || isNote else { return nil }
    let next = at + 1 < text.units.count ? text.units[at + 1].scalar : 0
    return FootnoteAnchor(symbol: scalar, digit: (0x30...0x39).contains(next) ? next : 0)
  }

  /// Makes requirements of the name slots that a note refers to: 氏名（※） … ※ 署名又は記名押印.
  mutating func applyFootnotes() {
    for at in candidates.indices where candidates[at].anchor == nil {
      candidates[at].anchor = anchor(after: candidates[at].units.upperBound)
    }
    let notes = instructions.indices.filter { instructions[$0].anchor != nil }
    guard !notes.isEmpty else { return }
    var taken: Set<Int> = Set(candidates.compactMap(\.slot))
    let held = Set(candidates.map(\.line))
    var done: Set<Int> = []
    for index in tokens.all.indices where tokens.all[index].isSlot {
      let token = tokens.all[index]
      guard let mark = anchor(after: token.units.upperBound), !taken.contains(index),
        !held.contains(token.line),
        let note = notes.first(where: { mark.refersTo(instructions[$0].anchor!) && isDemand($0) }),
        clauses.index(of: token.units.lowerBound) != clauses.index(of: instructions[note].units.lowerBound)
      else { continue }
      var place = MarkCandidate(
        elements: instructions[note].elements, seal: instructions[note].seal, tokens: index...index,
        units: token.units, evidenceStart: token.units.lowerBound, line: token.line, isStamp: true)
      place.standing = .place
      resolveActor(&place)
      place.slot = index
      place.anchor = mark
      taken.insert(index)
      done.insert(note)
      candidates.append(place)
    }
    instructions = instructions.indices.filter { !done.contains($0) }.map { instructions[$0] }
  }

  private func isDemand(_ note: Int) -> Bool {
    switch instructions[note].effect {
    case .demand, .sealOrSignature: true
    default: false
    }
  }
}
