internal import CaseAlgebra

extension CompiledRules {
  /// Decides a requirement of which every fact is known: each of its cases is a point, and needs no cube.
  ///
  /// - Returns: nil where a fact is not known, or time is a dimension.
  /// - Complexity: linear in the rules.
  func decideKnown(_ codes: [UInt16], basisCount: Int) -> Decision? {
    guard domain.timeDimension == nil, !codes.contains(unknownCode) else { return nil }
    let width = domain.facts.count
    var strictest = strictness.count
    var deciding = (basis: 0, rule: -1)
    var conflicting: Set<Int> = []
    for basis in 0..<basisCount {
      let verdict = verdict(at: basis * width, in: codes)
      let rank = rank(of: verdict)
      switch verdict {
      case .decided(_, let rule): if rank < strictest { deciding = (basis, rule) }
      case .conflict(let rules): conflicting.formUnion(rules)
      case .gap: break
      }
      strictest = min(strictest, rank)
    }
    var decision = Decision(results: ResultSet([strictest]))
    if let outcome = strictness.outcome(at: strictest) {
      (decision.outcome, decision.decidingBasis, decision.rule) = (outcome, deciding.basis, deciding.rule)
    } else {
      decision.conflictingRules = conflicting.sorted()
      decision.undetermined = conflicting.isEmpty ? .gap : .conflict
    }
    decision.disregardsImpossible = (0..<basisCount).contains { basis in
      impossible.contains { $0.contains(codes, from: basis * width) }
    }
    return decision
  }

  /// What the rules say of the case whose codes begin at a place.
  private func verdict(at start: Int, in codes: [UInt16]) -> Verdict {
    for layer in layers {
      var applicable: [Int] = []
      for place in layer.indices where layer[place].cubes.contains(where: { $0.contains(codes, from: start) })
      {
        applicable.append(place)
      }
      guard !applicable.isEmpty else { continue }
      let effective = applicable.filter { place in
        !layer[place].setAsideBy.contains { applicable.contains($0) }
      }
      guard let first = effective.first else { continue }
      let outcome = layer[first].outcome
      guard effective.allSatisfy({ layer[$0].outcome == outcome }) else {
        return .conflict(effective.map { layer[$0].rule })
      }
      return .decided(outcome: outcome, rule: layer[first].rule)
    }
    return .gap
  }
}
