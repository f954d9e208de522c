import ArgumentParser
import SealReview

struct WorklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist", abstract: "Lists what has to be revised, and by whom.",
    discussion: "Example: sealreview worklist forms/wako --rules rules/wako --format csv")

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text, json or csv.")
  var format = TableFormat.text

  func run() throws {
    try Console.run {
      let (ruleSet, asOf) = try rules.load(with: forms)
      let worklist = try forms.withInputs(ruleSet.vocabulary) {
        try Worklist.collect($0, by: ruleSet, asOf: asOf)
      }
      Console.show(worklist.warnings)
      let report = WorklistReport(worklist, ReportWording(language.language, ruleSet.vocabulary))
      switch format {
      case .text: try report.writeText { try Console.print($0) }
      case .json: try report.writeJSON { try Console.print($0) }
      case .csv: try report.writeCSV { try Console.print($0) }
      }
    }
  }
}
