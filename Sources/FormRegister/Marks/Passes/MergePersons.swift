extension MarkDraft {
  /// So few persons are compared one by one; more go through a table.
  private static let few = 8

  /// Places of one person become one requirement, with all that they ask for together.
  mutating func mergePersons() {
    if !isInOrder { candidates.sort { $0.units.lowerBound < $1.units.lowerBound } }
    var places: [PersonKey: Int] = [:]
    var merged = 0
    for at in candidates.indices {
      var candidate = candidates[at]
      candidate.person = person(of: candidate)
      let known =
        merged <= Self.few
        ? candidates[..<merged].firstIndex { $0.person == candidate.person } : places[candidate.person]
      if let known {
        Self.merge(candidate, into: &candidates[known])
        continue
      }
      candidates[merged] = candidate
      merged += 1
      if merged == Self.few + 1 {
        for place in 0..<merged { places[candidates[place].person] = place }
      } else if merged > Self.few {
        places[candidate.person] = merged - 1
      }
    }
    candidates.removeLast(candidates.count - merged)
  }

  private var isInOrder: Bool {
    for at in candidates.indices.dropFirst()
    where candidates[at].units.lowerBound < candidates[at - 1].units.lowerBound { return false }
    return true
  }

  private static func merge(_ candidate: MarkCandidate, into known: inout MarkCandidate) {
    known.elements.formUnion(candidate.elements)
    known.seal = known.seal ?? candidate.seal
    known.anchor = known.anchor ?? candidate.anchor
    guard known.isStamp, !candidate.isStamp else { return }
    // The words 署名又は記名押印 are the better evidence than ㊞.
    known.units = candidate.units
    known.evidenceStart = candidate.evidenceStart
    known.line = candidate.line
    known.isStamp = false
  }

  /// What two places must share to be one person's.
  func person(of candidate: MarkCandidate) -> PersonKey {
    let side = candidate.side
    if candidate.isBox, let label = candidate.label {
      return PersonKey(kind: .label, side: side, first: label)
    }
    if candidate.isBox, candidate.ownSide != .applicant {
      // 受付印 twice is one box; 公印 is the seal of the office that the form names anyway.
      if candidate.ownSide == .issuer { return PersonKey(kind: .office) }
      return PersonKey(kind: .word, side: side, first: Int(name(candidate.tokens.lowerBound)))
    }
    if candidate.isBox, candidate.seal == .integrity { return PersonKey(kind: .integrity, side: side) }
    guard let role = candidate.role else {
      if let label = candidate.label { return PersonKey(kind: .label, side: side, first: label) }
      return candidate.slot.map { PersonKey(kind: .slot, side: side, first: $0) }
        ?? PersonKey(kind: .unnamed, side: side)
    }
    let token = tokens.all[role]
    guard token.kind == .role else { return PersonKey(kind: .holder, side: side, first: role) }
    if token.side == .issuer, side == .issuer { return PersonKey(kind: .office) }
    if token.meaning.person == .several || token.meaning.person == .counterparty {
      return PersonKey(kind: .role, side: side, first: role, second: candidate.slot ?? -1)
    }
    return PersonKey(kind: .word, side: side, first: Int(name(role)), second: qualifier(of: token))
  }

  /// 親権者（父）, 申請者（2）: what tells two of one name apart, as a number; -1 where nothing does.
  private func qualifier(of role: MarkToken) -> Int {
    var at = role.units.upperBound
    guard at < text.count, text[at].joined, text[at].gap == 0, text[at].scalar == 0x28 else { return -1 }
    var value = 0
    at += 1
    for length in 0..<4 where at < text.count && text[at].joined {
      if text[at].scalar == 0x29 { return length == 0 ? -1 : value }
      value = value << 16 | Int(text[at].scalar & 0xFFFF)
      at += 1
    }
    return -1
  }
}
