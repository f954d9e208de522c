internal import FormRegister
public import RuleBook

/// The decisions of a review: each combination of facts is decided once.
public final class DecisionMemo {
  public let rules: CompiledRules
  public private(set) var decisions: [Decision] = []
  /// The codes of all decided requirements, one after the other.
  private var keys: [UInt16] = []
  private var keyRanges: [Range<Int>] = []
  /// The decisions of people among them, by their index.
  private var departures: [Int: Departure] = [:]
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)

  /// Grows when the decisions are forgotten and their indices given anew.
  public private(set) var generation = 0

  /// How many combinations are remembered before all are forgotten, so that memory stays bounded.
  private static let limit = 100_000

  public init(_ rules: CompiledRules) { self.rules = rules }

  /// Makes room; to be called between forms, so that the indices of one form's decisions stay valid.
  func makeRoom() {
    if decisions.count >= Self.limit { forget() }
  }

  /// The index in ``decisions`` of the decision for a requirement's codes.
  public func index(of codes: [UInt16], basisCount: Int) -> Int {
    var slot = Self.hash(codes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keyRanges[index].count == codes.count, keys[keyRanges[index]].elementsEqual(codes) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    let decision = rules.decide(codes, basisCount: basisCount)
    return insert(decision, codes)
  }

  /// The index in ``decisions`` of what people have decided in place of the decision at an index.
  func index(departingFrom index: Int, by decision: HumanDecision) -> Int {
    let strictness = rules.strictness
    var human = Decision(results: ResultSet([strictness.rank(of: decision.outcome)]))
    human.outcome = decision.outcome
    human.decidingBasis = decisions[index].decidingBasis
    let departing = append(human, Array(keys[keyRanges[index]]))
    departures[departing] = Departure(decision: decision, instead: index)
    return departing
  }

  /// What people have decided in place of the rules at an index in ``decisions``; nil where the rules decide.
  public func departure(at index: Int) -> Departure? { departures.isEmpty ? nil : departures[index] }

  /// The index in ``decisions`` of what the rules decide at an index, where people decided and where not.
  public func indexByRules(_ index: Int) -> Int { departure(at: index)?.instead ?? index }

  /// A smallest set of facts that forces the decision at an index; none where people decided.
  public func forcingFacts(of index: Int) -> [FactReference] {
    guard departure(at: index) == nil else { return [] }
    let codes = Array(keys[keyRanges[index]])
    return rules.forcingFacts(of: decisions[index], codes, basisCount: basisCount(codes))
  }

  /// Why the decision at an index is as it is; where people decided, why the rules would have decided otherwise.
  ///
  /// - Parameters:
  ///   - index: Where it stands in ``decisions``.
  ///   - changeLimit: How many facts an alternative changes at most.
  public func reasons(of index: Int, changeLimit: Int = DecisionReasons.changeLimit) -> DecisionReasons {
    let index = indexByRules(index)
    let codes = Array(keys[keyRanges[index]])
    return rules.reasons(
      of: decisions[index], codes, basisCount: basisCount(codes), changeLimit: changeLimit)
  }

  private func basisCount(_ codes: [UInt16]) -> Int {
    let width = rules.domain.facts.count
    return width == 0 ? 1 : codes.count / width
  }

  private func insert(_ decision: Decision, _ codes: [UInt16]) -> Int {
    let index = append(decision, codes)
    if decisions.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in decisions.indices where departure(at: index) == nil { place(index) }
    } else {
      place(index)
    }
    return index
  }

  private func append(_ decision: Decision, _ codes: [UInt16]) -> Int {
    decisions.append(decision)
    keyRanges.append(keys.count..<keys.count + codes.count)
    keys.append(contentsOf: codes)
    return decisions.count - 1
  }

  private func place(_ index: Int) {
    let codes = Array(keys[keyRanges[index]])
    var slot = Self.hash(codes) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func forget() {
    generation += 1
    decisions.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    keyRanges.removeAll(keepingCapacity: true)
    departures.removeAll()
    for slot in slots.indices { slots[slot] = -1 }
  }

  private static func hash(_ codes: [UInt16]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for code in codes { hash = (hash ^ UInt64(code)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}

/// A decision of people that takes the place of one by the rules.
public struct Departure: Hashable, Sendable {
  public let decision: HumanDecision
  /// The index of the decision by the rules in ``DecisionMemo/decisions``.
  public let instead: Int
}
