extension MarkDraft {
  /// How far above a place its signer may stand, in lines that hold any character.
  private static let reach = 8
  /// How many words of a line are looked at, so that a huge line stays cheap.
  private static let wordsOfLine = 12

  /// Gives every place its signer and side. A bare 印 in a page without any place to fill in is dismissed.
  mutating func findActors() {
    // Out of `self` while it is read, or every step would copy all candidates.
    var all: [MarkCandidate] = []
    swap(&all, &candidates)
    for at in all.indices { resolveActor(&all[at]) }
    var kept: [MarkCandidate] = []
    kept.reserveCapacity(all.count)
    for candidate in all {
      let isLone = candidate.role == nil && candidate.slot == nil && candidate.ownSide == nil
      let isPlainStamp = candidate.isStamp && text.units[candidate.units.lowerBound].scalar == 0x5370
      if isLone, isPlainStamp, !page.isForm, page.flow == .unknown {
        dismiss(candidate.units, "印の行為者が文中に見当たらない")
      } else if isLone, page.isArticles, !candidate.isStamp {
        dismiss(candidate.units, "条文の見出しなどでの言及である")
      } else {
        kept.append(candidate)
      }
    }
    candidates = kept
  }

  /// Same line first, then the lines above, then (for a 印 alone on its line) the two below.
  func resolveActor(_ candidate: inout MarkCandidate) {
    let line = candidate.line
    let own = tokens.ofLine[line]
    let first = min(max(candidate.tokens.lowerBound, own.lowerBound), own.upperBound)
    var search = ActorSearch()
    scan(own.lowerBound..<first, &search, stopsAtAddress: true)
    if let slot = search.slot ?? search.role,
      candidate.units.lowerBound - tokens.all[slot].units.lowerBound <= 60
    {
      candidate.evidenceStart = tokens.all[slot].units.lowerBound
    }
    if let side = candidate.ownSide {
      candidate.side = side
      candidate.role = search.role
      return
    }
    if search.role == nil, !search.stopped { lookBelowLabel(candidate, own, &search) }
    if search.role == nil, !search.stopped { climb(from: line, &search) }
    if search.role == nil, search.slot == nil { descend(from: line, candidate, &search) }
    decide(&candidate, search)
  }

  private struct ActorSearch {
    var role: Int?
    var slot: Int?
    var slotLine = -1
    var stopped = false
  }

  /// From the right: the nearest person; the nearest slot on the way.
  private func scan(_ range: Range<Int>, _ search: inout ActorSearch, stopsAtAddress: Bool) {
    for index in range.suffix(Self.wordsOfLine).reversed() {
      let token = tokens.all[index]
      switch token.sense {
      case .addressee
      where stopsAtAddress && token.units.count == 1 && text.units[token.units.lowerBound].gap > 0:
        search.stopped = true
        return
      case .stamp, .box:
        search.stopped = true
        return
      case .slot:
        if search.slot == nil {
          search.slot = index
          search.slotLine = token.line
        }
      case .role, .holder:
        // （宛先）和光市長: whom the form goes to.
        if stopsAtAddress, index > 0, tokens.all[index - 1].sense == .addressee,
          tokens.all[index - 1].line == token.line
        {
          search.stopped = true
        } else {
          search.role = index
        }
        return
      case .party where beginsLine(token):
        search.role = index
        return
      default: continue
      }
    }
  }

  /// 署名（申請者）
  private func lookBelowLabel(_ candidate: MarkCandidate, _ own: Range<Int>, _ search: inout ActorSearch) {
    let next = candidate.tokens.upperBound + 1
    guard own.contains(next), tokens.all[next].units.lowerBound == candidate.units.upperBound + 1,
      text.units[candidate.units.upperBound].scalar == 0x28, case .role = tokens.all[next].sense
    else { return }
    search.role = next
  }

