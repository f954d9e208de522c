import Testing

@testable import FormRegister

private func fact(_ id: String) -> Fact {
  Fact(
    id, label: Label(japanese: id, english: id), carrier: .requirement,
    domain: .values(["yes", "no"].map { FactValue($0, label: Label(japanese: $0, english: $0)) }))
}

/// What a requirement takes from its form and instrument.
@Suite struct DefaultsTests {
  private typealias Basis = RegisterReading.Basis

  @Test func `a requirement without a basis takes all of its form's, else all of its instrument's`() {
    let text = register(
      """
      <basis tier="規則" law="L1" article="第1条" root="条文"/><basis tier="条例" law="L2"/>
      <form id="A"><basis tier="省令" law="L3"/><requirement/>
        <requirement><basis tier="法律" law="L4"/></requirement></form>
      <form id="B"><requirement/></form>
      <form id="C"><requirement/><basis tier="政令"/></form>
      """)
    let reading = RegisterReading(text)
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
    let instrument = [
      Basis(tier: "rule", root: "article", law: "L1", article: "第1条"), Basis(tier: "ordinance", law: "L2"),
    ]
    #expect(
      reading.requirements.map(\.bases) == [
        [Basis(tier: "ministerial-order", law: "L3")], [Basis(tier: "act", law: "L4")], instrument,
        [Basis(tier: "cabinet-order")],
      ])
  }

  @Test func `without any basis there is one of which nothing is known`() {
    #expect(RegisterReading(form("<requirement/>")).requirements[0].bases == [Basis()])
    #expect(RegisterReading(form("<body>氏名　㊞</body>")).requirements[0].bases == [Basis()])
  }

  @Test func `a basis of tier なし is known to have no law, article or root`() {
    for tier in ["なし", "none"] {
      let reading = RegisterReading(form("<requirement><basis tier=\"\(tier)\"/></requirement>"))
      #expect(
        reading.requirements[0].bases == [Basis(tier: "none", root: "none", law: "", article: "")])
    }
    let standing = RegisterReading(register("<basis tier='なし'/><form id='F1'><requirement/></form>"))
    #expect(standing.requirements[0].bases == [Basis(tier: "none", root: "none", law: "", article: "")])
  }

  @Test func `defaults do not pass from one form or instrument to the next`() {
    let reading = RegisterReading(
      """
      <formRegister xmlns="urn:sealreview:register:1">
      <instrument id="R1" department="総務部" tier="規則"><basis tier="規則"/><fact name="p">yes</fact>
      <form id="A" section="甲"><basis tier="省令"/><fact name="p">no</fact><requirement seal="実印"/></form>
      <form id="B"><requirement/></form></instrument>
      <instrument id="R2"><form id="C"><requirement/></form></instrument>
      </formRegister>
      """, declaring: [fact("p")])
    #expect(reading.requirements.map { $0.bases.map(\.tier) } == [["ministerial-order"], ["rule"], [nil]])
    #expect(reading.requirements.map(\.declared) == [["no"], ["yes"], [nil]])
    #expect(reading.forms.map(\.department) == ["総務部", "総務部", nil])
    #expect(reading.forms.map(\.section) == ["甲", nil, nil])
    #expect(reading.instruments.map(\.tier) == ["rule", nil])
    #expect(reading.requirements.map(\.facts) == [["seal": "registered"], [:], [:]])
  }

  @Test func `declared facts come from the nearest place that states them`() {
    let text = register(
      """
      <fact name="p">yes</fact><fact name="q">yes</fact>
      <form id="A"><fact name="q">no</fact>
        <requirement><fact name="p">no</fact></requirement><requirement/></form>
      <form id="B"><requirement><fact name="q"><![CDATA[ no ]]></fact></requirement></form>
      <form id="C"><body>氏名　㊞</body></form>
      """)
    let reading = RegisterReading(text, declaring: [fact("p"), fact("q")])
    #expect(reading.errors.isEmpty)
    #expect(
      reading.requirements.map(\.declared) == [
        ["no", "no"], ["yes", "no"], ["yes", "no"], ["yes", "yes"],
      ])
  }

  @Test func `department and section of a form override the instrument's`() {
    let reading = RegisterReading(
      register(
        "<form id='A' department='教育部'/><form id='B' section='学校課'/>",
        attributes: " department='総務部' section='職員課'"))
    #expect(reading.forms.map(\.department) == ["教育部", "総務部"])
    #expect(reading.forms.map(\.section) == ["職員課", "学校課"])
  }

  @Test func `defaults of an instrument after its first form are refused, with their place`() {
    let text = register("<form id='F1'/>\n<basis tier='規則'/>\n <fact name='p'>yes</fact>")
    let reading = RegisterReading(text, declaring: [fact("p")])
    #expect(
      reading.errors == [
        "2:1: `basis` of an instrument stands after its first form; "
          + "move it before the forms that it is the default of",
        "3:2: `fact` of an instrument stands after its first form; "
          + "move it before the forms that it is the default of",
      ])
  }

  @Test func `a signature without a seal has none; other facts stay unknown`() {
    let acts = ["署名", "signature", "自署", "押印", "署名押印", "記名押印", "署名又は記名押印"]
    for act in acts {
      let reading = RegisterReading(form("<requirement act='\(act)'/>"))
      #expect(reading.requirements[0].facts["seal"] == (acts[..<3].contains(act) ? "none" : nil), "\(act)")
      #expect(reading.requirements[0].facts["certificate"] == nil)
    }
    let stated = RegisterReading(form("<requirement act='署名' seal='実印'/>"))
    #expect(stated.requirements[0].facts["seal"] == "registered")
  }

  @Test func `requirements=none states that there are none, and excludes stating one`() {
    let denied = RegisterReading(form("", attributes: " requirements='none'"))
    #expect(denied.forms[0].evidence == .none)
    #expect(denied.forms[0].requirements.isEmpty && denied.errors.isEmpty)
    let contradicted = RegisterReading(form("<requirement/>", attributes: " requirements='none'"))
    #expect(contradicted.errors.count == 1)
    let misspelt = RegisterReading(form("", attributes: " requirements='nome'"))
    #expect(misspelt.errors.first?.contains("the only value is `none`") == true)
  }

  @Test func `too many requirements or bases are refused, the rest is kept`() {
    let requirements = RegisterReading(form(String(repeating: "<requirement/>", count: 1_001)))
    #expect(requirements.errors.count == 1 && requirements.requirements.count == 1_000)
    let bases = RegisterReading(
      form("<requirement>" + String(repeating: "<basis/>", count: 1_001) + "</requirement>"))
    #expect(bases.errors.count == 1 && bases.requirements[0].bases.count == 1_000)
  }
}
