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

  func run() throws {
    try Console.run(in: language.given) {
      var (ruleSet, options) = try rules.load(with: forms)
      options.keepsGoing = keepGoing
      let review = try forms.withInputs(ruleSet.vocabulary) { inputs in
        func showWarnings(of files: [RejectedFile]) {
          Console.show(RejectedFile.warnings(of: files, among: inputs, ruleSet.vocabulary))
        }
        do {
          let review = try Review(
            inputs, by: ruleSet, options, outputPath: output,
            documents: documents.choice, wantsDigest: format == .json, language: language.language)
          showWarnings(of: review.report.summary.rejected)
          return review
        } catch let error as ReviewError {
          showWarnings(of: error.rejected)
          throw error
        }
      }
      let report = review.report
      Console.show(report.summary.warnings)
      Console.show(report.summary.rejected)
      Console.show(review.documentWarnings)
      if output != nil { documents.showLeftOut(forms: report.summary.counts.forms) }
      switch format {
      case .json: try report.writeJSON { try Console.print($0) }
      case .text:
        try Console.printReport(report.text())
        if let output { try Console.print(report.filesLine(folder: output, review.documents)) }
      }
      if !report.summary.rejected.isEmpty { throw ExitCode.unusable }
      if strict, report.hasUndetermined { throw ExitCode.doesNotHold }
    }
  }
}
