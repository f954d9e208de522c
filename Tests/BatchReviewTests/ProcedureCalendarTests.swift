import SourceText
import Testing

@testable import BatchReview

/// Reading a calendar of sessions and terms: everything that is wrong, at its place.
@Suite struct ProcedureCalendarTests {
  private func messages(_ text: String) -> [String] {
    let (calendar, diagnostics) = ProcedureCalendar.load(text: text, name: "c.yaml")
    #expect((calendar == nil) == diagnostics.contains { $0.severity == .error })
    return diagnostics.map(\.rendered)
  }

  private func date(_ text: String) -> CalendarDate { CalendarDate(text)! }

  @Test func `everything that a calendar can say`() throws {
    let (calendar, diagnostics) = ProcedureCalendar.load(
      text: """
        calendar: 令和3年度
        procedures:
          - procedure: 議会の議決
            sessions:
              - {title: 9月, opens: 2021-08-31, decides: 2021-09-22}
              - {title: 6月, opens: 2021-06-04, decides: 2021-06-24}
            steps: [{step: 招集の告示, days: 7, before: opens}]
          - {procedure: committee, sessions: [{title: 総会, opens: 2021-07-26}]}
          - procedure: 各委員会
            enactor: 農業委員会
            steps: [{step: 公布, days: 0, before: effect}]
        """, name: "c.yaml")
    #expect(diagnostics.isEmpty)
    let read = try #require(calendar)
    #expect(read.title == "令和3年度" && read.entries.map(\.procedure) == [.council, .committee, .committee])
    #expect(read.entries[0].sessions?.map(\.title) == ["6月", "9月"], "by the day of the decision")
    #expect(read.entries[0].promulgation == 23 && read.entries[1].promulgation == 0)
    #expect(read.entries[1].sessions?.first?.decides == date("2021-07-26"), "a meeting of one day")
    #expect(read.entry(.committee, enactor: "農業委員会")?.enactor == "農業委員会")
    #expect(read.entry(.committee, enactor: "公平委員会")?.enactor == nil)
    #expect(read.entry(.mayor, enactor: "市長") == nil)
  }

  @Test func `an entry for one body is for no other`() throws {
    let text = "calendar: c\nprocedures: [{procedure: committee, enactor: 農業委員会}]"
    let calendar = try #require(ProcedureCalendar.load(text: text, name: "c.yaml").calendar)
    #expect(calendar.entry(.committee, enactor: "公平委員会") == nil)
    #expect(calendar.entry(.committee, enactor: nil) == nil)
  }

