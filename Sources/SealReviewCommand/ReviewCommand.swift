import ArgumentParser
import SealReview

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Reviews forms: decisions, tables per department, worklist.",
    discussion: """
      Examples:
        sealreview review forms/wako --rules rules/wako --output result
        sealreview review forms/wako --rules rules/wako \\
          --as-of 2021-09-01 --format json
        sealreview review forms/wako --rules rules/wako \\
          --output north --partial
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var language: LanguageOption

  @OptionGroup var review: ReviewRun

  @Flag(help: "Write partial.ndjson among the results, by which `merge` puts reviews together.")
  var partial = false

  func validate() throws {
    if partial, review.output == nil { throw ValidationError("--partial needs --output") }
  }

  func run() throws {
    try Console.run(in: language.given) {
      let (ruleSet, options) = try rules.load(with: forms)
      try forms.withInputs(ruleSet.vocabulary) { inputs in
        try review.run(inputs, ruleSet, options, isPart: partial, in: language.language)
      }
    }
  }
}
