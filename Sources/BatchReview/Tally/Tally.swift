public import RuleBook
internal import SourceText

/// How many units have which result, row by row.
public struct Tally: Hashable, Sendable {
  /// The counts of one row: one for each outcome in declared order, then undetermined.
  public struct Row: Hashable, Sendable {
    /// The value that the row stands for; `unknown` where it is not known.
    public let key: String
    public internal(set) var counts: [Int]
    /// How many of them rest on a decision of people: the rules alone would count them elsewhere.
    public internal(set) var byDecision: [Int]

    init(key: String, outcomes: [Outcome]) {
      self.key = key
      counts = Array(repeating: 0, count: outcomes.count + 1)
      byDecision = counts
    }

    /// What the row counts in all; outcomes without effect are not in it.
    public var total: Int { counts.reduce(0, +) }
  }

  public let axis: TallyAxis
  public let unit: TallyUnit
  public let outcomes: [Outcome]
  /// Whether there may be decisions of people, so that the table says how many of its numbers rest on them.
  public let countsDecisions: Bool
  /// Rows in the order in which their values first appear in the register; those that count nothing are
  /// left out.
  public var rows: [Row] { allRows.filter { $0.total > 0 } }
  /// The sums of all rows.
  public private(set) var total: Row
  /// The units whose outcome has no effect, by outcome.
  public private(set) var notCounted: [Int]
  /// How many of them rest on a decision of people.
  public private(set) var notCountedByDecision: [Int]
  /// The units without any requirement.
  public private(set) var noRequirement = 0

  private var allRows: [Row] = []
  private var indices: [ExactText: Int] = [:]

  /// The key of the row of what is not known.
  public static let unknownKey = "unknown"
  /// The key of the row of what people have decided, where rows are reasons.
  public static let decisionKey = "decision"

  init(axis: TallyAxis, unit: TallyUnit, outcomes: [Outcome], countsDecisions: Bool = false) {
    self.axis = axis
    self.unit = unit
    self.outcomes = outcomes
    self.countsDecisions = countsDecisions
    total = Row(key: "total", outcomes: outcomes)
    notCounted = Array(repeating: 0, count: outcomes.count)
    notCountedByDecision = notCounted
  }

  /// The index of the row with this key, which appears if it is new.
  mutating func row(_ key: String) -> Int {
    if let index = indices[ExactText(key)] { return index }
    let index = allRows.count
    indices[ExactText(key)] = index
    allRows.append(Row(key: key, outcomes: outcomes))
    return index
  }

  /// Counts one unit.
  ///
  /// - Parameter isByDecision: Whether it rests on a decision of people.
  mutating func count(_ result: Result, row: Int, isByDecision: Bool = false) {
    switch result {
    case .outcome(let outcome) where outcomes[outcome].effect == .none:
      notCounted[outcome] += 1
      if isByDecision { notCountedByDecision[outcome] += 1 }
    case .outcome(let outcome): add(1, row, outcome, byDecision: isByDecision ? 1 : 0)
    case .undetermined: add(1, row, outcomes.count, byDecision: isByDecision ? 1 : 0)
    }
  }

  mutating func countNoRequirement() { noRequirement += 1 }

  mutating func add(_ count: Int, _ row: Int, _ column: Int, byDecision: Int = 0) {
    allRows[row].counts[column] += count
    allRows[row].byDecision[column] += byDecision
    total.counts[column] += count
    total.byDecision[column] += byDecision
  }

  /// Adds the counts of the files that follow.
  public mutating func merge(_ other: Tally) {
    for row in other.allRows {
      let index = self.row(row.key)
      for (column, count) in row.counts.enumerated() {
        add(count, index, column, byDecision: row.byDecision[column])
      }
    }
    for outcome in outcomes.indices {
      notCounted[outcome] += other.notCounted[outcome]
      notCountedByDecision[outcome] += other.notCountedByDecision[outcome]
    }
    noRequirement += other.noRequirement
  }

  /// The sum of the shares of the outcomes that are revised, in tenths of a percent; nil without a total.
  public var reviewRate: Int? {
    guard let shares = Shares.tenths(total.counts) else { return nil }
    return zip(outcomes, shares).reduce(0) { $0 + ($1.0.effect == .revise ? $1.1 : 0) }
  }
}

/// Shares of a whole, as published tables print them.
public enum Shares {
  /// The shares in tenths of a percent by largest remainder, so that they add up to exactly 100.0 %; the
  /// earlier column first in a tie. Nil where the whole is nothing.
  ///
  /// Source: the published tables of 岡崎市 (2021-02) and 狛江市, whose columns add up to 100.0 this way.
  public static func tenths(_ counts: [Int]) -> [Int]? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var shares = counts.map { $0 * 1_000 / total }
    let byRemainder = counts.indices.sorted {
      let (left, right) = (counts[$0] * 1_000 % total, counts[$1] * 1_000 % total)
      return left != right ? left > right : $0 < $1
    }
    for index in byRemainder.prefix(1_000 - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }

  /// Tenths of a percent as printed: 824 is `82.4`.
  public static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
