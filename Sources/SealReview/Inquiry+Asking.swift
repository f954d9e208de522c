public import BatchReview
internal import Foundation
public import Reports
public import RuleBook
internal import SourceText

extension Inquiry {
  /// Asks the sections about files of forms: a workbook for each of them, and what was asked, in a folder.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - ruleSet: The policy.
  ///   - options: The as-of date, and what has been answered and decided already.
  ///   - path: The folder, which comes into being whole or not at all.
  ///   - language: The language of the workbooks.
  /// - Returns: What is asked of whom, and what was read.
  /// - Throws: ``ReviewError`` where an input cannot be used, ``OutputError`` where nothing can be written.
  public static func ask(
    _ inputs: [ReviewInput], by ruleSet: RuleSet, _ options: ReviewJob.Options = .init(),
    outputPath path: String,
    language: Language = .japanese
  ) throws -> (report: InquiryReport, summary: ReviewSummary) {
    var collector: InquiryCollector!
    let summary = try ReviewJob(ruleSet: ruleSet, options: options).run(inputs) {
      collector = InquiryCollector(
        ruleSet.vocabulary, answers: options.answers,
        temporaryDirectory: FileManager.default.temporaryDirectory.path)
      return [collector]
    }
    try ReviewError.check(summary, options)
    let files = InquiryFiles(
      summary, program: programVersion, ReportWording(language, ruleSet.vocabulary))
    return (try files.write(collector.inquiry, to: path), summary)
  }
}
