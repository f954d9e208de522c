extension MarkDraft {
  /// At most this many characters between two words of one requirement.
  private static let reach = 12

  /// Joins words to requirements: 署名 + 又は + 記名 + 押印. False friends are dismissed here.
  mutating func composeCandidates() {
    var index = 0
    while index < tokens.all.count {
      let token = tokens.all[index]
      if token.kind == .falseFriend {
        if explains { dismiss(token.units, vocabulary.reason(token)) }
      } else if let elements = token.elements ?? byHand(at: index) {
        var candidate = MarkCandidate(
          elements: elements, seal: token.sealKind, tokens: index...index, units: token.units,
          evidenceStart: token.units.lowerBound, line: token.line, isStamp: token.isStamp)
        if token.isBox {
          candidate.ownSide = token.side
          candidate.isBox = true
        }
        while let next = partner(of: candidate) { join(&candidate, next) }
        index = candidate.tokens.upperBound
        if candidate.elements.act != nil { candidates.append(candidate) }
      }
      index += 1
    }
  }

  /// 自筆 in 「自筆又は記名押印」: a signature, where a choice follows.
  private func byHand(at index: Int) -> MarkElements? {
    guard tokens.all[index].cue == .handwritten, index + 1 < tokens.all.count,
      tokens.all[index + 1].elements != nil
    else { return nil }
    let between = tokens.all[index].units.upperBound..<tokens.all[index + 1].units.lowerBound
    guard (1...Self.reach).contains(between.count) else { return nil }
    return vocabulary.joints.joint(text, between) == .either ? .sign : nil
  }

  /// The next word of the same requirement, and how it is joined.
  private func partner(of candidate: MarkCandidate) -> (token: Int, joint: MarkJoint)? {
    // Words without a meaning for marks may stand between (法人の場合は), cues and actors not.
    let at = candidate.tokens.upperBound + 1
    if let choice = ofAnother(at, candidate) { return (choice, .either) }
    guard at < tokens.all.count, let elements = tokens.all[at].elements else { return nil }
    let token = tokens.all[at]
    let between = candidate.units.upperBound..<token.units.lowerBound
    guard between.count <= Self.reach, let joint = vocabulary.joints.joint(text, between) else { return nil }
    let sameLine = text.line(of: between.lowerBound - 1) == token.line || text[token.units.lowerBound].joined
    if joint == .either {
      // 署名又は記名押印: the 押印 after 記名 is joined before it counts.
      return candidate.isBox || token.isBox ? nil : (at, joint)
    }
    if candidate.isStamp || token.isBox || candidate.isBox {
      return joinsKind(candidate, token, between) && sameLine ? (at, joint) : nil
    }
    if token.isStamp {
      // 署名　　印 in one line; a 印 alone in the next line belongs to it too.
      let alone = text.startsLine(token.units.lowerBound) && text.endsLine(token.units.upperBound - 1)
      let follows = token.line == candidate.line + 1 && alone
      return between.isEmpty && (sameLine || follows) ? (at, joint) : nil
    }
    // 署名押印（押印は任意）: the second 押印 begins something else.
    let isRepeated = candidate.elements.isSuperset(of: elements)
    return sameLine && !isRepeated ? (at, joint) : nil
  }

  /// 本人の署名又は代理人の記名押印: the other choice is somebody else's.
  private func ofAnother(_ role: Int, _ candidate: MarkCandidate) -> Int? {
    guard role + 1 < tokens.all.count, tokens.all[role].isRole(.applicant),
      tokens.all[role + 1].elements != nil, !candidate.isBox, !tokens.all[role + 1].isBox
    else { return nil }
    let person = tokens.all[role].units
    let next = tokens.all[role + 1].units.lowerBound
    // の
    guard next == person.upperBound + 1, text[person.upperBound].scalar == 0x306E else { return nil }
    let between = candidate.units.upperBound..<person.lowerBound
    guard (1...Self.reach).contains(between.count) else { return nil }
    return vocabulary.joints.joint(text, between) == .either ? role + 1 : nil
  }

  /// 実印を押印, 押印（実印）, 印（実印）: the box word only tells the kind of seal.
  private func joinsKind(_ candidate: MarkCandidate, _ token: MarkToken, _ between: Range<Int>) -> Bool {
    guard candidate.isBox != token.isBox, candidate.ownSide ?? .applicant == .applicant else { return false }
    if token.isBox {
      return token.side == .applicant && token.sealKind != .integrity
        && (candidate.elements.contains(.seal) || !between.isEmpty)
    }
    let isPlainSeal = token.kind == .seal && token.sealKind == nil
    return candidate.seal != .integrity && (isPlainSeal && !between.isEmpty || isBracketed(token))
  }

  private func isBracketed(_ token: MarkToken) -> Bool {
    token.isStamp && token.units.lowerBound > 0 && text[token.units.lowerBound - 1].scalar == 0x28
  }

  private func join(_ candidate: inout MarkCandidate, _ next: (token: Int, joint: MarkJoint)) {
    let token = tokens.all[next.token]
    let wasKind = candidate.isBox && !token.isBox
    candidate.elements.formUnion(token.elements ?? [])
    if next.joint == .either { candidate.elements.insert(.either) }
    candidate.seal = candidate.seal ?? token.sealKind
    candidate.tokens = candidate.tokens.lowerBound...next.token
    candidate.units = candidate.units.lowerBound..<token.units.upperBound
    if wasKind {
      candidate.isBox = false
      candidate.ownSide = nil
    }
    if !token.isBox, !token.isStamp { candidate.isStamp = false }
  }
}
