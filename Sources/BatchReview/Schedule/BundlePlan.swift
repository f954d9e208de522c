public import SourceText

/// By when a bundle of amendments has to be where, so that it takes effect on the target date.
public struct BundlePlan: Sendable {
  /// A latest date inside the office.
  public struct Deadline: Sendable {
    public let step: String
    public let date: CalendarDate
    /// Whether it has gone by.
    public let isPast: Bool
  }

  /// What can be made where the target date cannot.
  public struct Alternative: Sendable {
    /// The first session that can still be made; nil where there are none.
    public let session: ProcedureCalendar.Session?
    /// The first day on which the bundle is sure to be able to take effect.
    public let effect: CalendarDate
  }

  /// The latest session that comes in time; nil where all is counted back from the day of effect.
  public let session: ProcedureCalendar.Session?
  /// The day by which it is promulgated at the latest.
  public let promulgation: CalendarDate
  /// By date.
  public let deadlines: [Deadline]
  /// Earlier sessions that can still be made, too.
  public let earlier: [ProcedureCalendar.Session]
  /// Whether the target date can no longer be made in the regular way.
  public let isLate: Bool
  /// Where it is late: what can be made instead; nil where the calendar has nothing.
  public let alternative: Alternative?
}

extension ProcedureCalendar.Entry {
  /// The plan for a target date, looked at on a day; nil where no session comes in time.
  func plan(effect: CalendarDate, on today: CalendarDate) -> BundlePlan? {
    let sessions = self.sessions ?? []
    let inTime = sessions.filter { promulgation(of: $0) <= effect }
    if self.sessions != nil, inTime.isEmpty { return nil }
    let session = inTime.last
    let deadlines = deadlines(session, effect: effect).map {
      BundlePlan.Deadline(step: $0.step, date: $0.date, isPast: $0.date < today)
    }
    let isLate = deadlines.contains(where: \.isPast) || session.map { $0.decides < today } ?? (effect < today)
    return BundlePlan(
      session: session, promulgation: session.map(promulgation) ?? effect, deadlines: deadlines,
      earlier: inTime.dropLast().filter { canMake($0, from: today) }, isLate: isLate,
      alternative: isLate ? alternative(from: today) : nil)
  }

  /// The day by which what a session decides is promulgated.
  func promulgation(of session: ProcedureCalendar.Session) -> CalendarDate {
    session.decides.advanced(by: promulgation)
  }

  /// The latest dates for a session and a day of effect, the earliest first.
  private func deadlines(
    _ session: ProcedureCalendar.Session?, effect: CalendarDate
  ) -> [(step: String, date: CalendarDate)] {
    let dated = steps.map { step in
      let anchor =
        switch step.anchor {
        case .opens: session?.opens ?? effect
        case .decides: session?.decides ?? effect
        case .effect: effect
        }
      return (step: step.title, date: anchor.advanced(by: -step.days))
    }
    // Steps of one day stay in the order of the file.
    return dated.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  /// Whether everything that a session itself asks for still lies ahead.
  func canMake(_ session: ProcedureCalendar.Session, from today: CalendarDate) -> Bool {
    session.decides >= today
      && steps.allSatisfy { step in
        switch step.anchor {
        case .opens: session.opens.advanced(by: -step.days) >= today
        case .decides: session.decides.advanced(by: -step.days) >= today
        case .effect: true
        }
      }
  }

  /// The first session that can be made, and the first day of effect that leaves time for every step.
  private func alternative(from today: CalendarDate) -> BundlePlan.Alternative? {
    let lead = steps.filter { $0.anchor == .effect }.map(\.days).max() ?? 0
    let ready = today.advanced(by: lead)
    guard let sessions else { return BundlePlan.Alternative(session: nil, effect: ready) }
    guard let session = sessions.first(where: { canMake($0, from: today) }) else { return nil }
    return BundlePlan.Alternative(session: session, effect: max(promulgation(of: session), ready))
  }
}
