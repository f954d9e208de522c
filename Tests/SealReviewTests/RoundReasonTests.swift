import SealReview
import Testing

/// What moved between two reviews, and why, in cases made by hand.
@Suite struct RoundReasonTests {
  private let bench: RoundBench

  init() throws { bench = try RoundBench() }

  private static let rules =
    roundRule("drop", "{seal: 認印}", "abolish")
    + roundRule("keep", "{seal: 実印}", "retain", "until: 2021-06-01")
    + roundRule("later", "{seal: 実印}", "abolish", "from: 2021-06-01")
    + roundRule("bank", "{seal: 銀行印, certificate: 有}", "hold")
    + roundRule("free", "{seal: 銀行印, certificate: 無}", "abolish")
  private static let forms = roundInstrument(
    roundForm("F1", "seal=\"認印\""), roundForm("F2", "seal=\"実印\""), roundForm("F3", "seal=\"銀行印\""))

  private func compare(_ from: String, _ to: String) throws -> RoundComparison {
    try RoundComparison(from: from, to: to)
  }

  private func before() throws -> String { try bench.review("a", Self.forms, rules: Self.rules) }

  /// What moved as `form from → to: reasons`.
  private func moves(_ rounds: RoundComparison) -> [String] {
    rounds.forms.map { form in
      "\(form.id) \(form.from) → \(form.to): \(form.why.map(\.rawValue).joined(separator: ", "))"
    }
  }

  @Test func `nothing moves between equal reviews`() throws {
    let rounds = try compare(before(), bench.review("b", Self.forms, rules: Self.rules))
    #expect(rounds.forms.isEmpty && rounds.added.isEmpty && rounds.removed.isEmpty && rounds.counts.isEmpty)
  }

  @Test func `a rule is edited`() throws {
    let edited = Self.rules.replacing("{seal: 認印}, outcome: abolish", with: "{seal: 認印}, outcome: hold")
    let rounds = try compare(before(), bench.review("b", Self.forms, rules: edited))
    #expect(moves(rounds) == ["F1 abolish → hold: rule"])
    let requirement = rounds.forms[0].requirements[0]
    #expect(requirement.fromRule == "drop" && requirement.toRule == "drop" && requirement.facts.isEmpty)
  }

