import Foundation
import Testing

/// Decisions of people and objections in every table that a review writes, and nowhere without answers.
@Suite struct AnswerTableTests {
  typealias Object = [String: Any]

  /// The good register with answers, reviewed.
  private func reviewed(_ words: String...) throws -> Scratch {
    let scratch = try Scratch.furnished()
    try FileManager.default.copyItem(
      atPath: Command.root + "/Tests/EndToEndTests/good/answers", toPath: scratch.path + "/answers")
    let result = try Command.run(
      ["review", "forms.xml", "--rules", "rules", "--answers", "answers", "--output", "out"] + words,
      in: scratch.path)
    #expect(result.code == 0, "\(result.diagnostics)")
    return scratch
  }

  private func json(_ scratch: Scratch, _ words: String...) throws -> Any? {
    try Command.run(
      words + ["forms.xml", "--rules", "rules", "--answers", "answers", "--format", "json"], in: scratch.path
    ).json
  }

  private func lines(_ scratch: Scratch) throws -> [String: Object] {
    var lines: [String: Object] = [:]
    for line in try scratch.text("out/decisions.ndjson").split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
      lines["\(object["form"] ?? "") \(object["requirement"] ?? "")"] = object
    }
    return lines
  }

  @Test func `lines say what people decided, what the rules say, and what answers told`() throws {
    let lines = try lines(try reviewed())
    let kept = try #require(lines["R2-F2 1"])
    #expect(kept["outcome"] as? String == "retain" && kept["undetermined"] == nil)
    #expect(kept["rule"] is NSNull && kept["because"] is NSNull)
    #expect((kept["cite"] as? [Any])?.isEmpty == true && (kept["forcedBy"] as? [Any])?.isEmpty == true)
    let decision = try #require(kept["decision"] as? Object)
    #expect(decision["who"] as? String == "推進本部" && decision["when"] as? String == "2021-03-20")
    #expect(decision["why"] as? String == "学校課の異議を認める" && decision["until"] is NSNull)
    #expect(decision["instead"] as? [String: String] == ["outcome": "choice", "rule": "pledge"])
    let revised = try #require(lines["R3-F1 2"]?["decision"] as? Object)
    #expect(revised["until"] as? String == "2022-04-01")
    let instead = try #require(revised["instead"] as? Object)
    #expect(instead["outcome"] as? String == "undetermined" && instead["rule"] is NSNull)
    #expect(lines["R3-F1 1"]?["answered"] as? [String] == ["certificate"])
    #expect(lines["Y1-F1 1"]?["answered"] as? [String] == ["document"])
    #expect(
      lines.values.count { $0["decision"] != nil } == 4 && lines.values.count { $0["answered"] != nil } == 2)
  }

  @Test func `sums tell how many of their numbers rest on decisions`() throws {
    let scratch = try reviewed()
    let review = try #require(
      try JSONSerialization.jsonObject(with: Data(scratch.read("out/review.json"))) as? Object)
    let tally = try #require(review["tallyByRequirement"] as? Object)
    var rows: [String: [String: Int]] = [:]
    for row in tally["rows"] as? [Object] ?? [] {
      rows[row["key"] as? String ?? ""] = (row["byDecision"] as? [String: Int])?.filter { $0.value > 0 }
    }
    #expect(rows == ["市民部": ["abolish": 1], "教育部": ["retain": 1, "hold": 1], "unknown": [:]])
    let total = try #require((tally["total"] as? Object)?["byDecision"] as? [String: Int])
    #expect(total == ["retain": 1, "hold": 1, "choice": 0, "abolish": 1, "undetermined": 0])
    #expect(tally["notCountedByDecision"] as? [String: Int] == ["exclude": 1])
    // A form that the rules alone would keep as well does not rest on a decision.
    let forms = try #require((review["tally"] as? Object)?["total"] as? Object)
    #expect((forms["byDecision"] as? [String: Int])?.filter { $0.value > 0 } == ["retain": 1, "hold": 1])
    let table = CSV.table(try scratch.read("out/tally.csv"))
    #expect(table.map { $0.last ?? "" } == ["うち個別決定", "0", "2", "0", "2"])
  }

  @Test func `the result accounts for every record`() throws {
    let review = try #require(
      try JSONSerialization.jsonObject(with: Data(reviewed().read("out/review.json"))) as? Object)
    let answers = try #require(review["answers"] as? Object)
    func counts(_ name: String) -> [String: Int]? {
      (answers[name] as? [String: Int])?.filter { $0.value > 0 }
    }
    #expect(counts("facts") == ["used": 2, "needless": 1, "contradicted": 1, "empty": 1, "missing": 1])
    #expect(counts("opinions") == ["objections": 3, "agreements": 1])
    #expect(
      counts("decisions") == [
        "used": 4, "needless": 1, "out-of-time": 2, "rule-changed": 1, "revised": 1, "missing": 1,
      ])
    let departures = try #require(review["departures"] as? [Object])
    #expect(departures.count == 10 && departures.last?["instead"] is NSNull)
    #expect(departures[1]["instead"] as? [String: String] == ["outcome": "choice", "rule": "pledge"])
    let objections = try #require(review["objections"] as? [Object])
    #expect(objections.map { $0["form"] as? String } == ["R2-F2", "R2-F1", "R2-F3"])
    #expect(objections[1]["requirement"] is NSNull && objections[2]["state"] as? String == "rule-changed")
  }

  @Test func `the annex, the worklist and the open questions follow the decisions`() throws {
    let scratch = try reviewed()
    let retained = CSV.table(try scratch.read("out/retained.csv")).filter { $0[14].hasPrefix("個別の決定") }
    #expect(retained.map { $0[4] } == ["R2-F2", "R2-F3"])
    #expect(retained[0][11...14] == ["存続", "学校課の異議を認める", "", "個別の決定（推進本部、令和3年3月20日）"])
    let worklist = CSV.table(try scratch.read("out/worklist.csv"))
    #expect(worklist[0].last == "個別決定")
    let revised = worklist.filter { $0.last == "個別の決定" }
    #expect(revised.map { $0[9] } == ["R3-F1"] && worklist.allSatisfy { $0[9] != "R2-F2" })
    let open = CSV.table(try scratch.read("out/undetermined.csv")).map { $0[4] + " " + $0[7] }
    #expect(!open.contains("R3-F1 2") && !open.contains("R2-F3 1") && !open.contains("Y1-F1 1"))
    #expect(open.contains("R1-F2 1"))
    let list = try #require(try json(scratch, "worklist") as? [Object])
    let requirements = list.flatMap { $0["forms"] as? [Object] ?? [] }.flatMap {
      $0["requirements"] as? [Object] ?? []
    }
    #expect(requirements.count { $0["decision"] as? Bool == true } == 1)
    #expect(requirements.count { $0["decision"] == nil } == requirements.count - 1)
  }

  @Test func `an explanation has the decision and what the rules would say`() throws {
    let scratch = try reviewed()
    let form = try #require(try json(scratch, "explain", "--form", "R2-F2") as? Object)
    #expect(form["outcome"] as? String == "retain" && form["outcomeByRules"] as? String == "choice")
    let requirement = try #require((form["requirements"] as? [Object])?.first)
    let decision = try #require(requirement["decision"] as? Object)
    #expect((decision["instead"] as? Object)?["because"] as? String == "本人の意思を署名又は記名押印で示す")
    let other = try #require(try json(scratch, "explain", "--form", "R3-F1") as? Object)
    #expect(other["outcomeByRules"] == nil)
    #expect((other["requirements"] as? [Object])?.first?["answered"] as? [String] == ["certificate"])
  }

  @Test(arguments: ["ja", "en"])
  func `CSV = XLSX of decisions and opinions`(language: String) throws {
    guard ReadWorkbook.canBeRead else { return }
    let scratch = try reviewed("--language", language)
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    let names = language == "ja" ? ["個別決定", "意見"] : ["Decisions", "Opinions"]
    for (name, file) in zip(names, ["departures.csv", "opinions.csv"]) {
      let table = CSV.table(try scratch.read("out/" + file))
      #expect(table.count > 4 && book[name]?.rows == table, "\(file)")
    }
    #expect(
      book.sheets[0].rows.contains {
        $0[0].contains("2") && $0[0].contains(language == "ja" ? "個別の決定 10件" : "individual decisions 10")
      })
  }

  @Test func `HTML = CSV with answers`() throws {
    let scratch = try reviewed()
    let script = Command.root + "/Tests/EndToEndTests/page/tables.py"
    let result = try Command.run(program: "/usr/bin/python3", [script, scratch.path + "/out"])
    #expect(result.code == 0 && result.text == "", "\(result.text)\(result.diagnostics)")
    let page = try scratch.text("out/report.html")
    #expect(page.contains("// answers") && page.contains("\"byDecision\":\"個別の決定\""))
  }

  @Test func `nothing says anything of decisions without answers, and old tables of them go`() throws {
    let scratch = try reviewed()
    #expect(scratch.exists("out/departures.csv") && scratch.exists("out/opinions.csv"))
    try scratch.write("out/note.csv", "note")
    let result = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "out")
    #expect(result.code == 0 && !result.text.contains("個別") && !result.text.contains("departures"))
    let alone = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "alone")
    #expect(alone.code == 0)
    let names = try scratch.contents("alone")
    #expect(try scratch.contents("out") == (names + ["note.csv"]).sorted())
    for name in names where name != "review.xlsx" {
      let text = try scratch.text("out/" + name)
      #expect(text == (try scratch.text("alone/" + name)))
      for word in ["個別の決定", "個別決定", "byDecision", "ByDecision", "\"answers\": {", "departures", "// answers"]
      {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }
}
