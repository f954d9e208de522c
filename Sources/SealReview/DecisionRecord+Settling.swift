public import BatchReview
public import Reports
public import RuleBook
internal import SourceText

extension DecisionRecord {
  /// Writes down what people have decided about a form, with what it departs from.
  ///
  /// - Parameters:
  ///   - form: The form's id.
  ///   - requirement: The requirement, from 1; nil for all that the rules decide otherwise.
  ///   - inputs: The files of forms.
  ///   - ruleSet: The policy.
  ///   - options: The as-of date, and what has been answered and decided already.
  ///   - folder: The folder of answers, which may not be there yet.
  /// - Returns: The name of the file, and how many requirements it is about.
  /// - Throws: A `Diagnostic` where there is nothing to depart from, ``ReviewError``, ``OutputError``.
  public func settle(
    form: String, requirement: Int?, in inputs: [ReviewInput], by ruleSet: RuleSet,
    _ options: ReviewJob.Options, folder: String
  ) throws -> (file: String, count: Int) {
    let collector = DepartureCollector(form: form, ruleSet.vocabulary)
    let summary = try ReviewJob(ruleSet: ruleSet, options: options).run(inputs) { [collector] }
    try ReviewError.check(summary, options)
    guard let found = collector.found else { throw Self.refusal("no file has the form `\(form)`") }
    guard !found.isEmpty else {
      throw Self.refusal("`\(form)` has no requirement that is read or stated: there is nothing to decide")
    }
    let meant = found.filter { requirement == nil || $0.requirement.number == requirement }
    if let requirement, meant.isEmpty {
      throw Self.refusal("`\(form)` has no requirement \(requirement); it has \(found.count)")
    }
    let departing = meant.filter { $0.departsFrom.outcome != outcome }
    guard !departing.isEmpty else { throw Self.refusal("the rules decide so already") }
    for one in departing {
      guard let other = options.answers?.decision(of: one.requirement, from: from, until: until) else {
        continue
      }
      throw Diagnostic(
        .error, file: other.place.file, position: other.place.position,
        "requirement \(one.requirement.number) of `\(form)` is decided already for the same time",
        help: "remove this decision, or give it an `until`")
    }
    return (try write(departing, to: folder), departing.count)
  }

  private static func refusal(_ message: String) -> Diagnostic { Diagnostic(.error, file: "", message) }
}
