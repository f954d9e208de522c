internal import RuleBook
internal import SourceText

extension TestReport {
  public func text() -> String {
    let (passed, failed) = (run.results.count - run.failures.count, run.failures.count)
    var lines = [
      wording.text(
        "試験 \(run.results.count)件　合格 \(passed)　不合格 \(failed)",
        "\(run.results.count) tests: \(passed) passed, \(failed) failed")
    ]
    for failure in run.failures { lines += text(failure) }
    lines.append("")
    lines += coverageLines
    if let mutation { lines += text(mutation) }
    return lines.map { printable($0) + "\n" }.joined()
  }

  private func text(_ failure: RuleTestRun.Result) -> [String] {
    let test = failure.test
    let place = "\(test.file):\(test.position.line):\(test.position.column)"
    var lines = [
      "", "  \(place)  \(test.name)",
      wording.text("    期待: ", "    expected: ") + wording.text(test.expectation, ruleSet),
      wording.text("    実際: ", "    actual:   ") + wording.text(.init(failure.decision), ruleSet),
    ]
    let rules = failure.decision.rule.map { [$0] } ?? failure.decision.conflictingRules
    for index in rules {
      let rule = ruleSet.rules[index]
      let place = "\(rule.file):\(rule.position.line):\(rule.position.column)"
      lines.append("      \(place)  \(rule.id)")
    }
    return lines + (explanation(of: failure)?.lines ?? []).map { "      " + $0 }
  }

  /// Why a failed test was decided as it was.
  func explanation(of failure: RuleTestRun.Result) -> ExplainedRequirement? {
    failure.reasons.map { ExplainedRequirement(failure.decision, $0, ruleSet, wording) }
  }

  private var coverageLines: [String] {
    let rules = "\(coverage.coveredRules)/\(coverage.ruleCount)"
    let conditions = "\(coverage.coveredConditions)/\(coverage.conditionCount)"
    return [
      wording.text(
        "網羅　規則 \(rules)、条件 \(conditions)", "coverage: rules \(rules), conditions \(conditions)")
    ] + coverage.missing.map { "  " + text($0) }
      + coverage.unshowable.map { rule, fact in
        let id = ruleSet.rules[rule].id
        return wording.text(
          "  （\(id): \(wording.label(of: fact))だけで結論が分かれる場合はあり得ない）",
          "  (\(id): no possible case shows \(wording.label(of: fact)) by itself)")
      }
  }

  /// Why a rule or condition is not covered.
  func text(_ missing: RuleTestCoverage.Missing) -> String {
    switch missing {
    case .rule(let index):
      let id = ruleSet.rules[index].id
      return wording.text("\(id): この規則で決まる試験がない", "\(id): no test is decided by it")
    case .deadRule(let index):
      let id = ruleSet.rules[index].id
      return wording.text(
        "\(id): この規則で決まる場合がないので、試験のしようがない", "\(id): it decides no case, so no test can show it")
    case .condition(let index, let fact, let like, let value):
      let (id, label) = (ruleSet.rules[index].id, wording.label(of: fact))
      let example = wording.label(of: value, fact)
      guard let like else {
        return wording.text(
          "\(id): \(label)だけが違う一組の試験がない（片方はこの規則で決まり、片方は条件から外れるもの。例えば\(example)）",
          "\(id): no two tests differ in \(label) alone, one decided by it, one outside it (with \(example), say)"
        )
      }
      let name = run.results[like].test.name
      return wording.text(
        "\(id): 「\(name)」と\(label)だけが違い（例えば\(example)）、条件から外れる試験がない",
        "\(id): no test differs from `\(name)` in \(label) alone (\(example), say) and lies outside it")
    }
  }

  private func text(_ mutation: MutationRun) -> [String] {
    let total = mutation.killed + mutation.survivors.count
    var lines = [
      "",
      wording.text(
        "変異　\(total)件中 \(mutation.killed)件を検出（\(tenths(mutation.score)) %）、ほかに同値 \(mutation.equivalent.count)件",
        "mutants: \(mutation.killed) of \(total) noticed (\(tenths(mutation.score)) %), \(mutation.equivalent.count) equivalent ones apart"
      ),
    ]
    if !mutation.isComplete {
      lines.append(
        wording.text("多すぎるため、変異の一部だけを試しました。", "There are too many mutants: only the first were tried."))
    }
    for (index, question) in mutation.questions.enumerated() {
      let mutants = mutation.survivors.filter { $0.question == index }
      lines.append("")
      lines += mutants.map { "# " + wording.text($0.mutation, ruleSet) }
      let (before, after) = (
        wording.label(ofOutcome: question.before, ruleSet), wording.label(ofOutcome: question.after, ruleSet)
      )
      lines.append(
        wording.text("# 正しいのは「\(before)」か「\(after)」か", "# which is right, \(before) or \(after)?"))
      lines += readyTest(index, mutation).lines(wording)
    }
    let unanswered = mutation.survivors.filter { $0.question == nil }
    if !unanswered.isEmpty {
      lines += ["", wording.text("# 違いを調べきれなかったもの", "# not decided within the bound")]
      lines += unanswered.map { "# " + wording.text($0.mutation, ruleSet) }
    }
    return lines
  }

  /// The case of a question as a test that expects what the rules say now.
  func readyTest(_ index: Int, _ mutation: MutationRun) -> ReadyTest {
    let question = mutation.questions[index]
    let first = mutation.survivors.first { $0.question == index }
    let expect =
      question.before.map { "{outcome: \(ReadyTest.scalar($0))}" }
      ?? "{undetermined: \(question.undetermined?.rawValue ?? "missing")}"
    return ReadyTest(
      name: first.map { wording.text($0.mutation, ruleSet) } ?? "", asOf: question.asOf,
      given: question.given,
      expect: expect,
      remark: wording.text("又は ", "or ")
        + (question.after.map { "{outcome: \(ReadyTest.scalar($0))}" } ?? wording.undetermined)
    )
  }
}
