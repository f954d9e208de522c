import Foundation
import SealReview
import Testing

/// The sample city asks, its sections fill in their workbooks in LibreOffice, and every answer is accounted for.
@Suite(.enabled(if: Office.isInstalled, "libreoffice-calc or python3-uno is not installed"))
struct OfficeRoundTripTests {
  /// Which sections answer how: the rest fills in its workbook.
  private static let (asCP932, asUTF8, silent) = (5, 11, 31)

  /// What each section types, beside the answers to its questions.
  private func opinion(_ place: Int) -> [String: String] {
    if place.isMultiple(of: 7) { return [:] }
    guard place.isMultiple(of: 5) else { return ["同意・異議": "同意"] }
    return [
      "同意・異議": "異議", "異議の理由": "\(place)番は本人の意思を、\"印\"で確かめる", "異議の根拠法令等": "民事訴訟法第228条",
      "希望する結果": "存続",
    ]
  }

  private func plans(_ city: AskedCity) -> [Office.Plan] {
    city.sections.enumerated().filter { $0.offset != Self.silent }.map { index, section in
      let name = city.scratch.path + "/returned/\(index)"
      var plan = Office.Plan(path: city.scratch.path + "/inquiry/\(section.file).xlsx")
      plan.above = [
        "回答者": "\(section.name)庶務担当", "回答日": index.isMultiple(of: 2) ? "令和3年4月30日" : "2021-04-30",
      ]
      plan.rows = section.rows.enumerated().map { place, row in
        var cells = opinion(place)
        for (number, answer) in (row.questions > 0 ? AskedCity.facts[row.form] ?? [] : []).enumerated() {
          cells["回答\(number + 1)"] = answer
        }
        return (row.form, row.number, cells)
      }
      plan.saved = [name + ".xlsx": .xlsx]
      if index == Self.asCP932 { plan.saved = [name + ".csv": .cp932] }
      if index == Self.asUTF8 { plan.saved = [name + ".csv": .utf8] }
      return plan
    }
  }

  @Test func `asked, filled in by LibreOffice, collected, reviewed: every answer is accounted for`() throws {
    let city = try AskedCity()
    let scratch = city.scratch
    let plans = plans(city)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/returned", withIntermediateDirectories: true)
    let clock = ContinuousClock.now
    #expect(try Office.fill(plans).allSatisfy(\.isEmpty))
    print("LibreOffice filled in \(plans.count) workbooks in \(ContinuousClock.now - clock)")

    let typed = plans.flatMap(\.rows).map(\.cells)
    let facts = typed.reduce(0) { $0 + $1.keys.count { $0.hasPrefix("回答") } }
    let objections = typed.count { $0["同意・異議"] == "異議" }
    let agreements = typed.count { $0["同意・異議"] == "同意" }
    #expect(facts == 8 && objections > 90 && agreements > 450)

    let collected = try scratch.run(
      "collect", "returned", "--inquiry", "inquiry", "--output", "answers", "--format", "json")
    #expect(collected.code == 0 && collected.diagnostics.isEmpty, "\(collected.diagnostics)")
    let told = try #require(collected.json as? [String: Any])
    #expect(told["new"] as? Int == facts + objections + agreements && told["known"] as? Int == 0)
    let sections = try #require(told["sections"] as? [[String: Any]])
    #expect(sections.map { $0["returned"] as? Bool } == city.sections.indices.map { $0 != Self.silent })
    for (key, count) in [("facts", facts), ("objections", objections), ("agreements", agreements)] {
      #expect(sections.reduce(0) { $0 + ($1[key] as? Int ?? 0) } == count, "\(key)")
    }
    try checkRecords(city, plans)

    let before = try city.outcomes(AskedCity.forms, output: "first")
    let after = try city.outcomes(AskedCity.forms, output: "second", "--answers", scratch.path + "/answers")
    #expect(try after == city.outcomes(city.writtenByHand(), output: "third"))
    let moved = after.filter { before[$0.key] != $0.value }
    #expect(
      moved.mapValues { $0[0] } == [
        "K011-F01 1": "retain", "K019-F01 1": "retain", "Y011-F04 1": "retain", "K029-F05 1": "abolish",
        "K047-F02 3": "retain",
      ])
    try checkReview(city, facts: facts, objections: objections, agreements: agreements)

