import SourceText
import Testing

@testable import Reports

/// Days as people write them.
@Suite struct EraDateTests {
  @Test(arguments: [
    ("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"), ("2019-12-31", "令和元年12月31日"),
    ("2020-01-01", "令和2年1月1日"), ("2021-04-22", "令和3年4月22日"), ("1989-01-07", "昭和64年1月7日"),
    ("1989-01-08", "平成元年1月8日"), ("1990-01-01", "平成2年1月1日"), ("1926-12-24", "大正15年12月24日"),
    ("1926-12-25", "昭和元年12月25日"), ("1947-05-03", "昭和22年5月3日"), ("1912-07-30", "大正元年7月30日"),
    ("1912-07-29", "1912年7月29日"), ("1868-01-25", "1868年1月25日"),
  ])
  func `in the Japanese era`(day: String, wanted: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(ReportWording(.japanese, .standard).date(date) == wanted)
    #expect(ReportWording(.english, .standard).date(date) == day)
  }

  @Test func `the first day of an era is its first year's, every day before it the last one's`() throws {
    let wording = ReportWording(.japanese, .standard)
    for (last, first) in [
      ("2019-04-30", "2019-05-01"), ("1989-01-07", "1989-01-08"), ("1926-12-24", "1926-12-25"),
    ] {
      #expect(!wording.date(try #require(CalendarDate(last))).contains("元年"))
      #expect(wording.date(try #require(CalendarDate(first))).contains("元年"))
    }
  }
}
