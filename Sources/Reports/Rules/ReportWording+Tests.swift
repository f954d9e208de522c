internal import RuleBook
internal import SourceText

extension ReportWording {
  /// What a test expects, or what was decided, in one line.
  func text(_ expectation: RuleTest.Expectation, _ ruleSet: RuleSet) -> String {
    switch expectation {
    case .decided(let outcome, let rule):
      let parts = [
        outcome.map { ruleSet.outcomes[$0].label.text(in: language) },
        rule.map { text("規則 \(ruleSet.rules[$0].id)", "rule \(ruleSet.rules[$0].id)") },
      ]
      return parts.compactMap(\.self).joined(separator: text("、", ", "))
    case .undetermined(let kind): return text("未定（\(label(of: kind))）", "undetermined (\(label(of: kind)))")
    case .asks(let facts):
      let labels = facts.map { label(of: $0) }.joined(separator: text("、", ", "))
      return text("未定（確認する事項: \(labels)）", "undetermined (to be asked: \(labels))")
    }
  }

  /// A mutation of a rule, as what was changed.
  func text(_ mutation: Mutation, _ ruleSet: RuleSet) -> String {
    let rule = ruleSet.rules[mutation.rule]
    func values(_ values: [CaseSet.Value], _ fact: Int) -> String { list(values, fact, or: "") }
    let change =
      switch mutation.kind {
      case .droppedCondition(let fact):
        text("\(label(of: fact))の条件を除く", "drop the condition on \(label(of: fact))")
      case .droppedGroup: text("入れ子の条件を除く", "drop a nested condition")
      case .addedValues(let fact, let added, let isOfExcluded):
        text(
          "\(list(fact, isOfExcluded))に\(values(added, fact))を加える",
          "add \(values(added, fact)) to \(list(fact, isOfExcluded))")
      case .removedValues(let fact, let removed, let isOfExcluded):
        text(
          "\(list(fact, isOfExcluded))から\(values(removed, fact))を除く",
          "take \(values(removed, fact)) out of \(list(fact, isOfExcluded))")
      case .movedStart(let to): text("始期を\(date(to))にする", "begin on \(date(to))")
      case .movedEnd(let to): text("終期を\(date(to))にする", "end on \(date(to))")
      case .changedOutcome(let outcome):
        text(
          "結論を\(ruleSet.outcomes[outcome].label.japanese)にする",
          "decide \(ruleSet.outcomes[outcome].label.english)")
      case .removedRule: text("規則を除く", "remove the rule")
      case .removedOverride(let target):
        text("\(ruleSet.rules[target].id)への優先を除く", "no longer override \(ruleSet.rules[target].id)")
      }
    return "\(rule.id): \(change)"
  }

  /// The list of values, or of excluded values, that a condition gives of a fact.
  private func list(_ fact: Int, _ isOfExcluded: Bool) -> String {
    let label = label(of: fact)
    return isOfExcluded ? text("\(label)の除外", "the exclusions of \(label)") : label
  }

  /// The label of an outcome by its id, nil for undetermined.
  func label(ofOutcome id: String?, _ ruleSet: RuleSet) -> String {
    id.map { id in ruleSet.outcomes.first { $0.id == id }?.label.text(in: language) ?? id } ?? undetermined
  }
}

extension RuleTest.Expectation {
  /// What a decision would meet.
  init(_ decision: Decision) {
    self =
      switch decision.undetermined {
      case nil: .decided(outcome: decision.outcome, rule: decision.rule)
      case .missing: .asks(decision.ask.map(\.fact))
      case .some(let kind): .undetermined(kind)
      }
  }
}
