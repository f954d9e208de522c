extension MarkDraft {
  /// 自署する場合は押印を省略: the seal becomes a choice. 押印不要: the seal goes, and with it a requirement of
  /// nothing else.
  mutating func applyWaivers() {
    for instruction in instructions {
      switch instruction.effect {
      case .sealOrSignature: offerChoice(instruction)
      case .noSeal: takeSeal(instruction)
      default: continue
      }
    }
  }

  private mutating func offerChoice(_ waiver: MarkInstruction) {
    findTargets(of: waiver)
    var isOffered = false
    for at in targets where candidates[at].elements.contains(.seal) {
      candidates[at].elements.formUnion([.sign, .seal, .either])
      isOffered = true
    }
    guard !isOffered, page.isForm, !candidates.contains(where: { $0.side == .applicant }) else { return }
    // The form's ㊞ may be lost (a picture); the waiver still says that one of both is needed.
    var candidate = MarkCandidate(
      elements: [.sign, .seal, .either], seal: waiver.seal, tokens: waiver.tokens, units: waiver.units,
      evidenceStart: waiver.units.lowerBound, line: waiver.line, isStamp: false)
    candidate.side = .applicant
    candidates.append(candidate)
  }

  private mutating func takeSeal(_ waiver: MarkInstruction) {
    findTargets(of: waiver)
    dismiss(waiver.units, "押印を要しない旨の記載である")
    for at in targets { candidates[at].isSpoken = true }
    filterCandidates { draft, candidate in
      let isTarget = candidate.isSpoken
      candidate.isSpoken = false
      guard isTarget, candidate.elements.contains(.seal), candidate.ownSide == nil else { return true }
      candidate.elements = candidate.elements.withoutSeal
      if candidate.elements.act != nil { return true }
      draft.dismiss(candidate.units, "押印を要しない旨の記載により、押印の求めではない")
      return false
    }
  }
}
