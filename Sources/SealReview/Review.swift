public import BatchReview
public import FormRegister
internal import Foundation
public import Reports
public import RuleBook
public import SourceText

/// A review of registers by a rule set: the main job.
public struct Review {
  /// The tables and the worklist.
  public let report: ReviewReport
  /// The documents that were written beside the files.
  public let documents: [ReviewDocumentKind]
  /// What the documents could not show as it stands in the register.
  public let documentWarnings: [Diagnostic]

  /// Reviews files of forms.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - ruleSet: The policy.
  ///   - options: The as-of date, and whether to go on without files that cannot be used.
  ///   - outputPath: The folder that the results are written to; nil for none.
  ///   - documents: Which documents for people are among them.
  ///   - isPart: Whether `partial.ndjson` is among them, by which this review is merged with others.
  ///   - wantsDigest: Whether the report says which register was read although nothing is written.
  ///   - language: The language of the tables that people read.
  /// - Throws: ``ReviewError`` where an input cannot be used, with all its problems; ``OutputError`` where
  ///   the results cannot be written. In both cases nothing is.
  public init(
    _ inputs: [ReviewInput], by ruleSet: RuleSet, _ options: ReviewJob.Options = .init(),
    outputPath: String? = nil, documents: ReviewDocumentChoice = .init(), isPart: Bool = false,
    wantsDigest: Bool = false, language: Language = .japanese
  ) throws {
    let wording = ReportWording(language, ruleSet.vocabulary)
    let job = ReviewJob(ruleSet: ruleSet, options: options)
    let hasAnswers = options.answers != nil
    func counter(_ axis: TallyAxis, _ unit: TallyUnit) -> TallyCounter {
      TallyCounter(axis: axis, unit: unit, ruleSet: ruleSet, countsDecisions: hasAnswers)
    }
    var files: ReviewFiles?
    var counters: [TallyCounter] = []
    var collectors: WorklistCollectors?
    var digest: RegisterDigest?
    var summary = try job.run(inputs) {
      files = nil
      files = try outputPath.map { try ReviewFiles(path: $0, wording, hasAnswers: hasAnswers) }
      counters = [
        counter(.department, .form), counter(.department, .requirement), counter(.reason, .requirement),
      ]
      collectors = WorklistCollectors(
        ruleSet: ruleSet, temporaryDirectory: FileManager.default.temporaryDirectory.path,
        marksDecisions: hasAnswers)
      digest = files != nil || wantsDigest ? RegisterDigest(ruleSet.vocabulary) : nil
      return counters + collectors!.observers + (files?.observers ?? []) + (digest.map { [$0] } ?? [])
    }
    try ReviewError.check(summary, options)
    let lists = try collectors!.lists()
    summary.add(lists.revisions.warnings)
    report = ReviewReport(
      summary, byForm: counters[0].tally, byRequirement: counters[1].tally, byReason: counters[2].tally,
      lists: lists, inputs: ReviewInputDigests(register: digest?.finish(), answers: options.answers?.digest),
      wording)
    guard let files else {
      (self.documents, documentWarnings) = ([], [])
      return
    }
    let kinds = documents.written(forms: summary.counts.forms)
    let made = try kinds.map { [report] in try files.makeDocument($0, report, wording) }
    try job.runAgain(inputs, after: summary, made)
    for document in made { try document.finish() }
    (self.documents, documentWarnings) = (kinds, made.flatMap(\.warnings))
    if isPart {
      let writer = PartWriter(ruleSet.vocabulary, mark: ruleSet.readingMark(asOf: options.asOf))
      try files.writePartial { try writer.write(inputs, to: $0) }
    }
    try files.finish(report, wording)
  }
}

/// Inputs that cannot be used.
public struct ReviewError: Error {
  public let rejected: [RejectedFile]

  /// A program has no standard input to be reviewed.
  static let noStandardInput = ReviewError(rejected: [])

  /// - Throws: ``ReviewError`` where a file was rejected although the review does not keep going.
  static func check(_ summary: ReviewSummary, _ options: ReviewJob.Options) throws {
    if !summary.rejected.isEmpty, !options.keepsGoing {
      throw ReviewError(rejected: summary.rejected)
    }
  }
}

