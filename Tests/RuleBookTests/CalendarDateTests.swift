import SourceText
import Testing

/// Counting days, against going from day to day.
@Suite struct CalendarDateTests {
  @Test func `so many days later is so many times the day after, over leap years and centuries`() throws {
    for start in ["1899-12-25", "1999-12-25", "2020-02-25", "2021-02-25", "2100-02-25"] {
      let start = try #require(CalendarDate(start))
      var day = start
      for count in 0...1_600 {
        #expect(start.advanced(by: count) == day && day.advanced(by: -count) == start)
        day = day.dayAfter
      }
    }
  }

  @Test func `every day of 800 years has its own number`() throws {
    var day = try #require(CalendarDate("1600-01-01"))
    let start = day
    var count = 0
    while day.year < 2400 {
      if start.advanced(by: count) != day { Issue.record("\(day)") }
      day = day.dayAfter
      count += 1
    }
    #expect(count == 2 * 146_097, "400 years are 146,097 days")
  }

  @Test func `the calendar has a first and a last day`() throws {
    let (first, last) = (try #require(CalendarDate("0001-01-01")), try #require(CalendarDate("9999-12-31")))
    #expect(first.advanced(by: 0) == first && last.advanced(by: 0) == last)
    #expect(first.advanced(by: -1) == first && last.advanced(by: 1) == last)
    #expect(first.advanced(by: .max) == last && last.advanced(by: .min) == first)
    #expect(first.advanced(by: 3_652_058) == last && last.advanced(by: -3_652_058) == first)
  }

  @Test(arguments: [
    ("2021-06-04", -7, "2021-05-28"), ("2021-06-24", 23, "2021-07-17"), ("2021-03-01", -1, "2021-02-28"),
    ("2020-03-01", -1, "2020-02-29"), ("2021-12-31", 1, "2022-01-01"), ("2021-04-01", 10, "2021-04-11"),
  ])
  func `days that a clerk counts`(day: String, count: Int, wanted: String) throws {
    #expect(CalendarDate(day)?.advanced(by: count).description == wanted)
  }
}
