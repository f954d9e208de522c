import Foundation
import Testing

/// A table of a few columns that a section makes by itself is an answer as good as the workbook.
@Suite struct HandMadeTableTests {
  private static let table = """
    様式ID,箇所,回答1,同意・異議,異議の理由,回答者,回答日
    K011-F01,1,無,,,財政課 契約担当,令和3年4月30日
    K019-F01,1,有,異議,"登記印は、
    ""法人の意思""を示す",環境課 係員,2021/5/6
    K047-F02,3,不明,同意,,道路安全課,R3.5.7
    K022-F05,,,同意,,市民活動推進課,2021-05-10
    Y011-F04,１,実印,,,市民活動推進課,2021年5月10日

    """

  @Test func `asked, answered in a few columns, collected, reviewed`() throws {
    let city = try AskedCity()
    let scratch = city.scratch
    try scratch.write("returned/まとめ.csv", Self.table)
    let collected = try scratch.run(
      "collect", "returned", "--inquiry", "inquiry", "--output", "answers", "--format", "json")
    #expect(collected.code == 0 && collected.diagnostics.isEmpty, "\(collected.diagnostics)")
    let told = try #require(collected.json as? [String: Any])
    #expect(told["new"] as? Int == 7)
    let files = [
      "006_総務部_財政課.yaml", "012_市民環境部_環境課.yaml", "013_市民環境部_市民活動推進課.yaml", "021_建設部_道路安全課.yaml",
    ]
    #expect(told["files"] as? [String] == files)
    let texts = try files.map { try scratch.text("answers/" + $0) }
    #expect(texts[0].contains("who: \"財政課 契約担当\"\n    when: \"2021-04-30\""))
    #expect(texts[1].contains("why: \"登記印は、\\n\\\"法人の意思\\\"を示す\""))
    #expect(texts[1].contains("when: \"2021-05-06\"") && texts[3].contains("when: \"2021-05-07\""))
    #expect(texts[2].contains("cell: \"D5\"") && texts[2].contains("cell: \"C6\""))

    let before = try city.outcomes(AskedCity.forms, output: "first")
    let after = try city.outcomes(AskedCity.forms, output: "second", "--answers", scratch.path + "/answers")
    let moved = after.filter { before[$0.key] != $0.value }
    // One question of three is answered of Y011-F04: it is as open as before.
    #expect(moved.mapValues { $0[0] } == ["K011-F01 1": "retain", "K019-F01 1": "retain"])
    let answers = try #require(city.json("second/review.json")["answers"] as? [String: Any])
    #expect((answers["facts"] as? [String: Int])?.filter { $0.value > 0 } == ["used": 3, "empty": 1])
    #expect(answers["opinions"] as? [String: Int] == ["objections": 1, "agreements": 2])
  }
}
