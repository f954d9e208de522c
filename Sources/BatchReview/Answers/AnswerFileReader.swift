internal import FormRegister
internal import RuleBook
internal import SourceText

/// Reads a file of answers.
struct AnswerFileReader {
  let ruleSet: RuleSet
  let file: String
  let collector: DiagnosticCollector

  private static let keys = [
    "inquiry", "department", "section", "facts", "objections", "agreements", "decisions",
  ]
  private static let source = ["who", "when", "file", "cell", "replaces", "formDigest"]

  func read(_ root: YAMLNode, _ book: inout AnswerBook) {
    guard let map = MapReading(root, keys: Self.keys, what: "the answers", file: file, collector) else {
      return
    }
    for item in map.items("facts") { fact(item).map { book.facts.append($0) } }
    for item in map.items("objections") { objection(item).map { book.opinions.append($0) } }
    for item in map.items("agreements") { agreement(item).map { book.opinions.append($0) } }
    for item in map.items("decisions") { decision(item).map { book.decisions.append($0) } }
  }

  private func fact(_ node: YAMLNode) -> FactAnswer? {
    let keys = ["form", "requirement", "instrument", "fact", "value"] + Self.source
    guard let map = MapReading(node, keys: keys, what: "an answered fact", file: file, collector) else {
      return nil
    }
    let id = requirement(map, "an answered fact")
    let name = map.requiredText("fact", of: "an answered fact")
    let value = map.required("value", of: "an answered fact")
    guard let id, let name, let value, let text = map.text(value, "value") else { return nil }
    let stated = self.stated(name, text, map.node("fact")?.position ?? node.position, value.position)
    return FactAnswer(
      requirement: id, instrument: map.text("instrument"), fact: name, stated: stated,
      formDigest: map.text("formDigest"), source: source(map), place: place(node))
  }

  /// The fact and its value. A fact that the rule set does not know (any more) is a warning: nothing depends on it.
  private func stated(
    _ name: String, _ text: String, _ namePosition: SourcePosition, _ valuePosition: SourcePosition
  ) -> StatedFact? {
    guard let reference = FactReference(name: name, in: ruleSet.vocabulary) else {
      let known = ruleSet.vocabulary.facts.map(\.id)
      collector.add([
        Diagnostic(
          .warning, file: file, position: namePosition,
          "the rule set has no fact `\(name)`: the answer is not used",
          help: nearestSpelling(to: name, among: known).map { "did you mean `\($0)`?" })
      ])
      return nil
    }
    if Vocabulary.unknownSpellings.contains(text) { return nil }
    let fact = ruleSet.vocabulary.facts[reference.fact]
    guard let values = fact.values else {
      return StatedFact(fact: reference.fact, basis: reference.basis, value: .text(ExactText(text)))
    }
    guard let code = ruleSet.vocabulary.valueIndex(text, of: reference.fact) else {
      collector.error(
        "unknown value `\(text)` of `\(name)`", file, at: valuePosition,
        help: nearestSpelling(to: text, among: values.flatMap(\.spellings)).map { "did you mean `\($0)`?" })
      return nil
    }
    return StatedFact(fact: reference.fact, basis: reference.basis, value: .code(code))
  }

  private func objection(_ node: YAMLNode) -> Opinion? {
    let keys = ["form", "requirement", "proposed", "rule", "outcome", "why", "basis"] + Self.source
    guard let map = MapReading(node, keys: keys, what: "an objection", file: file, collector) else {
      return nil
    }
    let id = requirement(map, "an objection", isOpinion: true)
    let why = map.requiredText("why", of: "an objection")
    let outcome = map.node("outcome").flatMap { self.outcome($0, map) }
    guard let id, let why else { return nil }
    return opinion(
      id, map, node,
      Objection(outcome: outcome.map { ruleSet.outcomes[$0].id }, why: why, basis: map.text("basis")))
  }

