import Foundation
import Testing

/// The lists of the worklist command, and its calendar.
@Suite struct WorklistCommandTests {
  private static let folder = Command.root + "/Tests/EndToEndTests/calendars"

  private func worklist(_ words: String...) throws -> Command.Result {
    try Command.run(["worklist", "register.xml", "--rules", "../good/rules"] + words, in: Self.folder)
  }

  private func entries(_ words: String...) throws -> [[String: Any]] {
    let all = ["worklist", "register.xml", "--rules", "../good/rules", "--format", "json"] + words
    let result = try Command.run(all, in: Self.folder)
    #expect(result.code == 0, "\(result.diagnostics)")
    return try #require(result.json as? [[String: Any]])
  }

  @Test func `without a calendar an entry has the keys of the format, in their order`() throws {
    let result = try worklist("--format", "json")
    let keys = ["instrument", "enactor", "department", "section", "procedure", "after", "forms", "articles"]
    let entries = try #require(result.json as? [[String: Any]])
    #expect(entries.allSatisfy { Set($0.keys) == Set(keys) })
    let first = result.text.split(separator: "\n").prefix { $0 != "  }," }
    #expect(
      first.compactMap { line in keys.first { line.hasPrefix("    \"\($0)\":") } } == keys, "\(first)")
    #expect(try worklist("--format", "json", "--list", "revisions").output == result.output)
  }

  @Test func `with a calendar each entry has its session and latest dates`() throws {
    let entries = try entries("--calendar", "good.yaml", "--effective", "2021-10-20", "--on", "2021-05-21")
    let council = try #require(entries.first { ($0["procedure"] as? String) == "council" })
    #expect(
      council["session"] as? [String: String] == [
        "title": "9月定例会", "opens": "2021-08-31", "decides": "2021-09-22",
      ])
    #expect(council["promulgation"] as? String == "2021-10-15" && council["late"] as? Bool == false)
    let deadlines = try #require(council["deadlines"] as? [[String: Any]])
    #expect(deadlines.map { $0["step"] as? String } == ["例規審査", "招集の告示"])
    #expect(deadlines.map { $0["date"] as? String } == ["2021-08-01", "2021-08-24"])
    #expect(deadlines.map { $0["past"] as? Bool } == [false, false])
    let opinions = entries.filter { $0["boardOpinion"] as? Bool == true }
    #expect(opinions.compactMap { ($0["instrument"] as? [String: Any])?["id"] as? String } == ["J2"])
    let unnamed = try #require(entries.first { ($0["procedure"] as? String) == "head" })
    #expect(["session", "promulgation", "late", "alternative"].allSatisfy { unnamed[$0] is NSNull })
  }

  @Test func `a session that is past, and the one that can be made`() throws {
    let entries = try entries("--calendar", "good.yaml", "--effective", "2021-08-01", "--on", "2021-05-06")
    let council = try #require(entries.first { ($0["procedure"] as? String) == "council" })
    #expect((council["session"] as? [String: String])?["title"] == "6月定例会")
    #expect(council["late"] as? Bool == true)
    let alternative = try #require(council["alternative"] as? [String: Any])
    #expect((alternative["session"] as? [String: String])?["title"] == "9月定例会")
    #expect(alternative["effect"] as? String == "2021-10-15")
    // The board could decide in June, but its rule waits for the ordinance.
    let board = try #require(entries.first { ($0["procedure"] as? String) == "board" })
    #expect(board["waitsUntil"] as? String == "2021-10-15" && board["late"] as? Bool == true)
    #expect(board["alternative"] is NSNull)
  }

  @Test func `the day from which one looks is the as-of date where --on is not given`() throws {
    let words = ["--calendar", "good.yaml", "--effective", "2021-08-01"]
    for (day, isLate) in [("2021-05-05", false), ("2021-05-06", true)] {
      let result = try Command.run(
        ["worklist", "register.xml", "--rules", "../good/rules", "--as-of", day, "--format", "json"] + words,
        in: Self.folder)
      let entries = try #require(result.json as? [[String: Any]])
      #expect(entries.first { ($0["procedure"] as? String) == "council" }?["late"] as? Bool == isLate)
    }
  }

  @Test func `columns for the calendar stand at the end`() throws {
    let plain = try worklist("--format", "csv")
    let dated = try worklist(
      "--format", "csv", "--calendar", "good.yaml", "--effective", "2021-10-20", "--on", "2021-05-21")
    let rows = zip(plain.text.split(separator: "\r\n"), dated.text.split(separator: "\r\n"))
    #expect(rows.allSatisfy { $1.hasPrefix($0 + ",") })
    #expect(
      dated.text.contains(",9月定例会,2021-09-22,2021-10-15,2021-08-01 例規審査、2021-08-24 招集の告示,,,2021-10-20\r\n"))
  }

  @Test func `what only ordinances keep`() throws {
    let list = try entries("--list", "ordinances")
    #expect(list.count == 1)
    #expect(
      list[0]["ordinance"] as? [String: String] == ["id": "J2", "title": "見本市奨学金条例", "number": "平成2年条例第2号"])
    #expect(list[0]["section"] as? String == "学校課")
    let requirements = try #require(list[0]["requirements"] as? [[String: Any]])
    #expect(requirements.map { ($0["form"] as? [String: Any])?["id"] as? String } == ["J2-F1", "E1-F2"])
    #expect(requirements.map { $0["requirement"] as? Int } == [2, 1])
    #expect(requirements.map { ($0["bases"] as? [Any])?.count } == [1, 2])
    #expect(requirements.allSatisfy { $0["rule"] as? String == "registered" && $0["because"] is String })
    let csv = try worklist("--list", "ordinances", "--format", "csv")
    #expect(csv.text.split(separator: "\r\n").count == 3 && csv.text.contains("第10条第2項（条文）、様式"))
  }

  @Test func `what becomes online-capable`() throws {
    let list = try entries("--list", "online")
    #expect(list.map { $0["section"] as? String } == ["市民課", "会計課", "学校課", "職員課", nil])
    let forms = list.flatMap { $0["forms"] as? [[String: Any]] ?? [] }
    #expect(forms.map { $0["id"] as? String } == ["K1-F1", "K1-F2", "E1-F1", "D1-F1", "Y1-F1"])
    #expect(Set(forms[0].keys) == ["id", "number", "title", "flow", "instrument", "requirements"])
    #expect((forms[0]["requirements"] as? [Any])?.count == 1, "the office's own box is no hindrance")
    let csv = try worklist("--list", "online", "--format", "csv")
    #expect(csv.text.split(separator: "\r\n").count == 6)
  }

  @Test func `text has all lists, or the one that is asked for`() throws {
    let all = try worklist().text
    for (list, head) in [("revisions", "改正を要する例規"), ("ordinances", "■ 条例改正候補"), ("online", "■ オンライン化候補")] {
      let one = try worklist("--list", list).text
      #expect(all.contains(head) && one.hasPrefix(head))
      let lines = one.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(all.contains(lines.dropLast(2).joined(separator: "\n")) && lines.count > 6)
    }
  }

  @Test func `review_json has the lists as the command prints them`() throws {
    let review = try Command.run(
      ["review", "register.xml", "--rules", "../good/rules", "--format", "json"], in: Self.folder)
    let json = try #require(review.json as? [String: Any])
    #expect((json["ordinanceCandidates"] as? [Any])?.count == 1)
    #expect((json["onlineCandidates"] as? [Any])?.count == 5)
  }

  @Test(arguments: [
    ["--calendar", "good.yaml"], ["--effective", "2021-10-01"], ["--on", "2021-10-01"],
    ["--list", "online", "--calendar", "good.yaml", "--effective", "2021-10-01"], ["--list", "ordinance"],
  ])
  func `wrong usage`(words: [String]) throws {
    let result = try Command.run(
      ["worklist", "register.xml", "--rules", "../good/rules"] + words, in: Self.folder)
    #expect(result.code == 64 && result.output.isEmpty, "\(result.diagnostics)")
  }

  @Test func `every mistake of a calendar, of the days and of the forms, in one run`() throws {
    let result = try Command.run(
      [
        "worklist", "../bad/missing-ids.xml", "--rules", "../good/rules", "--as-of", "2021-04-22",
        "--calendar",
        "mistakes.yaml", "--effective", "2021-02-29", "--on", "tomorrow",
      ], in: Self.folder)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(
      result.lines == [
        "mistakes.yaml:3:16: error: unknown procedure `議会の議訣`; did you mean `議会の議決`?",
        "mistakes.yaml:4:38: error: `2021-06-31` is not a date of the form yyyy-mm-dd",
        "mistakes.yaml:6:5: error: unknown key `step` of a procedure; did you mean `steps`?",
        "mistakes.yaml:8:30: error: `三日` is not a number of days from 0 to 3660",
        "mistakes.yaml:8:42: error: unknown before `effects`; did you mean `effect`?",
        "--effective: error: `2021-02-29` is not a day of the calendar (yyyy-mm-dd)",
        "--on: error: `tomorrow` is not a day of the calendar (yyyy-mm-dd)",
        "../bad/missing-ids.xml:3:3: error: `instrument` has no `id`",
        "../bad/missing-ids.xml:4:5: error: `form` has no `id`",
      ])
  }

  @Test(arguments: ["text", "json", "csv"])
  func `a calendar with no session before the date`(format: String) throws {
    let result = try worklist(
      "--calendar", "no-session-before.yaml", "--effective", "2021-10-01", "--format", format)
    #expect(result.code == 2 && result.output.isEmpty)
    let errors = result.lines.filter { $0.contains("error: ") }
    #expect(
      errors == [
        "no-session-before.yaml:4:5: error: no session of `議会の議決` of `議会` comes early enough for 2021-10-01; "
          + "the next is `9月定例会`, with which it can take effect on 2021-10-15",
        "no-session-before.yaml:8:5: error: no session of `教育委員会の議決` of `教育委員会` comes early enough for "
          + "2021-10-01; the next is `10月教育委員会`, with which it can take effect on 2021-10-14",
      ])
    #expect(result.lines.filter { $0.contains("warning: the calendar has no procedure") }.count == 1)
  }

  @Test func `a calendar that is not there, or empty`() throws {
    let scratch = try Scratch()
    let empty = try scratch.write("empty.yaml", "")
    for (path, message) in [
      ("nowhere.yaml", "nowhere.yaml: error: cannot read the file"), (empty, "the calendar is empty"),
    ] {
      let result = try worklist("--calendar", path, "--effective", "2021-10-01")
      #expect(result.code == 2 && result.output.isEmpty && result.lines.count == 1)
      #expect(result.lines[0].contains(message), "\(result.diagnostics)")
    }
  }
}
