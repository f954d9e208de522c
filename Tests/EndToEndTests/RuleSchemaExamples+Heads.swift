/// Heads of rule sets, and their tests.
extension RuleSchemaExamples {
  private static func with(_ more: String, outcome: String = "{id: x, effect: keep}") -> String {
    "ruleset: a\nlayers: [a]\noutcomes: [{id: retain, effect: keep}, \(outcome)]\n\(more)\n"
  }

  private static func facts(_ fact: String) -> String { with("facts: [\(fact)]") }

  private static func texts(_ count: Int) -> String {
    (0..<count).map { "v\($0)" }.joined(separator: ", ")
  }

  static let goodHeads =
    [
      head, with("title: 方針"), with("title: {ja: 方針}"),
      with("title: {en: policy}\nimpossible: []\nfacts: []"),
      facts("{id: f, label: {ja: 事実, en: fact}, values: [a, 1, {id: b}, {id: c, label: {ja: 丙, en: C}}]}"),
      facts("{id: f, label: 事実, values: [\(texts(250))]}"),
      facts("{id: f, values: [{id: yes, label: 有}, no]}"),
      with("impossible: [{when: {act: 署名, seal: {not: なし}}, because: 署名には印章がない}]"),
      with(
        "facts: [{id: f, values: [a]}]\nimpossible: [{when: {any: [{f: a}, {f: {not: [a]}}]}, because: x}]"),
      with("", outcome: "{id: x, label: {ja: 甲, en: A}, effect: wait}"),
      with("", outcome: "{id: x, label: 甲, effect: none}"),
      "ruleset: 2021\nlayers: [1]\noutcomes: [{id: 1, effect: keep}]\n",
    ]
    + ["name", "signature", "signature-or-seal", "optional", "repeal"].map {
      with("", outcome: "{id: x, effect: revise, into: \($0)}")
    }

  static let badHeads =
    [
      "- ruleset\n", "ruleset\n", "layers: [a]\noutcomes: [{id: x, effect: keep}]\n",
      "ruleset: a\noutcomes: [{id: x, effect: keep}]\n", "ruleset: a\nlayers: [a]\n",
      "ruleset: ' '\nlayers: [a]\noutcomes: [{id: x, effect: keep}]\n",
      "ruleset: a\nlayers: []\noutcomes: [{id: x, effect: keep}]\n",
      "ruleset: a\nlayers: [a]\noutcomes: []\n",
      "ruleset: a\nlayers: a\noutcomes: [{id: x, effect: keep}]\n",
      "ruleset: a\nlayers: [a, b, a]\noutcomes: [{id: x, effect: keep}]\n",
      "ruleset: a\nlayers: ['']\noutcomes: [{id: x, effect: keep}]\n", with("layrs: [a]"), with("title: [x]"),
      with("title: {}"), with("title: {ja: x, jp: y}"), with("title: {ja: ''}"), with("facts: f"),
      with("impossible: {when: {}, because: x}"),
    ]
    + [
      "x", "{id: x}", "{effect: keep}", "{id: '', effect: keep}", "{id: x, effect: kep}",
      "{id: x, effect: [keep]}",
      "{id: x, effect: revise}", "{id: x, effect: revise, into: nmae}", "{id: x, effect: keep, into: name}",
      "{id: x, effect: none, into: name}", "{id: x, effect: keep, efect: keep}", "{id: retain, effect: keep}",
      "{id: undetermined, effect: keep}", "{id: total, effect: keep}", "{id: unknown, effect: keep}",
      "{id: noRequirement, effect: keep}", "{id: x, label: {jp: y}, effect: keep}",
      (0..<60).map { "{id: o\($0), effect: keep}" }.joined(separator: ", "),
    ].map { with("", outcome: $0) }
    + ["any", "all", "not", "reason", "enactor", "act", "basis.law", "'basis[1].tier'", "''"].map {
      facts("{id: \($0), values: [a]}")
    }
    + [
      "f", "{id: f}", "{values: [a]}", "{id: f, values: []}", "{id: f, values: a}",
      "{id: f, values: [a], vales: [b]}",
      "{id: f, values: [a, 不明]}", "{id: f, values: [unknown]}", "{id: f, values: ['']}",
      "{id: f, values: [[a]]}",
      "{id: f, values: [{id: 不明}]}", "{id: f, values: [{id: a, label: unknown}]}",
      "{id: f, values: [{id: a, label: {ja: 不明}}]}", "{id: f, values: [{label: a}]}",
      "{id: f, values: [{id: a, lable: b}]}", "{id: f, values: [x, y, x]}",
      "{id: f, values: [\(texts(251))]}",
      "{id: f, values: [a]}, {id: f, values: [a]}",
    ].map(facts)
    + [
      "{when: {}}", "{because: x}", "{when: {}, because: ''}", "{when: {}, because: x, whenn: {}}",
      "{when: 署名, because: x}", "{when: {act: 押員}, because: x}", "{when: {seal: []}, because: x}",
    ].map { with("impossible: [\($0)]") }

  static func test(_ given: String = "{}", expect: String = "{undetermined: gap}") -> String {
    "- {test: 甲, given: \(given), expect: \(expect)}\n"
  }

  static let goodTests =
    [
      "[]", "- test: 甲\n  asOf: 2021-04-22\n  given: {act: 押印}\n  expect: {outcome: retain, rule: a}\n",
      test("{act: 不明, seal: unknown, signer: 届出人, payment: yes, other: 不明, basis.law: 不明, basis.article: 3}"),
    ]
    + [
      "{outcome: retain}", "{outcome: retain, rule: 1}", "{undetermined: conflict}",
      "{undetermined: missing}",
      "{undetermined: [seal, payment]}",
    ].map { test(expect: $0) }

  static let badTests =
    [
      "test: 甲\n", "- 甲\n", "- {given: {}, expect: {outcome: x}}\n", "- {test: 甲, expect: {outcome: x}}\n",
      "- {test: 甲, given: {}}\n", "- {test: '', given: {}, expect: {outcome: x}}\n",
      "- {test: 甲, asof: 2021-04-22, given: {}, expect: {outcome: x}}\n",
      "- {test: 甲, asOf: 2021-4-22, given: {}, expect: {outcome: x}}\n",
    ]
    + [
      "押印", "[押印]", "{act: 押員}", "{act: [押印]}", "{act: {not: 押印}}", "{payment: [yes]}",
      "{basis.law: {not: x}}",
      "{any: x}", "{not: x}", "{all: x}",
    ].map { test($0) }
    + [
      "{}", "retain", "{rule: a}", "{outcome: [x]}", "{outcome: ''}", "{outcome: x, undetermined: gap}",
      "{undetermined: gap, rule: a}", "{undetermined: []}", "{undetermined: seal}", "{undetermined: unread}",
      "{undetermined: ['']}", "{outcom: x}",
    ].map { test(expect: $0) }
}
