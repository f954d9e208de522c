import ArgumentParser
import Foundation
import SealReview

struct CompareCommand: ParsableCommand, FormFiles {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows what a change of rules, or of the day, changes, or what moved between two reviews.",
    discussion: """
      Examples:
        sealreview compare --from rules/wako --to rules/wako-new
        sealreview compare forms/wako --from rules/wako \\
          --from-date 2021-04-22 --to-date 2021-09-01
        sealreview compare --from-review result-april --to-review result-september
      """)

  @Argument(help: "Files or folders of forms; without any the rules alone are compared.", completion: .file())
  var forms: [String] = []

  @OptionGroup var profiles: ProfileOptions

  @Option(help: ArgumentHelp("The folder of the rule set before.", valueName: "dir"), completion: .directory)
  var from: String?

  @Option(
    help: ArgumentHelp("The folder of the rule set after; the same one by default.", valueName: "dir"),
    completion: .directory)
  var to: String?

  @Option(help: ArgumentHelp("The as-of date before, yyyy-mm-dd.", valueName: "date"))
  var fromDate: String?

  @Option(help: ArgumentHelp("The as-of date after, yyyy-mm-dd.", valueName: "date"))
  var toDate: String?

  @OptionGroup var reviews: CompareReviewsOptions

  @Flag(help: "Exit with 1 where anything changes.")
  var failOnChange = false

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    if reviews.isGiven { return try validateReviews() }
    if from == nil { throw ValidationError("name --from, or both --from-review and --to-review") }
    if to == nil, fromDate == nil || toDate == nil {
      throw ValidationError("name --to, or both --from-date and --to-date")
    }
  }

  /// Reviews were made of forms, by rules, on a day: nothing of that can be given beside them.
  private func validateReviews() throws {
    guard reviews.fromReview != nil, reviews.toReview != nil else {
      throw ValidationError("name both --from-review and --to-review")
    }
    let hasOthers = [from, to, fromDate, toDate].contains { $0 != nil }
    if hasOthers || !(forms + profiles.files + words.marks).isEmpty {
      throw ValidationError(
        "with --from-review and --to-review, name no forms, rules, days, profiles or marks")
    }
  }

  func run() throws {
    try Console.run(in: language.given) {
      if reviews.isGiven { return try reviews.run(in: language.language, format, failOnChange: failOnChange) }
      let dates = (
        try CalendarDate.option("--from-date", fromDate), try CalendarDate.option("--to-date", toDate)
      )
      let (ruleSets, problems) = load()
      Console.show(problems)
      guard let ruleSets else { throw ExitCode.unusable }
      Console.show(ruleSets.notes)
      let comparison = ruleSets.compare(fromDate: dates.0, toDate: dates.1)
      let register = try compareForms(ruleSets, dates)
      let report = ComparisonReport(comparison, register, ruleSets, language.language)
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
      if failOnChange, !report.isEmpty { throw ExitCode.doesNotHold }
    }
  }

  /// Both rule sets, with the problems of both.
  private func load() -> (ComparableRuleSets?, [Diagnostic]) {
    let old = RuleSet.load(directory: from!)
    guard let to, to != from else {
      return (old.ruleSet.flatMap { try? ComparableRuleSets($0, $0) }, old.diagnostics)
    }
    let new = RuleSet.load(directory: to)
    let diagnostics = old.diagnostics + new.diagnostics
    guard let old = old.ruleSet, let new = new.ruleSet else { return (nil, diagnostics) }
    do throws(RuleSetError) {
      return (try ComparableRuleSets(old, new), diagnostics)
    } catch {
      return (nil, diagnostics + error.diagnostics)
    }
  }

  private func compareForms(
    _ ruleSets: ComparableRuleSets, _ dates: (CalendarDate?, CalendarDate?)
  ) throws -> RegisterComparison? {
    guard !forms.isEmpty else { return nil }
    let vocabulary = ruleSets.from.vocabulary
    let comparison = try withInputs(vocabulary, passes: 2) { inputs in
      try RegisterComparison.compare(inputs, by: ruleSets, fromDate: dates.0, toDate: dates.1)
    }
    Console.show(comparison.summary.warnings)
    return comparison
  }
}
