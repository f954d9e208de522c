import SourceText
import Testing

@testable import RuleBook

@Suite struct DateTests {
  @Test func `from is inclusive, until is exclusive`() throws {
    let rules = try ruleSet(
      rule("before", "{}", "retain", "until: 2021-04-01"),
      rule("during", "{}", "hold", "from: 2021-04-01, until: 2021-09-01"),
      rule("after", "{}", "abolish", "from: 2021-09-01"))
    for (date, verdict) in [
      ("0001-01-01", "retain by before"), ("2021-03-31", "retain by before"),
      ("2021-04-01", "hold by during"),
      ("2021-08-31", "hold by during"), ("2021-09-01", "abolish by after"),
      ("9999-12-31", "abolish by after"),
    ] {
      #expect(rules.verdict([:], on: date) == verdict, "\(date)")
    }
  }

  @Test func `a rule of one day`() throws {
    let rules = try ruleSet(rule("day", "{}", "retain", "from: 2020-02-29, until: 2020-03-01"))
    #expect(rules.verdict([:], on: "2020-02-28") == "gap")
    #expect(rules.verdict([:], on: "2020-02-29") == "retain by day")
    #expect(rules.verdict([:], on: "2020-03-01") == "gap")
  }

  @Test func `a layer whose rules are not in force leaves the case to the next`() throws {
    let rules = try ruleSet(
      rule("up", "{}", "retain", "from: 2021-04-01"),
      "- {rule: low, layer: lower, when: {}, outcome: abolish, because: x}\n")
    #expect(rules.verdict([:], on: "2021-03-31") == "abolish by low")
    #expect(rules.verdict([:], on: "2021-04-01") == "retain by up")
  }

  @Test func `dates are days that exist, as yyyy-mm-dd`() {
    for text in ["2021-04-22", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"] {
      #expect(CalendarDate(text)?.description == text)
    }
    for text in [
      "", "2021", "2021-4-22", "2021-04-2", "2021-04-31", "2021-02-29", "1900-02-29", "2021-00-01",
      "2021-13-01", "2021-01-00", "2021-01-32", "0000-01-01", "2021/04/22", "2021-04-22 ", " 2021-04-22",
      "2021-04-22T00:00", "-021-04-22", "+021-04-22", "２０２１-04-22", "令和3年4月22日", "20210422--",
    ] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
  }

  @Test func `days are in the order of the calendar`() {
    let days = ["1999-12-31", "2000-01-01", "2000-01-31", "2000-02-01", "2000-02-29", "2001-01-01"]
    let dates = days.compactMap { CalendarDate($0) }
    #expect(dates.count == days.count)
    #expect(dates.shuffled().sorted() == dates)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) == dates[4])
    #expect(CalendarDate(year: 2001, month: 2, day: 29) == nil)
  }

  @Test func `the length of every month`() {
    for (year, february) in [(1900, 28), (2000, 29), (2023, 28), (2024, 29)] {
      let lengths = (1...12).map { month in
        (1...40).last { CalendarDate(year: year, month: month, day: $0) != nil }
      }
      #expect(lengths == [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }
  }
}
