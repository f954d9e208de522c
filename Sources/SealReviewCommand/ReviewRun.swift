import ArgumentParser
import SealReview

/// Reviews inputs, shows what is to be said of them, and prints the result.
struct ReviewRun {
  let output: String?
  let documents: DocumentOptions
  /// Whether `partial.ndjson` is written, too.
  let isPart: Bool
  let format: OutputFormat
  let strict: Bool
  let language: LanguageOption

  /// - Throws: The exit code, where it is not 0.
  func run(_ inputs: [ReviewInput], _ ruleSet: RuleSet, _ options: ReviewJob.Options) throws {
    let review = try review(inputs, ruleSet, options)
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
    _ inputs: [ReviewInput], _ ruleSet: RuleSet, _ options: ReviewJob.Options
  ) throws -> Review {
    func showWarnings(of files: [RejectedFile]) {
      Console.show(RejectedFile.warnings(of: files, among: inputs, ruleSet.vocabulary))
    }
    do {
      let review = try Review(
        inputs, by: ruleSet, options, outputPath: output, documents: documents.choice, isPart: isPart,
        wantsDigest: format == .json, language: language.language)
      showWarnings(of: review.report.summary.rejected)
      return review
    } catch let error as ReviewError {
      showWarnings(of: error.rejected)
      throw error
    }
  }
}
