internal import CaseAlgebra

/// Why a requirement is decided as it is, and what it would take for another outcome.
public struct DecisionReasons: Sendable {
  /// A rule that applies too, but is set aside by others of its layer.
  public struct SetAside: Hashable, Sendable {
    public let rule: Int
    public let by: [Int]
  }

  /// A fact and the values that it has, or would have to have.
  public struct Fact: Hashable, Sendable {
    public let reference: FactReference
    public let restriction: CaseSet.Restriction
  }

  /// The smallest change of facts that would lead to another outcome.
  public struct Alternative: Hashable, Sendable {
    /// The index of the outcome.
    public let outcome: Int
    public let changes: [Fact]
  }

  /// A smallest set of facts that forces the decision, with their values.
  public let forcing: [Fact]
  /// Rules of the deciding layer that are set aside in the deciding case.
  public let setAside: [SetAside]
  /// Rules of later layers that apply in the deciding case, which they do not reach.
  public let notReached: [Int]
  /// For each other outcome that few enough changes lead to, whatever is not known, the first smallest change.
  public let alternatives: [Alternative]

  /// How many facts at most an alternative changes unless asked otherwise.
  public static let changeLimit = 3
  /// How many sets of facts are tried, and how many parts of their completions are looked at for each.
  static let trialLimit = 2_000
  static let partLimit = 2_000
}

extension CompiledRules {
  /// Explains a decision.
  ///
  /// - Parameters:
  ///   - decision: What ``decide(_:basisCount:)`` said.
  ///   - codes: The codes that it said it of.
  ///   - basisCount: The number of bases.
  ///   - changeLimit: How many facts an alternative changes at most.
  /// - Complexity: A walk over the completions for each set of so many known facts: with up to three of them some
  ///   milliseconds, not meant for whole registers.
  public func reasons(
    of decision: Decision, _ codes: [UInt16], basisCount: Int, changeLimit: Int = DecisionReasons.changeLimit
  ) -> DecisionReasons {
    reasons(of: decision, codes, basisCount: basisCount, in: nil, changeLimit: changeLimit)
  }

  /// The same in an interval of the domain's time, where that is a dimension.
  func reasons(
    of decision: Decision, _ codes: [UInt16], basisCount: Int, in interval: Int?,
    changeLimit: Int = DecisionReasons.changeLimit
  ) -> DecisionReasons {
    let rules = decision.disregardsImpossible ? CompiledRules(self, impossible: []) : self
    let completions = completions(codes, basisCount: basisCount, in: interval)
    let forcing = rules.forcingFacts(of: decision, codes, basisCount: basisCount, in: interval).map {
      reference in
      let place = FactPlace(dimension: domain.dimension(of: reference.fact)!, basis: reference.basis ?? 0)
      return rules.fact(place, in: completions)
    }
    let (setAside, notReached) = rules.asideRules(completions.cases[decision.decidingBasis])
    return DecisionReasons(
      forcing: forcing, setAside: setAside, notReached: notReached,
      // What is missing is asked first; only then something else can be changed.
      alternatives: decision.undetermined == .missing
        ? [] : rules.alternatives(completions, decision.results, changeLimit))
  }

  private func fact(_ place: FactPlace, in completions: Completions) -> DecisionReasons.Fact {
    let values = completions.cases[place.basis].values(place.dimension, in: domain.space)
    let others = (0..<domain.space.dimensions[place.dimension].size).filter { !values.contains($0) }
    return DecisionReasons.Fact(
      reference: reference(place, completions),
      restriction: CaseSet.Restriction(
        fact: domain.facts[place.dimension], values: values.map { domain.value($0, place.dimension) },
        others: others.map { domain.value($0, place.dimension) }))
  }

  /// The rules that surely apply in a case but do not decide it.
  private func asideRules(_ cube: Cube) -> (setAside: [DecisionReasons.SetAside], notReached: [Int]) {
    var setAside: [DecisionReasons.SetAside] = []
    var notReached: [Int] = []
    var isDecided = false
    for layer in layers {
      let applicability = layer.map { status(of: $0, in: cube) }
      let applying = layer.indices.filter { applicability[$0] == .applies }
      if isDecided {
        notReached += applying.map { layer[$0].rule }
      } else {
        for place in applying {
          let by = layer[place].setAsideBy.filter { applicability[$0] == .applies }.map { layer[$0].rule }
          if !by.isEmpty { setAside.append(.init(rule: layer[place].rule, by: by.sorted())) }
        }
        isDecided = !applying.isEmpty
      }
    }
    return (setAside, notReached)
  }

  /// For each outcome that a requirement does not have the first smallest set of known facts with whose change
  /// it can.
  private func alternatives(_ completions: Completions, _ results: ResultSet, _ changeLimit: Int)
    -> [DecisionReasons.Alternative]
  {
    let places = factPlaces(basisCount: completions.cases.count)
    let known = places.filter {
      completions.cases[$0.basis].values($0.dimension, in: domain.space).count == 1
        && domain.space.dimensions[$0.dimension].size > 1
    }
    var wanted = Set((0..<strictness.count).filter { $0 != strictness.undetermined }).subtracting(
      results.ranks)
    var found: [DecisionReasons.Alternative] = []
    var trials = 0
    for size in 1..<max(1, min(changeLimit, known.count) + 1) {
      known.forEachSubset(ofSize: size) { changed in
        trials += 1
        guard !wanted.isEmpty, trials <= DecisionReasons.trialLimit else { return false }
        var freed = completions
        let whole = Completions(cases: completions.cases.map { _ in domain.space.whole })
        for place in changed { freed.assign(place, from: whole, domain) }
        var parts = 0
        walk(freed) { part, rank in
          parts += 1
          if wanted.contains(rank), let outcome = strictness.outcome(at: rank),
            settles(rank, changed, as: part, in: completions)
          {
            wanted.remove(rank)
            found.append(.init(outcome: outcome, changes: changed.map { fact($0, in: part) }))
          }
          return !wanted.isEmpty && parts < DecisionReasons.partLimit
        }
        return true
      }
    }
    return found.sorted { $0.outcome < $1.outcome }
  }
}

extension CompiledRules {
  /// Whether facts changed to the values that they have in `part` lead to a result, whatever else is not known.
  fileprivate func settles(
    _ rank: Int, _ changed: [FactPlace], as part: Completions, in completions: Completions
  ) -> Bool {
    var result = completions
    for place in changed { result.assign(place, from: part, domain) }
    return walk(result) { _, found in found == rank }
  }
}

extension [FactPlace] {
  /// Calls `body` with each subset of a size, in lexicographic order, until it says no.
  ///
  /// - Returns: Whether it never did.
  @discardableResult
  fileprivate func forEachSubset(
    ofSize size: Int, after start: Int = 0, _ chosen: [FactPlace] = [], _ body: ([FactPlace]) -> Bool
  ) -> Bool {
    guard size > 0 else { return body(chosen) }
    for index in indices.dropFirst(start) {
      guard forEachSubset(ofSize: size - 1, after: index + 1, chosen + [self[index]], body) else {
        return false
      }
    }
    return true
  }
}
