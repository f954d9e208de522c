import ArgumentParser
import SealReview

/// What a review writes, how it is printed, and when it fails.
struct ReviewRun: ParsableArguments {
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

  /// Reviews inputs, shows what is to be said of them, and prints the result.
  ///
  /// - Parameter isPart: Whether `partial.ndjson` is written, too.
  /// - Throws: The exit code, where it is not 0.
  func run(
    _ inputs: [ReviewInput], _ ruleSet: RuleSet, _ options: ReviewJob.Options, isPart: Bool = false,
    in language: Language
  ) throws {
    var options = options
    options.keepsGoing = keepGoing
    let review = try review(inputs, ruleSet, options, isPart, language)
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

  private func review(
    _ inputs: [ReviewInput], _ ruleSet: RuleSet, _ options: ReviewJob.Options, _ isPart: Bool,
    _ language: Language
  ) throws -> Review {
    func showWarnings(of files: [RejectedFile]) {
      Console.show(RejectedFile.warnings(of: files, among: inputs, ruleSet.vocabulary))
    }
    do {
      let review = try Review(
        inputs, by: ruleSet, options, outputPath: output, documents: documents.choice, isPart: isPart,
        wantsDigest: format == .json, language: language)
      showWarnings(of: review.report.summary.rejected)
      return review
    } catch let error as ReviewError {
      showWarnings(of: error.rejected)
      throw error
    }
  }
}
