public import RuleBook
internal import SourceText

/// What became of a rule set's tests, as JSON or text.
public struct TestReport {
  let run: RuleTestRun
  let coverage: RuleTestCoverage
  let mutation: MutationRun?
  let wording: ReportWording
  var ruleSet: RuleSet { run.ruleSet }

  /// - Parameters:
  ///   - run: The tests and what was decided.
  ///   - coverage: What the tests show of the rules.
  ///   - mutation: Which changes of rules the tests notice; nil where that was not asked.
  ///   - wording: The language.
  public init(
    _ run: RuleTestRun, _ coverage: RuleTestCoverage, _ mutation: MutationRun?, _ wording: ReportWording
  ) {
    (self.run, self.coverage, self.mutation, self.wording) = (run, coverage, mutation, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("passed", run.results.count - run.failures.count)
      writer.array("failed") { writer in
        for failure in run.failures { writer.object { write(failure, &$0) } }
      }
      writer.object("coverage") { write(coverage, &$0) }
      if let mutation { writer.object("mutation") { write(mutation, &$0) } }
    }
    return writer.finish()
  }

  private func write(_ failure: RuleTestRun.Result, _ writer: inout JSONWriter) {
    writer.string("test", failure.test.name)
    writer.object("expected") { write(failure.test.expectation, &$0) }
    writer.object("actual") { write(.init(failure.decision), &$0) }
    writer.string("file", failure.test.file)
    writer.number("line", failure.test.position.line)
    if let rule = failure.decision.rule.map({ ruleSet.rules[$0] }) {
      writer.string("ruleFile", rule.file)
      writer.number("ruleLine", rule.position.line)
    }
    writer.string("explanation", explanation(of: failure)?.text)
  }

  private func write(_ expectation: RuleTest.Expectation, _ writer: inout JSONWriter) {
    switch expectation {
    case .decided(let outcome, let rule):
      if let outcome { writer.string("outcome", ruleSet.outcomes[outcome].id) }
      if let rule { writer.string("rule", ruleSet.rules[rule].id) }
    case .undetermined(let kind): writer.string("undetermined", kind.rawValue)
    case .asks(let facts):
      writer.key("undetermined")
      writer.strings(facts.map { ruleSet.vocabulary.facts[$0].id })
    }
  }

  private func write(_ coverage: RuleTestCoverage, _ writer: inout JSONWriter) {
    writer.object("rules") { writer in
      writer.number("covered", coverage.coveredRules)
      writer.number("total", coverage.ruleCount)
    }
    writer.object("conditions") { writer in
      writer.number("covered", coverage.coveredConditions)
      writer.number("total", coverage.conditionCount)
    }
    writer.array("unshowable") { writer in
      for (rule, fact) in coverage.unshowable {
        writer.object { writer in
          writer.string("rule", ruleSet.rules[rule].id)
          writer.string("fact", ruleSet.vocabulary.facts[fact].id)
        }
      }
    }
    writer.array("missing") { writer in
      for missing in coverage.missing {
        writer.object { writer in
          switch missing {
          case .rule(let rule), .deadRule(let rule): writer.string("rule", ruleSet.rules[rule].id)
          case .condition(let rule, let fact, _, _):
            writer.string("rule", ruleSet.rules[rule].id)
            writer.string("fact", ruleSet.vocabulary.facts[fact].id)
          }
          writer.string("because", text(missing))
        }
      }
    }
  }

  private func write(_ mutation: MutationRun, _ writer: inout JSONWriter) {
    writer.number("killed", mutation.killed)
    writer.number("survived", mutation.survivors.count)
    writer.number("equivalent", mutation.equivalent.count)
    writer.string("score", tenths(mutation.score))
    writer.bool("complete", mutation.isComplete)
    writer.array("survivors") { writer in
      for survivor in mutation.survivors {
        writer.object { writer in
          writer.string("rule", ruleSet.rules[survivor.mutation.rule].id)
          writer.string("mutation", wording.text(survivor.mutation, ruleSet))
          if let question = survivor.question { writer.number("question", question + 1) }
        }
      }
    }
    writer.array("questions") { writer in
      for (index, question) in mutation.questions.enumerated() {
        writer.object { writer in
          writer.string("test", readyTest(index, mutation).lines(wording).joined(separator: "\n"))
          writer.string("before", question.before ?? "undetermined")
          writer.string("after", question.after ?? "undetermined")
        }
      }
    }
  }

  /// Tenths of a percent as printed.
  func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
