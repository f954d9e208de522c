import ArgumentParser
import SealReview

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts parts of a review together: the result is that of one review of all files.",
    discussion: """
      Parts are written by `review --partial` and `decide --partial`. Files stand in
      the order of their names, whatever the order of the parts is.

      Examples:
        sealreview merge north south --rules rules/wako --output result
      """)

  @Argument(
    help: "Files of partial lines, or folders with partial.ndjson or part-… in them.", completion: .file())
  var parts: [String]

  @Option(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var rules: String

  @OptionGroup var answers: AnswersOption
  @OptionGroup var language: LanguageOption

  @OptionGroup var review: ReviewRun

  func run() throws {
    try Console.run(in: language.given) {
      var (ruleSet, diagnostics) = RuleSet.load(directory: rules)
      var options = ReviewJob.Options()
      options.answers = answers.load(of: ruleSet, &diagnostics)
      guard let ruleSet else { throw Console.refuse(diagnostics) }
      let merged = MergedParts(parts, program: programVersion, ruleSet: ruleSet.digest)
      diagnostics += merged.diagnostics
      Console.show(diagnostics)
      guard !diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.unusable }
      options.asOf = merged.mark?.asOf
      try review.run(merged.inputs, ruleSet, options, in: language.language)
    }
  }
}
