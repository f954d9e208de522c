import ArgumentParser
import SealReview

struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "Counts forms, requirements or instruments into one table.",
    discussion: """
      Examples:
        sealreview tally forms/wako --rules rules/wako
        sealreview tally forms/wako --rules rules/wako \\
          --by basis.tier --unit requirement --format csv
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      "What the rows are: department, section, instrument.tier, basis.tier, enactor, flow, document, act, reason, or a fact that the rule set declares.",
      valueName: "axis"),
    completion: .list(TallyAxis.names(in: .standard)))
  var by = "department"

  @Option(help: "What is counted: form, requirement or instrument.")
  var unit = TallyUnit.form

  @Option(help: "What is printed: text, json or csv.")
  var format = TableFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let (ruleSet, options) = try rules.load(with: forms)
      guard let axis = TallyAxis(by, in: ruleSet.vocabulary) else {
        let names = TallyAxis.names(in: ruleSet.vocabulary)
        throw ValidationError.unknown(by, in: names, is: "axis")
      }
      let (tally, summary) = try forms.withInputs(ruleSet.vocabulary) {
        try Tally.count($0, by: ruleSet, axis: axis, unit: unit, options)
      }
      Console.show(summary.warnings)
      let report = TallyReport(tally, ruleSet, ReportWording(language.language, ruleSet.vocabulary))
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      case .csv: try Console.print(report.csv())
      }
    }
  }
}
