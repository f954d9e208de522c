internal import CaseAlgebra

/// The code of a fact whose value is not known.
public let unknownCode = UInt16.max

extension CompiledRules {
  /// Decides a requirement.
  ///
  /// - Parameters:
  ///   - codes: For each basis the code of every dimension of ``domain``, ``unknownCode`` where unknown;
  ///     what the bases share must agree.
  ///   - basisCount: The number of bases, at least 1.
  /// - Complexity: Linear in the rules where all facts are known, else exponential in the unknown ones
  ///   that rules look at.
  public func decide(_ codes: [UInt16], basisCount: Int) -> Decision {
    decide(codes, basisCount: basisCount, in: nil)
  }

  /// Decides a requirement in an interval of the domain's time, where that is a dimension.
  func decide(_ codes: [UInt16], basisCount: Int, in interval: Int?) -> Decision {
    if let decision = decideKnown(codes, basisCount: basisCount) { return decision }
    let completions = completions(codes, basisCount: basisCount, in: interval)
    if !impossible.isEmpty, possibleCompletions(in: completions) == nil {
      var decision = disregardingImpossible().decide(completions)
      decision.disregardsImpossible = true
      return decision
    }
    return decide(completions)
  }

  /// A smallest set of known facts that forces the result of a decision, in their order; empty where the
  /// result depends on facts that are not known.
  ///
  /// - Parameters:
  ///   - decision: What ``decide(_:basisCount:)`` said.
  ///   - codes: The codes that it said it of.
  ///   - basisCount: The number of bases.
  public func forcingFacts(of decision: Decision, _ codes: [UInt16], basisCount: Int) -> [FactReference] {
    forcingFacts(of: decision, codes, basisCount: basisCount, in: nil)
  }

  /// The same in an interval of the domain's time, where that is a dimension.
  func forcingFacts(
    of decision: Decision, _ codes: [UInt16], basisCount: Int, in interval: Int?
  ) -> [FactReference] {
    guard let rank = decision.results.single else { return [] }
    let completions = completions(codes, basisCount: basisCount, in: interval)
    let rules = decision.disregardsImpossible ? disregardingImpossible() : self
    return rules.smallestReason(completions, rank: rank).map { reference($0, completions) }
  }

  private func disregardingImpossible() -> CompiledRules {
    CompiledRules(self, impossible: [])
  }

  /// What a requirement's codes say, as cubes with all values of what is unknown.
  func completions(_ codes: [UInt16], basisCount: Int, in interval: Int? = nil) -> Completions {
    let dimensionCount = domain.facts.count
    return Completions(
      cases: (0..<basisCount).map { basis in
        var cube = domain.space.whole
        if let interval, let time = domain.timeDimension {
          cube.narrow(time, to: [interval], in: domain.space)
        }
        for dimension in 0..<dimensionCount {
          let code = codes[basis * dimensionCount + dimension]
          if code != unknownCode { cube.narrow(dimension, to: [Int(code)], in: domain.space) }
        }
        return cube
      })
  }

  private func decide(_ completions: Completions) -> Decision {
    var results = ResultSet()
    walk(completions) { _, rank in
      results.insert(rank)
      return results.count < strictness.count
    }
    var decision = Decision(results: results)
    guard let rank = results.single else {
      decision.undetermined = .missing
      decision.ask = smallestQuestion(completions).map { reference($0, completions) }
      return decision
    }
    if let outcome = strictness.outcome(at: rank) {
      decision.outcome = outcome
      (decision.decidingBasis, decision.rule) = decidingCase(completions, outcome: outcome)
    } else {
      decision.conflictingRules = conflictingRules(completions)
      decision.undetermined = decision.conflictingRules.isEmpty ? .gap : .conflict
    }
    return decision
  }

  func reference(_ place: FactPlace, _ completions: Completions) -> FactReference {
    let isOneOfSeveral = domain.isOfBasis[place.dimension] && completions.cases.count > 1
    return FactReference(fact: domain.facts[place.dimension], basis: isOneOfSeveral ? place.basis : nil)
  }

  /// The first case that gives the outcome whatever the unknown facts are, else the first that gives it in
  /// some completion; with the first rule by id that decides it so.
  private func decidingCase(_ completions: Completions, outcome: Int) -> (basis: Int, rule: Int) {
    var fallback: (basis: Int, rule: Int)?
    for basis in completions.cases.indices {
      var rules: Set<Int> = []
      var hasOtherResult = false
      walk(completions, caseOf: basis) { verdict in
        if case .decided(outcome, let rule) = verdict {
          rules.insert(rule)
        } else {
          hasOtherResult = true
        }
      }
      guard let rule = rules.min() else { continue }
      if !hasOtherResult { return (basis, rule) }
      fallback = fallback ?? (basis, rule)
    }
    return fallback!
  }

  /// The rules of every conflict that some case runs into in some completion.
  private func conflictingRules(_ completions: Completions) -> [Int] {
    var rules: Set<Int> = []
    for basis in completions.cases.indices {
      walk(completions, caseOf: basis) { verdict in
        if case .conflict(let conflicting) = verdict { rules.formUnion(conflicting) }
      }
    }
    return rules.sorted()
  }
}
