extension MarkDraft {
  /// Places of one person become one requirement, with all that they ask for together.
  mutating func mergePersons() {
    var indexOf: [String: Int] = [:]
    var merged: [MarkCandidate] = []
    merged.reserveCapacity(candidates.count)
    candidates.sort { $0.units.lowerBound < $1.units.lowerBound }
    for var candidate in candidates {
      candidate.person = person(of: candidate)
      if let known = indexOf[candidate.person] {
        merged[known].elements.formUnion(candidate.elements)
        merged[known].seal = merged[known].seal ?? candidate.seal
        merged[known].anchor = merged[known].anchor ?? candidate.anchor
        if merged[known].isStamp, !candidate.isStamp { takeEvidence(of: candidate, &merged[known]) }
      } else {
        indexOf[candidate.person] = merged.count
        merged.append(candidate)
      }
    }
    candidates = merged
  }

  /// The words 署名又は記名押印 are the better evidence than ㊞.
  private func takeEvidence(of candidate: MarkCandidate, _ known: inout MarkCandidate) {
    known.units = candidate.units
    known.evidenceStart = candidate.evidenceStart
    known.line = candidate.line
    known.isStamp = false
  }

  /// What two places must share to be one person's.
  private func person(of candidate: MarkCandidate) -> String {
    let side = candidate.side?.rawValue ?? ""
    if candidate.isBox, candidate.ownSide != .applicant {
      // 受付印 twice is one box; 公印 is the seal of the office that the form names anyway.
      return candidate.ownSide == .issuer ? "issuer/office" : side + "/" + word(candidate.units)
    }
    if candidate.isBox, candidate.seal == .integrity { return side + "/integrity" }
    guard let role = candidate.role else {
      return candidate.slot.map { "\(side)/slot \($0)" } ?? side + "/default"
    }
    let slot = candidate.slot.map(String.init) ?? "-"
    switch tokens.all[role].sense {
    case .role(.issuer, _): return "issuer/office"
    case .role(_, many: true): return "\(side)/role \(role) slot \(slot)"
    case .role: return side + "/" + word(tokens.all[role].units)
    default: return "\(side)/holder \(role)"
    }
  }
}
