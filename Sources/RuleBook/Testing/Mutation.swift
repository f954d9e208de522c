public import SourceText

/// One small change of a rule that its tests should notice.
public struct Mutation: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A condition on a fact is left out.
    case droppedCondition(fact: Int)
    /// A nested condition, `not`, `any` or `all`, is left out.
    case droppedGroup
    /// Values that no rule tells apart are added to a list, which may be one of excluded values.
    case addedValues(fact: Int, [CaseSet.Value], isOfExcluded: Bool)
    /// Values that no rule tells apart are taken out of a list, which may be one of excluded values.
    case removedValues(fact: Int, [CaseSet.Value], isOfExcluded: Bool)
    case movedStart(to: CalendarDate)
    case movedEnd(to: CalendarDate)
    /// Another outcome, by its index.
    case changedOutcome(Int)
    case removedRule
    /// The index of the rule that is no longer set aside.
    case removedOverride(Int)
  }

  /// The index of the rule.
  public let rule: Int
  public let kind: Kind
}

/// A rule that has undergone a mutation; what it overrides apart.
struct MutatedRule {
  var mutation: Mutation
  /// The rule after it; nil where it is gone.
  var rule: Rule?
}

extension RuleSet {
  /// All mutations of a rule but those of its overrides.
  ///
  /// - Parameters:
  ///   - index: The rule.
  ///   - groups: Gives the groups of values of a fact that no rule tells apart.
  func mutatedRules(_ index: Int, groups: (Int) -> [[CaseSet.Value]]) -> [MutatedRule] {
    var result: [MutatedRule] = []
    func add(_ kind: Mutation.Kind, _ change: (inout Rule) -> Void) {
      var rule = rules[index]
      change(&rule)
      result.append(MutatedRule(mutation: Mutation(rule: index, kind: kind), rule: rule))
    }
    for (kind, condition) in rules[index].condition.mutations(groups: groups) {
      add(kind) { $0.condition = condition }
    }
    if let from = rules[index].from {
      for date in [from.dayBefore, from.dayAfter] { add(.movedStart(to: date)) { $0.from = date } }
    }
    if let until = rules[index].until {
      for date in [until.dayBefore, until.dayAfter] { add(.movedEnd(to: date)) { $0.until = date } }
    }
    if outcomes.count > 1 {
      let other = (rules[index].outcome + 1) % outcomes.count
      add(.changedOutcome(other)) { $0.outcome = other }
    }
    result.append(MutatedRule(mutation: Mutation(rule: index, kind: .removedRule), rule: nil))
    return result
  }
}

extension Condition {
  /// The condition with one part left out, or with values added to or taken out of one list.
  ///
  /// What is left out of an `any` is as if it never held, what is left out elsewhere as if it always did.
  func mutations(groups: (Int) -> [[CaseSet.Value]], isOfAny: Bool = false) -> [(Mutation.Kind, Condition)] {
    let nothing: Condition = isOfAny ? .any([]) : .all([])
    switch self {
    case .value(let fact, let values, let isNegated):
      return [(.droppedCondition(fact: fact), nothing)]
        + groups(fact).flatMap { group in
          values.mutations(group).map { kind, changed in
            (
              kind == .adding
                ? .addedValues(fact: fact, group, isOfExcluded: isNegated)
                : .removedValues(fact: fact, group, isOfExcluded: isNegated),
              .value(fact: fact, changed, isNegated: isNegated)
            )
          }
        }
    case .all(let parts):
      return parts.mutations(groups, isOfAny: false).map { ($0, .all($1)) } + droppedGroup(nothing, isOfAny)
    case .any(let parts):
      return parts.mutations(groups, isOfAny: true).map { ($0, .any($1)) } + droppedGroup(nothing, isOfAny)
    case .not(let part):
      // Leaving out what is negated would only make the condition impossible or void.
      let inner = part.mutations(groups: groups).filter {
        if case .value = part, case .droppedCondition = $0.0 { false } else { true }
      }
      return inner.map { ($0, .not($1)) } + [(.droppedGroup, nothing)]
    }
  }

  /// A map within a list of alternatives is a condition of its own; the outermost map is the rule.
  private func droppedGroup(_ nothing: Condition, _ isOfAny: Bool) -> [(Mutation.Kind, Condition)] {
    if case .all = self, !isOfAny { return [] }
    return [(.droppedGroup, nothing)]
  }
}

extension [Condition] {
  fileprivate func mutations(
    _ groups: (Int) -> [[CaseSet.Value]], isOfAny: Bool
  ) -> [(Mutation.Kind, [Condition])] {
    indices.flatMap { index in
      self[index].mutations(groups: groups, isOfAny: isOfAny).map { kind, changed in
        var parts = self
        parts[index] = changed
        return (kind, parts)
      }
    }
  }
}

extension Condition.ValueSet {
  fileprivate enum Direction { case adding, removing }

  /// The set with a group of values added, where it has none of them, or taken out, where it has any and has
  /// others too.
  fileprivate func mutations(_ group: [CaseSet.Value]) -> [(Direction, Condition.ValueSet)] {
    switch self {
    case .codes(let codes):
      let grouped = Set(group.compactMap { if case .code(let code) = $0 { code } else { nil } })
      if codes.isDisjoint(with: grouped) { return [(.adding, .codes(codes.union(grouped)))] }
      let rest = codes.subtracting(grouped)
      return rest.isEmpty ? [] : [(.removing, .codes(rest))]
    case .texts(let texts):
      let grouped = Set(group.compactMap { if case .text(let text) = $0 { text } else { nil } })
      // Any other text cannot be named.
      guard grouped.count == group.count else { return [] }
      if texts.isDisjoint(with: grouped) { return [(.adding, .texts(texts.union(grouped)))] }
      let rest = texts.subtracting(grouped)
      return rest.isEmpty ? [] : [(.removing, .texts(rest))]
    }
  }
}
