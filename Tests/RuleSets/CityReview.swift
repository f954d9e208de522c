import SealReview
import Testing

/// A city's rule set on a day, and the tables that it makes of registers.
struct CityReview {
  let ruleSet: RuleSet
  private let day: CalendarDate

  init(_ name: String, on day: String) throws {
    ruleSet = try ShippedRules.load(name)
    self.day = try #require(CalendarDate(day))
  }

  func tally(_ registers: SyntheticRegister..., by axis: String, unit: TallyUnit = .form) throws -> Tally {
    let axis = try #require(TallyAxis(axis, in: ruleSet.vocabulary))
    return try Tally.count(registers.map(\.input), by: ruleSet, axis: axis, unit: unit, .init(asOf: day))
      .tally
  }

  /// The rules that decide something in the registers, of those whose outcomes are counted.
  func reasons(_ registers: SyntheticRegister...) throws -> Set<String> {
    let tally = try Tally.count(
      registers.map(\.input), by: ruleSet, axis: .reason, unit: .requirement, .init(asOf: day)
    ).tally
    return Set(tally.rows.map(\.key))
  }

  /// The rules whose outcomes are counted.
  var countedRules: Set<String> {
    Set(ruleSet.rules.filter { ruleSet.outcomes[$0.outcome].effect != .none }.map(\.id))
  }
}

extension Tally {
  /// How many units of these rows, or of all, have the outcome.
  func count(_ outcome: String, in keys: String...) -> Int {
    column(outcome).map { column in chosen(keys).reduce(0) { $0 + $1.counts[column] } } ?? -1
  }

  /// How many units these rows, or all, count.
  func count(in keys: String...) -> Int { chosen(keys).reduce(0) { $0 + $1.total } }

  /// How many units have an outcome that is not counted.
  func apart(_ outcome: String) -> Int { column(outcome).map { notCounted[$0] } ?? -1 }

  /// How many units are undetermined.
  var undetermined: Int { total.counts[outcomes.count] }

  private func column(_ outcome: String) -> Int? { outcomes.firstIndex { $0.id == outcome } }

  private func chosen(_ keys: [String]) -> [Row] {
    keys.isEmpty ? [total] : rows.filter { keys.contains($0.key) }
  }
}
