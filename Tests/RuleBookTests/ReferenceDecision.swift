import FormRegister
import SourceText

@testable import RuleBook

/// Section 4 of the public behaviour, read word by word: slow and obvious. It enumerates completions and
/// walks each rule's condition as it stands; it knows nothing of regions, cubes or splitting.
final class ReferenceRules {
  /// One value of a fact. An open text is a constant that the rule set names, or any other text.
  enum Value: Hashable {
    case code(UInt8)
    case constant(ExactText)
    case anyOtherText
  }

  /// What the rules say of one case with all facts known.
  enum CaseResult: Hashable {
    case decided(outcome: Int, rule: Int)
    case gap
    case conflict([Int])

    var outcome: Int? { if case .decided(let outcome, _) = self { outcome } else { nil } }
  }

  let ruleSet: RuleSet
  let date: CalendarDate
  /// The facts that the rule set names, in the order of section 1, and the values of each.
  let facts: [Int]
  let values: [[Value]]
  let isOfBasis: [Bool]
  private var knownResults: [[Int]: CaseResult] = [:]
  private var spaces: [Int: ReferenceSpace] = [:]

  /// - Parameter domain: The rule sets whose facts and constants are meant; this one alone where nil.
  init(_ ruleSet: RuleSet, on date: CalendarDate, naming domain: [RuleSet]? = nil) {
    self.ruleSet = ruleSet
    self.date = date
    var constants: [Int: Set<ExactText>] = [:]
    for condition in (domain ?? [ruleSet]).flatMap({
      $0.rules.map(\.condition) + $0.impossible.map(\.condition)
    }) {
      Self.collect(condition, &constants)
    }
    facts = constants.keys.sorted()
    values = facts.map { fact in
      if let values = ruleSet.vocabulary.facts[fact].values {
        return values.indices.map { .code(UInt8($0)) }
      }
      return constants[fact]!.sorted().map { .constant($0) } + [.anyOtherText]
    }
    isOfBasis = facts.map { ruleSet.vocabulary.facts[$0].id.hasPrefix("basis.") }
  }

  private static func collect(_ condition: Condition, _ constants: inout [Int: Set<ExactText>]) {
    switch condition {
    case .value(let fact, .codes, _): constants[fact, default: []].formUnion([])
    case .value(let fact, .texts(let texts), _): constants[fact, default: []].formUnion(texts)
    case .all(let parts), .any(let parts): for part in parts { collect(part, &constants) }
    case .not(let part): collect(part, &constants)
    }
  }

  /// The results from the strictest: outcomes as declared, undetermined (nil) after the last that keeps.
  var results: [Int?] {
    var order: [Int?] = Array(ruleSet.outcomes.indices)
    let lastKept = ruleSet.outcomes.indices.last { ruleSet.outcomes[$0].effect == .keep }
    order.insert(nil, at: lastKept.map { $0 + 1 } ?? 0)
    return order
  }

