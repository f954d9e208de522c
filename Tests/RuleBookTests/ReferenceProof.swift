import SourceText

@testable import RuleBook

/// Every possible case of a rule set in every interval of its time, and what the rules say of it: the slow,
/// obvious way to gaps, conflicts, dead rules and differences.
final class ReferenceProof {
  struct Point: Hashable {
    var values: [Int]
    var interval: Int
  }

  let rules: ReferenceRules
  let timeline: Timeline
  /// The possible cases with their verdicts.
  private(set) var verdicts: [Point: ReferenceRules.CaseResult] = [:]
  /// The rules that apply in the deciding layer of some case and are not set aside.
  private(set) var reached: Set<Int> = []

  /// - Parameters:
  ///   - ruleSet: The rule set.
  ///   - domain: Further rule sets whose facts and dates tell cases apart, this one's among them.
  ///   - date: The only day that is looked at; nil for all time.
  init(_ ruleSet: RuleSet, among domain: [RuleSet]? = nil, on date: CalendarDate? = nil) {
    let domain = domain ?? [ruleSet]
    timeline = Timeline(date == nil ? domain : [])
    var wide = ruleSet
    wide.impossible = domain.flatMap(\.impossible)
    let days = date.map { [$0] } ?? (0..<timeline.count).map(timeline.day(of:))
    let ofDays = days.map { ReferenceRules(wide, on: $0, naming: domain) }
    rules = ofDays[0]
    let points = rules.values.reduce([[]]) { points, values in
      points.flatMap { point in values.indices.map { point + [$0] } }
    }
    for values in points where !wide.impossible.contains(where: { rules.holds($0.condition, values) }) {
      for (interval, dated) in ofDays.enumerated() {
        verdicts[Point(values: values, interval: interval)] = dated.result(of: values)
        reached.formUnion(dated.effectiveRules(values))
      }
    }
  }

  /// Whether a point lies in a set of cases.
  func contains(_ cases: CaseSet, _ point: Point) -> Bool {
    let facts = cases.restrictions.allSatisfy { restriction in
      let position = rules.facts.firstIndex(of: restriction.fact)!
      return restriction.values.contains(value(position, point.values[position]))
    }
    let day = timeline.day(of: point.interval)
    return facts && (cases.from.map { $0 <= day } ?? true) && (cases.until.map { day < $0 } ?? true)
  }

  func value(_ position: Int, _ value: Int) -> CaseSet.Value {
    switch rules.values[position][value] {
    case .code(let code): .code(code)
    case .constant(let text): .text(text)
    case .anyOtherText: .anyOtherText
    }
  }

  /// The possible points of a set of cases that is one value wider: all ways to widen it, each by a value of
  /// one fact or by the interval before or after.
  func widenings(_ cases: CaseSet) -> [Set<Point>] {
    let inside = Set(verdicts.keys.filter { contains(cases, $0) })
    var result: [Set<Point>] = []
    for restriction in cases.restrictions {
      for other in restriction.others {
        let wider = CaseSet(
          restrictions: cases.restrictions.map {
            $0.fact == restriction.fact
              ? .init(fact: $0.fact, values: $0.values + [other], others: []) : $0
          }, from: cases.from, until: cases.until)
        result.append(Set(verdicts.keys.filter { contains(wider, $0) }).subtracting(inside))
      }
    }
    let intervals = (0..<timeline.count).filter {
      let day = timeline.day(of: $0)
      return (cases.from.map { $0 <= day } ?? true) && (cases.until.map { day < $0 } ?? true)
    }
    for interval in [intervals.min()! - 1, intervals.max()! + 1] where (0..<timeline.count).contains(interval)
    {
      result.append(Set(inside.map { Point(values: $0.values, interval: interval) }))
    }
    return result
  }
}

extension ReferenceRules {
  /// The rules that decide a case or contradict each other in it.
  func effectiveRules(_ point: [Int]) -> [Int] {
    let inForce = ruleSet.rules.indices.filter { ruleSet.rules[$0].isInForce(on: date) }
    for layer in ruleSet.layers.indices {
      let applicable = inForce.filter {
        ruleSet.rules[$0].layer == layer && holds(ruleSet.rules[$0].condition, point)
      }
      if applicable.isEmpty { continue }
      let setAside = Set(applicable.flatMap { ruleSet.rules[$0].overrides })
      return applicable.filter { !setAside.contains($0) }
    }
    return []
  }
}
