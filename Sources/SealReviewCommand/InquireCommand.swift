import ArgumentParser
import SealReview

struct InquireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquire",
    abstract: "Writes a workbook for each section: proposals, questions, cells to answer.",
    discussion: """
      What the sections send back is read by `collect`.

      Examples:
        sealreview inquire forms/wako --rules rules/wako --output inquiry
        sealreview inquire forms/wako --rules rules/wako \\
          --answers answers --output inquiry-2
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      "The folder that the workbooks are written to, new or empty, all or nothing.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let (ruleSet, options) = try rules.load(with: forms)
      let (report, summary) = try forms.withInputs(ruleSet.vocabulary) {
        try Inquiry.ask($0, by: ruleSet, options, outputPath: output, language: language.language)
      }
      Console.show(summary.warnings)
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
    }
  }
}
