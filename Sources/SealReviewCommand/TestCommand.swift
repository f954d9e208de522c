import ArgumentParser
import Foundation
import SealReview

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs a rule set's tests, and says how much they show.",
    discussion: """
      Examples:
        sealreview test rules/wako --min-coverage 100
        sealreview test rules/ena --mutate --junit results.xml
      """)

  @Argument(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var directory: String

  @Flag(help: "Change every rule in every small way, and say which changes no test notices.")
  var mutate = false

  @Option(help: ArgumentHelp("Write the results as JUnit XML too.", valueName: "file"), completion: .file())
  var junit: String?

  @Option(
    help: ArgumentHelp("Exit with 1 where less of the rules or conditions is covered.", valueName: "percent"))
  var minCoverage: Double?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where fewer mutants are noticed; implies --mutate.", valueName: "percent"))
  var minMutation: Double?

  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    for percent in [minCoverage, minMutation].compactMap(\.self) where !(0...100).contains(percent) {
      throw ValidationError("a percentage lies between 0 and 100")
    }
  }

  func run() throws {
    try Console.run(in: language.given) {
      let (loaded, tests, diagnostics) = RuleSet.loadWithTests(directory: directory)
      Console.show(diagnostics)
      guard let ruleSet = loaded else { throw ExitCode.unusable }
      let wording = ReportWording(language.language, ruleSet.vocabulary)
      let run = RuleTestRun(tests, of: ruleSet)
      let coverage = RuleTestCoverage(tests, of: ruleSet)
      // What fails already notices nothing more.
      let passing = run.results.filter(\.hasPassed).map(\.test)
      let mutation = mutate || minMutation != nil ? MutationRun(passing, of: ruleSet) : nil
      if let junit { try JUnitReport(run, wording).write(to: junit) }
      let report = TestReport(run, coverage, mutation, wording)
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
      if !run.failures.isEmpty || !isEnough(coverage) || !isEnough(mutation) { throw ExitCode.doesNotHold }
    }
  }

  private func isEnough(_ coverage: RuleTestCoverage) -> Bool {
    guard let minCoverage else { return true }
    let counts = [
      (coverage.coveredRules, coverage.ruleCount), (coverage.coveredConditions, coverage.conditionCount),
    ]
    return counts.allSatisfy { covered, total in Double(covered) * 100 >= minCoverage * Double(total) }
  }

  private func isEnough(_ mutation: MutationRun?) -> Bool {
    guard let minMutation, let mutation else { return true }
    let total = mutation.killed + mutation.survivors.count
    // What was not tried may have survived.
    guard mutation.isComplete || minMutation == 0 else { return false }
    return Double(mutation.killed) * 100 >= minMutation * Double(total)
  }
}
