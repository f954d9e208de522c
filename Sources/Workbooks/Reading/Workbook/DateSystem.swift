internal import SourceText

/// From when a workbook counts its days.
enum DateSystem {
  case from1900, from1904

  private static let start1900 = CalendarDate(year: 1899, month: 12, day: 31)!
  private static let start1904 = CalendarDate(year: 1904, month: 1, day: 1)!

  /// The day that a number is shown as; nil where it is a time of the day, or no day at all.
  ///
  /// Source: ECMA-376, part 1, 18.17.4.1: in the 1900 system the number 60 is February 29, 1900, which there never was.
  func day(_ number: Double) -> CalendarDate? {
    // The last day of the calendar is number 2,958,465.
    guard number >= 0, number < 2_958_466 else { return nil }
    let days = Int(number)
    switch self {
    case .from1900:
      guard days > 0, days != 60 else { return nil }
      return Self.start1900.advanced(by: days > 60 ? days - 1 : days)
    case .from1904:
      guard days > 0 || number == 0, days <= 2_957_003 else { return nil }
      return Self.start1904.advanced(by: days)
    }
  }
}
