extension MarkDraft {
  /// An office holder (校長, 課長, 指導教員) issues what goes out, approves what others submit, or submits it alone.
  mutating func decideHolders() {
    let hasApplicant =
      candidates.contains { $0.side == .applicant }
      || instructions.contains { $0.side == .applicant && $0.effect == .demand }
    var holdersOfLine: [Int: Int] = [:]
    for candidate in candidates where candidate.isHolder { holdersOfLine[candidate.line, default: 0] += 1 }
    for at in candidates.indices where candidates[at].isHolder {
      if page.flow == .outbound {
        candidates[at].side = .issuer
        if candidates[at].elements.contains(.seal) { candidates[at].seal = candidates[at].seal ?? .official }
      } else if page.flow == .inbound, !hasApplicant, !page.hasApproval, candidates[at].role != nil,
        // A row of holders (課長 印　係長 印) is a row of boxes.
        holdersOfLine[candidates[at].line] == 1
      {
        candidates[at].side = .applicant
      }
    }
  }
}
