public import SourceText

/// A calendar, the day on which amendments should take effect, and the day from which one looks.
public struct WorklistSchedule: Sendable {
  public let calendar: ProcedureCalendar
  /// The target date of effect.
  public let effect: CalendarDate
  /// What lies before this day is past.
  public let today: CalendarDate

  public init(_ calendar: ProcedureCalendar, effect: CalendarDate, today: CalendarDate) {
    (self.calendar, self.effect, self.today) = (calendar, effect, today)
  }

  /// The plan of a procedure of a body; nil where the calendar has nothing for it.
  public func plan(_ procedure: Procedure?, enactor: String?) -> BundlePlan? {
    procedure.flatMap { calendar.entry($0, enactor: enactor) }?.plan(effect: effect, on: today)
  }

  /// The last meeting of the board of education before a day that can still be made.
  public func boardMeeting(before day: CalendarDate) -> ProcedureCalendar.Session? {
    calendar.entry(.board, enactor: "教育委員会")?.sessions?.last { $0.decides < day && $0.decides >= today }
  }

  /// What the calendar lacks for bundles: an error where no session comes in time, a warning where a procedure
  /// is not in it.
  public func problems(_ bundles: [WorklistBundle]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for bundle in bundles {
      guard let procedure = bundle.procedure else { continue }
      let name = "`\(procedure.label.japanese)`" + (bundle.enactor.map { " of `\($0)`" } ?? "")
      guard let entry = calendar.entry(procedure, enactor: bundle.enactor) else {
        problems.append(
          Diagnostic(
            .warning, file: calendar.file, position: calendar.position,
            "the calendar has no procedure \(name), which is on the worklist"))
        continue
      }
      guard entry.plan(effect: effect, on: today) == nil, let sessions = entry.sessions,
        let next = sessions.first(where: { entry.canMake($0, from: today) }) ?? sessions.first
      else { continue }
      let problem = Diagnostic(
        .error, file: calendar.file, position: entry.position,
        "no session of \(name) comes early enough for \(effect)",
        help: "the next is `\(next.title)`, with which it can take effect on \(entry.promulgation(of: next))")
      problems.append(problem)
    }
    return problems
  }
}
