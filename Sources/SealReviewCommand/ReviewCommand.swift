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

  @Option(
    help: ArgumentHelp("The folder that the results are written to, all or nothing.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @OptionGroup var documents: DocumentOptions

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  @Flag(help: "Review what can be used although some files cannot; exits with 2 then.")
  var keepGoing = false

  @Flag(help: "Exit with 1 where anything is undetermined.")
  var strict = false

  @Flag(help: "Write partial.ndjson among the results, by which `merge` puts reviews together.")
  var partial = false

  func validate() throws {
    if partial, output == nil { throw ValidationError("--partial needs --output") }
  }

  func run() throws {
    try Console.run(in: language.given) {
      var (ruleSet, options) = try rules.load(with: forms)
      options.keepsGoing = keepGoing
      try forms.withInputs(ruleSet.vocabulary) { inputs in
        try ReviewRun(
          output: output, documents: documents, isPart: partial, format: format, strict: strict,
          language: language
        ).run(inputs, ruleSet, options)
      }
    }
  }
}
