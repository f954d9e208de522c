public import SourceText

/// Time as a rule set sees it: cut at the dates on which its rules begin and end, so that in each interval
/// the same rules are in force.
public struct Timeline: Hashable, Sendable {
  /// The first day of each interval but the first, which has no beginning.
  public let boundaries: [CalendarDate]

  /// - Parameter dates: The days on which something may change, in any order.
  public init(_ dates: some Sequence<CalendarDate>) { boundaries = Set(dates).sorted() }

  /// The days on which the rules of rule sets begin and end.
  init(_ ruleSets: [RuleSet]) {
    self.init(ruleSets.flatMap(\.rules).flatMap { [$0.from, $0.until].compactMap(\.self) })
  }

  /// How many intervals there are.
  public var count: Int { boundaries.count + 1 }

  /// The interval that a day lies in.
  public func interval(of date: CalendarDate) -> Int { boundaries.count { $0 <= date } }

  /// The intervals from a boundary, inclusive, until another, exclusive; nil for an open end.
  func intervals(from: CalendarDate?, until: CalendarDate?) -> Range<Int> {
    (from.map(interval) ?? 0)..<(until.map(interval) ?? count)
  }

  /// The first day of some intervals, nil where they have no beginning.
  func start(of intervals: some Sequence<Int>) -> CalendarDate? {
    intervals.min().flatMap { $0 == 0 ? nil : boundaries[$0 - 1] }
  }

  /// The first day after some intervals, nil where they have no end.
  func end(of intervals: some Sequence<Int>) -> CalendarDate? {
    intervals.max().flatMap { $0 == boundaries.count ? nil : boundaries[$0] }
  }

  /// A day of an interval: its first; of the interval without beginning its last; any day where there is one
  /// interval only.
  func day(of interval: Int) -> CalendarDate {
    if interval > 0 { return boundaries[interval - 1] }
    return boundaries.first?.dayBefore ?? CalendarDate(year: 2021, month: 4, day: 22)!
  }
}
