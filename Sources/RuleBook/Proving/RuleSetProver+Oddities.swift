internal import CaseAlgebra
internal import FormRegister
internal import SourceText

extension RuleSetProver {
  /// Finds what is odd, but makes no case undetermined.
  mutating func findOddities() {
    proof.warnings = emptyLayers + unusedOutcomes
    let byPlace = ruleSet.rules.indices.sorted {
      let (left, right) = (ruleSet.rules[$0], ruleSet.rules[$1])
      return (left.file, left.position) < (right.file, right.position)
    }
    let kinds = rulesByKind
    for index in byPlace {
      let rule = ruleSet.rules[index]
      proof.warnings +=
        [
          missingCitation(rule),
          rule.until.flatMap { _ in dateGap(rule, among: kinds[kind(of: rule)] ?? []) },
        ].compactMap(\.self) + idleOverrides(index)
    }
  }

  private var emptyLayers: [Diagnostic] {
    ruleSet.layers.indices.filter { layer in !ruleSet.rules.contains { $0.layer == layer } }.map { layer in
      Diagnostic(
        .warning, file: ruleSet.file,
        position: ruleSet.layerPositions.isEmpty ? nil : ruleSet.layerPositions[layer],
        "the layer `\(ruleSet.layers[layer])` has no rule")
    }
  }

  private var unusedOutcomes: [Diagnostic] {
    ruleSet.outcomes.indices.filter { outcome in !ruleSet.rules.contains { $0.outcome == outcome } }.map {
      Diagnostic(
        .warning, file: ruleSet.file,
        position: ruleSet.outcomePositions.isEmpty ? nil : ruleSet.outcomePositions[$0],
        "the outcome `\(ruleSet.outcomes[$0].id)` has no rule")
    }
  }

  private func missingCitation(_ rule: Rule) -> Diagnostic? {
    let outcome = ruleSet.outcomes[rule.outcome]
    guard rule.citations.isEmpty, outcome.effect == .keep || outcome.effect == .wait else { return nil }
    return Diagnostic(
      .warning, file: rule.file, position: rule.position,
      "the rule `\(rule.id)` has the outcome `\(outcome.id)`, but cites nothing")
  }

  /// The time between a rule and the next one of the same layer and condition.
  private func dateGap(_ rule: Rule, among alike: [Rule]) -> Diagnostic? {
    guard let until = rule.until, !alike.contains(where: { $0.isInForce(on: until) }),
      let next = alike.filter({ $0.from.map { $0 > until } ?? false }).min(by: { $0.from! < $1.from! })
    else { return nil }
    return Diagnostic(
      .warning, file: rule.file, position: rule.position,
      "the rule `\(rule.id)` ends on \(until), its successor `\(next.id)` begins on \(next.from!) only")
  }

  /// What rules have in common that have the same cases but for time.
  private struct Kind: Hashable {
    var layer: Int
    var cubes: Set<Cube>
  }

  /// The rules by layer and cases, time apart.
  private var rulesByKind: [Kind: [Rule]] {
    Dictionary(grouping: rules.layers.joined().map { ruleSet.rules[$0.rule] }) { kind(of: $0) }
  }

  private func kind(of rule: Rule) -> Kind {
    Kind(layer: rule.layer, cubes: Set(rules.domain.region(of: rule.condition)?.cubes ?? []))
  }

  /// Overrides of which both rules never apply together where their layer decides.
  private mutating func idleOverrides(_ index: Int) -> [Diagnostic] {
    let rule = ruleSet.rules[index]
    guard !rule.overrides.isEmpty,
      let place = rules.layers[rule.layer].firstIndex(where: { $0.rule == index })
    else { return [] }
    let own = rules.layers[rule.layer][place]
    let covers = cubes(before: rule.layer) + rules.impossible
    return rule.overrides.compactMap { target in
      let other = rules.layers[rule.layer].first { $0.rule == target }!
      var search = CoverSearch(space, steps: Self.stepLimit / 100)
      let meets = own.sharedCubes(with: other, in: space).contains { shared in
        search.search(shared, outside: [covers]) != .covered
      }
      guard !meets else { return nil }
      return Diagnostic(
        .warning, file: rule.file, position: rule.position,
        "the rule `\(rule.id)` overrides `\(ruleSet.rules[target].id)`, but both never apply to one case")
    }
  }
}
