extension MarkDraft {
  /// 自署する場合は押印を省略: the seal becomes a choice. 押印不要: the seal goes, and with it a requirement of
  /// nothing else.
  mutating func applyWaivers() {
    for instruction in instructions {
      switch instruction.effect {
      case .sealOrSignature: offerChoice(instruction)
      case .notNeeded: take(instruction)
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
    // 「所属長　氏名　㊞（自署の場合は押印不要）」: it is about the place that it stands beside, whoever's that is.
    if !isOffered, let place = place(beside: waiver) {
      candidates[place].elements.formUnion([.sign, .seal, .either])
      isOffered = true
    }
    // 「㊞※押印は任意」: the place is there, and nobody has to use it.
    guard !isOffered, !hasOptionalPlace, page.isForm, !candidates.contains(where: { $0.side == .applicant })
    else { return }
    // The form's ㊞ may be lost (a picture); the waiver still says that one of both is needed.
    var candidate = MarkCandidate(
      elements: [.sign, .seal, .either], seal: waiver.seal, tokens: waiver.tokens, units: waiver.units,
      evidenceStart: waiver.units.lowerBound, line: waiver.line, isStamp: false)
    candidate.side = .applicant
    candidates.append(candidate)
  }

  /// The seal's place that a sentence directly follows in its line.
  private func place(beside waiver: MarkInstruction) -> Int? {
    guard waiver.role == nil else { return nil }
    return candidates.lastIndex {
      $0.standing == .place && $0.line == waiver.line && $0.elements.contains(.seal) && $0.ownSide == nil
        && $0.units.upperBound <= waiver.units.lowerBound
    }
  }

  private static let noSeal = (sentence: "押印を要しない旨の記載である", place: "押印を要しない旨の記載により、押印の求めではない")
  private static let noSignature = (sentence: "署名を要しない旨の記載である", place: "署名を要しない旨の記載により、署名の求めではない")
  static let freePlace = (sentence: "任意である旨の記載である", place: "任意である旨の記載により、求めではない")

  /// Why something is no mark, where the text says so itself.
  static let reasonsOfWaivers: Set = [
    noSeal.sentence, noSeal.place, noSignature.sentence, noSignature.place, freePlace.sentence,
    freePlace.place,
  ]

  private mutating func take(_ waiver: MarkInstruction) {
    findTargets(of: waiver)
    let reasons = waiver.elements.contains(.seal) ? Self.noSeal : Self.noSignature
    dismiss(waiver.units, reasons.sentence)
    for at in targets { candidates[at].isSpoken = true }
    filterCandidates { draft, candidate in
      let isTarget = candidate.isSpoken
      candidate.isSpoken = false
      guard isTarget, !candidate.elements.isDisjoint(with: waiver.elements), candidate.ownSide == nil else {
        return true
      }
      candidate.elements = candidate.elements.without(waiver.elements)
      if candidate.elements.act != nil { return true }
      draft.dismiss(candidate.units, reasons.place)
      return false
    }
  }
}
