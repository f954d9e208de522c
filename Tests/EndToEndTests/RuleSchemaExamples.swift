import SealReview

/// Files of rule sets, of which schema and loader must think alike.
enum RuleSchemaExamples {
  /// The head that the examples of rules stand under.
  static let head = """
    ruleset: plain
    layers: [upper, lower]
    outcomes: [{id: retain, effect: keep}, {id: abolish, effect: revise, into: name}]
    facts: [{id: payment, values: [yes, no]}]

    """

  static func good(_ kind: SchemaValidator.Kind) -> [String] {
    switch kind {
    case .ruleset: goodHeads
    case .rules: (goodConditions + conditions { $0.last! }).map { rule($0) } + goodRules
    case .tests: goodTests + given { $0.last! }.map { test("{\($0): \($1)}") }
    }
  }

  /// What is wrong in its structure; what only the whole rule set shows is not among them.
  static func bad(_ kind: SchemaValidator.Kind) -> [String] {
    switch kind {
    case .ruleset: badHeads
    case .rules: (badConditions + conditions { _ in "そのほか" }).map { rule($0) } + badRules
    case .tests: badTests + given { _ in "そのほか" }.map { test("{\($0): \($1)}") }
    }
  }

  private static func rule(_ when: String = "{}", _ rest: String = "", cite: String = "[]") -> String {
    "- {rule: a, layer: upper, when: \(when), outcome: retain, because: 理由, cite: \(cite)\(rest)}\n"
  }

  /// Conditions on every enumerated fact, in each shape.
  private static func conditions(_ value: ([String]) -> String) -> [String] {
    given(value).flatMap { fact, value in
      [value, "[\(value)]", "{not: \(value)}", "{not: [\(value)]}"].map { "{\(fact): \($0)}" }
    }
  }

  /// Every enumerated fact with a value that is made of its spellings.
  private static func given(_ value: ([String]) -> String) -> [(fact: String, value: String)] {
    Vocabulary.standard.facts.compactMap { fact in
      fact.values.map { (fact.id, value($0.flatMap(\.spellings))) }
    }
  }

  private static let goodConditions = [
    "{}", "{act: [seal, 署名, なつ印]}", "{act: 押印, seal: {not: なし}, signer: {not: [発行者, 処理欄]}}",
    "{any: [{act: 押印}, {all: [{seal: 実印}, {not: {payment: yes}}]}]}", "{any: [{}]}", "{not: {}}",
    "{payment: yes}", "{payment: {not: [\"no\"]}}", "{payment: [yes, no]}", "{basis.law: ''}",
    "{basis.law: 不明, basis.article: 3, form.id: [a, b], department: {not: 総務部}, section: {not: [a, 1]}}",
    "{instrument.id: 1, instrument.number: true, instrument.enactor: 市長}",
  ]

  private static let badConditions = [
    "押印", "[{act: 押印}]", "{any: {act: 押印}}", "{any: [押印]}", "{all: 押印}", "{not: [{act: 押印}]}", "{not: 押印}",
    "{any: []}", "{all: []}", "{not: {any: []}}", "{not: {any: [{all: [{act: 押員}]}]}}", "{act: []}",
    "{act: {not: []}}", "{act: {}}", "{act: {nto: 押印}}", "{act: {not: 押印, and: 署名}}",
    "{act: {not: {not: 押印}}}",
    "{act: [[押印]]}", "{act: 不明}", "{act: unknown}", "{act: Seal}", "{act: ''}", "{seal: [実印, unregisterd]}",
    "{signer: {not: 受附}}", "{certificate: true}", "{basis.law: []}", "{basis.law: {x: y}}",
    "{basis.law: [{x: y}]}", "{basis.law: {not: []}}", "{payment: []}", "{payment: {}}",
    "{payment: {no: yes}}",
    "{payment: {not: []}}", "{payment: [[yes]]}", "{reason: a}", "{enactor: 市長}", "{? [act] : x}",
    "{? {act: x} : x}",
  ]

  private static let goodRules = [
    "[]", rule("{}", ", title: 見出し, from: 2021-04-01, until: 2021-09-01, overrides: []"),
    rule(cite: "[{law: 昭和22年法律第224号, article: 第29条}, {law: 方針}, {law: 1, article: 2}]"),
    rule()
      + "- rule: b\n  layer: lower\n  title: 2021\n  when: {}\n  outcome: abolish\n  because: |\n    理由\n"
      + "- {rule: c, layer: lower, when: {}, outcome: retain, because: x, overrides: [b]}\n",
  ]

  private static let badRules =
    ["rule", "layer", "when", "outcome", "because"].map { missing in
      let pairs = ["rule: a", "layer: upper", "when: {}", "outcome: retain", "because: x"]
      return "- {\(pairs.filter { !$0.hasPrefix(missing) }.joined(separator: ", "))}\n"
    }
    + [
      "rule: a\n", "- rule\n", "- []\n",
      "- {rule: ' ', layer: upper, when: {}, outcome: retain, because: x}\n",
      "- {rule: a, layer: [upper], when: {}, outcome: retain, because: x}\n",
      "- {rule: a, layer: upper, when: {}, outcome: [retain], because: x}\n",
      "- {rule: a, layer: upper, when: {}, outcome: retain, because: }\n", rule("{}", ", whn: {}"),
      rule("{}", ", title: ''"), rule("{}", ", title: {ja: x}"), rule("{}", ", overrides: b"),
      rule("{}", ", overrides: ['']"), rule(cite: "{law: x}"), rule(cite: "''"), rule(cite: "[方針]"),
      rule(cite: "[{article: 第1条}]"), rule(cite: "[{law: x, lawe: y}]"), rule(cite: "[{law: ''}]"),
      rule(cite: "[{law: x, article: [第1条]}]"),
    ]
    + [
      "2021-4-1", "令和3年4月1日", "2021-04-01T00:00:00", "2021-13-01", "2021-02-29", "20210401", "''",
      "[2021-04-01]",
    ].flatMap { [rule("{}", ", from: \($0)"), rule("{}", ", until: \($0)")] }
}
