import Foundation
import SealReview
import SourceText
import Testing

/// What comes back otherwise than it was sent is told with its file and cell, and nothing of it is guessed.
@Suite struct ReturnedSheetTests {
  private static let register = """
    <instrument id="R1" tier="規則" number="平成元年規則第1号" title="試験市規則" enactor="市長" department="総務部" section="総務課">
    <form id="A" number="様式第1号" title="申請書"><requirement act="押印" signer="申請者"/></form>
    <form id="B" number="様式第2号" title="届"><fact name="to">n</fact><requirement act="押印" signer="申請者"/></form>
    </instrument>
    """

  /// What is said of a copy that was changed, without the folder's path.
  private func messages(
    _ encoding: ReturnedCopy.Encoding = .workbook, _ change: (inout ReturnedCopy) -> Void
  ) throws -> [String] {
    let asking = try Asking(Self.register)
    var copy = try asking.copy()
    copy.answer()
    change(&copy)
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a", encoding)
    let collection = try asking.collect()
    if !collection.hasErrors { _ = try collection.write() }
    return collection.diagnostics.map { $0.rendered.replacing(asking.folder + "/", with: "") }
  }

  @Test func `a blank sheet says nothing`() throws {
    #expect(try messages { _ in } == [])
  }

  @Test func `columns may be moved, and those that say nothing may go`() throws {
    #expect(
      try messages {
        $0["A", 1, "回答1"] = "k"
        $0.moveToFront("回答1")
        $0.moveToFront("同意・異議")
        $0.remove("例規名")
      } == [])
  }

  @Test func `a column for answers that is gone is told`() throws {
    #expect(
      try messages { $0.remove("回答1") } == ["a.xlsx:回答票!A8: warning: the table has no column `回答1`"])
  }

  @Test func `a renamed column is not passed over`() throws {
    let said = try messages {
      $0["A", 1, "回答1"] = "k"
      $0.rename("回答1", to: "回答")
    }
    #expect(
      said == [
        "a.xlsx:回答票!N8: error: the inquiry has no column `回答`; did you mean `回答1`?",
        "a.xlsx:回答票!A8: warning: the table has no column `回答1`",
      ])
    #expect(
      try messages(.workbook, { $0.rename("様式ID", to: "様式の番号") })
        == [
          "a.xlsx:回答票!A8: error: the table has no column `様式ID`",
          "a.xlsx:回答票!B8: error: the inquiry has no column `様式の番号`; did you mean `様式番号`?",
        ])
  }

  @Test func `what was sent stays as it is`() throws {
    #expect(
      try messages {
        $0["A", 1, "様式名"] = "申請"
        $0["B", 1, "提案"] = "存続"
        $0["B", 1, "同意・異議"] = "同意"
      } == [
        "a.xlsx:回答票!E9: warning: `申請` stands where `申請書` was sent",
        "a.xlsx:回答票!J10: error: `存続` stands where `廃止` was sent; write what you object in `異議の理由`, and restore the cell",
      ])
  }

  @Test func `answers are of the list`() throws {
    #expect(
      try messages { $0["A", 1, "回答1"] = "はい" }
        == ["a.xlsx:回答票!N9: error: unknown value `はい` of `方針`; one of `k`, `s`, `c`, `o`, `n`, `r`"])
    #expect(
      try messages { $0["B", 1, "回答1"] = "k" } == ["a.xlsx:回答票!N10: error: nothing was asked here"])
    #expect(
      try messages { $0["B", 1, "同意・異議"] = "保留" }
        == ["a.xlsx:回答票!O10: error: `保留` is neither `同意` nor `異議`"])
  }

  @Test func `an opinion says whether it agrees, and why it does not`() throws {
    #expect(
      try messages { $0["B", 1, "同意・異議"] = "異議" }
        == ["a.xlsx:回答票!O10: error: the section objects, but does not say why; write it in `異議の理由`"])
    #expect(
      try messages { $0["B", 1, "異議の理由"] = "困る" }
        == [
          "a.xlsx:回答票!O10: error: `困る` is written, but not whether the section agrees; write `同意` or `異議`"
        ])
    #expect(
      try messages {
        $0["B", 1, "同意・異議"] = "同意"
        $0["B", 1, "異議の理由"] = "困る"
      } == [
        "a.xlsx:回答票!P10: error: the section agrees, and yet says why not; write `異議`, or nothing here"
      ])
  }

  @Test func `a row is about a form of the inquiry`() throws {
    #expect(
      try messages(.utf8) { $0["A", 1, "様式ID"] = "AB" }
        == ["a.csv:9:5: error: the inquiry has no form `AB`; did you mean `A`?"])
    #expect(
      try messages(.utf8) { $0["A", 1, "箇所"] = "3" }
        == ["a.csv:9:5: error: the inquiry asks nothing about requirement 3 of `A`"])
    #expect(
      try messages(.utf8) {
        $0["A", 1, "回答1"] = "k"
        $0["A", 1, "様式ID"] = ""
      }.contains { $0.contains("the row does not say which form it is about") })
  }

  @Test func `the day is one of the calendar`() throws {
    #expect(
      try messages {
        $0.answer(on: "令和3年2月30日")
        $0["A", 1, "回答1"] = "k"
      } == ["a.xlsx:回答票!E6: error: `令和3年2月30日` is not a day of the calendar; write it like 2021-04-30"])
  }

  @Test func `a question mark of Shift_JIS is doubted`() throws {
    let said = try messages(.cp932) {
      $0["B", 1, "同意・異議"] = "異議"
      $0["B", 1, "異議の理由"] = "髙橋㊞𠮷"
    }
    #expect(said.count == 1 && said[0].hasPrefix("a.csv:10:"), "\(said)")
    #expect(said.first?.contains("a `?` may stand for a character that Shift_JIS does not have") == true)
  }

  @Test func `a sheet that is returned twice counts once, and not at all where it differs`() throws {
    let asking = try Asking(Self.register)
    var copy = try asking.copy()
    copy.answer()
    copy["A", 1, "回答1"] = "k"
    copy["B", 1, "同意・異議"] = "同意"
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a")
    try copy.write(to: asking.folder, "b", .cp932)
    let same = try asking.collect()
    #expect(
      same.diagnostics.map(\.rendered) == [
        "\(asking.folder)/b.csv:9:100: warning: 2 answers of this sheet are sent back twice, and count once; the first stands at \(asking.folder)/a.xlsx:回答票!N9, too"
      ])
    copy["A", 1, "回答1"] = "n"
    copy["B", 1, "同意・異議"] = ""
    try copy.write(to: asking.folder, "b", .utf8)
    let other = try asking.collect()
    #expect(
      other.diagnostics.map(\.rendered) == [
        "\(asking.folder)/b.csv:9:100: error: this says something else than an answer that was sent back, too; the other stands at \(asking.folder)/a.xlsx:回答票!N9",
        "\(asking.folder)/b.csv:10:63: warning: this is blank, but answered in another sheet that was sent back; the answer stands at \(asking.folder)/a.xlsx:回答票!O10",
      ])
    // Neither is taken.
    _ = try other.write()
    #expect(try asking.book().facts.isEmpty)
  }

  @Test
  func `what is asked on several rows may be answered on each, and sections of one name are told apart`()
    throws
  {
    let register = ["甲部", "乙部"].enumerated().map { index, department in
      """
      <instrument id="R\(index)" number="R\(index)" department="\(department)" section="庶務係"><form id="F\(index)" number="様式">
      <requirement act="押印" signer="申請者"/><requirement act="押印" signer="申請者"/></form></instrument>
      """
    }.joined()
    let asking = try Asking(
      register, head: RandomCity.head,
      rules: "- {rule: in, layer: city, title: 申請, when: {flow: 申請等}, outcome: keep, because: 申請, cite: []}\n"
        + "- {rule: other, layer: rest, title: 他, when: {signer: 申請者}, outcome: merge, because: 他, cite: []}\n"
    )
    var copy = try asking.copy()
    copy.answer()
    for requirement in 1...2 { copy["F0", requirement, "回答1"] = "申請等" }
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a")
    let collection = try asking.collect()
    #expect(collection.diagnostics.isEmpty, "\(collection.diagnostics.map(\.rendered))")
    let files = try collection.write()
    #expect(try asking.book().facts.count == 1)
    #expect(CollectionReport(collection, files: files, .japanese).text().contains("回答のない課所 1: 乙部庶務係\n"))
  }

  @Test func `what is no sheet of the inquiry is told`() throws {
    let asking = try Asking(Self.register)
    try asking.removeWorkbooks()
    func put(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: asking.folder + "/" + name))
    }
    try put("a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600))
    try put("b.csv", Array("甲,乙\n1,2\n".utf8))
    try put("c.csv", [0x85, 0x40, 0x0A])
    try put("d.xlsx", Array("PK".utf8))
    try put("memo.txt", [])
    try put("~$lock.xlsx", [0])
    let said = try asking.collect().diagnostics.map { $0.rendered.replacing(asking.folder + "/", with: "") }
    #expect(said.count == 5, "\(said)")
    #expect(said[0] == "memo.txt: warning: the file is neither a workbook nor CSV, and not read")
    #expect(said[1].hasPrefix("a.xlsx: error: the file "))
    #expect(said[2].hasPrefix("b.csv: error: no sheet of the file has the columns of the inquiry"))
    #expect(said[3].hasPrefix("c.csv:1:1: error: "))
    #expect(said[4].hasPrefix("d.xlsx: error: the file "))
  }
}
