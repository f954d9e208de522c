extension MarkDraft {
  /// Judges each clause that speaks of marks once, by `ClauseRule.all`; what asks for something becomes an
  /// instruction.
  mutating func readSentences() {
    guard candidates.contains(where: { $0.standing == .sentence }) else { return }
    clauses.read(text)
    var first = 0
    while first < candidates.count {
      let clause = clauses.index(of: candidates[first].units.lowerBound)
      let units = clauses.units(clause)
      var end = first + 1
      while end < candidates.count, candidates[end].units.lowerBound < units.upperBound { end += 1 }
      settle(first..<end, units)
      first = end
    }
    candidates.removeAll(where: \.isSpoken)
    makeInstructionsDistinct()
  }

  /// The same demand twice is one; so there are never more than the vocabulary has words, and later passes
  /// stay linear.
  private mutating func makeInstructionsDistinct() {
    guard instructions.count > 1 else { return }
    var seen: Set<MarkInstruction.Key> = []
    for at in instructions.indices {
      let one = instructions[at]
      let key = MarkInstruction.Key(
        effect: one.effect, elements: one.elements, seal: one.seal, isConditional: one.isConditional,
        side: one.side, name: name(of: one.role), anchor: one.anchor)
      instructions[at].isSettled = !seen.insert(key).inserted
    }
    instructions.removeAll(where: \.isSettled)
  }

  /// Judges the candidates of one clause.
  private mutating func settle(_ all: Range<Int>, _ units: Range<Int>) {
    guard let first = all.first(where: { candidates[$0].standing == .sentence }) else { return }
    // A sentence may end in a bare 「署名」 or 「記名押印」; a stamp or box is a place even there.
    for at in all {
      candidates[at].isSpoken = candidates[at].standing == .sentence || closesSentence(at, first)
    }
    guard let named = all.first(where: { isNamed($0) }) else {
      for at in all where candidates[at].isSpoken {
        dismiss(candidates[at].units, "受付・公印・訂正などの印についての文であり、押印の場所ではない")
      }
      return
    }
    let facts = clauseFacts(all, units)
    guard let rule = ClauseRule.all.first(where: { $0.fits(facts) }) else { return }
    apply(rule.verdict, named..<all.upperBound, units, facts)
  }

  /// In the sentence, and the signer's own mark: not a box of the office, nor a seal that guards the paper.
  private func isNamed(_ at: Int) -> Bool {
    let one = candidates[at]
    return one.isSpoken && (!one.isBox || one.ownSide == .applicant && one.seal != .integrity)
  }

  /// 「氏名は、署名（自署）とし、署名できないときは…」: the first 署名 belongs to the sentence, as does one that
  /// ends it.
  private func closesSentence(_ index: Int, _ first: Int) -> Bool {
    let candidate = candidates[index]
    guard !candidate.isStamp, !candidate.isBox else { return false }
    let at = candidate.units.lowerBound
    guard text[at].gap == 0, text[at].joined else { return false }
    let before = text[at - 1].scalar
    return at > candidates[first].units.lowerBound || before == 0x3001 || (0x3041...0x309F).contains(before)
  }

  private func clauseFacts(_ all: Range<Int>, _ units: Range<Int>) -> ClauseFacts {
    var facts = ClauseFacts()
    facts.isForm = page.isForm
    facts.isArticles = page.isArticles
    facts.isElsewhere = true
    var count = 0
    var signatures = 0
    for at in all where candidates[at].isSpoken {
      let one = candidates[at]
      if count == 0 {
        for index in clauseTokens(units, near: one.tokens.lowerBound) {
          let token = tokens.all[index]
          if let cue = token.cue { facts.cues.insert(cue) }
          if index < one.tokens.lowerBound, namesOtherPaper(token) { facts.isOnOtherPaper = true }
        }
      }
      count += 1
      if one.elements.contains(.sign) { facts.hasSignature = true }
      if one.elements.contains(.seal) { facts.hasSeal = true }
      if one.elements == .sign { signatures += 1 }
      let end = one.units.upperBound
      // 代表者印の印鑑証明書
      let isOwner = one.isBox && end < text.count && text[end].scalar == 0x306E
      if !isOwner, vocabulary.elsewhere.longest(in: text, at: end) == nil { facts.isElsewhere = false }
      facts.endsOpen = end < text.count && text[end].scalar == 0x3002
    }
    if let first = all.first(where: { candidates[$0].isSpoken }) {
      facts.places = places(before: first, in: all)
    }
    facts.standsApart = signatures > 0 && signatures < count
    return facts
  }

  /// The places of the line that a sentence directly follows: 氏名　㊞（実印）※押印は任意.
  private func places(before sentence: Int, in all: Range<Int>) -> Range<Int> {
    let line = candidates[sentence].line
    let isLast = !all.contains { $0 > sentence && !candidates[$0].isSpoken && candidates[$0].line == line }
    var first = sentence
    while isLast, first > all.lowerBound {
      let place = candidates[first - 1]
      guard place.standing == .place, !place.isSpoken, place.line == line else { break }
      let between = place.tokens.upperBound + 1..<candidates[first].tokens.lowerBound
      // Another person's words begin behind the place.
      if between.contains(where: { tokens.all[$0].isSlot || tokens.all[$0].meaning.namesSomebody }) { break }
      first -= 1
    }
    return first..<sentence
  }

  /// Takes from the places before a sentence what it says need not be put there.
  private mutating func takePlaces(_ places: Range<Int>, _ elements: MarkElements) {
    hasOptionalPlace = true
    for at in places {
      candidates[at].elements = candidates[at].elements.without(elements)
      guard candidates[at].elements.act == nil else { continue }
      candidates[at].isSpoken = true
      dismiss(candidates[at].units, Self.freePlace.place)
    }
  }

  /// 「委任状に」, where the text does not call itself one.
  private func namesOtherPaper(_ token: MarkToken) -> Bool {
    guard token.kind == .document, let title = page.title, title != token.word else { return false }
    let end = token.units.upperBound
    let start = token.units.lowerBound
    // この申請書, 本届
    if start > 0, text[start - 1].scalar == 0x306E || text[start - 1].scalar == 0x672C { return false }
    // に へ
    return end < text.count && (text[end].scalar == 0x306B || text[end].scalar == 0x3078)
  }

  /// The words of a clause: walks out from one of them, so the cost is that of the clause.
  func clauseTokens(_ units: Range<Int>, near index: Int) -> Range<Int> {
    var low = index
    var high = index + 1
    while low > 0, tokens.all[low - 1].units.lowerBound >= units.lowerBound { low -= 1 }
    while high < tokens.all.count, tokens.all[high].units.lowerBound < units.upperBound { high += 1 }
    return low..<high
  }

  private mutating func apply(
    _ verdict: ClauseVerdict, _ all: Range<Int>, _ units: Range<Int>, _ facts: ClauseFacts
  ) {
    var elements = MarkElements()
    var seal: MarkSeal?
    var last = all.lowerBound
    for at in all where isNamed(at) {
      elements.formUnion(candidates[at].elements)
      seal = seal ?? candidates[at].seal
      last = at
    }
    let effect: MarkInstruction.Effect
    switch verdict {
    case .dismiss(let reason):
      for at in all where isNamed(at) { dismiss(candidates[at].units, reason) }
      return
    case .demand: effect = .demand
    case .demandEither:
      elements.insert(.either)
      effect = .demand
    case .attest: effect = .attest
    case .sealOrSignature:
      elements.insert(.either)
      effect = .sealOrSignature
    case .optionalPlaces:
      // Full lines are one clause, and each may have its note.
      for at in all where isNamed(at) {
        dismiss(candidates[at].units, Self.freePlace.sentence)
        takePlaces(places(before: at, in: facts.places.lowerBound..<all.upperBound), candidates[at].elements)
      }
      return
    case .notNeeded: effect = .notNeeded
    }
    let first = candidates[all.lowerBound]
    let subject = subject(before: first.tokens.lowerBound, in: units)
    var instruction = MarkInstruction(
      effect: effect, elements: elements, seal: seal, isConditional: facts.has(.condition),
      role: subject.role, side: subject.side, anchor: anchor(of: units),
      units: first.units.lowerBound..<candidates[last].units.upperBound, line: first.line,
      tokens: first.tokens.lowerBound...candidates[last].tokens.upperBound)
    instructions.append(instruction)
    // 「届出者及び所有者は…」: the same of each.
    while let role = instruction.role, let other = companion(of: role, in: units) {
      instruction.role = other
      instructions.append(instruction)
    }
  }

  /// The person named before another and joined with it: 届出者及び.
  private func companion(of role: Int, in units: Range<Int>) -> Int? {
    guard role > 0, tokens.all[role - 1].isRole(.applicant) else { return nil }
    let before = tokens.all[role - 1].units
    let between = before.upperBound..<tokens.all[role].units.lowerBound
    guard before.lowerBound >= units.lowerBound, (1...3).contains(between.count),
      vocabulary.joints.joint(text, between) == .both
    else { return nil }
    return role - 1
  }

  /// Whom the sentence addresses: the nearest person before; an office only as its subject (市長が).
  private func subject(before index: Int, in units: Range<Int>) -> (role: Int?, side: MarkSide) {
    var at = index - 1
    while at >= 0, tokens.all[at].units.lowerBound >= units.lowerBound {
      let token = tokens.all[at]
      if token.kind == .role {
        let next = token.units.upperBound
        let isSubject = next < text.count && (text[next].scalar == 0x304C || text[next].scalar == 0x306F)
        if token.side == .applicant || isSubject { return (at, token.side) }
      }
      at -= 1
    }
    return (nil, .applicant)
  }
}
