import SourceText
import Testing

@testable import FormRegister

/// How a profile's values are found, put together and checked.
@Suite struct ProfileReadingTests {
  @Test func `rows with the same number are one instrument`() {
    let text = "<x><r i='1' f='a' t='T'/><r i='1' f='b'/><r i='2' f='c'/><r i='1' f='d'/></x>"
    let reading = RegisterReading(text, by: rowProfile(instrument: ", title: \"@t\""))
    #expect(reading.errors == [])
    #expect(reading.instruments.map(\.id) == ["1", "2", "1"])
    #expect(reading.instruments.map { $0.forms.map(\.id) } == [["a", "b"], ["c"], ["d"]])
    #expect(reading.instruments[0].title == "T")
  }

  @Test func `rows of one instrument may not contradict each other`() {
    let text = "<x>\n<r i='1' f='a' t='規則'/>\n<r i='1' f='b' t='条例'/></x>"
    let reading = RegisterReading(text, by: rowProfile(instrument: ", tier: \"@t\""))
    #expect(reading.errors == ["3:1: `tier` of the instrument `1` is not what it is at 2:1"])
  }

  @Test func `each row a requirement`() {
    let text = "<x><r i='1' f='a' s='実印'/><r i='1' f='a' s='認印'/><r i='1' f='b'/></x>"
    let reading = RegisterReading(text, by: rowProfile(requirement: #"{path: ., seal: "@s"}"#))
    #expect(reading.errors == [])
    #expect(reading.forms.map(\.id) == ["a", "b"])
    #expect(reading.forms[0].requirements.map(\.facts) == [["seal": "registered"], ["seal": "unregistered"]])
  }

  @Test func `columns make a requirement only where they say something`() {
    let requirement = """
      [{act: {at: "@a", map: {要: 押印, 不要: ""}}, signer: {constant: 申請者}},
       {act: {at: "@b", default: 押印}, signer: {constant: 保証人}}]
      """
    let text = "<x><r i='1' f='a' a='要' b=''/><r i='1' f='b' a='不要' b='署名'/></x>"
    let reading = RegisterReading(text, by: rowProfile(requirement: requirement))
    #expect(reading.errors == [])
    #expect(
      reading.requirements.map(\.facts) == [
        ["act": "seal", "signer": "applicant"], ["act": "signature", "signer": "guarantor", "seal": "none"],
      ])
  }

  @Test func `values split into several requirements must match in number`() {
    let requirement = #"{signer: {at: "@w", each: [・, 、]}, seal: {at: "@s", each: ;}, act: {constant: 押印}}"#
    let profile = rowProfile(requirement: requirement)
    let one = RegisterReading("<x><r i='1' f='a' w='申請者・保証人、証人' s='実印'/></x>", by: profile)
    #expect(one.requirements.map { $0.facts["seal"] } == ["registered", "registered", "registered"])
    let two = RegisterReading("<x>\n <r i='1' f='a' w='申請者・保証人・証人' s='実印;認印'/></x>", by: profile)
    #expect(two.errors == ["2:2: the values to be split into several do not match: 2 and 3"])
  }

  @Test func `a value outside the vocabulary stands at its place`() {
    let profile = rowProfile(form: ", document: d", requirement: #"{path: q, act: "@a"}"#)
    let text = "<x>\n<r i='1' f='a'><d>\n申請所</d><q\n  a='押因'/></r></x>"
    let reading = RegisterReading(text, by: profile)
    #expect(
      reading.errors == [
        "3:1: unknown value `申請所` of `document`; did you mean `申請書`?",
        "4:6: unknown value `押因` of `act`; did you mean `押印`?",
      ])
  }

  @Test func `codes that the table lacks`() {
    let profile = rowProfile(
      form: #", document: {at: "@d", table: docs}"#,
      head: #"tables: {docs: {path: x/c, key: "@k", value: .}}"#)
    let text = "<x><c k='1'>申請書</c>\n<r i='1' f='a' d='1'/>\n<r i='1' f='b' d='2'/><c k='2'>報告書</c></x>"
    let reading = RegisterReading(text, by: profile)
    #expect(reading.errors == ["3:19: the table `docs` has no code `2`; the table must stand before its use"])
    #expect(reading.forms.map(\.document) == ["application", nil])
  }

  @Test func `paths in order, defaults, parts and stripping`() {
    let profile = rowProfile(
      form: """
        , title: {at: ["@t", name, "*/z"], default: 無題, strip: {prefix: "【", suffix: "】"}},
          number: {text: "様式第{a}号の{b}", parts: {a: "@n", b: {at: "@m", split: {by: "-", take: -1}}}, default: "？"}
        """)
    let text = """
      <x><r i='1' f='a' t='' n='1' m='3-2'><name>【甲】</name></r><r i='1' f='b'><y><z> 乙 </z></y></r><r i='1' f='c'/></x>
      """
    let reading = RegisterReading(text, by: profile)
    #expect(reading.errors == [])
    #expect(reading.forms.map(\.title) == ["甲", "乙", "無題"])
    #expect(reading.forms.map(\.number) == ["様式第1号の2", "？", "？"])
  }

  @Test func `values of elements around, while they are open`() {
    let profile = """
      profile: t
      root: x
      instrument: {path: x/d/i, id: "@i", department: /x/d/@n, section: /x/d/s}
      form: {path: f, id: "@f"}
      """
    let text = "<x><d n='甲'><s>課</s><i i='1'><f f='1'/></i></d><d><i i='2'><f f='2'/></i></d></x>"
    let reading = RegisterReading(text, by: profile)
    #expect(reading.forms.map(\.department) == ["甲", nil])
    #expect(reading.forms.map(\.section) == ["課", nil])
  }

  @Test func `what comes too late, or twice`() {
    let profile = """
      profile: t
      root: x
      exportedOn: d
      instrument: {path: x/i, id: "@i", title: t, basis: {law: l}}
      form: {path: f, id: "@f", title: t}
      """
    let text = "<x><i i='1'><f f='1'><t>a</t>\n<t>b</t></f>\n<t>T</t>\n<l>L</l></i>\n<d>2021-01-01</d></x>"
    let reading = RegisterReading(text, by: profile)
    #expect(reading.errors.count == 4)
    #expect(reading.errors[0].hasPrefix("2:1: `title` of `form` is stated twice"))
    #expect(reading.errors[1].hasPrefix("3:1: `title` of `instrument` stands after its first part"))
    #expect(reading.errors[2].hasPrefix("4:1: `law` of `basis` stands after"))
    #expect(reading.errors[3].hasPrefix("5:4: `exportedOn` of `document` stands after"))
  }

  @Test func `a profile that finds nothing says so at its own line`() {
    let reading = RegisterReading("<x><q/></x>", by: rowProfile())
    #expect(reading.kind == nil && reading.instruments.isEmpty)
    #expect(
      reading.errors == [
        "p.yaml:4:20: error: the profile `t` finds nothing in `e.xml`: no `instrument` stands at `/x/r`"
      ])
    let second = ImportProfile(
      rowProfile().replacing("x/r", with: "x/q").replacing("\"@i\"", with: "{constant: Q}"))
    let both = RegisterReading(
      Array("<x><q f='1'/></x>".utf8), profiles: [ImportProfile(rowProfile()), second])
    #expect(both.errors == [] && both.forms.map(\.id) == ["1"])
    let formless = RegisterReading(
      "<x><r i='1'/></x>",
      by: "profile: t\nroot: x\ninstrument: {path: x/r, id: \"@i\"}\nform: {path: f, id: .}")
    #expect(formless.errors == [] && formless.warnings.first?.contains("finds no form in `e.xml`") == true)
  }

  @Test func `registers, laws and other roots are not the profile's`() {
    let register = RegisterReading(register("<form id='F1'/>"), by: rowProfile())
    #expect(register.kind == .register)
    let other = RegisterReading("<y/>", by: rowProfile())
    #expect(other.errors.first?.hasSuffix("the profiles given are for the root `x`") == true)
    let namespace = RegisterReading("<x xmlns='urn:y'/>", by: rowProfile())
    #expect(namespace.kind == nil && namespace.errors.count == 1)
    // `Item` alone would be read as a part of a law.
    let fragment = RegisterReading(
      "<Item><r i='1' f='1'/></Item>",
      by: rowProfile().replacing("root: x", with: "root: Item").replacing("x/r", with: "Item/r"))
    #expect(fragment.kind == .profile("t"))
  }

  @Test func `a broken export keeps the place where it breaks`() {
    let reading = RegisterReading("<x><r i='1' f='1'/>\n<r></x>", by: rowProfile())
    #expect(reading.kind == nil && reading.errors.last?.hasPrefix("2:4: not well-formed XML") == true)
  }

  @Test func `pages by their elements`() {
    let profile = """
      profile: h
      reads: html
      instrument: {path: html/body/div, id: "@id", title: H1, article: {path: dl, number: dt, text: dd}}
      form: {path: p, when: {at: "@class", is: form}, id: "@id", href: a/@href}
      """
    let text = """
      <div id=1><h1>規則</h1><dl><dt>第1条<dd>趣<b>旨</b><dd>二</dl><p class=form id=a><a HREF=a.rtf>様式</a><p>本文<p class=form id=b></div>
      """
    let reading = RegisterReading(Array(text.utf8), name: "p.htm", profiles: [ImportProfile(profile)])
    #expect(reading.errors == [] && reading.instruments.map(\.title) == ["規則"])
    #expect(
      reading.forms.map(\.id) == ["a", "b"]
        && reading.forms.map(\.position) == places(of: "<p class=form", in: text))
  }

