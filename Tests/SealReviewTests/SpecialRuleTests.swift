import SealReview
import Testing

@Suite struct SpecialRuleTests {
  private static let ordinance = """
    <instrument id="9" tier="条例" number="平成元年条例第9号" title="試験市条例" enactor="議会"><fact name="to">n</fact>
    <article number="第3条">申請者は、申請書に押印しなければならない。</article>
    \(Drafting.form("様式第1号", "申請者　氏名　㊞", id: "O1"))</instrument>
    """

  private static let rule = Drafting.rule(
    Drafting.form("様式第1号", "申請者　氏名　㊞", id: "A1"),
    Drafting.form("様式第2号", "申請者　氏名　㊞", id: "A2", to: "k"),
    Drafting.form("様式第3号", "申請者　氏名　㊞", id: "A3", to: "s"),
    Drafting.form("様式第4号", "申請者　氏名　㊞", id: "A4", to: "c"),
    Drafting.form("様式第5号", "申請者　氏名　㊞", id: "A5", to: "r"),
    """
    <form id="A6" number="様式第6号"><requirement act="押印" signer="申請者">
    <basis tier="条例" law="平成元年条例第9号" article="第3条" root="条文"/></requirement><body>申請者　氏名　㊞</body></form>
    """,
    Drafting.form("様式第9号", "申請者　氏名　㊞", id: "A9", to: "o"),
    "<form id=\"A7\" number=\"様式第7号\"/>",
    "<form id=\"A8\" number=\"様式第8号\" requirements=\"none\"/>")

  @Test func `it overrides what goes, and excludes what stays`() throws {
    let drafting = try Drafting(Self.ordinance, Self.rule)
    let draft = try drafting.draft()
    let rules = SpecialRule.rules(for: draft.plan, drafting.ruleSet)
    let rule = try #require(rules.first)
    #expect(rules.count == 1)
    #expect(rule.title == "試験市押印等の特例に関する規則")
    #expect(rule.coveredForms == 1)
    let forms = { (entries: [SpecialRule.Entry]) in entries.map { $0.instrument.forms[$0.form].id } }
    #expect(forms(rule.signatures) == ["A3"])
    #expect(forms(rule.choices) == ["A4"])
    #expect(forms(rule.optionals) == ["A9"])
    #expect(forms(rule.exclusions) == ["A2", "A5", "A6", "A7"])
  }

  @Test func `an ordinance is never overridden: it is amended`() throws {
    let draft = try Drafting(Self.ordinance, Self.rule).draft()
    let text = draft.draft.report(.special).text()
    #expect(text.contains("試験市条例の一部を改正する条例"))
    #expect(text.contains("条例（平成元年条例第9号第3条）の改正を要する"))
    #expect(!text.contains("試験市規則の一部を改正する規則"))
  }

  @Test func `without signatures there is no article on them`() throws {
    let draft = try Drafting(Drafting.rule(Drafting.form("様式第1号", "申請者　氏名　㊞"))).draft()
    let text = draft.draft.report(.special).text()
    #expect(!text.contains("別表"))
    #expect(text.contains("第3条　前条の規定は、次に掲げるものについては、適用しない。"))
  }
}
