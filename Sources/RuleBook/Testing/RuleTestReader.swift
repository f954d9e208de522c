internal import FormRegister
internal import SourceText

extension RuleTest {
  /// Reads the tests in a rule set's folder; what is wrong with them goes to the folder's collector.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - ruleSet: The rule set as far as it could be read.
  ///   - knowsAllRules: Whether a rule that the rule set does not have does not exist.
  static func read(_ folder: RuleFolder, of ruleSet: RuleSet, knowsAllRules: Bool) -> [RuleTest] {
    var ruleless = ruleSet
    ruleless.rules = []
    // What is refused for that is not held against cases.
    if !CaseDomain.overfull(ruleSet.impossible.map(\.condition)).isEmpty { ruleless.impossible = [] }
    let possible = CompiledRules(ofAllTime: ruleless)
    return folder.files(inTests: true).flatMap { file -> [RuleTest] in
      let (root, diagnostics) = folder.read(file)
      folder.collector.add(diagnostics)
      let reader = RuleTestReader(
        ruleSet: ruleSet, knowsAllRules: knowsAllRules, possible: possible, file: folder.name + "/" + file,
        collector: folder.collector)
      return root.map(reader.read) ?? []
    }
  }
}

/// Reads the tests of one file.
private struct RuleTestReader {
  let ruleSet: RuleSet
  let knowsAllRules: Bool
  /// The rule set without rules, for what it holds possible.
  let possible: CompiledRules
  let file: String
  let collector: DiagnosticCollector

  func read(_ root: YAMLNode) -> [RuleTest] {
    guard let items = root.sequence else {
      collector.error(
        "a test file must be a list of tests, not \(root.kindDescription)", file, at: root.position)
      return []
    }
    return items.compactMap(test)
  }

  private func test(_ node: YAMLNode) -> RuleTest? {
    let keys = ["test", "asOf", "given", "expect"]
    guard let map = MapReading(node, keys: keys, what: "a test", file: file, collector) else { return nil }
    let name = map.requiredText("test", of: "a test")
    let what = name.map { "the test `\($0)`" } ?? "a test"
    let date = map.date("asOf")
    let hasDates = ruleSet.rules.contains { $0.from != nil || $0.until != nil }
    if map.node("asOf") == nil, hasDates {
      collector.error("\(what) has no `asOf`, though rules have dates", file, at: node.position)
      return nil
    }
    let given = map.required("given", of: what).flatMap {
      GivenCaseReader(vocabulary: ruleSet.vocabulary, file: file, collector: collector).read($0)
    }
    let expectation = map.required("expect", of: what).flatMap(expectation)
    guard let name, let given, let expectation, date != nil || map.node("asOf") == nil else { return nil }
    let test = RuleTest(
      name: name, asOf: date, given: given, expectation: expectation, file: file, position: node.position)
    return refuseImpossible(test, at: map.node("given")!.position) ? nil : test
  }

  private func expectation(_ node: YAMLNode) -> RuleTest.Expectation? {
    let keys = ["outcome", "rule", "undetermined"]
    guard let map = MapReading(node, keys: keys, what: "`expect`", file: file, collector) else { return nil }
    if let undetermined = map.node("undetermined") {
      if let other = map.node("outcome") ?? map.node("rule") {
        collector.error("`undetermined` goes with neither `outcome` nor `rule`", file, at: other.position)
        return nil
      }
      return self.undetermined(undetermined)
    }
    let outcome = index(map, "outcome", ruleSet.outcomes.map(\.id))
    let rule = index(map, "rule", ruleSet.rules.map(\.id))
    guard map.node("outcome") != nil || map.node("rule") != nil else {
      collector.error("`expect` has neither `outcome`, `rule` nor `undetermined`", file, at: node.position)
      return nil
    }
    guard (outcome == nil) == (map.node("outcome") == nil), (rule == nil) == (map.node("rule") == nil) else {
      return nil
    }
    return .decided(outcome: outcome, rule: rule)
  }

  private func index(_ map: MapReading, _ key: String, _ ids: [String]) -> Int? {
    guard let node = map.node(key), let text = map.text(key) else { return nil }
    if let index = ids.firstIndex(of: text) { return index }
    if key == "rule", !knowsAllRules { return nil }
    collector.error(
      "unknown \(key) `\(text)`", file, at: node.position,
      help: nearestSpelling(to: text, among: ids).map { "did you mean `\($0)`?" })
    return nil
  }

  private func undetermined(_ node: YAMLNode) -> RuleTest.Expectation? {
    if let items = node.sequence {
      let reader = ConditionReader(vocabulary: ruleSet.vocabulary, file: file, collector: collector)
      let facts = items.compactMap { item in item.scalar.flatMap { reader.fact(named: $0, at: item.position) }
      }
      guard !items.isEmpty else {
        collector.error("the list of facts to be asked is empty", file, at: node.position)
        return nil
      }
      return facts.count == items.count ? .asks(facts) : nil
    }
    let kinds: [Decision.Undetermined] = [.gap, .conflict, .missing]
    if let kind = kinds.first(where: { $0.rawValue == node.scalar }) { return .undetermined(kind) }
    collector.error(
      "`undetermined` is a list of facts, `gap`, `conflict` or `missing`", file, at: node.position)
    return nil
  }

  /// Refuses a case that `impossible` excludes: it says nothing of what the rules do.
  private func refuseImpossible(_ test: RuleTest, at position: SourcePosition) -> Bool {
    let codes = test.given.codes(in: possible.domain)
    guard possible.possibleCompletions(in: possible.completions(codes, basisCount: 1)) == nil else {
      return false
    }
    let reason = ruleSet.impossible.first { impossible in
      var alone = ruleSet
      alone.impossible = [impossible]
      alone.rules = []
      let rules = CompiledRules(alone, in: possible.domain, on: nil)
      return rules.possibleCompletions(in: rules.completions(codes, basisCount: 1)) == nil
    }?.because
    let because = reason.map { ": \($0)" } ?? ""
    collector.error(
      "the facts of the test `\(test.name)` cannot occur together\(because)", file, at: position)
    return true
  }
}
