import ArgumentParser
import SealReview

/// Two reviews that were written, to be held against each other.
struct CompareReviewsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the earlier review, as review --output wrote it, or its review.json.", valueName: "dir"),
    completion: .directory)
  var fromReview: String?

  @Option(help: ArgumentHelp("The same of the later review.", valueName: "dir"), completion: .directory)
  var toReview: String?

  /// Whether reviews are compared, not rule sets.
  var isGiven: Bool { fromReview != nil || toReview != nil }

  /// Shows what moved between the reviews, and why.
  func run(in language: Language, _ format: OutputFormat, failOnChange: Bool) throws {
    let report: RoundReport
    do throws(RoundError) {
      report = RoundReport(try RoundComparison(from: fromReview!, to: toReview!), language)
    } catch {
      throw Console.refuse(error.diagnostics)
    }
    switch format {
    case .text: try Console.printReport(report.text())
    case .json: try report.writeJSON { try Console.print($0) }
    }
    if failOnChange, !report.isEmpty { throw ExitCode.doesNotHold }
  }
}
