extension MarkDraft {
  /// Judges each clause that speaks of marks once, by `ClauseRule.all`; what asks for something becomes an instruction.
  mutating func readSentences() {
    var places: [MarkCandidate] = []
    var pending: [MarkCandidate] = []
    var clause = -1
    for candidate in candidates {
      let own = clauses.index(of: candidate.units.lowerBound)
      if own != clause {
        settle(pending, clause, &places)
        pending.removeAll(keepingCapacity: true)
        clause = own
      }
      pending.append(candidate)
    }
    settle(pending, clause, &places)
    candidates = places
    instructions = distinct(instructions)
  }

  /// The same demand twice is one; so there are never more than the vocabulary has words, and later passes stay linear.
  private func distinct(_ all: [MarkInstruction]) -> [MarkInstruction] {
    var seen: Set<String> = []
    return all.filter { one in
      let role = one.role.map { word(tokens.all[$0].units) } ?? ""
      let anchor = one.anchor.map { "\($0.symbol).\($0.digit)" } ?? ""
      let key =
        "\(one.effect) \(one.elements.rawValue) \(one.seal?.rawValue ?? "") \(one.isConditional) \(one.side)"
      return seen.insert("\(key) \(role) \(anchor)").inserted
    }
  }

  private mutating func settle(_ all: [MarkCandidate], _ clause: Int, _ places: inout [MarkCandidate]) {
    guard all.contains(where: { $0.standing == .sentence }) else {
      places.append(contentsOf: all)
      return
    }
    // A sentence may end in a bare 「署名」 or 「記名押印」; a stamp or box is a place even there.
    let sentence = all.filter {
      $0.standing == .sentence || !$0.isStamp && !$0.isBox && closesSentence($0, all)
    }
    places.append(contentsOf: all.filter { one in !sentence.contains { $0.units == one.units } })
    let units = clauses.units(clause)
    var facts = clauseFacts(sentence, units)
    let named = sentence.filter { !$0.isBox || $0.ownSide == .applicant && $0.seal != .integrity }
    if named.isEmpty {
      for one in sentence { dismiss(one.units, "受付・公印・訂正などの印についての文であり、押印の場所ではない") }
      return
    }
    facts.isArticles = page.isArticles
    guard let rule = ClauseRule.all.first(where: { $0.fits(facts) }) else { return }
    apply(rule.verdict, named, units, facts)
  }

  /// 「氏名は、署名（自署）とし、署名できないときは…」: the first 署名 belongs to the sentence, as does one that ends it.
  private func closesSentence(_ candidate: MarkCandidate, _ all: [MarkCandidate]) -> Bool {
    guard let first = all.first(where: { $0.standing == .sentence }) else { return false }
    let at = candidate.units.lowerBound
    guard text.units[at].gap == 0, text.units[at].joined else { return false }
    let before = text.units[at - 1].scalar
    return at > first.units.lowerBound || before == 0x3001 || (0x3041...0x309F).contains(before)
  }

  private func clauseFacts(_ sentence: [MarkCandidate], _ units: Range<Int>) -> ClauseFacts {
    var facts = ClauseFacts()
    facts.isForm = page.isForm
    for index in clauseTokens(units, near: sentence[0].tokens.lowerBound) {
      if let cue = tokens.all[index].cue { facts.cues.insert(cue) }
    }
    var apart: Set<Int> = []
    for (index, one) in sentence.enumerated() {
      if one.elements.contains(.sign) { facts.hasSignature = true }
      if one.elements.contains(.seal) { facts.hasSeal = true }
      if one.elements == .sign { apart.insert(index) }
    }
    facts.standsApart = !apart.isEmpty && apart.count < sentence.count
    facts.isElsewhere = sentence.allSatisfy {
      vocabulary.elsewhere.longest(in: text, at: $0.units.upperBound) != nil
    }
    if let last = sentence.last?.units.upperBound, last < text.units.count {
      facts.endsOpen = text.units[last].scalar == 0x3002
    }
    return facts
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
    _ verdict: ClauseVerdict, _ named: [MarkCandidate], _ units: Range<Int>, _ facts: ClauseFacts
  ) {
    var elements = named.reduce(into: MarkElements()) { $0.formUnion($1.elements) }
    let effect: MarkInstruction.Effect
    switch verdict {
    case .dismiss(let reason):
      for one in named { dismiss(one.units, reason) }
      return
    case .demand: effect = .demand
    case .demandEither:
      elements.insert(.either)
      effect = .demand
    case .attest: effect = .attest
    case .sealOrSignature:
      elements.insert(.either)
      effect = .sealOrSignature
    case .noSeal: effect = .noSeal
    }
    let first = named[0].units.lowerBound
    let subject = subject(before: named[0].tokens.lowerBound, in: units)
    instructions.append(
      MarkInstruction(
        effect: effect, elements: elements, seal: named.lazy.compactMap(\.seal).first,
        isConditional: facts.has(.condition), role: subject.role, side: subject.side,
        anchor: anchor(of: units),
        units: first..<named[named.count - 1].units.upperBound, line: named[0].line,
        tokens: named[0].tokens.lowerBound...named[named.count - 1].tokens.upperBound))
  }

  /// Whom the sentence addresses: the nearest person before; an office only as its subject (市長が).
  private func subject(before index: Int, in units: Range<Int>) -> (role: Int?, side: MarkSide) {
    for at in clauseTokens(units, near: index).prefix(while: { $0 < index }).reversed() {
      guard case .role(let side, _) = tokens.all[at].sense else { continue }
      let next = tokens.all[at].units.upperBound
      let isSubject =
        next < text.units.count && (text.units[next].scalar == 0x304C || text.units[next].scalar == 0x306F)
      if side == .applicant { return (at, side) }
      if isSubject { return (at, side) }
    }
    return (nil, .applicant)
  }
}