  /// Whether a condition holds for a case, given by the position of each fact's value.
  func holds(_ condition: Condition, _ point: [Int]) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy { holds($0, point) }
    case .any(let parts): return parts.contains { holds($0, point) }
    case .not(let part): return !holds(part, point)
    case .value(let fact, let named, let isNegated):
      let position = facts.firstIndex(of: fact)!
      let isNamed =
        switch (values[position][point[position]], named) {
        case (.code(let code), .codes(let codes)): codes.contains(code)
        case (.constant(let text), .texts(let texts)): texts.contains(text)
        default: false
        }
      return isNamed != isNegated
    }
  }

  /// Layer by layer: what applies, less what is overridden; the first layer with an applicable rule decides.
  func result(of point: [Int]) -> CaseResult {
    if let known = knownResults[point] { return known }
    let result = decideCase(point)
    knownResults[point] = result
    return result
  }

  private func decideCase(_ point: [Int]) -> CaseResult {
    let inForce = ruleSet.rules.indices.filter { index in
      let rule = ruleSet.rules[index]
      if let from = rule.from, date < from { return false }
      if let until = rule.until, until <= date { return false }
      return true
    }
    for layer in ruleSet.layers.indices {
      let applicable = inForce.filter {
        ruleSet.rules[$0].layer == layer && holds(ruleSet.rules[$0].condition, point)
      }
      if applicable.isEmpty { continue }
      let setAside = Set(applicable.flatMap { ruleSet.rules[$0].overrides })
      let left = applicable.filter { !setAside.contains($0) }
      if Set(left.map { ruleSet.rules[$0].outcome }).count > 1 { return .conflict(left.sorted()) }
      let first = left.min { ExactText(ruleSet.rules[$0].id) < ExactText(ruleSet.rules[$1].id) }!
      return .decided(outcome: ruleSet.rules[first].outcome, rule: first)
    }
    return .gap
  }

  /// All cases of all bases together, whatever is known.
  func space(basisCount: Int) -> ReferenceSpace {
    if let space = spaces[basisCount] { return space }
    let space = ReferenceSpace(self, basisCount: basisCount)
    spaces[basisCount] = space
    return space
  }

  func decide(_ requirement: ReferenceRequirement) -> ReferenceDecision {
    ReferenceDecision(requirement, space(basisCount: requirement.basisCount), self)
  }
}

/// A fact of a requirement; those of its bases once for each.
struct ReferencePlace: Hashable {
  /// The position in ``ReferenceRules/facts``.
  var fact: Int
  /// 0 for what all bases share.
  var basis: Int
}

/// A requirement: for each place the position of its value, nil where it is unknown.
struct ReferenceRequirement {
  var basisCount: Int
  var known: [Int?]
}

/// Every joint assignment of values to all places, and its result.
final class ReferenceSpace {
  let places: [ReferencePlace]
  let assignments: [[Int]]
  /// For each assignment what the rules say of each of its cases.
  let cases: [[ReferenceRules.CaseResult]]
  /// For each assignment the strictest of its cases, as a position in ``ReferenceRules/results``.
  let strictest: [Int]
  let isPossible: [Bool]

  init(_ rules: ReferenceRules, basisCount: Int) {
    let places = Self.places(rules, basisCount: basisCount)
    var assignments: [[Int]] = [[]]
    for place in places {
      assignments = assignments.flatMap { start in rules.values[place.fact].indices.map { start + [$0] } }
    }
    let order = rules.results
    var (cases, strictest, isPossible): ([[ReferenceRules.CaseResult]], [Int], [Bool]) = ([], [], [])
    for assignment in assignments {
      let points = (0..<basisCount).map { basis in
        zip(places, assignment)
          .filter { place, _ in place.basis == basis || !rules.isOfBasis[place.fact] }.map(\.1)
      }
      let results = points.map(rules.result)
      cases.append(results)
      strictest.append(results.map { order.firstIndex(of: $0.outcome)! }.min()!)
      isPossible.append(
        !points.contains { point in rules.ruleSet.impossible.contains { rules.holds($0.condition, point) } })
    }
    (self.places, self.assignments) = (places, assignments)
    (self.cases, self.strictest, self.isPossible) = (cases, strictest, isPossible)
  }

  /// The facts in the order in which they are asked: by section 1, and then by basis.
  static func places(_ rules: ReferenceRules, basisCount: Int) -> [ReferencePlace] {
    rules.facts.indices.flatMap { fact in
      (0..<(rules.isOfBasis[fact] ? basisCount : 1)).map { ReferencePlace(fact: fact, basis: $0) }
    }
  }
}

/// What section 4 says of one requirement.
struct ReferenceDecision {
  /// The results from the strictest; nil is undetermined.
  private(set) var results: [Int?] = []
  private(set) var outcome: Int?
  private(set) var undetermined: Decision.Undetermined?
  private(set) var decidingBasis = 0
  /// The rules that give the outcome in some completion of the deciding case.
  private(set) var decidingRules: Set<Int> = []
  private(set) var conflictingRules: [Int] = []
  /// Positions in the places.
  private(set) var ask: [Int] = []
  private(set) var disregardsImpossible = false
  /// For every way to another result the known places (as bits) in which it differs.
  private var waysOut: Set<UInt64> = []
  private let knownPlaces: [Int]