  @Test func `another rule of the set lets a decision go`() throws {
    let added = Self.rules + roundRule("more", "{seal: 認印}", "hold", "overrides: [drop]")
    #expect(
      try moves(compare(before(), bench.review("b", Self.forms, rules: added))) == ["F1 abolish → hold: rule"]
    )
  }

  @Test func `a date passed`() throws {
    let rounds = try compare(before(), bench.review("b", Self.forms, rules: Self.rules, asOf: "2021-06-01"))
    #expect(moves(rounds) == ["F2 retain → abolish: date"])
    #expect(rounds.forms[0].requirements[0].toRule == "later")
  }

  @Test func `another basis that decides is no changed fact`() throws {
    let form = """
      <form id="F" number="様式"><requirement act="押印" seal="認印"><basis tier="省令"/><basis tier="規則"/></requirement></form>

      """
    let rules =
      roundRule("order", "{basis.tier: 省令}", "retain", "until: 2021-06-01")
      + roundRule("after", "{basis.tier: 省令}", "abolish", "from: 2021-06-01")
      + roundRule("own", "{basis.tier: 規則}", "hold")
    let forms = roundInstrument(form)
    let before = try bench.review("a", forms, rules: rules)
    let after = try bench.review("b", forms, rules: rules, asOf: "2021-06-01")
    #expect(try moves(compare(before, after)) == ["F retain → hold: date"])
  }

  @Test func `a decision whose time is over goes with the date`() throws {
    let before = try before()
    try RoundBench.edit(before) {
      $0.replacing(
        "\"outcome\":\"abolish\",\"rule\":\"drop\"",
        with:
          "\"outcome\":\"retain\",\"decision\":{\"who\":\"本部\",\"when\":\"2021-04-01\",\"why\":\"当面\",\"until\":\"2021-05-01\",\"instead\":{\"outcome\":\"abolish\",\"rule\":\"drop\"}},\"rule\":null"
      )
    }
    let after = try bench.review("b", Self.forms, rules: Self.rules, asOf: "2021-05-01")
    #expect(try moves(compare(before, after)) == ["F1 retain → abolish: decision, date"])
  }

  @Test func `a fact is added, by an answer or not`() throws {
    let known = Self.forms.replacing("銀行印\"", with: "銀行印\" certificate=\"有\"")
    let after = try bench.review("b", known, rules: Self.rules)
    var rounds = try compare(before(), after)
    #expect(moves(rounds) == ["F3 undetermined → hold: fact"])
    let fact = try #require(rounds.forms[0].requirements[0].facts.first)
    #expect(fact.id == "certificate" && fact.from == nil && fact.to == "yes" && !fact.isAnswered)
    try RoundBench.edit(after) {
      $0.replacing("\"facts\":", with: "\"answered\":[\"certificate\"],\"facts\":")
    }
    rounds = try compare(before(), after)
    #expect(rounds.forms[0].requirements[0].facts.first?.isAnswered == true)
  }

  @Test func `both a rule and a fact`() throws {
    let known = Self.forms.replacing("銀行印\"", with: "銀行印\" certificate=\"有\"")
    let edited = Self.rules.replacing(
      "certificate: 有}, outcome: hold", with: "certificate: 有}, outcome: retain")
    let rounds = try compare(before(), bench.review("b", known, rules: edited))
    #expect(moves(rounds) == ["F3 undetermined → retain: fact, rule"])
    #expect(rounds.counts.map { "\($0.reason.rawValue) \($0.count)" } == ["fact 1", "rule 1"])
  }

  @Test func `a form is gone, and another is new`() throws {
    let other = Self.forms.replacing("F1", with: "F9")
    let rounds = try compare(before(), bench.review("b", other, rules: Self.rules))
    #expect(moves(rounds) == ["F9 no-requirement → abolish: form", "F1 abolish → no-requirement: form"])
    #expect(rounds.added == ["F9"] && rounds.removed == ["F1"])
  }

  @Test func `a requirement is added before another`() throws {
    let more = Self.forms.replacing(
      "<requirement act=\"押印\" seal=\"認印\"/>",
      with: "<requirement act=\"押印\" seal=\"実印\"/><requirement act=\"押印\" seal=\"認印\"/>")
    let rounds = try compare(before(), bench.review("b", more, rules: Self.rules))
    #expect(moves(rounds) == ["F1 abolish → retain: form"])
    let requirement = try #require(rounds.forms[0].requirements.first)
    #expect(rounds.forms[0].requirements.count == 1 && requirement.number == 1 && requirement.from == nil)
  }

  @Test func `a form is read that was not`() throws {
    let unread = Self.forms.replacing(roundForm("F1", "seal=\"認印\""), with: "<form id=\"F1\"/>")
    let rounds = try compare(
      bench.review("a", unread, rules: Self.rules), bench.review("b", Self.forms, rules: Self.rules))
    #expect(moves(rounds) == ["F1 undetermined → abolish: form"])
  }

  @Test func `a person's decision`() throws {
    let after = try bench.review("b", Self.forms, rules: Self.rules)
    let decision =
      "\"decision\":{\"who\":\"市長\",\"when\":\"2021-05-01\",\"why\":\"x\",\"until\":null,\"instead\":{\"outcome\":\"abolish\",\"rule\":\"drop\"}}"
    try RoundBench.edit(after) {
      $0.replacing(
        "\"outcome\":\"abolish\",\"rule\":\"drop\"", with: "\"outcome\":\"hold\",\"rule\":null,\(decision)")
    }
    let rounds = try compare(before(), after)
    #expect(moves(rounds) == ["F1 abolish → hold: decision"])
    #expect(rounds.forms[0].requirements[0].decision.to?["who"]?.text == "市長")
    #expect(try moves(compare(after, before())) == ["F1 hold → abolish: decision"])
  }

  @Test func `an outcome has another id`() throws {
    let head = RoundBench.head.replacing("id: abolish", with: "id: remove")
    let rules = Self.rules.replacing("outcome: abolish", with: "outcome: remove")
    let rounds = try compare(before(), bench.review("b", Self.forms, rules: rules, head: head))
    #expect(moves(rounds) == ["F1 abolish → remove: rule, outcomes"])
  }

  @Test func `another program, or what nobody can tell`() throws {
    let after = try bench.review("b", Self.forms, rules: Self.rules)
    try RoundBench.edit(after) { $0.replacing("\"outcome\":\"abolish\"", with: "\"outcome\":\"hold\"") }
    #expect(try moves(compare(before(), after)) == ["F1 abolish → hold: register"])
    try RoundBench.edit(after, "review.json") {
      $0.replacing("\"program\": \"0.1.0\"", with: "\"program\": \"9\"")
    }
    #expect(try moves(compare(before(), after)) == ["F1 abolish → hold: program"])
  }
}
