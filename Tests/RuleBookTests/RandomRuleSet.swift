import FormRegister
import SourceText
import TestSupport

@testable import RuleBook

/// Makes rule sets of a few facts with few values, full of overlaps, overrides, dates and impossibilities.
struct RandomRuleSet {
  var random: Seeded
  private var vocabulary = Vocabulary.standard
  private var facts: [Int] = []
  private var constants: [Int: [String]] = [:]

  init(_ random: Seeded) { self.random = random }

  static let days = ["2020-12-31", "2021-01-01", "2021-01-02", "2021-03-30", "2021-03-31", "2021-04-01"]
    .map { CalendarDate($0)! }

  private static let small = [
    "certificate", "comparison", "alternative", "purpose", "flow", "act", "basis.root", "basis.law",
    "basis.article", "instrument.id", "instrument.number", "department", "section", "form.id",
  ]
  private static let large = ["seal", "signer", "document", "basis.tier", "instrument.tier"]

  /// A rule set whose cases of one basis are at most `limit`.
  mutating func make(caseLimit limit: Int) -> RuleSet {
    repeat { chooseFacts() } while caseCount > limit
    let layers = (1...Int.random(in: 1...3, using: &random)).map { "layer-\($0)" }
    let outcomes = (1...Int.random(in: 1...5, using: &random)).map { index in
      let effect = random.pick(Outcome.Effect.allCases)
      return Outcome(
        id: "outcome-\(index)", label: Label(japanese: "結果", english: "outcome"), effect: effect,
        replacement: effect == .revise ? .name : nil)
    }
    let impossible = (0..<random.pick([0, 0, 1, 2, 3])).map { _ in
      Impossible(
        condition: random.chance(75) ? .all([value(), value()]) : condition(depth: 2), because: "決して",
        position: .start)
    }
    return RuleSet(
      id: "random", title: Label(japanese: "乱数", english: "random"), layers: layers, outcomes: outcomes,
      vocabulary: vocabulary, impossible: impossible, rules: rules(layers.count, outcomes.count), digest: "")
  }

  private var caseCount: Int {
    facts.reduce(1) { $0 * (vocabulary.facts[$1].values?.count ?? constants[$1]!.count + 1) }
  }

  private mutating func chooseFacts() {
    let declared = (0..<random.pick([0, 1, 1, 2])).map { index in
      // Now and then a fact whose values do not fit into one machine word.
      let count = random.chance(4) ? 70 : Int.random(in: 1...3, using: &random)
      return Fact(
        "declared-\(index)", label: Label(japanese: "独自", english: "own"), carrier: .requirement,
        domain: .values((0..<count).map { FactValue("v\($0)", label: Label(japanese: "値", english: "v")) }))
    }
    vocabulary = Vocabulary.standard.declaring(declared)
    var ids = declared.map(\.id)
    let count = Int.random(in: 3...6, using: &random)
    if random.chance(85) { ids.append(random.pick(Self.small.filter { $0.hasPrefix("basis") })) }
    if random.chance(15) { ids.append(random.pick(Self.large)) }
    for id in Self.small.shuffled(using: &random) where ids.count < count && !ids.contains(id) {
      ids.append(id)
    }
    facts = ids.map { vocabulary.index(of: $0)! }
    constants = [:]
    for fact in facts where vocabulary.facts[fact].values == nil {
      // Two of these are canonically equivalent, and still two different texts.
      let texts = ["", "神", "\u{FA19}", "昭和22年", "不明"].shuffled(using: &random)
      constants[fact] = Array(texts.prefix(Int.random(in: 1...3, using: &random)))
    }
  }

  private mutating func rules(_ layerCount: Int, _ outcomeCount: Int) -> [Rule] {
    let count = random.chance(3) ? 0 : Int.random(in: 1...10, using: &random)
    // Only rules of the same layer override, and never one of higher standing, so there are no circles.
    let layers = (0..<count).map { _ in Int.random(in: 0..<layerCount, using: &random) }
    let standing = Array(0..<count).shuffled(using: &random)
    return (0..<count).map { index in
      let below = (0..<count).filter { layers[$0] == layers[index] && standing[$0] < standing[index] }
      let percent = random.pick([0, 20, 60])
      let day = random.chance(25) ? Int.random(in: 0..<Self.days.count, using: &random) : nil
      let end = random.chance(25) ? Int.random(in: 0..<Self.days.count, using: &random) : nil
      let isOrdered = day == nil || end == nil || day! < end!
      return Rule(
        id: "rule-\(index)", layer: layers[index], title: "規則",
        condition: condition(depth: Int.random(in: 0...3, using: &random)),
        outcome: Int.random(in: 0..<outcomeCount, using: &random), because: "理由", citations: [],
        from: day.map { Self.days[$0] }, until: isOrdered ? end.map { Self.days[$0] } : nil,
        overrides: below.filter { _ in random.chance(percent) }, file: "rules.yaml",
        position: SourcePosition(line: index + 1, column: 3))
    }
  }

  mutating func condition(depth: Int) -> Condition {
    guard depth > 0 else { return value() }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      return .all((0..<random.pick([0, 1, 2, 2, 2, 3])).map { _ in condition(depth: depth - 1) })
    case 4..<7:
      return .any((0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth - 1) })
    case 7..<9: return .not(condition(depth: depth - 1))
    default: return value()
    }
  }

  private mutating func value() -> Condition {
    let fact = random.pick(facts)
    let isNegated = random.chance(30)
    if let texts = constants[fact] {
      let named = texts.shuffled(using: &random).prefix(Int.random(in: 1...texts.count, using: &random))
      return .value(fact: fact, .texts(Set(named.map { ExactText($0) })), isNegated: isNegated)
    }
    let count = vocabulary.facts[fact].values!.count
    let size = Int.random(in: 1...max(1, (count + 1) / 2), using: &random)
    let codes = (0..<UInt8(count)).shuffled(using: &random).prefix(size)
    return .value(fact: fact, .codes(Set(codes)), isNegated: isNegated)
  }
}