    // Collected again, the same files say nothing new.
    let again = try scratch.run(
      "collect", "returned", "--inquiry", "inquiry", "--output", "answers", "--format", "json")
    #expect((again.json as? [String: Any])?["new"] as? Int == 0)
    #expect((again.json as? [String: Any])?["known"] as? Int == facts + objections + agreements)
  }

  /// Each record stands in the file of its section, with who, when, and the file that it comes from.
  private func checkRecords(_ city: AskedCity, _ plans: [Office.Plan]) throws {
    let folder = city.scratch.path + "/answers"
    #expect(try city.scratch.contents("answers").count == plans.count)
    let (ruleSet, _) = RuleSet.load(directory: Command.root + "/rules/wako")
    let (loaded, diagnostics) = AnswerBook.load(directory: folder, of: try #require(ruleSet))
    let book = try #require(loaded, "\(diagnostics.map(\.rendered))")
    for plan in plans {
      let file = try #require(plan.saved.keys.first.map { URL(filePath: $0).lastPathComponent })
      let own = book.opinions.filter { $0.source.file == file }
      #expect(own.count == plan.rows.count { $0.cells["同意・異議"] != nil }, "\(file)")
      for row in plan.rows {
        let opinion = own.first {
          $0.requirement.form.string == row.form && String($0.requirement.number) == row.requirement
            || $0.requirement.form.string == row.form && row.requirement.isEmpty && $0.requirement.number == 0
        }
        #expect((opinion != nil) == (row.cells["同意・異議"] != nil), "\(row.form)")
        #expect(opinion?.objection?.why == row.cells["異議の理由"])
        #expect(opinion?.objection?.basis == row.cells["異議の根拠法令等"])
        #expect(opinion?.objection?.outcome == row.cells["希望する結果"].map { _ in "retain" })
        #expect(opinion.map { $0.source.who == plan.above["回答者"] } ?? true)
        #expect(opinion.map { $0.source.when?.description == "2021-04-30" } ?? true)
      }
      #expect(
        book.facts.count { $0.source.file == file }
          == plan.rows.reduce(0) { $0 + $1.cells.keys.count { $0.hasPrefix("回答") } })
    }
  }

  private func checkReview(_ city: AskedCity, facts: Int, objections: Int, agreements: Int) throws {
    let open = try ["first", "second"].map { output in
      let tally = try #require(city.json(output + "/review.json")["tallyByRequirement"] as? [String: Any])
      let total = try #require(tally["total"] as? [String: Any])
      return try #require((total["counts"] as? [String: Int])?["undetermined"])
    }
    #expect(open[0] - open[1] == 5)
    let answers = try #require(city.json("second/review.json")["answers"] as? [String: Any])
    let used = try #require(answers["facts"] as? [String: Int])
    // One has answered that it does not know.
    #expect(used.filter { $0.value > 0 } == ["used": facts - 1, "empty": 1])
    #expect(answers["opinions"] as? [String: Int] == ["objections": objections, "agreements": agreements])
  }

  @Test func `LibreOffice keeps lists, protection and input cells, and refuses what is not to be typed`()
    throws
  {
    let city = try AskedCity()
    // The section with the most questions.
    let section = try #require(city.sections.first { $0.rows.contains { $0.questions > 1 } })
    let asked = try #require(section.rows.first { $0.questions > 1 })
    var plan = Office.Plan(path: city.scratch.path + "/inquiry/\(section.file).xlsx")
    plan.rows = [
      (
        asked.form, asked.number,
        ["提案": "存続", "様式名": "別の名", "確認事項1": "問", "回答1": "多分", "回答2": "有", "同意・異議": "保留", "希望する結果": "存続"]
      )
    ]
    plan.saved = [city.scratch.path + "/saved.xlsx": .xlsx]
    let refused = try Office.fill([plan])[0]
    #expect(
      Set(refused)
        == Set(["提案", "様式名", "確認事項1", "回答1", "同意・異議"].map { "\(asked.form) \(asked.number) \($0)" }))

    guard ReadWorkbook.canBeRead else { return }
    let (sent, saved) = (
      try ReadWorkbook(path: plan.path).sheets,
      try ReadWorkbook(path: city.scratch.path + "/saved.xlsx").sheets
    )
    #expect(saved.map(\.isProtected) == [true, true])
    #expect(saved[0].unlocked == sent[0].unlocked && sent[0].unlocked.count > section.rows.count * 4)
    #expect(
      saved[0].lists == sent[0].lists && sent[0].lists.count == section.rows.count * 2 + asked.questions)
    #expect(saved[0].filter == sent[0].filter && saved[0].repeated == sent[0].repeated)
  }
}