  private func climb(from line: Int, _ search: inout ActorSearch) {
    var idle = 0
    for above in stride(from: line - 1, through: max(0, line - Self.reach), by: -1) {
      if page.addressLines.contains(above) || isSentence(above) { return }
      var found = ActorSearch()
      scan(tokens.ofLine[above], &found, stopsAtAddress: false)
      if let role = found.role {
        // An office two lines above a name slot is no signer but the addressee or a heading.
        let isNear = search.slot == nil || search.slotLine - above <= 1
        if isNear || isOutside(role) { search.role = role }
        return
      }
      if found.stopped { return }
      if let slot = found.slot, search.slot == nil {
        search.slot = slot
        search.slotLine = above
      }
      idle = holdsActorWord(above) ? 0 : idle + 1
      if search.slot != nil, idle > 3 { return }
    }
  }

  /// Text extraction sometimes puts 印 before its name; a Latin signature has its name below.
  private func descend(from line: Int, _ candidate: MarkCandidate, _ search: inout ActorSearch) {
    let isLatin = text.units[candidate.units.lowerBound].scalar < 0x80
    guard isLatin || candidate.isStamp && text.lines[line].units == candidate.units else { return }
    for below in (line + 1)..<max(line + 1, min(line + 3, text.lines.count)) where !isSentence(below) {
      for index in tokens.ofLine[below].prefix(Self.wordsOfLine) {
        switch tokens.all[index].sense {
        case .role(.issuer, _) where isLatin: search.role = search.role ?? index
        case .role(.applicant, _): search.role = search.role ?? index
        case .slot: search.slot = search.slot ?? index
        default: continue
        }
      }
    }
  }

  private func decide(_ candidate: inout MarkCandidate, _ search: ActorSearch) {
    candidate.role = search.role
    candidate.slot = search.slot
    guard let role = search.role else {
      candidate.side = search.slot == nil && page.flow == .outbound ? .issuer : .applicant
      if candidate.side == .issuer, candidate.elements.contains(.seal) {
        candidate.seal = candidate.seal ?? .official
      }
      return
    }
    let handled = isHandled(tokens.all[role].line, apart: role)
    switch tokens.all[role].sense {
    case .role(let side, _), .party(let side):
      candidate.side = side == .issuer && handled ? .internal : side
    default:
      candidate.isHolder = !handled
      candidate.side = .internal
    }
    if candidate.side == .issuer, candidate.elements.contains(.seal) {
      candidate.seal = candidate.seal ?? .official
    }
  }

  /// 決裁　市長　部長　課長: an office in a row of boxes.
  private func isHandled(_ line: Int, apart role: Int) -> Bool {
    tokens.ofLine[line].prefix(Self.wordsOfLine).contains { index in
      if case .role(.internal, _) = tokens.all[index].sense { index != role } else { false }
    }
  }

  private func isOutside(_ role: Int) -> Bool {
    switch tokens.all[role].sense {
    case .role(.applicant, _), .party: true
    default: false
    }
  }

  private func beginsLine(_ token: MarkToken) -> Bool {
    let start = text.lines[token.line].units.lowerBound
    guard token.units.lowerBound <= start + 1 else { return false }
    let end = token.units.upperBound
    return end >= text.units.count || text.units[end].line != token.line || text.units[end].gap > 0
      || [0x28, 0x29, 0x3A].contains(text.units[end].scalar)
  }

  private func holdsActorWord(_ line: Int) -> Bool {
    tokens.ofLine[line].prefix(Self.wordsOfLine).contains {
      switch tokens.all[$0].sense {
      case .filler, .slot, .role, .holder: true
      default: false
      }
    }
  }

  /// A line of running text ends a signer's block.
  func isSentence(_ line: Int) -> Bool {
    let units = text.lines[line].units
    let last = text.units[units.upperBound - 1].scalar
    if last == 0x3002 { return true }
    return units.count >= 10 && (0x3041...0x309F).contains(last)
  }
}
