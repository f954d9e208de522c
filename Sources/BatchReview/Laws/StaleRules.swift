internal import FormRegister
public import RuleBook

/// A rule that rests on a provision whose seal or signature has changed.
public struct StaleRule: Hashable, Sendable {
  /// The id of the rule.
  public let rule: String
  /// The law and the provision as the rule cites them.
  public let law: String
  public let article: String
  public let change: LawChange.Kind
}

extension LawComparison {
  /// The rules that cite a provision which lost its act, has another one, or is gone.
  ///
  /// A rule that cites a law as a whole is not among them: it rests on no one sentence.
  public func staleRules(of ruleSet: RuleSet) -> [StaleRule] {
    let changes = Dictionary(grouping: self.changes.filter { $0.before != nil && $0.kind != .gained }) {
      $0.law.number
    }
    var stale: [StaleRule] = []
    for rule in ruleSet.rules {
      for citation in rule.citations {
        guard let article = citation.article, let changes = changes[LawNumber(citation.law)] else { continue }
        let provisions = CitedProvisions(article)
        for change in changes where provisions.covers(change.place) {
          let finding = StaleRule(rule: rule.id, law: citation.law, article: article, change: change.kind)
          if !stale.contains(finding) { stale.append(finding) }
        }
      }
    }
    return stale
  }
}
