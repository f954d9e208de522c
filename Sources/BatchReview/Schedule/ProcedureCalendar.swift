public import SourceText

/// A calendar of sessions and terms: by when what must be done, so that amendments take effect on a day.
public struct ProcedureCalendar: Sendable {
  /// A session of the council, or a meeting of a board or committee.
  public struct Session: Hashable, Sendable {
    public let title: String
    public let opens: CalendarDate
    /// The day of its decision; that of its opening where it takes one day.
    public let decides: CalendarDate
  }

  /// What has to be done inside the office, so many days before something else.
  struct Step: Sendable {
    /// What the days are counted back from.
    enum Anchor: String, CaseIterable, Sendable {
      case opens, decides, effect
    }

    let title: String
    let days: Int
    let anchor: Anchor
  }

  /// The sessions and terms of one procedure.
  struct Entry: Sendable {
    let procedure: Procedure
    /// The only body that it is for; nil for every body without an entry of its own.
    let enactor: String?
    /// By the day of their decisions; nil where there are none and all is counted back from the day of effect.
    let sessions: [Session]?
    /// The days from the decision to the promulgation, at the latest.
    let promulgation: Int
    let steps: [Step]
    let position: SourcePosition
  }

  public let title: String
  /// The file's name in diagnostics.
  public let file: String
  let entries: [Entry]
  let position: SourcePosition

  /// The days within which an ordinance is promulgated after it is passed, where the calendar does not say:
  /// three until it is sent to the mayor, and twenty from there.
  ///
  /// Source: 地方自治法 16条 1項・2項; as of 2021-04-22.
  public static let ordinanceTerm = 3 + 20

  /// What holds for a procedure of a body.
  func entry(_ procedure: Procedure, enactor: String?) -> Entry? {
    let entries = entries.filter { $0.procedure == procedure }
    return entries.first { $0.enactor != nil && $0.enactor == enactor } ?? entries.first { $0.enactor == nil }
  }
}
