import Foundation
import SealReview
import SourceText
import Testing

/// What sections answer comes back whole: asked, filled in, collected, and used in deciding.
@Suite struct RoundTripTests {
  private static let register = """
    <instrument id="R1" tier="規則" number="平成元年規則第1号" title="試験市規則" enactor="市長" department="総務部" section="総務課">
    <form id="A" number="様式第1号" title="申請書㊞"><requirement act="押印" signer="申請者"/><requirement act="押印" signer="代理人"/></form>
    <form id="B" number="様式第2号" title="届"><fact name="to">n</fact><requirement act="押印" signer="申請者"/></form>
    </instrument>
    <instrument id="R2" tier="規則" number="平成元年規則第2号" title="別の規則" enactor="市長" department="総務部" section="財政課">
    <form id="C" number="様式第1号" title="請求書"><requirement act="押印" signer="申請者"/></form>
    <form id="D" number="様式第2号" title="領収書"/>
    </instrument>
    """

  @Test(arguments: ReturnedCopy.Encoding.allCases)
  func `every answer comes back, in whatever file`(_ encoding: ReturnedCopy.Encoding) throws {
    let asking = try Asking(Self.register)
    var first = try asking.copy(0)
    first.answer()
    first["A", 1, "回答1"] = "k"
    first["A", 2, "回答1"] = " ｎ "
    first["B", 1, "同意・異議"] = "異議"
    first["B", 1, "異議の理由"] = "本人の意思を、\n確かめるため \"必要\""
    first["B", 1, "異議の根拠法令等"] = "民法第1条"
    first["B", 1, "希望する結果"] = "存続"
    var second = try asking.copy(1)
    second.answer(by: "財政係", on: "2021-05-01")
    second["C", 1, "回答1"] = "不明"
    second["C", 1, "同意・異議"] = "同意"
    try asking.removeWorkbooks()
    try first.write(to: asking.folder, "一", encoding)
    try second.write(to: asking.folder, "二", encoding)

    let book = try asking.collected()
    #expect(book.facts.count == 3 && book.opinions.count == 2)
    let objection = try #require(book.opinions.compactMap(\.objection).first)
    #expect(objection.outcome == "keep" && objection.basis == "民法第1条")
    #expect(objection.why == "本人の意思を、\n確かめるため \"必要\"")
    let fact = try #require(book.facts.first { $0.requirement.number == 2 })
    #expect(fact.source.who == "係長" && fact.source.when == CalendarDate("2021-04-30"))
    #expect(fact.source.file?.hasPrefix("一") == true)
    #expect(fact.source.cell == (encoding == .workbook ? "回答票!N10" : "N10"))

    let before = try asking.review(nil)
    let after = try asking.review(book)
    // A rests on its two answers; C and D are as open as before; B is decided as before whoever objects.
    #expect(before.byRequirement.total.counts == [0, 0, 0, 0, 1, 0, 3])
    #expect(after.byRequirement.total.counts == [1, 0, 0, 0, 2, 0, 1])
    let use = try #require(after.summary.answers).use
    #expect(book.facts.indices.map(use.state(ofFact:)).filter { $0 == .used }.count == 2)
    #expect(book.facts.indices.map(use.state(ofFact:)).filter { $0 == .empty }.count == 1)
    #expect(book.opinions.indices.allSatisfy { use.state(ofOpinion: $0) == .used })
    #expect(after.summary.warnings.count == before.summary.warnings.count)
  }

  @Test func `what is collected twice is written once, and another answer takes its place only if asked to`()
    throws
  {
    let asking = try Asking(Self.register)
    var copy = try asking.copy(0)
    copy.answer()
    copy["A", 1, "回答1"] = "k"
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a")
    #expect(try asking.collected().facts.count == 1)
    let again = try asking.collect()
    #expect(again.diagnostics.isEmpty)
    #expect(try again.write() == [])

    copy["A", 1, "回答1"] = "n"
    try copy.write(to: asking.folder, "a")
    let other = try asking.collect()
    #expect(other.hasErrors)
    #expect(
      other.diagnostics[0].rendered.hasPrefix(
        "\(asking.folder)/a.xlsx:回答票!N9: error: this says something else"))
    let book = try asking.collected(replacing: true)
    #expect(book.facts.count == 1 && book.facts[0].source.replaces == "001_総務部_総務課.yaml")
    #expect(try asking.review(book).byRequirement.total.counts == [0, 0, 0, 0, 2, 0, 2])
    // And once more.
    copy["A", 1, "回答1"] = "k"
    try copy.write(to: asking.folder, "a")
    #expect(try asking.collected(replacing: true).facts.map(\.source.replaces) == ["001_総務部_総務課-2.yaml"])
    #expect(try asking.collect().write() == [])
  }

  @Test func `a second round asks only what is still open`() throws {
    let asking = try Asking(Self.register)
    var copy = try asking.copy(0)
    copy["A", 1, "回答1"] = "k"
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a", .utf8)
    let book = try asking.collected()
    let next = try Asking(Self.register, isAsked: false)
    try next.ask(.init(answers: book))
    let asked = try next.copy(0)
    #expect(asked["A", 1, "提案"] == "存続" && asked["A", 1, "確認事項1"] == "")
    #expect(asked["A", 2, "提案"] == "未定" && asked["A", 2, "確認事項1"] == "方針")
  }

  @Test func `an answer to a form that has been revised or removed since is reported, and not used`() throws {
    let asking = try Asking(Self.register)
    var copy = try asking.copy(0)
    copy["A", 1, "回答1"] = "k"
    copy["A", 2, "回答1"] = "k"
    copy["B", 1, "同意・異議"] = "同意"
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a", .utf8)
    let book = try asking.collected()
    let revised = try Asking(
      Self.register.replacing("申請書㊞", with: "申請書").replacing(/<form id="B".*?form>\n/, with: ""),
      isAsked: false)
    let report = try revised.review(book)
    let messages = report.summary.warnings.first.map(\.message)
    #expect(messages.count { $0.contains("the answer on `to`") && $0.contains("revised since") } == 2)
    #expect(messages.count { $0.contains("the agreement for requirement 1 of `B` is not used") } == 1)
    #expect(report.byRequirement.total.counts == [0, 0, 0, 0, 0, 0, 3])
  }

  @Test func `what the register says since holds against an answer`() throws {
    let asking = try Asking(Self.register)
    var copy = try asking.copy(1)
    copy["C", 1, "回答1"] = "k"
    try asking.removeWorkbooks()
    try copy.write(to: asking.folder, "a", .utf8)
    var book = try asking.collected()
    // Without pins, so that the form counts as the same.
    let text = try String(contentsOfFile: asking.answers + "/002_総務部_財政課.yaml", encoding: .utf8)
    try Data(text.replacing(#/    formDigest: .*\n/#, with: "").utf8).write(
      to: URL(fileURLWithPath: asking.answers + "/002_総務部_財政課.yaml"))
    book = try asking.book()
    let said = try Asking(
      Self.register.replacing("title=\"請求書\">", with: "title=\"請求書\"><fact name=\"to\">n</fact>"),
      isAsked: false)
    let report = try said.review(book)
    #expect(
      report.summary.warnings.first.contains { $0.message.contains("the register says something else") })
    #expect(report.byRequirement.total.counts == [0, 0, 0, 0, 2, 0, 2])
  }
}
