internal import CaseAlgebra
public import FormRegister
internal import SourceText

/// The facts that a rule set's rules look at, each with its finite domain: the values of an enumerated
/// fact; of an open text the constants that the rules name, and any other text.
public struct CaseDomain: Sendable {
  public let vocabulary: Vocabulary
  /// The facts that a rule or an impossible combination names, ascending: the dimensions of a case.
  public let facts: [Int]
  let space: CaseSpace
  /// For each dimension the texts that the rules name, in order; empty for enumerated facts.
  let constants: [[ExactText]]
  /// For each dimension the codes of its constants; nil for enumerated facts.
  let tables: [SpellingTable?]
  /// Whether each dimension belongs to a basis, so that several bases have several values of it.
  let isOfBasis: [Bool]
  private let dimensions: [Int: Int]
  /// The intervals of time that cases are told apart by; nil where all cases are of one day.
  let timeline: Timeline?

  /// - Parameters:
  ///   - vocabulary: The facts.
  ///   - conditions: All conditions that cases will be held against.
  ///   - timeline: Where time is one more dimension of a case, its intervals.
  init(vocabulary: Vocabulary, conditions: [Condition], timeline: Timeline? = nil) {
    var texts: [Int: Set<ExactText>] = [:]
    var named: Set<Int> = []
    for condition in conditions {
      condition.forEachValueSet { fact, values in
        named.insert(fact)
        if case .texts(let constants) = values { texts[fact, default: []].formUnion(constants) }
      }
    }
    let facts = named.sorted()
    let constants = facts.map { texts[$0, default: []].sorted() }
    self.vocabulary = vocabulary
    self.facts = facts
    self.constants = constants
    tables = zip(facts, constants).map { fact, constants in
      guard vocabulary.facts[fact].values == nil else { return nil }
      return SpellingTable(constants.enumerated().map { ($1.string, UInt16($0)) })
    }
    isOfBasis = facts.map { vocabulary.facts[$0].carrier == .basis }
    self.timeline = timeline
    let sizes = zip(facts, constants).map { vocabulary.facts[$0].values?.count ?? $1.count + 1 }
    space = CaseSpace(sizes: sizes + (timeline.map { [$0.count] } ?? []))
    dimensions = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
  }

  /// The facts that some rule sets look at, over all time or without it.
  init(_ ruleSets: [RuleSet], timeline: Timeline?) {
    self.init(
      vocabulary: ruleSets[0].vocabulary,
      conditions: ruleSets.flatMap { $0.rules.map(\.condition) + $0.impossible.map(\.condition) },
      timeline: timeline)
  }

  /// The dimension of time, nil where all cases are of one day.
  var timeDimension: Int? { timeline == nil ? nil : facts.count }

  /// The dimension of a fact, nil where no rule looks at it.
  func dimension(of fact: Int) -> Int? { dimensions[fact] }

  /// The most texts of one fact that rules may name: codes are 16 bits.
  static let constantLimit = 60_000

  /// The facts of which conditions name more texts than that.
  static func overfull(_ conditions: [Condition]) -> Set<Int> {
    var texts: [Int: Set<ExactText>] = [:]
    for condition in conditions {
      condition.forEachValueSet { fact, values in
        if case .texts(let named) = values { texts[fact, default: []].formUnion(named) }
      }
    }
    return Set(texts.filter { $0.value.count > constantLimit }.keys)
  }

  /// The region of the cases that meet a condition; nil where it takes more than ``cubeLimit`` cubes.
  func region(of condition: Condition) -> Region? { region(of: condition, isNegated: false) }

  /// How many cubes one rule's region may have.
  static let cubeLimit = 4_096

  private func region(of condition: Condition, isNegated: Bool) -> Region? {
    switch condition {
    case .not(let part): return region(of: part, isNegated: !isNegated)
    case .value(let fact, let values, let isExcluding):
      let cube = cube(fact, values, isNegated: isExcluding != isNegated)
      return cube.isEmpty(in: space) ? Region.empty : Region(cubes: [cube])
    case .all(let parts): return combine(parts, isNegated: isNegated, isUnion: isNegated)
    case .any(let parts): return combine(parts, isNegated: isNegated, isUnion: !isNegated)
    }
  }

  private func combine(_ parts: [Condition], isNegated: Bool, isUnion: Bool) -> Region? {
    var result = isUnion ? Region.empty : Region(cubes: [space.whole])
    for part in parts {
      guard let next = region(of: part, isNegated: isNegated) else { return nil }
      guard
        let combined = isUnion
          ? result.union(next) : result.intersection(next, limit: Self.cubeLimit, in: space)
      else { return nil }
      result = combined
      if result.cubes.count > Self.cubeLimit { return nil }
    }
    return result
  }

  private func cube(_ fact: Int, _ values: Condition.ValueSet, isNegated: Bool) -> Cube {
    let dimension = dimensions[fact]!
    var named: Set<Int>
    switch values {
    case .codes(let codes): named = Set(codes.map(Int.init))
    case .texts(let texts):
      named = Set(
        texts.compactMap { text in
          let bytes = Array(text.string.utf8)
          return tables[dimension]!.code(bytes.span, 0..<bytes.count).map(Int.init)
        })
    }
    if isNegated { named = Set(0..<space.dimensions[dimension].size).subtracting(named) }
    return space.cube(dimension, in: named)
  }
}
