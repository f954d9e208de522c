public import ArgumentParser
public import SealReview

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// How a table is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

extension Language: ExpressibleByArgument {}
extension TallyUnit: ExpressibleByArgument {}
extension WorklistKind: ExpressibleByArgument {}

struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.",
      valueName: "language"))
  var given: Language?

  /// That of reports.
  var language: Language { given ?? .japanese }
}

/// The rule set and the day.
struct RulesOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp("The as-of date, yyyy-mm-dd; by default the day of export.", valueName: "date"))
  var asOf: String?

  @OptionGroup var answers: AnswersOption

  /// The rule set, the as-of date and the answers; every problem of them, and of the forms, is reported.
  func load(with forms: some FormFiles) throws -> (ruleSet: RuleSet, options: ReviewJob.Options) {
    try Self.load(rules, asOf, answers, with: forms)
  }

  static func load(
    _ rules: String, _ asOf: String?, _ answers: AnswersOption, with forms: some FormFiles
  ) throws -> (ruleSet: RuleSet, options: ReviewJob.Options) {
    var (ruleSet, diagnostics) = RuleSet.load(directory: rules)
    var options = ReviewJob.Options()
    do { options.asOf = try CalendarDate.option("--as-of", asOf) } catch { diagnostics.append(error) }
    options.answers = answers.load(of: ruleSet, &diagnostics)
    diagnostics += forms.words.load().diagnostics
    guard let ruleSet, !diagnostics.contains(where: { $0.severity == .error }) else {
      Console.show(diagnostics)
      showProblems(of: forms)
      throw ExitCode.unusable
    }
    Console.show(diagnostics)
    return (ruleSet, options)
  }

  /// What is wrong with the forms as far as it can be told without rules, so that one run shows everything.
  private static func showProblems(of forms: some FormFiles) {
    let reader = RegisterReader()
    _ = try? forms.withInputs(marks: nil, nil) { inputs in
      for input in inputs { Console.show(FileValidation(input, reader).errors) }
    }
  }
}

/// What sections have answered and people have decided.
struct AnswersOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.",
      valueName: "dir"), completion: .directory)
  var answers: String?

  /// The answers, nil where none are given or can be used.
  ///
  /// - Parameters:
  ///   - ruleSet: In whose vocabulary they are; nil where it cannot be used.
  ///   - diagnostics: Takes everything that is wrong with them.
  func load(of ruleSet: RuleSet?, _ diagnostics: inout [Diagnostic]) -> AnswerBook? {
    guard let ruleSet, let answers else { return nil }
    let loaded = AnswerBook.load(directory: answers, of: ruleSet)
    diagnostics += loaded.diagnostics
    return loaded.answers
  }
}

extension CalendarDate {
  /// The day that an option gives, nil where it is not given.
  ///
  /// - Throws: What is wrong with it.
  static func option(_ name: String, _ text: String?) throws(Diagnostic) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(text) { return date }
    throw Diagnostic(.error, file: name, "`\(text)` is not a day of the calendar (yyyy-mm-dd)")
  }
}

extension RuleSet {
  /// The rule set of a folder; what is wrong with it is shown, and where it cannot be used, thrown.
  static func loadOrRefuse(_ directory: String) throws -> RuleSet {
    let (ruleSet, diagnostics) = load(directory: directory)
    Console.show(diagnostics)
    guard let ruleSet else { throw ExitCode.unusable }
    return ruleSet
  }
}
