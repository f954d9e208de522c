internal import SourceText

extension RuleSet {
  /// The texts that its rules name for a fact of open text, in their order.
  ///
  /// - Complexity: linear in the conditions.
  public func namedTexts(of fact: Int) -> [String] {
    var texts: Set<ExactText> = []
    for rule in rules {
      rule.condition.forEachValueSet { named, values in
        if named == fact, case .texts(let constants) = values { texts.formUnion(constants) }
      }
    }
    return texts.sorted().map(\.string)
  }
}
