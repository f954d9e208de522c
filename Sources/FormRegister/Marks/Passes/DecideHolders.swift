extension MarkDraft {
  /// An office holder (校長, 課長, 指導教員) issues what goes out, approves what others submit, or submits it
  /// alone.
  mutating func decideHolders() {
    giveNoticesTheirSeal()
    guard candidates.contains(where: \.isHolder) else { return }
    let hasIssuer = candidates.contains { $0.side == .issuer }
    if page.flow == .outbound {
      for at in candidates.indices where candidates[at].isHolder {
        guard !isHead(candidates[at]) || !hasIssuer else {
          candidates[at].side = .applicant
          continue
        }
        candidates[at].side = .issuer
        if candidates[at].elements.contains(.seal) { candidates[at].seal = candidates[at].seal ?? .official }
      }
      return
    }
    for at in candidates.indices where isHead(candidates[at]) { candidates[at].side = .applicant }
    if page.flow == .contract, !hasIssuer {
      // 資料館長 signs a contract for the city.
      for at in candidates.indices where isBox(candidates[at]) {
        candidates[at].side = .issuer
        if candidates[at].elements.contains(.seal) { candidates[at].seal = candidates[at].seal ?? .official }
      }
      return
    }
    let hasApplicant =
      candidates.contains { $0.side == .applicant }
      || instructions.contains { $0.side == .applicant && $0.effect == .demand }
    if page.flow == .inbound, !hasApplicant, !page.hasApproval, !namesSubmitter {
      // A row of holders (課長 印　係長 印) is a row of boxes.
      var holdersOfLine: [Int: Int] = [:]
      for candidate in candidates where isBox(candidate) { holdersOfLine[candidate.line, default: 0] += 1 }
      for at in candidates.indices where isBox(candidates[at]) {
        if holdersOfLine[candidates[at].line] == 1 { candidates[at].side = .applicant }
      }
    }
  }

  /// 申請者　氏名 begins a line: whoever hands the form in has a place, if none for a seal.
  private var namesSubmitter: Bool {
    tokens.all.indices.contains { index in
      let token = tokens.all[index]
      let line = text.lines[token.line].units
      guard token.isRole(.applicant), token.meaning.person == .submitter,
        token.units.lowerBound <= line.lowerBound + 1, !isSentence(token.line), !page.isAddress(token.line)
      else { return false }
      let end = token.units.upperBound
      if end == line.upperBound || text[end].gap > 0 { return true }
      return index + 1 < tokens.all.count && tokens.all[index + 1].isSlot
        && tokens.all[index + 1].units.lowerBound == end
    }
  }

  /// 会長, 理事長: speaks for a body outside, unless the body issues the form itself.
  private func isHead(_ candidate: MarkCandidate) -> Bool {
    candidate.isHolder && candidate.role.map { tokens.all[$0].meaning.person != nil } ?? false
  }

  private func isBox(_ candidate: MarkCandidate) -> Bool {
    candidate.isHolder && !isHead(candidate) && (candidate.role != nil || candidate.label != nil)
  }

  /// A notice bears its issuer's seal: the only seal of one that is sent to somebody is that of whoever sends it,
  /// even if the same word means an applicant elsewhere (住宅管理者).
  private mutating func giveNoticesTheirSeal() {
    guard page.isSentOut, candidates.count == 1, candidates[0].isStamp, let role = candidates[0].role,
      tokens.all[role].isRole(.applicant), tokens.all[role].meaning.person == .one, instructions.isEmpty
    else { return }
    candidates[0].side = .issuer
    candidates[0].seal = candidates[0].seal ?? .official
  }
}
