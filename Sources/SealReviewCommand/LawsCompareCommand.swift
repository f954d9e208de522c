import ArgumentParser
import SealReview

struct LawsCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Shows which provisions gained, lost or changed a seal or signature.",
    discussion: """
      Example:
        sealreview laws compare laws-2020 laws-2021 --rules rules/wako
      """)

  @Argument(help: "The old laws: a file or folder of standard law XML.", completion: .file())
  var before: String

  @Argument(help: "The new laws; both sides are paired by law number.", completion: .file())
  var after: String

  @Option(
    help: ArgumentHelp(
      "The folder of a rule set: rules that rest on what changed are listed.", valueName: "dir"),
    completion: .directory)
  var rules: String?

  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text, json or csv.")
  var format = TableFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let ruleSet = try rules.map(RuleSet.loadOrRefuse)
      let comparison = LawComparison(before: LawFolder([before]), after: LawFolder([after]))
      Console.show(comparison.diagnostics)
      if comparison.hasErrors { throw ExitCode.unusable }
      let report = LawChangeReport(
        comparison, staleRules: ruleSet.map(comparison.staleRules(of:)),
        ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      case .csv: try Console.print(report.csv())
      }
    }
  }
}
