internal import BatchReview
internal import RuleBook
internal import SourceText

extension ExplainedRequirement {
  /// What people decided, and that the rest is what the rules say.
  var partsOfDecision: [Part] {
    guard let people else { return [] }
    let term = wording.term(of: people).map { [Part(wording.text("決定の適用", "in force"), $0)] } ?? []
    let undetermined = decision.undetermined.map {
      wording.text("未定（\(wording.label(of: $0))）", "undetermined (\(wording.label(of: $0)))")
    }
    return [
      Part(wording.byDecision, wording.decider(people.who, people.when)),
      Part(wording.text("決定の理由", "decided because"), people.why.inOneLine),
    ] + term + [Part(wording.text("規則による結果", "by the rules"), undetermined ?? labelByRules)]
  }

  /// Writes what people decided, and what the rules say instead.
  func write(_ people: HumanDecision, to writer: inout JSONWriter) {
    writer.string("outcome", ruleSet.outcomes[people.outcome].id)
    for key in ["rule", "title", "because"] { writer.string(key, nil) }
    for key in ["cite", "forcedBy"] { writer.array(key) { _ in } }
    writer.object("decision") { writer in
      writer.string("who", people.who)
      writer.string("when", people.when.description)
      writer.string("why", people.why)
      writer.string("from", people.from?.description)
      writer.string("until", people.until?.description)
      writer.object("instead") { writeRules(to: &$0) }
    }
  }
}
