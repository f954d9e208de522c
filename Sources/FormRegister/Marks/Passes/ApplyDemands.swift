extension MarkDraft {
  /// What sentences demand is added to the places of that side; where there is none, it is a requirement of
  /// its own.
  mutating func applyDemands() {
    for instruction in instructions {
      guard instruction.effect == .demand || instruction.effect == .attest else { continue }
      if instruction.side != .applicant, instruction.effect == .demand {
        dismiss(instruction.units, "職員・行政庁の印についての文であり、押印の場所ではない")
        continue
      }
      findTargets(of: instruction)
      if targets.isEmpty {
        create(from: instruction, .applicant)
        if instruction.effect == .attest, bindsBothParties(instruction) { create(from: instruction, .issuer) }
      }
      for at in targets { Self.add(instruction, to: &candidates[at]) }
    }
  }

  /// Leaves in `targets` the places that a sentence is about: those of the person it names, else those of its
  /// side.
  mutating func findTargets(of instruction: MarkInstruction) {
    targets.removeAll(keepingCapacity: true)
    if let anchor = instruction.anchor {
      for at in candidates.indices where candidates[at].anchor?.refersTo(anchor) == true {
        targets.append(at)
      }
      if !targets.isEmpty { return }
    }
    if instruction.role != nil {
      let name = name(of: instruction.role)
      for at in candidates.indices
      where concerns(instruction, at) && name == self.name(of: candidates[at].role) {
        targets.append(at)
      }
      if !targets.isEmpty { return }
    }
    for at in candidates.indices where concerns(instruction, at) && mayBeMeant(instruction, at) {
      targets.append(at)
    }
  }

  /// 「保証人は…」 is not about the applicant, 「譲渡人の押印は不要」 not about the 譲受人; but 「申請者は…」 is about
  /// whoever hands the form in.
  private func mayBeMeant(_ instruction: MarkInstruction, _ at: Int) -> Bool {
    guard let role = instruction.role, let meant = tokens.all[role].meaning.person else { return true }
    // What another sentence asks of somebody it names is that person's alone.
    if candidates[at].standing == .sentence, candidates[at].role != nil { return false }
    let other = candidates[at].role.flatMap { tokens.all[$0].meaning.person }
    switch meant {
    case .submitter: return other != .several
    case .one: return other == nil || other == .submitter
    case .several, .counterparty: return false
    }
  }

  private func concerns(_ instruction: MarkInstruction, _ at: Int) -> Bool {
    guard let side = candidates[at].side, candidates[at].seal != .integrity else { return false }
    if instruction.effect == .attest { return side == .applicant || side == .issuer }
    // 「出勤したときは、押印すること」: whoever fills in what stays in the office.
    if page.flow == .internal, instruction.role == nil, side == .internal { return true }
    return side == instruction.side
  }

  private static func add(_ instruction: MarkInstruction, to candidate: inout MarkCandidate) {
    candidate.seal = candidate.seal ?? instruction.seal
    if instruction.isConditional, !instruction.elements.contains(.either) {
      // 署名 … 法人の場合は記名押印: the one or the other.
      if candidate.elements == .sign, instruction.elements.contains(.seal) {
        candidate.elements = [.sign, .seal, .either]
      }
      return
    }
    candidate.elements.formUnion(instruction.elements)
  }

  private mutating func create(from instruction: MarkInstruction, _ side: MarkSide) {
    if let known = created(side, name(of: instruction.role)) {
      let isOther = instruction.isConditional && !candidates[known].elements.isEmpty
      candidates[known].elements.formUnion(instruction.elements)
      if isOther, candidates[known].elements.isSuperset(of: [.sign, .seal]) {
        candidates[known].elements.insert(.either)
      }
      return
    }
    var candidate = MarkCandidate(
      elements: instruction.elements, seal: instruction.seal ?? (side == .issuer ? .official : nil),
      tokens: instruction.tokens, units: instruction.units, evidenceStart: instruction.units.lowerBound,
      line: instruction.line, isStamp: false)
    candidate.side = side
    candidate.role = instruction.role
    candidate.standing = .sentence
    candidates.append(candidate)
  }

  /// The requirement that an earlier sentence created; by now no other candidate stands in a sentence.
  private func created(_ side: MarkSide, _ name: Int32) -> Int? {
    candidates.firstIndex {
      $0.standing == .sentence && $0.side == side && self.name(of: $0.role) == name
    }
  }

  /// 双方, 両者, 当事者
  private static func meansBoth(_ scalar: UInt32) -> Bool {
    scalar == 0x53CC || scalar == 0x4E21 || scalar == 0x5F53
  }

  /// 甲乙記名押印の上: both parties.
  private func bindsBothParties(_ instruction: MarkInstruction) -> Bool {
    let units = clauses.units(clauses.index(of: instruction.units.lowerBound))
    return clauseTokens(units, near: instruction.tokens.lowerBound).contains {
      tokens.all[$0].kind == .party && tokens.all[$0].side == .issuer
    } || units.contains { Self.meansBoth(text[$0].scalar) }
  }
}
