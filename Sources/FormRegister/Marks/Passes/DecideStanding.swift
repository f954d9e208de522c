extension MarkDraft {
  /// Tells a place for a mark from a sentence about one, by what stands directly before and after.
  mutating func decideStanding() {
    var kept: [MarkCandidate] = []
    kept.reserveCapacity(candidates.count)
    for var candidate in candidates {
      switch follower(of: candidate) {
      case .end:
        if candidate.isStamp, !mayBeStamp(candidate) {
          dismiss(candidate.units, "印が語の一部であり、押印の場所ではない")
          continue
        }
        candidate.standing = .place
      case .sentence:
        if candidate.isStamp {
          dismiss(candidate.units, "印についての文であり、押印の場所ではない")
          continue
        }
        candidate.standing = .sentence
      case .word:
        dismiss(candidate.units, "別の語の一部である")
        continue
      }
      kept.append(candidate)
    }
    candidates = kept
  }

  private enum Follower { case end, sentence, word }

  private func follower(of candidate: MarkCandidate) -> Follower {
    var at = candidate.units.upperBound
    let last = at - 1
    guard at < text.units.count else { return .end }
    if candidate.isStamp, text.endsLine(last) { return .end }
    // 署名欄, 押印欄, 署名（…）: look behind it.
    var closed = false
    while at < text.units.count, text.units[at].joined, isSkipped(text.units[at].scalar) {
      closed = closed || text.units[at].scalar == 0x29
      at += 1
    }
    guard at < text.units.count, text.units[at].joined else { return .end }
    let next = text.units[at]
    let wraps = text.line(of: at) != text.line(of: last)
    if next.scalar == 0x28 { return opensWaiver(at + 1, candidate) ? .sentence : .end }
    if isHiragana(next.scalar) {
      if candidate.isStamp { return next.gap > 0 ? .end : .sentence }
      return next.gap <= 1 && "しすをのはがとさでにもなまに".unicodeScalars.contains { $0.value == next.scalar }
        ? .sentence : .end
    }
    if next.scalar == 0x3001 || next.scalar == 0x3002 || next.scalar == 0x2C {
      return candidate.isStamp || closed ? .end : .sentence
    }
    guard isKanji(next.scalar), next.gap == 0, !wraps, !closed else { return .end }
    if let token = token(at: at, after: candidate.tokens.upperBound) {
      if token.cue == .waived || token.cue == .notWaived || token.cue == .inPlaceOf || token.cue == .command
        || token.cue == .unable
      {
        return .sentence
      }
      if token.cue == nil, token.elements == nil { return candidate.isStamp ? .word : .end }
      if token.elements != nil { return .end }
    }
    if vocabulary.elsewhere.longest(in: text, at: at) != nil { return .sentence }
    return candidate.isStamp && next.scalar == 0x5370 ? .word : candidate.isBox ? .end : .word
  }

  /// 押印（省略可）
  private func opensWaiver(_ at: Int, _ candidate: MarkCandidate) -> Bool {
    guard let token = token(at: at, after: candidate.tokens.upperBound) else { return false }
    return token.cue == .waived
  }

  private func token(at unit: Int, after index: Int) -> MarkToken? {
    guard index + 1 < tokens.all.count, tokens.all[index + 1].units.lowerBound == unit else { return nil }
    return tokens.all[index + 1]
  }

  /// 印 stands alone, in brackets, after a place or signer, or after a name at the end of a signer's line.
  private func mayBeStamp(_ candidate: MarkCandidate) -> Bool {
    let first = candidate.units.lowerBound
    if text.units[first].scalar != 0x5370 || text.startsLine(first) || text.units[first].gap > 0 {
      return true
    }
    let before = text.units[first - 1].scalar
    if !isKanji(before), !isHiragana(before), !isKatakana(before) { return true }
    let line = tokens.ofLine[candidate.line]
    let earlier = line.lowerBound..<max(line.lowerBound, candidate.tokens.lowerBound)
    if let previous = earlier.last, tokens.all[previous].units.upperBound == first {
      return names(tokens.all[previous])
    }
    return text.endsLine(candidate.units.upperBound - 1)
      && earlier.suffix(6).contains { names(tokens.all[$0]) }
  }

  private func names(_ token: MarkToken) -> Bool {
    switch token.sense {
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

  private func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x309F).contains(scalar) }
  private func isKatakana(_ scalar: UInt32) -> Bool { (0x30A1...0x30FA).contains(scalar) }
}
