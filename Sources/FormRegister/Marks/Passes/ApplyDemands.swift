extension MarkDraft {
  /// What sentences demand is added to the places of that side; where there is none, it is a requirement of its own.
  mutating func applyDemands() {
    var created: [String: Int] = [:]
    for instruction in instructions {
      guard instruction.effect == .demand || instruction.effect == .attest else { continue }
      if instruction.side != .applicant, instruction.effect == .demand {
        dismiss(instruction.units, "職員・行政庁の印についての文であり、押印の場所ではない")
        continue
      }
      let targets = targets(of: instruction)
      if targets.isEmpty {
        create(from: instruction, .applicant, &created)
        if instruction.effect == .attest, bindsBothParties(instruction) {
          create(from: instruction, .issuer, &created)
        }
      }
      for at in targets {
        var candidate = candidates[at]
        add(instruction, to: &candidate)
        candidates[at] = candidate
      }
    }
  }

  /// The places that a sentence is about: those of the person it names, else those of its side.
  func targets(of instruction: MarkInstruction) -> [Int] {
    if let anchor = instruction.anchor {
      let noted = candidates.indices.filter { candidates[$0].anchor.map { $0.refersTo(anchor) } ?? false }
      if !noted.isEmpty { return noted }
    }
    let sides: Set<MarkSide> = instruction.effect == .attest ? [.applicant, .issuer] : [instruction.side]
    let own = candidates.indices.filter { at in
      candidates[at].side.map { sides.contains($0) } ?? false && candidates[at].seal != .integrity
    }
    guard let role = instruction.role else { return own }
    let name = word(tokens.all[role].units)
    let named = own.filter { at in candidates[at].role.map { word(tokens.all[$0].units) == name } ?? false }
    return named.isEmpty ? own : named
  }

  private func add(_ instruction: MarkInstruction, to candidate: inout MarkCandidate) {
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

  private mutating func create(
    from instruction: MarkInstruction, _ side: MarkSide, _ created: inout [String: Int]
  ) {
    let person = "\(side)/" + (instruction.role.map { word(tokens.all[$0].units) } ?? "")
    if let known = created[person] {
      let isOther =
        instruction.isConditional != candidates[known].elements.isEmpty && instruction.isConditional
      candidates[known].elements.formUnion(instruction.elements)
      if isOther, candidates[known].elements.isSuperset(of: [.sign, .seal]) {
        candidates[known].elements.insert(.either)
      }
      return
    }
    created[person] = candidates.count
    var candidate = MarkCandidate(
      elements: instruction.elements, seal: instruction.seal ?? (side == .issuer ? .official : nil),
      tokens: instruction.tokens, units: instruction.units, evidenceStart: instruction.units.lowerBound,
      line: instruction.line, isStamp: false)
    candidate.side = side
    candidate.role = instruction.role
    candidate.standing = .sentence
    candidates.append(candidate)
  }

  /// 甲乙記名押印の上: both parties.
  private func bindsBothParties(_ instruction: MarkInstruction) -> Bool {
    let units = clauses.units(clauses.index(of: instruction.units.lowerBound))
    return clauseTokens(units, near: instruction.tokens.lowerBound).contains {
      if case .party(.issuer) = tokens.all[$0].sense { true } else { false }
    } || text.units[units].contains { $0.scalar == 0x53CC }
  }
}
