public import SourceText

/// A decision that people have taken about one requirement, and that departs from the rules.
public struct HumanDecision: Hashable, Sendable {
  /// What the rules said when it was taken.
  public struct Departure: Hashable, Sendable {
    /// The outcome's id, or `undetermined`.
    public let outcome: String
    public let rule: String?
    /// What the rule said; see ``RuleBook/RuleSet``.
    public let ruleDigest: String?
  }

  public let requirement: RequirementID
  /// The index of the outcome.
  public let outcome: Int
  public let who: String
  public let when: CalendarDate
  public let why: String
  /// The first day on which it holds; nil for always.
  public let from: CalendarDate?
  /// The first day on which it no longer holds; nil for never.
  public let until: CalendarDate?
  /// What it departs from; nil where the record does not say.
  public let departsFrom: Departure?
  /// The form as it was when it was taken; nil where the record does not say.
  public let formDigest: String?
  public let place: AnswerPlace

  /// Whether it holds on a day.
  func holds(on date: CalendarDate) -> Bool {
    from.map { $0 <= date } ?? true && until.map { date < $0 } ?? true
  }

  /// Whether it holds on a day of this time.
  func holds(from start: CalendarDate?, until end: CalendarDate?) -> Bool {
    (from.map { from in end.map { from < $0 } ?? true } ?? true)
      && (start.map { start in until.map { start < $0 } ?? true } ?? true)
  }
}
