import ArgumentParser
import SealReview

struct CheckCommand: ParsableCommand, FormFiles {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves a rule set: every case decided, no two rules against each other, no rule in vain.",
    discussion: """
      Examples:
        sealreview check rules/wako
        sealreview check rules/wako --forms forms/wako
        sealreview check rules/wako --laws laws-2021
      """)

  @Argument(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(
    parsing: .upToNextOption,
    help: "Files or folders of forms, of which the nearest to each finding is named.", completion: .file())
  var forms: [String] = []

  @OptionGroup var profiles: ProfileOptions

  @Option(
    help: ArgumentHelp(
      "The as-of date of the forms, yyyy-mm-dd; by default the day of export.", valueName: "date"))
  var asOf: String?

  @Option(
    parsing: .upToNextOption,
    help: "Files or folders of standard law XML, in which every citation is looked up.", completion: .file())
  var laws: [String] = []

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let ruleSet = try RuleSet.loadOrRefuse(directory)
      let proof = ruleSet.prove()
      Console.show(WarningList(proof.warnings))
      var nearest: NearestRequirements?
      if !forms.isEmpty {
        let date = try CalendarDate.option("--as-of", asOf)
        nearest = try withInputs(ruleSet.vocabulary) { inputs in
          let (found, summary) = try NearestRequirements.find(proof, in: inputs, by: ruleSet, asOf: date)
          Console.show(summary.warnings)
          return found
        }
      }
      let folder = laws.isEmpty ? nil : LawFolder(laws)
      if let folder, folder.files.isEmpty { throw Console.refuse(folder.diagnostics) }
      let citations = folder.map { CitationCheck(ruleSet, in: $0) }
      Console.show(citations?.diagnostics ?? [])
      let report = ProofReport(
        proof, ruleSet, nearest: nearest, citations: citations,
        ReportWording(language.language, ruleSet.vocabulary))
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
      if !proof.holds { throw ExitCode.doesNotHold }
    }
  }
}
