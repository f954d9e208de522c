extension CalendarDate {
  /// The day so many days later, or earlier where negative; at most the first or last day of the calendar.
  public func advanced(by days: Int) -> CalendarDate {
    let (number, overflows) = dayNumber.addingReportingOverflow(days)
    let last = Self.daysBefore(year: 10_000)
    let clamped = overflows ? (days < 0 ? 1 : last) : min(max(number, 1), last)
    return CalendarDate(dayNumber: clamped)
  }

  /// How many days of the calendar there are up to this one: 1 for its first day.
  private var dayNumber: Int {
    Self.daysBefore(year: year) + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) } + day
  }

  private init(dayNumber: Int) {
    // A year is never longer than 366 days, so this one is not too late.
    var year = (dayNumber - 1) / 366 + 1
    while Self.daysBefore(year: year + 1) < dayNumber { year += 1 }
    var month = 1
    var day = dayNumber - Self.daysBefore(year: year)
    while day > Self.days(inMonth: month, of: year) {
      day -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: day)!
  }

  private static func daysBefore(year: Int) -> Int {
    let full = year - 1
    return full * 365 + full / 4 - full / 100 + full / 400
  }
}
