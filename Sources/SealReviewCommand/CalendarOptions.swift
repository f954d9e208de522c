import ArgumentParser
import SealReview

/// The calendar of sessions, the target date, and the day from which one looks.
struct CalendarOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file of sessions and terms; adds latest dates, with --effective.", valueName: "file"),
    completion: .file())
  var calendar: String?

  @Option(help: ArgumentHelp("The day on which the amendments should take effect.", valueName: "date"))
  var effective: String?

  @Option(
    help: ArgumentHelp("What is before this day is past; by default the as-of date.", valueName: "date"))
  var on: String?

  func validate() throws {
    if (calendar == nil) != (effective == nil) {
      throw ValidationError("--calendar and --effective belong together")
    }
    if on != nil, calendar == nil { throw ValidationError("--on goes with --calendar") }
  }

  /// What the options give, as far as it can be used.
  struct Loaded {
    var calendar: ProcedureCalendar?
    var effective: CalendarDate?
    var on: CalendarDate?
    var diagnostics: [Diagnostic] = []

    /// The schedule, nil where none was asked for.
    func schedule(asOf: CalendarDate?) -> WorklistSchedule? {
      guard let calendar, let effective, let today = on ?? asOf else { return nil }
      return WorklistSchedule(calendar, effect: effective, today: today)
    }

    var canBeUsed: Bool { !diagnostics.contains { $0.severity == .error } }
  }

  /// Every problem of the file and of the days is among the diagnostics.
  func load() -> Loaded {
    var loaded = Loaded()
    if let calendar { (loaded.calendar, loaded.diagnostics) = ProcedureCalendar.load(path: calendar) }
    do { loaded.effective = try CalendarDate.option("--effective", effective) } catch {
      loaded.diagnostics.append(error)
    }
    do { loaded.on = try CalendarDate.option("--on", on) } catch { loaded.diagnostics.append(error) }
    return loaded
  }
}