  private func agreement(_ node: YAMLNode) -> Opinion? {
    let keys = ["form", "requirement", "proposed", "rule"] + Self.source
    guard let map = MapReading(node, keys: keys, what: "an agreement", file: file, collector),
      let id = requirement(map, "an agreement", isOpinion: true)
    else { return nil }
    return opinion(id, map, node, nil)
  }

  private func opinion(
    _ requirement: RequirementID, _ map: MapReading, _ node: YAMLNode, _ objection: Objection?
  ) -> Opinion {
    Opinion(
      requirement: requirement, proposed: map.text("proposed"), rule: map.text("rule"), objection: objection,
      formDigest: map.text("formDigest"), source: source(map), place: place(node))
  }

  private func decision(_ node: YAMLNode) -> HumanDecision? {
    let what = "a decision"
    let keys = [
      "form", "requirement", "outcome", "who", "when", "why", "from", "until", "departsFrom", "formDigest",
    ]
    guard let map = MapReading(node, keys: keys, what: what, file: file, collector) else { return nil }
    let id = requirement(map, what)
    let outcome = map.required("outcome", of: what).flatMap { self.outcome($0, map) }
    let (who, why) = (map.requiredText("who", of: what), map.requiredText("why", of: what))
    let when = map.required("when", of: what).flatMap { _ in map.date("when") }
    let (from, until) = (map.date("from"), map.date("until"))
    if let from, let until, until <= from {
      collector.error("`until` is not after `from`", file, at: map.node("until")?.position)
    }
    let departsFrom = map.node("departsFrom").flatMap(departure)
    guard let id, let outcome, let who, let why, let when else { return nil }
    return HumanDecision(
      requirement: id, outcome: outcome, who: who, when: when, why: why, from: from, until: until,
      departsFrom: departsFrom, formDigest: map.text("formDigest"), place: place(node))
  }

  private func departure(_ node: YAMLNode) -> HumanDecision.Departure? {
    let what = "what a decision departs from"
    guard
      let map = MapReading(
        node, keys: ["outcome", "rule", "ruleDigest"], what: what, file: file, collector),
      let outcome = map.requiredText("outcome", of: what)
    else { return nil }
    return HumanDecision.Departure(
      outcome: outcome, rule: map.text("rule"), ruleDigest: map.text("ruleDigest"))
  }

  /// An outcome by its id or a label.
  private func outcome(_ node: YAMLNode, _ map: MapReading) -> Int? {
    guard let text = map.text(node, "outcome") else { return nil }
    if let index = ruleSet.outcomes.firstIndex(where: { $0.spellings.contains(text) }) { return index }
    collector.error(
      "the rule set has no outcome `\(text)`", file, at: node.position,
      help: nearestSpelling(to: text, among: ruleSet.outcomes.flatMap(\.spellings))
        .map { "did you mean `\($0)`?" })
    return nil
  }

  /// - Parameter isOpinion: Whether it may be the form as a whole.
  private func requirement(_ map: MapReading, _ what: String, isOpinion: Bool = false) -> RequirementID? {
    let form = map.requiredText("form", of: what)
    if isOpinion, map.node("requirement") == nil {
      return form.map { RequirementID(form: $0, number: RequirementID.wholeForm) }
    }
    guard let node = map.required("requirement", of: what), let text = map.text(node, "requirement") else {
      return nil
    }
    guard let number = Int(text), number >= 1, number <= 1_000_000 else {
      collector.error("`\(text)` is no number of a requirement", file, at: node.position)
      return nil
    }
    return form.map { RequirementID(form: $0, number: number) }
  }

  private func source(_ map: MapReading) -> AnswerSource {
    AnswerSource(
      who: map.text("who"), when: map.date("when"), file: map.text("file"), cell: map.text("cell"),
      replaces: map.text("replaces"))
  }

  private func place(_ node: YAMLNode) -> AnswerPlace { AnswerPlace(file: file, position: node.position) }
}
