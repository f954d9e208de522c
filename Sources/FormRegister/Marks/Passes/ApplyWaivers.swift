extension MarkDraft {
  /// 自署する場合は押印を省略: the seal becomes a choice. 押印不要: the seal goes, and with it a requirement of nothing else.
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
    let targets = targets(of: waiver).filter { candidates[$0].elements.contains(.seal) }
    for at in targets { candidates[at].elements.formUnion([.sign, .seal, .either]) }
    guard targets.isEmpty, page.isForm, !waiverHasPlaces(waiver) else { return }
    // The form's ㊞ may be lost (a picture); the waiver still says that one of both is needed.
    var candidate = MarkCandidate(
      elements: [.sign, .seal, .either], seal: waiver.seal, tokens: waiver.tokens, units: waiver.units,
      evidenceStart: waiver.units.lowerBound, line: waiver.line, isStamp: false)
    candidate.side = .applicant
    candidates.append(candidate)
  }

  private func waiverHasPlaces(_ waiver: MarkInstruction) -> Bool {
    candidates.contains { $0.side == .applicant }
  }

  private mutating func takeSeal(_ waiver: MarkInstruction) {
    let targets = Set(targets(of: waiver))
    var kept: [MarkCandidate] = []
    dismiss(waiver.units, "押印を要しない旨の記載である")
    for at in candidates.indices {
      var candidate = candidates[at]
      if targets.contains(at), candidate.elements.contains(.seal), candidate.ownSide == nil {
        candidate.elements = candidate.elements.withoutSeal
        if candidate.elements.act == nil {
          dismiss(candidate.units, "押印を要しない旨の記載により、押印の求めではない")
          continue
        }
      }
      kept.append(candidate)
    }
    candidates = kept
  }
}
