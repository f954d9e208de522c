internal import CaseAlgebra

/// All completions of a requirement: one cube for each of its bases, alike in what the bases share.
///
/// A completion is one case from each cube such that the shared facts agree. An unknown fact is a
/// dimension with all its values; a known one has a single value.
struct Completions: Hashable {
  var cases: [Cube]

  /// Both halves of the completions: those whose value of the dimension in one case lies within `cube`,
  /// and the others.
  func split(_ index: Int, _ dimension: Int, by cube: Cube, _ domain: CaseDomain) -> (
    Completions, Completions
  ) {
    var (within, without) = (self, self)
    let touched = domain.isOfBasis[dimension] ? index...index : 0...(cases.count - 1)
    for position in touched {
      within.cases[position].narrow(dimension, toThoseOf: cube, in: domain.space)
      without.cases[position].narrow(dimension, toOthersThan: cube, in: domain.space)
    }
    return (within, without)
  }

  /// The completions in which a fact has only values that it also has in `other`.
  func narrowed(_ fact: FactPlace, toThoseOf other: Completions, _ domain: CaseDomain) -> Completions {
    split(fact.basis, fact.dimension, by: other.cases[fact.basis], domain).0
  }

  func isEmpty(_ fact: FactPlace, _ domain: CaseDomain) -> Bool {
    cases[fact.basis].isEmpty(fact.dimension, in: domain.space)
  }

  func meets(_ other: Completions, _ fact: FactPlace, _ domain: CaseDomain) -> Bool {
    cases[fact.basis].meets(other.cases[fact.basis], fact.dimension, in: domain.space)
  }

  /// Sets a fact to the values that it has in `other`.
  mutating func assign(_ fact: FactPlace, from other: Completions, _ domain: CaseDomain) {
    let touched = domain.isOfBasis[fact.dimension] ? fact.basis...fact.basis : 0...(cases.count - 1)
    for position in touched {
      cases[position].assign(fact.dimension, from: other.cases[fact.basis], in: domain.space)
    }
  }
}

/// A fact of a requirement: its dimension, and the basis that it belongs to; 0 for what all bases share.
struct FactPlace: Hashable, Comparable {
  var dimension: Int
  var basis: Int

  static func < (left: FactPlace, right: FactPlace) -> Bool {
    (left.dimension, left.basis) < (right.dimension, right.basis)
  }
}

extension CompiledRules {
  /// The facts of a requirement with `basisCount` bases, in the order in which they are asked.
  func factPlaces(basisCount: Int) -> [FactPlace] {
    domain.facts.indices.flatMap { dimension in
      (0..<(domain.isOfBasis[dimension] ? basisCount : 1)).map { FactPlace(dimension: dimension, basis: $0) }
    }
  }

  /// Completions that `impossible` does not exclude, as few as possible cut away; nil where none is left.
  ///
  /// - Returns: Completions all of which are possible.
  func possibleCompletions(in completions: Completions) -> Completions? {
    guard !impossible.isEmpty else { return completions }
    for (index, cube) in completions.cases.enumerated() {
      if impossible.contains(where: { $0.relation(of: cube) == .within }) { return nil }
      guard case .split(let dimension, let by)? = splitOn(impossible, cube) else { continue }
      let (within, without) = completions.split(index, dimension, by: by, domain)
      return possibleCompletions(in: without) ?? possibleCompletions(in: within)
    }
    return completions
  }

  /// Walks over the completions in parts that have one result each; what is not possible is left out.
  ///
  /// - Parameters:
  ///   - completions: The completions.
  ///   - body: Takes a part and the rank of its result; false ends the walk.
  /// - Returns: False where `body` ended the walk.
  @discardableResult
  func walk(_ completions: Completions, _ body: (Completions, Int) -> Bool) -> Bool {
    var strictest = strictness.count
    var splits: [(index: Int, dimension: Int, by: Cube)] = []
    for (index, cube) in completions.cases.enumerated() {
      switch assess(cube) {
      case .uniform(let verdict): strictest = min(strictest, rank(of: verdict))
      case .split(let dimension, let by): splits.append((index, dimension, by))
      }
    }
    // What cannot make the result stricter need not be settled: with several bases that keeps the parts few.
    let open = splits.first {
      completions.cases.count == 1
        ? strictest > 0 : canBeStricter(than: strictest, completions.cases[$0.index])
    }
    if let open {
      let (within, without) = completions.split(open.index, open.dimension, by: open.by, domain)
      return walk(within, body) && walk(without, body)
    }
    guard let possible = possibleCompletions(in: completions) else { return true }
    return body(possible, strictest)
  }

  /// Walks over the verdicts that one case can have in possible completions; a verdict may come twice.
  func walk(_ completions: Completions, caseOf basis: Int, _ body: (Verdict) -> Void) {
    switch assess(completions.cases[basis], namesRules: true) {
    case .uniform(let verdict):
      if possibleCompletions(in: completions) != nil { body(verdict) }
    case .split(let dimension, let by):
      let (within, without) = completions.split(basis, dimension, by: by, domain)
      walk(within, caseOf: basis, body)
      walk(without, caseOf: basis, body)
    }
  }

  /// Whether some case of a cube has a result stricter than a rank.
  private func canBeStricter(than rank: Int, _ cube: Cube) -> Bool {
    // Nothing is stricter than rank 0.
    guard rank > 0 else { return false }
    switch assess(cube) {
    case .uniform(let verdict): return self.rank(of: verdict) < rank
    case .split(let dimension, let by):
      var (within, without) = (cube, cube)
      within.narrow(dimension, toThoseOf: by, in: domain.space)
      without.narrow(dimension, toOthersThan: by, in: domain.space)
      return canBeStricter(than: rank, within) || canBeStricter(than: rank, without)
    }
  }

  func rank(of verdict: Verdict) -> Int {
    if case .decided(let outcome, _) = verdict {
      strictness.rank(of: outcome)
    } else {
      strictness.undetermined
    }
  }
}
