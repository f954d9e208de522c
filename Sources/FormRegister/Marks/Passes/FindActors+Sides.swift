extension MarkDraft {
  /// Whose the place is, by its signer.
  func decide(_ candidate: inout MarkCandidate, _ search: ActorSearch) {
    candidate.role = search.role
    candidate.slot = search.slot
    guard let role = search.role else {
      candidate.side = sideOfUnnamed(candidate, search)
      // 氏名 at the head of an attendance book is not whom each of its boxes is for.
      if candidate.side == .internal { candidate.slot = nil }
      giveOfficialSeal(&candidate)
      return
    }
    let token = tokens.all[role]
    let handled = isHandled(token.line, apart: role)
    if token.kind == .holder {
      candidate.isHolder = !handled
      candidate.side = .internal
    } else if token.meaning.person == .counterparty, page.isAddressedToOffice {
      candidate.side = .applicant
    } else {
      candidate.side = token.side == .issuer && handled ? .internal : token.side
    }
    giveOfficialSeal(&candidate)
  }

  /// A bare place is the issuer's in what leaves the office, and the office's own in its ledgers; a signature, or
  /// a place below an address, is for somebody outside.
  private func sideOfUnnamed(_ candidate: MarkCandidate, _ search: ActorSearch) -> MarkSide {
    switch page.flow {
    // 氏名　　印 below the rows of a ledger: whoever keeps it. 氏名 above them is not whom each box is for.
    case .internal where candidate.isStamp && search.slotLine != candidate.line: return .internal
    case .outbound where search.slot == nil && !search.hasAddress:
      let isLatin = text[candidate.units.lowerBound].scalar < 0x80
      return candidate.elements.contains(.sign) && !isLatin ? .applicant : .issuer
    default: return .applicant
    }
  }

  private func giveOfficialSeal(_ candidate: inout MarkCandidate) {
    guard candidate.side == .issuer, candidate.elements.contains(.seal) else { return }
    candidate.seal = candidate.seal ?? .official
  }

  /// 決裁　市長　部長　課長: an office in a row of boxes.
  private func isHandled(_ line: Int, apart role: Int) -> Bool {
    tokens.ofLine[line].prefix(Self.wordsOfLine).contains { index in
      index != role && tokens.all[index].isRole(.internal)
    }
  }
}
