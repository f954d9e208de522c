extension MarkDraft {
  /// Tells a place for a mark from a sentence about one, by what stands directly before and after.
  mutating func decideStanding() {
    filterCandidates { draft, candidate in
      switch draft.follower(of: candidate) {
      case .end:
        if candidate.isStamp, let label = draft.label(of: candidate) {
          candidate.isBox = true
          candidate.ownSide = .internal
          candidate.label = label
          candidate.evidenceStart = label
        } else if candidate.isStamp, !draft.mayBeStamp(candidate) {
          draft.dismiss(candidate.units, "印が語の一部であり、押印の場所ではない")
          return false
        }
        candidate.standing = .place
      case .sentence:
        if candidate.isStamp {
          draft.dismiss(candidate.units, "印についての文であり、押印の場所ではない")
          return false
        }
        candidate.standing = .sentence
      case .word:
        draft.dismiss(candidate.units, "別の語の一部である")
        return false
      }
      return true
    }
  }

  private enum Follower { case end, sentence, word }

  private func follower(of candidate: MarkCandidate) -> Follower {
    var at = candidate.units.upperBound
    let last = at - 1
    guard at < text.count else { return .end }
    if candidate.isStamp, text.endsLine(last) { return .end }
    // 署名欄, 押印欄, 署名（…）: look behind it.
    var closed = false
    while at < text.count, text[at].joined, isSkipped(text[at].scalar) {
      closed = closed || text[at].scalar == 0x29
      at += 1
    }
    guard at < text.count, text[at].joined else { return .end }
    let next = text[at]
    let wraps = text.line(of: at) != text.line(of: last)
    if next.scalar == 0x28 { return opensWaiver(at + 1, candidate) ? .sentence : .end }
    if isHiragana(next.scalar) {
      if candidate.isStamp { return next.gap > 0 ? .end : .sentence }
      return next.gap <= 1 && isParticle(next.scalar) ? .sentence : .end
    }
    if next.scalar == 0x3001 || next.scalar == 0x3002 || next.scalar == 0x2C {
      return candidate.isStamp || closed ? .end : .sentence
    }
    guard isKanji(next.scalar), next.gap == 0, !wraps, !closed else { return .end }
    if beginsAlternative(next.scalar) { return candidate.isStamp ? .end : .sentence }
    if let token = token(at: at, after: candidate.tokens.upperBound) {
      // 公印事前押印承認申請書
      if token.kind == .document { return .word }
      switch token.cue {
      case .waived, .notWaived, .inPlaceOf, .command, .unable: return .sentence
      case nil: return token.elements == nil && candidate.isStamp ? .word : .end
      default: break
      }
    }
    if vocabulary.elsewhere.longest(in: text, at: at) != nil { return .sentence }
    return candidate.isStamp && next.scalar == 0x5370 ? .word : candidate.isBox ? .end : .word
  }

  /// 又 若 及 並: another word of equal rank follows.
  private func beginsAlternative(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x53C8, 0x82E5, 0x53CA, 0x4E26: true
    default: false
    }
  }

  /// 押印（省略可）
  private func opensWaiver(_ at: Int, _ candidate: MarkCandidate) -> Bool {
    token(at: at, after: candidate.tokens.upperBound)?.cue == .waived
  }

  private func token(at unit: Int, after index: Int) -> MarkToken? {
    guard index + 1 < tokens.all.count, tokens.all[index + 1].units.lowerBound == unit else { return nil }
    return tokens.all[index + 1]
  }

  /// 印 stands alone, in brackets, after a place or signer, or after a name at the end of a signer's line.
  private func mayBeStamp(_ candidate: MarkCandidate) -> Bool {
    let first = candidate.units.lowerBound
    if text[first].scalar != 0x5370 || text.startsLine(first) || text[first].gap > 0 { return true }
    let before = text[first - 1].scalar
    if !isKanji(before), !isHiragana(before), !isKatakana(before) { return true }
    let line = tokens.ofLine[candidate.line]
    let earlier = line.lowerBound..<max(line.lowerBound, candidate.tokens.lowerBound)
    if let previous = earlier.last, tokens.all[previous].units.upperBound == first {
      return names(tokens.all[previous])
    }
    // 審査担当者印 in a row of boxes.
    if endsLikePerson(first - 1), candidate.units.count == 1, standsFree(candidate) { return true }
    return text.endsLine(candidate.units.upperBound - 1)
      && earlier.suffix(6).contains { names(tokens.all[$0]) }
  }

  /// Nothing follows, or blanks do.
  private func standsFree(_ candidate: MarkCandidate) -> Bool {
    let end = candidate.units.upperBound
    return text.endsLine(end - 1) || text[end].gap > 0 || text[end].scalar == 0x29
  }

  private func names(_ token: MarkToken) -> Bool {
    switch token.kind {
    case .role, .holder, .slot, .party: true
    default: false
    }
  }

  private func isSkipped(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x6B04 }

  private func isKanji(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar)
      || scalar >= 0x2_0000 || scalar == 0x3005
  }

  /// し す を の は が と さ で に も な ま: a sentence goes on.
  private func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3057, 0x3059, 0x3092, 0x306E, 0x306F, 0x304C, 0x3068, 0x3055, 0x3067, 0x306B, 0x3082, 0x306A,
      0x307E:
      true
    default: false
    }
  }

  private func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x309F).contains(scalar) }
  private func isKatakana(_ scalar: UInt32) -> Bool { (0x30A1...0x30FA).contains(scalar) }
}
