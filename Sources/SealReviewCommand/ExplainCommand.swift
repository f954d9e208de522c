import ArgumentParser
import SealReview

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a form is decided as it is.",
    discussion: """
      Example:
        sealreview explain forms/wako --rules rules/wako --form J002-F01
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp("The id of the form.", valueName: "id"))
  var form: String

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let (ruleSet, options) = try rules.load(with: forms)
      let (explanation, summary) = try forms.withInputs(ruleSet.vocabulary) {
        try Explanation.explain(form: form, in: $0, by: ruleSet, options, language: language.language)
      }
      guard let explanation else {
        throw Console.refuse([Diagnostic(.error, file: "--form", "no file has a form `\(form)`")])
      }
      Console.show(summary.answerWarnings(of: form))
      switch format {
      case .text: try Console.printReport(explanation.text)
      case .json: try Console.print(explanation.json)
      }
    }
  }
}
