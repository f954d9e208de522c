internal import CaseAlgebra

extension CompiledRules {
  /// The smallest set of unknown facts such that every assignment to them leaves one result; of several
  /// the first in the order of the facts.
  ///
  /// Two completions with different results that agree on a set show that the set does not settle it:
  /// every set that does holds one of the facts in which the two differ. So the smallest set that hits all
  /// differences found so far is tried, until no such pair is left.
  func smallestQuestion(_ completions: Completions) -> [FactPlace] {
    let places = factPlaces(basisCount: completions.cases.count)
    var differences: [Set<Int>] = []
    while true {
      let asked = smallestHittingSet(of: differences)
      guard let (left, right) = counterexample(completions, asked: asked.map { places[$0] }) else {
        return asked.map { places[$0] }
      }
      differences.append(difference(left, right, places))
    }
  }

  /// The facts in which two completions that need not differ otherwise do differ.
  private func difference(_ left: Completions, _ right: Completions, _ places: [FactPlace]) -> Set<Int> {
    var (left, right) = (left, right)
    left = single(left, near: right, places)
    right = single(right, near: left, places)
    return Set(places.indices.filter { !left.meets(right, places[$0], domain) })
  }

  /// One possible completion, as near to `other` as narrowing fact by fact gets it.
  func single(_ completions: Completions, near other: Completions, _ places: [FactPlace]) -> Completions {
    var result = completions
    for place in places {
      let narrowed = result.narrowed(place, toThoseOf: other, domain)
      if !narrowed.isEmpty(place, domain), let possible = possibleCompletions(in: narrowed) {
        result = possible
      }
    }
    result.cases = firstCompletion(of: result)
    return result
  }

  private func firstCompletion(of completions: Completions) -> [Cube] {
    completions.cases.map { $0.firstCase(in: domain.space) }
  }

  /// Two completions with different results that agree on the facts asked; nil where there are none.
  private func counterexample(_ completions: Completions, asked: [FactPlace]) -> (Completions, Completions)? {
    var first: (part: Completions, rank: Int)?
    var second: Completions?
    walk(completions) { part, rank in
      if let first, first.rank != rank {
        second = part
        return false
      }
      first = first ?? (part, rank)
      return true
    }
    guard let first = first?.part, let second else { return nil }
    guard let apart = asked.first(where: { !first.meets(second, $0, domain) }) else {
      return agreeing(first, second, asked) ?? splitApart(completions, first, asked)
    }
    let (within, without) = completions.split(
      apart.basis, apart.dimension, by: first.cases[apart.basis], domain)
    return counterexample(within, asked: asked) ?? counterexample(without, asked: asked)
  }

  /// The two narrowed to one common value of each fact asked, where both stay possible.
  private func agreeing(
    _ first: Completions, _ second: Completions, _ asked: [FactPlace]
  ) -> (Completions, Completions)? {
    var common = first
    for place in asked { common = common.narrowed(place, toThoseOf: second, domain) }
    guard var left = possibleCompletions(in: common) else { return nil }
    left.cases = firstCompletion(of: left)
    var right = second
    for place in asked { right = right.narrowed(place, toThoseOf: left, domain) }
    return possibleCompletions(in: right).map { (left, $0) }
  }

  /// Goes on with one value of a fact asked set apart, where `impossible` keeps two parts from agreeing.
  private func splitApart(
    _ completions: Completions, _ first: Completions, _ asked: [FactPlace]
  ) -> (Completions, Completions)? {
    for place in asked {
      guard completions.cases[place.basis].values(place.dimension, in: domain.space).count > 1 else {
        continue
      }
      let value = first.cases[place.basis].firstCase(in: domain.space)
      let (within, without) = completions.split(place.basis, place.dimension, by: value, domain)
      return counterexample(within, asked: asked) ?? counterexample(without, asked: asked)
    }
    return nil
  }

  /// The smallest set of known facts that forces a result whatever all others are.
  ///
  /// Works like ``smallestQuestion(_:)``: a completion with another result differs from the case in some
  /// facts, and one of them must be held.
  func smallestReason(_ completions: Completions, rank: Int) -> [FactPlace] {
    let places = factPlaces(basisCount: completions.cases.count)
    let known = places.indices.filter { index in
      completions.cases[places[index].basis].values(places[index].dimension, in: domain.space).count == 1
        && domain.space.dimensions[places[index].dimension].size > 1
    }
    // What a fact alone can change, it must be held for: with these sets the search is nearly done.
    var differences = known.filter { index in
      !otherResults(than: rank, completions, freeing: [index], places, known, limit: 1).isEmpty
    }.map { Set([$0]) }
    while true {
      let held = Set(smallestHittingSet(of: differences))
      let freed = known.filter { !held.contains($0) }
      let further = otherResults(than: rank, completions, freeing: freed, places, known, limit: 16)
      guard !further.isEmpty else { return held.sorted().map { places[$0] } }
      differences += further
    }
  }

  /// Some completions with another result that freeing known facts makes possible, as the facts in which
  /// each differs.
  private func otherResults(
    than rank: Int, _ completions: Completions, freeing facts: [Int], _ places: [FactPlace], _ known: [Int],
    limit: Int
  ) -> [Set<Int>] {
    let whole = Completions(cases: completions.cases.map { _ in domain.space.whole })
    var freed = completions
    for index in facts { freed.assign(places[index], from: whole, domain) }
    var differences: [Set<Int>] = []
    walk(freed) { part, found in
      guard found != rank else { return true }
      let nearest = single(part, near: completions, places)
      differences.append(Set(known.filter { !nearest.meets(completions, places[$0], domain) }))
      return differences.count < limit
    }
    return differences
  }
}