  @Test func `every spelling of a procedure is one procedure's`() {
    let spellings = Procedure.allCases.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
    for procedure in Procedure.allCases {
      for spelling in procedure.spellings { #expect(Procedure(spelling: spelling) == procedure) }
    }
    for (spelling, wanted) in [
      ("議会の議決", Procedure.council), ("市長決裁", .mayor), ("教育委員会の議決", .board), ("各委員会", .committee),
      ("議会", .assembly), ("企業管理者", .enterprise), ("訓令・告示・要綱", .head),
    ] { #expect(Procedure(spelling: spelling) == wanted) }
    #expect(Procedure(spelling: "市長") == nil)
  }

  @Test(arguments: [
    ("", "c.yaml: error: the calendar is empty"),
    ("- a", "c.yaml:1:1: error: the calendar must be a map, not a list"),
    ("procedures: [{procedure: mayor}]", "c.yaml:1:1: error: the calendar has no `calendar`"),
    ("calendar: c", "c.yaml:1:1: error: the calendar has no `procedures`"),
    ("calendar: c\nprocedures: []", "c.yaml:2:13: error: `procedures` is empty"),
    (
      "calendar: c\nprocedures: [{procedure: mayor}]\nsessions: []",
      "c.yaml:3:1: error: unknown key `sessions` of the calendar"
    ),
  ])
  func `a calendar as a whole`(text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    ("{enactor: 市長}", 5, "a procedure has no `procedure`"),
    ("{procedure: 議会の議訣}", 17, "unknown procedure `議会の議訣`; did you mean `議会の議決`?"),
    ("{procedure: council}", 5, "the procedure `議会の議決` has no `sessions`"),
    ("{procedure: 議会}", 5, "the procedure `議会の規則` has no `sessions`"),
    ("{procedure: mayor, sesions: []}", 24, "unknown key `sesions` of a procedure; did you mean `sessions`?"),
    ("{procedure: mayor, sessions: []}", 34, "`sessions` is empty"),
    ("{procedure: mayor, sessions: x}", 34, "`sessions` must be a list, not a text"),
    (
      "{procedure: mayor, promulgation: 3}", 38,
      "`promulgation` counts from the decision of a session, and there are no `sessions`"
    ),
    ("{procedure: mayor, sessions: [{title: a}]}", 35, "the session `a` has no `opens`"),
    ("{procedure: mayor, sessions: [{opens: 2021-06-04}]}", 35, "a session has no `title`"),
    (
      "{procedure: mayor, sessions: [{title: a, opens: 2021-02-29}]}", 53,
      "`2021-02-29` is not a date of the form yyyy-mm-dd"
    ),
    (
      "{procedure: mayor, sessions: [{title: a, opens: 2021-06-04, decides: 2021-06-03}]}", 74,
      "`decides` (2021-06-03) is before `opens` (2021-06-04)"
    ),
    (
      "{procedure: mayor, sessions: [{title: a, opens: 2021-06-04}, {title: a, opens: 2021-07-04}]}", 66,
      "the session `a` stands twice"
    ),
    ("{procedure: mayor, steps: [{days: 1, before: effect}]}", 32, "a step has no `step`"),
    ("{procedure: mayor, steps: [{step: a, before: effect}]}", 32, "the step `a` has no `days`"),
    ("{procedure: mayor, steps: [{step: a, days: 1}]}", 32, "the step `a` has no `before`"),
    (
      "{procedure: mayor, steps: [{step: a, days: -1, before: effect}]}", 48,
      "`-1` is not a number of days from 0 to 3660"
    ),
    (
      "{procedure: mayor, steps: [{step: a, days: 3661, before: effect}]}", 48,
      "`3661` is not a number of days from 0 to 3660"
    ),
    (
      "{procedure: mayor, steps: [{step: a, days: 1, before: efect}]}", 59,
      "unknown before `efect`; did you mean `effect`?"
    ),
    (
      "{procedure: mayor, steps: [{step: a, days: 1, before: opens}]}", 59,
      "the step `a` counts back from `opens`, and there are no `sessions`; write `effect`"
    ),
    (
      "{procedure: mayor, steps: [{step: a, days: 1, before: effect}, {step: a, days: 2, before: effect}]}",
      68,
      "the step `a` stands twice"
    ),
  ])
  func `a procedure`(entry: String, column: Int, message: String) {
    #expect(messages("calendar: c\nprocedures:\n  - \(entry)") == ["c.yaml:3:\(column): error: \(message)"])
  }

  @Test func `a procedure that stands twice, for all bodies or for one`() {
    #expect(
      messages("calendar: c\nprocedures:\n  - {procedure: mayor}\n  - {procedure: 市長決裁}") == [
        "c.yaml:4:5: error: the procedure `市長決裁` stands twice"
      ])
    let one = "  - {procedure: committee, enactor: 農業委員会}\n"
    #expect(
      messages("calendar: c\nprocedures:\n  - {procedure: committee}\n\(one)\(one)") == [
        "c.yaml:5:5: error: the procedure `委員会の議決` of `農業委員会` stands twice"
      ])
  }

  @Test func `all mistakes of a run`() {
    #expect(
      messages(
        "calendar: c\nprocedures:\n  - {procedure: major}\n  - {procedure: mayor, steps: [{step: a, days: x, before: y}]}"
      ).count == 3)
  }

  @Test func `a longer term than the law's is a warning`() {
    let term =
      "calendar: c\nprocedures: [{procedure: council, sessions: [{title: a, opens: 2021-06-04}], promulgation: "
    #expect(messages(term + "23}]").isEmpty)
    let warnings = messages(term + "24}]")
    #expect(warnings.count == 1 && warnings[0].contains(": warning: `promulgation` is 24 days"))
  }
}