extension Tally {
  /// Counts files of forms into one table.
  ///
  /// - Returns: The table, and what was read.
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func count(
    _ inputs: [ReviewInput], by ruleSet: RuleSet, axis: TallyAxis, unit: TallyUnit,
    _ options: ReviewJob.Options = .init()
  ) throws -> (tally: Tally, summary: ReviewSummary) {
    let counter = TallyCounter(
      axis: axis, unit: unit, ruleSet: ruleSet, countsDecisions: options.answers != nil)
    let summary = try ReviewJob(ruleSet: ruleSet, options: options).runOrThrow(inputs, counter)
    return (counter.tally, summary)
  }
}

extension WorklistSet {
  /// Collects what is to be done after a review of files of forms.
  ///
  /// - Returns: The lists, and what was read, with the warnings of both.
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func collect(
    _ inputs: [ReviewInput], by ruleSet: RuleSet, _ options: ReviewJob.Options = .init()
  ) throws -> (WorklistSet, ReviewSummary) {
    let collectors = WorklistCollectors(
      ruleSet: ruleSet, temporaryDirectory: FileManager.default.temporaryDirectory.path,
      marksDecisions: options.answers != nil)
    var summary = try ReviewJob(ruleSet: ruleSet, options: options).runOrThrow(inputs, collectors.observers)
    let lists = try collectors.lists()
    summary.add(lists.revisions.warnings)
    return (lists, summary)
  }
}

extension Explanation {
  /// Explains a form of files of forms.
  ///
  /// - Returns: The explanation, nil where no file has the form, and what was read.
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func explain(
    form: String, in inputs: [ReviewInput], by ruleSet: RuleSet, _ options: ReviewJob.Options = .init(),
    language: Language = .japanese
  ) throws -> (explanation: Explanation?, summary: ReviewSummary) {
    let explanation = Explanation(form: form, ReportWording(language, ruleSet.vocabulary))
    let summary = try ReviewJob(ruleSet: ruleSet, options: options).runOrThrow(inputs, explanation)
    return (explanation.isFound ? explanation : nil, summary)
  }
}

extension RegisterComparison {
  /// Finds the forms that two rule sets, or one on two days, decide differently.
  ///
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func compare(
    _ inputs: [ReviewInput], by ruleSets: ComparableRuleSets, fromDate: CalendarDate?, toDate: CalendarDate?
  ) throws -> RegisterComparison {
    let comparison = try RegisterComparison(
      inputs, by: ruleSets, fromDate: fromDate, toDate: toDate,
      temporaryDirectory: FileManager.default.temporaryDirectory.path)
    try ReviewError.check(comparison.summary, .init())
    return comparison
  }
}

extension NearestRequirements {
  /// Finds the requirements of files of forms that come nearest to the findings of a proof.
  ///
  /// - Returns: What was found, and what reading the files brought up, impossible combinations among it.
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func find(
    _ proof: RuleSetProof, in inputs: [ReviewInput], by ruleSet: RuleSet, asOf: CalendarDate?
  ) throws -> (NearestRequirements, ReviewSummary) {
    let nearest = NearestRequirements(proof)
    let summary = try ReviewJob(ruleSet: ruleSet, options: .init(asOf: asOf)).runOrThrow(inputs, nearest)
    return (nearest, summary)
  }
}

extension ReviewJob {
  /// Hands the forms that a first run took to documents, which have its report.
  ///
  /// - Throws: ``ReviewError`` or ``OutputError`` where the files have changed since, and what a document throws.
  fileprivate func runAgain(
    _ inputs: [ReviewInput], after first: ReviewSummary, _ documents: [any ReviewDocument]
  ) throws {
    guard !documents.isEmpty else { return }
    let taken = inputs.filter { input in !first.rejected.contains { $0.name == input.name } }
    let summary = try runOrThrow(taken, documents.flatMap(\.observers))
    guard summary.counts == first.counts else { throw OutputError.inputChanged }
  }

  @discardableResult
  fileprivate func runOrThrow(
    _ inputs: [ReviewInput], _ observer: any ReviewObserver
  ) throws -> ReviewSummary {
    try runOrThrow(inputs, [observer])
  }

  @discardableResult
  fileprivate func runOrThrow(
    _ inputs: [ReviewInput], _ observers: [any ReviewObserver]
  ) throws -> ReviewSummary {
    let summary = try run(inputs) { observers }
    try ReviewError.check(summary, Options())
    return summary
  }
}
