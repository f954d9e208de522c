extension MarkDraft {
  /// How far above a place its signer may stand, in lines that hold any character.
  private static let reach = 8
  /// How many words of a line are looked at, so that a huge line stays cheap.
  static let wordsOfLine = 12

  /// Gives every place its signer and side. A bare 印 in a page without any place to fill in is dismissed.
  mutating func findActors() {
    filterCandidates { draft, candidate in
      draft.resolveActor(&candidate)
      let isLone =
        candidate.role == nil && candidate.slot == nil && candidate.ownSide == nil && candidate.label == nil
      guard isLone else { return true }
      let isPlainStamp = candidate.isStamp && draft.text[candidate.units.lowerBound].scalar == 0x5370
      if isPlainStamp, !draft.page.isForm, draft.page.flow == nil {
        draft.dismiss(candidate.units, "印の行為者が文中に見当たらない")
        return false
      }
      if draft.page.isArticles, !candidate.isStamp {
        draft.dismiss(candidate.units, "条文の見出しなどでの言及である")
        return false
      }
      return true
    }
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
      // 確認欄　認印
      let isHandled = search.role.map { tokens.all[$0].isRole(.internal) } ?? false
      if isHandled || page.flow == .internal, candidate.seal == .unregistered { candidate.side = .internal }
      return
    }
    if search.role == nil, !search.stopped { lookBehind(candidate, own, &search) }
    if search.role == nil, search.slot == nil, !search.stopped, let label = label(before: candidate) {
      candidate.label = label.start
      candidate.evidenceStart = label.start
      candidate.side = label.side
      candidate.isHolder = label.isHolder
      return
    }
    if search.role == nil, !search.stopped { climb(from: line, &search) }
    if search.role == nil, search.slot == nil { descend(from: line, candidate, &search) }
    decide(&candidate, search)
  }

  /// What a search for the signer of a place has found.
  struct ActorSearch {
    var role: Int?
    var slot: Int?
    var slotLine = -1
    var stopped = false
    /// There is a place for an address: somebody outside fills in.
    var hasAddress = false
  }

  /// From the right: the nearest person; the nearest slot on the way.
  private func scan(_ range: Range<Int>, _ search: inout ActorSearch, stopsAtAddress: Bool) {
    for index in range.suffix(Self.wordsOfLine).reversed() {
      let token = tokens.all[index]
      switch token.kind {
      case .addressee:
        let isName = stopsAtAddress && token.units.count == 1 && text[token.units.lowerBound].gap > 0
        guard isName else { continue }
        search.stopped = true
        return
      case .stamp, .box:
        search.stopped = true
        return
      case .signature, .seal, .nameAndSeal:
        // 氏名（署名） in a line above is another place, as 氏名　㊞ is.
        guard !stopsAtAddress, index > range.lowerBound, tokens.all[index - 1].isSlot else { continue }
        search.stopped = true
        return
      case .slot:
        if search.slot == nil {
          search.slot = index
          search.slotLine = token.line
        }
      case .role, .holder:
        // （宛先）和光市長: whom the form goes to.
        if stopsAtAddress, index > 0, tokens.all[index - 1].kind == .addressee,
          tokens.all[index - 1].line == token.line
        {
          search.stopped = true
        } else {
          search.role = index
        }
        return
      case .party:
        guard beginsLine(token) else { continue }
        search.role = index
        return
      default: continue
      }
    }
  }

  /// 署名（申請者）, Signature of Applicant
  private func lookBehind(_ candidate: MarkCandidate, _ own: Range<Int>, _ search: inout ActorSearch) {
    let next = candidate.tokens.upperBound + 1
    let end = candidate.units.upperBound
    guard own.contains(next), tokens.all[next].kind == .role else { return }
    let behind = tokens.all[next].units.lowerBound
    let isBracketed = behind == end + 1 && text[end].scalar == 0x28
    // of, of the, by
    let isLatin = text[candidate.units.lowerBound].scalar < 0x80 && behind <= end + 5
    if isBracketed || isLatin { search.role = next }
  }

  private func climb(from line: Int, _ search: inout ActorSearch) {
    var idle = 0
    var above = line - 1
    while above >= max(0, line - Self.reach) {
      if page.isAddress(above) || isSentence(above) { return }
      var found = ActorSearch()
      scan(tokens.ofLine[above], &found, stopsAtAddress: false)
      if let role = found.role {
        // An office two lines above a name slot is no signer but the addressee or a heading.
        let isNear = search.slot == nil || search.slotLine - above <= 1
        if isNear || isOutside(role) { search.role = role }
        return
      }
      if found.stopped { return }
      if holdsAddress(above) { search.hasAddress = true }
      if let slot = found.slot, search.slot == nil {
        search.slot = slot
        search.slotLine = above
      }
      idle = holdsActorWord(above) ? 0 : idle + 1
      if search.slot != nil, idle > 3 { return }
      above -= 1
    }
  }

  /// Text extraction sometimes puts 印 before its name; a Latin signature has its name below.
  private func descend(from line: Int, _ candidate: MarkCandidate, _ search: inout ActorSearch) {
    let isLatin = text[candidate.units.lowerBound].scalar < 0x80
    guard isLatin || candidate.isStamp && text.lines[line].units == candidate.units else { return }
    var below = line + 1
    while below < min(line + 3, text.lines.count) {
      defer { below += 1 }
      if isSentence(below) { continue }
      for index in tokens.ofLine[below].prefix(Self.wordsOfLine) {
        let token = tokens.all[index]
        if token.isRole(.applicant) || isLatin && token.isRole(.issuer) { search.role = search.role ?? index }
        if token.isSlot { search.slot = search.slot ?? index }
      }
    }
  }

  private func isOutside(_ role: Int) -> Bool {
    let token = tokens.all[role]
    return token.kind == .party || token.isRole(.applicant)
      || token.meaning.person != nil && token.kind == .holder
  }

  private func holdsAddress(_ line: Int) -> Bool {
    tokens.ofLine[line].prefix(Self.wordsOfLine).contains { tokens.all[$0].kind == .filler }
  }

  private func beginsLine(_ token: MarkToken) -> Bool {
    let start = text.lines[token.line].units.lowerBound
    guard token.units.lowerBound <= start + 1 else { return false }
    let end = token.units.upperBound
    guard end < text.count, text.line(of: end) == token.line, text[end].gap == 0 else { return true }
    let next = text[end].scalar
    return next == 0x28 || next == 0x29 || next == 0x3A
  }

  private func holdsActorWord(_ line: Int) -> Bool {
    tokens.ofLine[line].prefix(Self.wordsOfLine).contains {
      switch tokens.all[$0].kind {
      case .filler, .slot, .role, .holder: true
      default: false
      }
    }
  }

  /// A line of running text ends a signer's block.
  func isSentence(_ line: Int) -> Bool {
    let units = text.lines[line].units
    let last = text[units.upperBound - 1].scalar
    if last == 0x3002 { return true }
    return units.count >= 10 && (0x3041...0x309F).contains(last)
  }
}
