import Testing

@testable import FormRegister

/// What may stand where, and what is passed over.
@Suite struct ElementReadingTests {
  @Test func `elements and attributes of other namespaces are extensions`() {
    let text = """
      <formRegister xmlns="urn:sealreview:register:1" xmlns:x="urn:x" x:act="押因">
      <x:note><requirement/></x:note><instrument id="R1" x:tier="?"><x:form id="F0"/>
      <form id="F1" x:requirements="none"><requirement act="押印" x:act="署名"><x:basis tier="?"/></requirement>
      <body>本文<x:mark>㊞</x:mark></body></form></instrument></formRegister>
      """
    let reading = RegisterReading(text)
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
    #expect(reading.forms.map(\.id) == ["F1"])
    #expect(reading.requirements.map(\.facts) == [["act": "seal"]])
  }

  @Test func `a prefix is the same namespace`() {
    let reading = RegisterReading(
      "<s:formRegister xmlns:s='urn:sealreview:register:1'><s:instrument id='R1'><s:form id='F1'>"
        + "<s:requirement seal='実印'/></s:form></s:instrument></s:formRegister>")
    #expect(reading.requirements.map(\.facts) == [["seal": "registered"]])
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
  }

  @Test func `unknown elements and attributes are warnings with the nearest spelling`() {
    let text = form("\n<requirment act='押印'/>\n <requirement sael='実印'/>")
    let reading = RegisterReading(text)
    #expect(reading.errors.isEmpty)
    #expect(
      reading.warnings == [
        "2:1: unknown element `requirment` is passed over; did you mean `requirement`?",
        "3:2: unknown attribute `sael` of `requirement` is passed over; did you mean `seal`?",
      ])
    #expect(reading.requirements.count == 1)
  }

  @Test func `an attribute that belongs to another element is not passed over in silence`() {
    let reading = RegisterReading(form("<requirement tier='規則' law='L'/>", attributes: " act='押印'"))
    #expect(!reading.warnings.isEmpty || !reading.errors.isEmpty)
  }

  @Test func `elements in the wrong place are errors`() {
    let misplaced = [
      ("<requirement/>", "instrument"), ("<form id='X'><form id='Y'/></form>", "form"),
      ("<form id='X'><requirement><body/></requirement></form>", "requirement"),
      ("<instrument id='R2'/>", "instrument"),
    ]
    for (content, place) in misplaced {
      let reading = RegisterReading(register(content))
      #expect(reading.errors.count == 1, "\(content)")
      #expect(reading.errors.first?.contains("does not belong in `\(place)`") == true, "\(reading.errors)")
    }
  }

  @Test func `an instrument and a form need an id`() {
    let text =
      "<formRegister xmlns='urn:sealreview:register:1'>\n<instrument>\n <form id=' '/></instrument>"
      + "</formRegister>"
    #expect(
      RegisterReading(text).errors == ["2:1: `instrument` has no `id`", "3:2: `form` has no `id`"])
  }

  @Test func `articles are passed over, with what stands in them`() {
    let reading = RegisterReading(
      register("<article number='第3条'>記名押印しなければならない。<requirement/></article><form id='F1'/>"))
    #expect(reading.errors.isEmpty && reading.forms.count == 1 && reading.requirements.isEmpty)
  }

  @Test func `the wrong root or namespace`() {
    #expect(
      RegisterReading("<register/>").errors == [
        "1:1: `register` is neither a form register nor standard law XML; "
          + "the root of a register is `formRegister` in the namespace `urn:sealreview:register:1`, "
          + "another export is read with --profile"
      ])
    for text in ["<formRegister/>", "<formRegister xmlns='urn:sealreview:register:2'/>"] {
      let reading = RegisterReading("\n  " + text)
      #expect(
        reading.errors == [
          "2:3: `formRegister` is not in the namespace `urn:sealreview:register:1`; "
            + "write xmlns=\"urn:sealreview:register:1\""
        ])
      #expect(reading.kind == nil)
    }
    #expect(RegisterReading("<instrument xmlns='urn:sealreview:register:1' id='R1'/>").errors.count == 1)
  }

  @Test func `an empty register is a register`() {
    let reading = RegisterReading(
      "<formRegister xmlns='urn:sealreview:register:1' municipality=' 和光市 ' exportedOn='2024-02-29'/>")
    #expect(reading.kind == .register && reading.errors.isEmpty && reading.instruments.isEmpty)
    #expect(reading.municipality == "和光市")
    #expect(reading.exportedOn?.description == "2024-02-29")
  }

  @Test(arguments: ["2021-02-29", "2021-13-01", "2021-4-1", "tomorrow", "２０２１-04-01", "0000-01-01"])
  func `a day that does not exist is an error`(day: String) {
    let reading = RegisterReading(
      "<formRegister xmlns='urn:sealreview:register:1' exportedOn='\(day)'/>")
    #expect(reading.errors == ["1:61: `\(day)` is not a date of the form yyyy-mm-dd"])
  }

  @Test func `references and CDATA are part of values`() {
    let reading = RegisterReading(
      form("<requirement seal='&#x5b9f;印'/>", attributes: " title='A&amp;B' number='&#x3C;1&gt;'"))
    #expect(reading.forms[0].title == "A&B" && reading.forms[0].number == "<1>")
    #expect(reading.requirements[0].facts == ["seal": "registered"])
  }

  @Test func `facts that the rule set does not declare are errors, without one they are not checked`() {
    let text = form("<fact name='paymnt'>yes</fact><requirement><fact>no</fact></requirement>")
    let declared = Fact(
      "payment", label: Label(japanese: "支払", english: "payment"), carrier: .requirement,
      domain: .values([FactValue("yes", label: Label(japanese: "有", english: "yes"))]))
    let reading = RegisterReading(text, declaring: [declared])
    #expect(reading.errors.count == 2)
    #expect(reading.errors.first?.hasSuffix("unknown fact `paymnt`; did you mean `payment`?") == true)
    #expect(reading.errors.last?.hasSuffix("`fact` has no `name`") == true)
    #expect(RegisterReading(form("<fact name='paymnt'>yes</fact>")).errors.isEmpty)
    let value = RegisterReading(form("<fact name='payment'>yse</fact>"), declaring: [declared])
    #expect(value.errors.first?.contains("unknown value `yse` of `payment`; did you mean `yes`?") == true)
  }

  @Test func `a broken document keeps the place where it breaks`() {
    let text = form("<requirement act='実'>\n印</form>")
    let reading = RegisterReading(text)
    #expect(reading.kind == nil)
    #expect(reading.errors.count == 2)
    #expect(reading.errors.last?.hasPrefix("2:") == true)
  }
}