  @Test func `what an element that does not count holds is gone`() {
    let profile = """
      profile: t
      root: x
      instrument: {path: x/i, when: {at: "@s", not: [廃]}, id: "@i", basis: {tier: {constant: 規則}}}
      form: {path: f, id: {text: "{file}-{n}"}, repealed: {at: "@s", is: 廃}}
      requirement: {path: q}
      """
    let text = "<x><i i='1' s='廃'><f/><f/></i><i i='2'><f/><f s='廃'/><f><q/></f></i><i i='3'><f/></i></x>"
    let reading = RegisterReading(text, by: profile)
    #expect(reading.errors == [] && reading.instruments.map(\.id) == ["2", "3"])
    #expect(reading.forms.map(\.id) == ["e-1", "e-3", "e-1"] && reading.repealed == 1)
    #expect(reading.requirements.map { $0.bases.map(\.tier) } == [["rule"]])
  }

  @Test func `more than a form may hold`() {
    let many = String(repeating: "<q a='押印'/>", count: 1_500)
    let reading = RegisterReading(
      "<x><r i='1' f='1'>\(many)</r></x>", by: rowProfile(requirement: #"{path: q, act: "@a"}"#))
    #expect(reading.errors.count == 1 && reading.errors[0].hasSuffix("more than 1000 requirements"))
    let attributes = String(repeating: "<b t='x'/>", count: 600_000)
    let body = RegisterReading(
      "<x><r i='1' f='1'>\(attributes)</r></x>", by: rowProfile(form: #", body: "b/@t""#))
    #expect(body.errors.count == 1 && body.errors[0].hasSuffix("a form or instrument holds more than 32 MiB"))
  }
}