  init(_ requirement: ReferenceRequirement, _ space: ReferenceSpace, _ rules: ReferenceRules) {
    let known = requirement.known.enumerated().compactMap { place, value in value.map { (place, $0) } }
    knownPlaces = known.map(\.0)
    let all = space.assignments.indices.filter { index in
      known.allSatisfy { space.assignments[index][$0.0] == $0.1 }
    }
    let possible = all.filter { space.isPossible[$0] }
    disregardsImpossible = possible.isEmpty
    let completions = possible.isEmpty ? all : possible
    let order = rules.results
    let found = Set(completions.map { space.strictest[$0] }).sorted()
    results = found.map { order[$0] }
    guard found.count == 1 else {
      undetermined = .missing
      ask = Self.smallestQuestion(requirement, space, completions)
      return
    }
    for index in space.assignments.indices where space.strictest[index] != found[0] {
      guard disregardsImpossible || space.isPossible[index] else { continue }
      let assignment = space.assignments[index]
      waysOut.insert(known.reduce(0) { assignment[$1.0] == $1.1 ? $0 : $0 | 1 << UInt64($1.0) })
    }
    if let outcome = results[0] {
      self.outcome = outcome
      decide(outcome, completions.map { space.cases[$0] }, requirement.basisCount)
    } else {
      for result in completions.flatMap({ space.cases[$0] }) {
        if case .conflict(let rules) = result { conflictingRules += rules }
      }
      conflictingRules = Set(conflictingRules).sorted()
      undetermined = conflictingRules.isEmpty ? .gap : .conflict
    }
  }

  /// The first case that gives the outcome in every completion, else the first that gives it in some.
  private mutating func decide(
    _ outcome: Int, _ completions: [[ReferenceRules.CaseResult]], _ basisCount: Int
  ) {
    let always = (0..<basisCount).first { basis in
      completions.allSatisfy { $0[basis].outcome == outcome }
    }
    decidingBasis =
      always ?? (0..<basisCount).first { basis in completions.contains { $0[basis].outcome == outcome } }!
    for completion in completions {
      if case .decided(outcome, let rule) = completion[decidingBasis] { decidingRules.insert(rule) }
    }
  }

  /// The first of the smallest sets of unknown places such that every assignment to them leaves one result.
  private static func smallestQuestion(
    _ requirement: ReferenceRequirement, _ space: ReferenceSpace, _ completions: [Int]
  ) -> [Int] {
    let unknown = requirement.known.indices.filter { requirement.known[$0] == nil }
    for size in 0...unknown.count {
      for asked in subsets(of: unknown[...], size: size) {
        var resultOfAnswer: [[Int]: Int] = [:]
        let isSettled = completions.allSatisfy { index in
          let answer = asked.map { space.assignments[index][$0] }
          let result = space.strictest[index]
          defer { resultOfAnswer[answer] = result }
          return resultOfAnswer[answer] ?? result == result
        }
        if isSettled { return asked }
      }
    }
    preconditionFailure("all facts together settle everything")
  }

  /// Whether the result stands whatever the other facts are, as long as these hold.
  func isSufficient(_ held: [Int]) -> Bool {
    let bits = held.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    return waysOut.allSatisfy { $0 & bits != 0 }
  }

  /// The size of the smallest set of known facts that is sufficient.
  var smallestReason: Int {
    (0...knownPlaces.count).first { size in
      subsets(of: knownPlaces[...], size: size).contains(where: isSufficient)
    }!
  }
}

/// All subsets of one size, in lexicographic order.
func subsets(of elements: ArraySlice<Int>, size: Int) -> [[Int]] {
  if size == 0 { return [[]] }
  return elements.indices.flatMap { index in
    subsets(of: elements[(index + 1)...], size: size - 1).map { [elements[index]] + $0 }
  }
}
