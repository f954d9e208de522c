public import BatchReview
public import FormRegister
internal import Reports
public import RuleBook
internal import SourceText

/// What a rule set decides about one case, in its own words: for tests and programs.
public struct DecidedCase: Sendable {
  /// The id of the outcome; nil where undetermined.
  public let outcome: String?
  /// The id of the deciding rule; nil where undetermined.
  public let rule: String?
  /// Why it is undetermined; nil where it is not.
  public let undetermined: Decision.Undetermined?
  /// The facts to be asked, where some are missing.
  public let ask: [String]
  /// The explanation that people read.
  public let explanation: String
}

extension RuleSet {
  /// Decides a case, for example `["act": "押印", "signer": "申請者"]`; facts that are left out are not known.
  ///
  /// - Parameters:
  ///   - facts: The known facts: ids, and values in any spelling.
  ///   - date: The as-of date, yyyy-mm-dd.
  ///   - language: The language of the explanation.
  /// - Throws: ``RuleSetError`` for facts or values that the rule set does not know, and for no date.
  public func decide(
    _ facts: KeyValuePairs<String, String>, on date: String, language: Language = .japanese
  ) throws(RuleSetError) -> DecidedCase {
    let rules = CompiledRules(self, on: try Self.day(date))
    let codes = try GivenCase(facts.map { $0 }, of: self).codes(in: rules.domain)
    let decision = rules.decide(codes, basisCount: 1)
    let reasons = rules.reasons(of: decision, codes, basisCount: 1)
    return DecidedCase(
      outcome: decision.outcome.map { outcomes[$0].id }, rule: decision.rule.map { self.rules[$0].id },
      undetermined: decision.undetermined, ask: decision.ask.map { $0.name(in: vocabulary) },
      explanation: ExplainedRequirement(decision, reasons, self, ReportWording(language, vocabulary)).text)
  }

  /// The forms that another rule set, or another day, decides differently.
  ///
  /// - Parameters:
  ///   - other: The rules after the change.
  ///   - forms: Files or folders of forms.
  ///   - date: The as-of date before; by default the day of export.
  ///   - otherDate: The as-of date after; by default the same as before.
  /// - Throws: ``ReviewError`` where a file of forms cannot be used.
  public func difference(
    to other: RuleSet, forms: [String], fromDate date: String? = nil, toDate otherDate: String? = nil
  ) throws -> RegisterComparison {
    try RegisterComparison.compare(
      ReviewInput.find(forms) { throw ReviewError.noStandardInput }, by: try ComparableRuleSets(self, other),
      fromDate: try date.map(Self.day), toDate: try otherDate.map(Self.day))
  }

  private static func day(_ text: String) throws(RuleSetError) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    let message = "`\(text)` is not a day of the calendar (yyyy-mm-dd)"
    throw RuleSetError(diagnostics: [Diagnostic(.error, file: "", message)])
  }
}
