import Testing

@testable import FormRegister

/// What is wrong with a profile is told all at once, at its place.
@Suite struct ProfileLoadingTests {
  @Test func `the smallest profile`() {
    #expect(mistakes(rowProfile()) == [])
  }

  @Test func `everything at once, with the nearest spelling`() {
    let found = mistakes(
      """
      profile: t
      reads: xlm
      root: x
      instrument:
        path: x/r
        id: "@i"
        tire: "@t"
      form:
        path: ./f
        id: ../@no
        document: {at: "@d", map: {1: 申請書類}}
        flow: {constant: 申請}
        title: {at: "t//u"}
        articles: {at: "a[1]"}
        section: {at: "@s/t"}
        department: {at: "d:x"}
        when: {at: "@w"}
      requirement:
        act: {at: "@a", default: 押員}
        seal: {table: seals, at: "@s"}
        signer: {at: "@w", constant: 申請者}
        sael: "@x"
      """)
    #expect(
      found == [
        "2:8: error: a profile reads `xml` or `html`, not `xlm`; did you mean `xml`?",
        "7:3: error: unknown key `tire` of `instrument`; did you mean `tier`?",
        "10:7: error: the path `../@no` goes back to a parent, which has streamed past; "
          + "write the path from the document, as in `/root/parent/@name`",
        "11:33: error: unknown value `申請書類` of `document`; did you mean `申請書`?",
        "12:20: error: unknown value `申請` of `flow`; did you mean `申請等`?",
        "13:15: error: the path `t//u` skips levels with `//`; write `*` for each level",
        "14:18: error: the path `a[1]` has a condition or function; only names, `*`, `.` and a last `@name` can be read",
        "15:17: error: the path `@s/t` goes on after an attribute",
        "16:20: error: the path `d:x` has the prefix `d`, which `namespaces` does not declare",
        "17:9: error: `when` needs `is` or `not`",
        "19:28: error: unknown value `押員` of `act`; did you mean `押印`?",
        "20:17: error: there is no table `seals`",
        "21:11: error: `signer` needs one of `at`, `constant` and `text`",
        "22:3: error: unknown key `sael` of `requirement`; did you mean `seal`?",
      ])
  }

  @Test(arguments: [
    ("profile: [a]\nroot: x", "`profile` must be a text"),
    ("root: x\ninstrument: {path: x, id: .}\nform: {path: ., id: .}", "a profile has no `profile`"),
    ("profile: t\ninstrument: {path: x, id: .}\nform: {path: ., id: .}", "a profile has no `root`"),
    ("profile: t\nroot: x\nform: {path: ., id: .}", "a profile has no `instrument`"),
    ("profile: t\nroot: x\ninstrument: {path: x, id: .}", "a profile has no `form`"),
    ("profile: t\nroot: x\ninstrument: {path: x}\nform: {path: ., id: .}", "`instrument` has no `id`"),
    (
      "profile: t\nroot: x\ninstrument: {path: y/r, id: .}\nform: {path: ., id: .}",
      "does not begin with the root, `x`"
    ),
    (
      "profile: t\nroot: x\ninstrument: {path: x/r, id: .}\nform: {path: /x/f, id: .}",
      "does not lie in that of `instrument`"
    ),
    (
      "profile: t\nroot: x y\ninstrument: {path: x/r, id: .}\nform: {path: ., id: .}",
      "`x y` is no name of an element"
    ),
    ("profile: t\nroot: x\ninstrument: {path: x/@r, id: .}\nform: {path: ., id: .}", "leads to an attribute"),
    ("- a", "a profile must be a map"),
    ("", "the profile is empty"),
    ("profile: &a t", "anchors and aliases are not accepted"),
  ])
  func `profiles that cannot be used`(text: String, message: String) {
    #expect(mistakes(text).contains { $0.contains(message) }, "\(mistakes(text))")
  }

  @Test(arguments: [
    (#"{at: "@a", split: {by: ",", take: 0}}"#, "`take` is the number of a part"),
    (#"{at: "@a", split: {by: ","}}"#, "`split` has no `take`"),
    (#"{at: "@a", each: ","}"#, "`form` cannot be several"),
    (#"{at: "@a", match: "{a}-{b}"}"#, "captures several parts"),
    (#"{at: "@a", match: "{a}-{b}", take: c}"#, "no pattern captures `c`"),
    (#"{at: "@a", match: "{a:nmuber}号"}"#, "did you mean `number`?"),
    (#"{at: "@a", match: "{a"}"#, "has a `{` without `}`"),
    (#"{at: "@a", match: "{a}"}"#, "fits every line"),
    (#"{text: "{b}", parts: {a: "@a"}}"#, "nothing is called `b` here"),
    (#"{at: []}"#, "`at` is empty"),
    (#"{at: "@a", map: [1]}"#, "`map` must be a map"),
    (#"[a]"#, "`title` must be a map"),
  ])
  func `values that cannot be read`(value: String, message: String) {
    let found = mistakes(rowProfile(form: ", title: \(value)"))
    #expect(found.count == 1 && found[0].hasPrefix("5:") && found[0].contains(message), "\(found)")
  }

  @Test func `facts that the rule set declares`() {
    let payment = Fact(
      "payment", label: Label(japanese: "支払", english: "payment"), carrier: .requirement,
      domain: .values([FactValue("yes", label: Label(japanese: "有", english: "yes"))]))
    let text = rowProfile(form: #", facts: {paymnt: "@p"}"#)
    #expect(mistakes(text) == [])
    #expect(
      mistakes(text, declaring: [payment]) == ["5:35: error: unknown fact `paymnt`; did you mean `payment`?"])
    let map = rowProfile(form: #", facts: {payment: {at: "@p", map: {1: yse}}}"#)
    #expect(mistakes(map, declaring: [payment]).first?.hasSuffix("did you mean `yes`?") == true)
    let reading = RegisterReading(
      "<x><r i='1' f='2' p='1'><s/></r></x>",
      by: rowProfile(form: #", facts: {payment: {at: "@p", map: {1: yes}}}"#, requirement: "{path: s}"),
      declaring: [payment])
    #expect(reading.errors == [] && reading.requirements.map(\.declared) == [["yes"]])
  }
}
