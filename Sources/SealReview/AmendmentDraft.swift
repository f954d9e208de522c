public import BatchReview
public import FormRegister
internal import Foundation
public import Reports
public import RuleBook
public import SourceText

/// The amending instruments that a review of registers asks for, drafted.
public struct AmendmentDraft {
  public let plan: RevisionPlan
  public let instruments: [DraftedInstrument]
  public let summary: ReviewSummary
  let inputs: [ReviewInput]
  let ruleSet: RuleSet
  private let style: DraftingStyle

  /// How instruments are drafted.
  public struct Options: Sendable {
    /// The as-of date, and what sections have answered and people have decided.
    public var review: ReviewJob.Options
    /// How numbers are written; nil for the way of the register.
    public var numerals: JapaneseNumeral.Style?
    /// The day of taking effect; nil for that of promulgation.
    public var effective: CalendarDate?

    public init(
      review: ReviewJob.Options = .init(), numerals: JapaneseNumeral.Style? = nil,
      effective: CalendarDate? = nil
    ) {
      (self.review, self.numerals, self.effective) = (review, numerals, effective)
      self.review.keepsGoing = false
    }
  }

  /// Reviews files of forms and drafts what has to be amended.
  ///
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public init(_ inputs: [ReviewInput], by ruleSet: RuleSet, _ options: Options = .init()) throws {
    var collector: AmendmentCollector!
    var worklist: WorklistCollector!
    let job = ReviewJob(ruleSet: ruleSet, options: options.review)
    summary = try job.run(inputs) {
      collector = AmendmentCollector(ruleSet: ruleSet)
      worklist = WorklistCollector(
        vocabulary: ruleSet.vocabulary, temporaryDirectory: FileManager.default.temporaryDirectory.path)
      return [collector, worklist]
    }
    try ReviewError.check(summary, .init())
    plan = try RevisionPlan(
      collector.instruments, worklist.worklist(), vocabulary: ruleSet.vocabulary,
      reader: inputs.lazy.compactMap(\.marks).first ?? .standard, numerals: options.numerals)
    self.inputs = inputs
    self.ruleSet = ruleSet
    let style = DraftingStyle(
      plan.instruments, numerals: options.numerals, effective: options.effective)
    instruments = AmendingInstrument.bundle(plan, vocabulary: ruleSet.vocabulary).map {
      DraftedInstrument($0, style)
    }
    self.style = style
  }

  /// The drafts as people and programs read them.
  ///
  /// - Parameters:
  ///   - technique: By sentences, side by side, or by special rules.
  ///   - procedures: Whose drafts are wanted; nil for all.
  ///   - proof: What applying the drafts gave.
  public func report(
    _ technique: AmendmentTechnique = .sentences, of procedures: [Procedure]? = nil,
    proof: AmendmentProof? = nil, language: Language = .japanese
  ) -> AmendmentsReport {
    func isWanted(_ procedure: Procedure?) -> Bool {
      procedures.map { wanted in procedure.map(wanted.contains) ?? false } ?? true
    }
    var shown = instruments.filter { isWanted($0.instrument.procedure) }
    var special: [DraftedSpecialRule] = []
    if technique == .special {
      // What an ordinance demands, only an ordinance can take away.
      shown = shown.filter { $0.instrument.procedure == .council }
      special = SpecialRule.rules(for: plan, ruleSet).filter { isWanted($0.procedure) }
        .map { DraftedSpecialRule($0, style, SpecialRuleWording(ruleSet)) }
    }
    return AmendmentsReport(
      shown, special, technique, plan, isPart: shown.count + special.count < instruments.count, proof,
      summary,
      ReportWording(language, ruleSet.vocabulary))
  }
}
