public import SourceText

/// By what a part of a register is read: parts that do not agree in it cannot be merged.
public struct ReadingMark: Hashable, Sendable {
  /// The version of the program.
  public let program: String
  /// The digest of the rule set.
  public let ruleSet: String
  /// The as-of date; nil where it is the day of export.
  public let asOf: CalendarDate?

  public init(program: String, ruleSet: String, asOf: CalendarDate?) {
    (self.program, self.ruleSet, self.asOf) = (program, ruleSet, asOf)
  }
}
