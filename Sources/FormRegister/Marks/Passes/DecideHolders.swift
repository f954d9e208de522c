extension MarkDraft {
  /// An office holder (校長, 課長, 指導教員) issues what goes out, approves what others submit, or submits it
  /// alone.
  mutating func decideHolders() {
    guard candidates.contains(where: \.isHolder) else { return }
    let hasApplicant =
      candidates.contains { $0.side == .applicant }
      || instructions.contains { $0.side == .applicant && $0.effect == .demand }
    if page.flow == .outbound {
      for at in candidates.indices where candidates[at].isHolder {
        candidates[at].side = .issuer
        if candidates[at].elements.contains(.seal) { candidates[at].seal = candidates[at].seal ?? .official }
      }
    } else if page.flow == .inbound, !hasApplicant, !page.hasApproval {
      // A row of holders (課長 印　係長 印) is a row of boxes.
      var holdersOfLine: [Int: Int] = [:]
      for candidate in candidates where candidate.isHolder { holdersOfLine[candidate.line, default: 0] += 1 }
      for at in candidates.indices where candidates[at].isHolder && candidates[at].role != nil {
        if holdersOfLine[candidates[at].line] == 1 { candidates[at].side = .applicant }
      }
    }
  }
}
