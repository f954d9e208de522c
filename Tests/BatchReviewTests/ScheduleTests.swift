import SourceText
import TestSupport
import Testing

@testable import BatchReview

/// Which session a bundle can make, and its latest dates.
@Suite struct ScheduleTests {
  private static let text = """
    calendar: 暦
    procedures:
      - procedure: council
        sessions:
          - {title: 6月, opens: 2021-06-04, decides: 2021-06-24}
          - {title: 9月, opens: 2021-08-31, decides: 2021-09-22}
          - {title: 12月, opens: 2021-11-30, decides: 2021-12-16}
        promulgation: 7
        steps:
          - {step: 周知, days: 5, before: effect}
          - {step: 招集の告示, days: 7, before: opens}
          - {step: 審査, days: 30, before: opens}
          - {step: 討論, days: 0, before: decides}
      - procedure: mayor
        steps: [{step: 公布, days: 0, before: effect}, {step: 審査, days: 30, before: effect}]
      - procedure: board
        sessions: [{title: 5月会, opens: 2021-05-20}, {title: 8月会, opens: 2021-08-19}]
    """

  private func date(_ text: String) -> CalendarDate { CalendarDate(text)! }

  private func schedule(_ effect: String, on today: String) throws -> WorklistSchedule {
    let calendar = try #require(ProcedureCalendar.load(text: Self.text, name: "c.yaml").calendar)
    return WorklistSchedule(calendar, effect: date(effect), today: date(today))
  }

  @Test func `the latest session whose promulgation comes in time, and the earlier ones`() throws {
    let plan = try #require(try schedule("2021-10-01", on: "2021-04-01").plan(.council, enactor: "議会"))
    #expect(plan.session?.title == "9月" && plan.promulgation == date("2021-09-29") && !plan.isLate)
    #expect(plan.earlier.map(\.title) == ["6月"] && plan.alternative == nil)
    #expect(plan.deadlines.map(\.step) == ["審査", "招集の告示", "討論", "周知"], "by date")
    #expect(
      plan.deadlines.map(\.date.description) == ["2021-08-01", "2021-08-24", "2021-09-22", "2021-09-26"])
  }

  @Test(arguments: [("2021-07-01", "6月"), ("2021-06-30", nil), ("2021-09-28", "6月"), ("2021-09-29", "9月")])
  func `a session is in time up to the last day of its promulgation`(effect: String, wanted: String?) throws {
    #expect(try schedule(effect, on: "2021-01-01").plan(.council, enactor: nil)?.session?.title == wanted)
  }

  @Test func `a deadline is past on the day after it`() throws {
    let last = try #require(try schedule("2021-07-01", on: "2021-05-05").plan(.council, enactor: nil))
    #expect(!last.isLate && last.deadlines.allSatisfy { !$0.isPast })
    let late = try #require(try schedule("2021-07-01", on: "2021-05-06").plan(.council, enactor: nil))
    #expect(late.isLate && late.deadlines.map(\.isPast) == [true, false, false, false])
    #expect(late.alternative?.session?.title == "9月" && late.alternative?.effect == date("2021-09-29"))
  }

  @Test func `earlier sessions that are past are not named`() throws {
    let plan = try #require(try schedule("2021-10-01", on: "2021-05-06").plan(.council, enactor: nil))
    #expect(plan.session?.title == "9月" && !plan.isLate && plan.earlier.isEmpty)
  }

  @Test func `a step before the day of effect can make the same session late`() throws {
    let plan = try #require(try schedule("2021-07-01", on: "2021-06-27").plan(.council, enactor: nil))
    #expect(plan.isLate && plan.alternative?.session?.title == "9月")
    let text = """
      calendar: c
      procedures:
        - procedure: council
          sessions: [{title: a, opens: 2021-06-04}]
          promulgation: 0
          steps: [{step: 周知, days: 60, before: effect}]
      """
    let calendar = try #require(ProcedureCalendar.load(text: text, name: "c.yaml").calendar)
    let schedule = WorklistSchedule(calendar, effect: date("2021-07-01"), today: date("2021-06-01"))
    let alternative = try #require(schedule.plan(.council, enactor: nil)?.alternative)
    #expect(alternative.session?.title == "a" && alternative.effect == date("2021-07-31"))
  }

  @Test func `nothing in the calendar can be made`() throws {
    let plan = try #require(try schedule("2021-12-31", on: "2021-12-01").plan(.council, enactor: nil))
    #expect(plan.isLate && plan.alternative == nil)
  }

  @Test func `without sessions all is counted back from the day of effect`() throws {
    let plan = try #require(try schedule("2021-10-01", on: "2021-09-01").plan(.mayor, enactor: "市長"))
    #expect(plan.session == nil && plan.promulgation == date("2021-10-01") && !plan.isLate)
    #expect(plan.deadlines.map(\.date.description) == ["2021-09-01", "2021-10-01"])
    let late = try #require(try schedule("2021-10-01", on: "2021-09-02").plan(.mayor, enactor: "市長"))
    #expect(late.isLate && late.alternative?.effect == date("2021-10-02"))
  }

  @Test func `the board's last meeting before a session that can still be made`() throws {
    let schedule = try schedule("2021-10-01", on: "2021-05-21")
    #expect(schedule.boardMeeting(before: date("2021-08-31"))?.title == "8月会")
    #expect(schedule.boardMeeting(before: date("2021-08-19")) == nil, "5月会 is past")
  }

  @Test func `plans against a plain search, on random days`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    for _ in 0..<2_000 {
      let effect = date("2021-05-01").advanced(by: Int.random(in: 0..<300, using: &random))
      let today = date("2021-04-01").advanced(by: Int.random(in: 0..<300, using: &random))
      let plan = try schedule(effect.description, on: today.description).plan(.council, enactor: nil)
      let decisions = ["2021-06-24", "2021-09-22", "2021-12-16"].map(date)
      var wanted: CalendarDate?
      for decision in decisions {
        var promulgated = decision
        for _ in 0..<7 { promulgated = promulgated.dayAfter }
        if promulgated <= effect { wanted = decision }
      }
      #expect(plan?.session?.decides == wanted, "seed \(seed): \(effect)")
      #expect(plan.map { $0.isLate == $0.deadlines.contains { $0.date < today } } ?? true, "seed \(seed)")
      #expect(plan?.alternative.map { $0.effect > effect } ?? true, "seed \(seed): \(effect), \(today)")
    }
  }

  @Test func `no session before the day is an error at the procedure, none at all a warning`() throws {
    let bench = try Bench([
      "<instrument id=\"J\" tier=\"条例\" enactor=\"議会\"><form id=\"F1\"><requirement seal=\"認印\"/></form></instrument>"
        + "<instrument id=\"U\" tier=\"要綱\"><form id=\"F2\"><requirement seal=\"認印\"/></form></instrument>"
        + "<instrument id=\"X\"><form id=\"F3\"><requirement seal=\"認印\"/></form></instrument>"
    ])
    let bundles = try bench.worklist().bundles(bench.ruleSet.vocabulary)
    #expect(
      try schedule("2021-06-30", on: "2021-04-01").problems(bundles).map(\.rendered) == [
        "c.yaml:3:5: error: no session of `議会の議決` of `議会` comes early enough for 2021-06-30; "
          + "the next is `6月`, with which it can take effect on 2021-07-01",
        "c.yaml:3:3: warning: the calendar has no procedure `訓令・告示・要綱`, which is on the worklist",
      ])
    let later = try schedule("2021-06-30", on: "2021-05-06").problems(bundles)
    #expect(later.first?.help?.contains("`9月`") == true, "a session that can no longer be made is no help")
  }
}
