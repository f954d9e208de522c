import ArgumentParser
import Foundation
import SealReview

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Records what people decided about a form, where it departs from the rules.",
    discussion: """
      The record stands in a file of its own in the folder of answers. It is
      counted and listed apart, and is open again once the form, or the rule that
      it departs from, has changed.

      Examples:
        sealreview settle forms/wako --rules rules/wako --answers answers \\
          --form K019-F01 --outcome 存続 --who 行政改革推進本部 \\
          --when 2021-04-22 --why 当面、登記印で法人の意思を確認する
      """)

  @OptionGroup var forms: FormsArguments

  @Option(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var rules: String

  @Option(
    help: ArgumentHelp("The folder of answers and decisions, which is added to.", valueName: "dir"),
    completion: .directory)
  var answers: String

  @Option(help: ArgumentHelp("The as-of date, yyyy-mm-dd; by default the day of export.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("The form's id.", valueName: "id"))
  var form: String

  @Option(
    help: ArgumentHelp(
      "The number of the requirement, from 1; by default all of the form that the rules decide otherwise.",
      valueName: "n"))
  var requirement: Int?

  @Option(help: ArgumentHelp("The outcome, by its id or label.", valueName: "outcome"))
  var outcome: String

  @Option(help: ArgumentHelp("Who decided.", valueName: "text"))
  var who: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String

  @Option(help: ArgumentHelp("When, yyyy-mm-dd; by default today.", valueName: "date"))
  var when: String?

  @Option(help: ArgumentHelp("The first day on which it holds, yyyy-mm-dd.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The first day on which it no longer holds, yyyy-mm-dd.", valueName: "date"))
  var until: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    try Console.run(in: language.given) {
      var option = AnswersOption()
      // A folder that is new, or still empty.
      option.answers = AnswerBook.isThere(in: answers) ? answers : nil
      let (ruleSet, options) = try RulesOptions.load(rules, asOf, option, with: forms)
      guard let known = ruleSet.outcomes.first(where: { $0.spellings.contains(outcome) }) else {
        let nearest = nearestSpelling(to: outcome, among: ruleSet.outcomes.flatMap(\.spellings))
        throw Diagnostic(
          .error, file: "--outcome", "unknown outcome `\(outcome)`",
          help: nearest.map { "did you mean `\($0)`?" })
      }
      let record = DecisionRecord(
        outcome: known.id, who: try text("--who", who), when: try day("--when", when) ?? .today,
        why: try text("--why", why), from: try day("--from", from), until: try day("--until", until))
      if let from = record.from, let until = record.until, until <= from {
        throw Diagnostic(.error, file: "--until", "`until` is not after `from`")
      }
      let (file, count) = try forms.withInputs(ruleSet.vocabulary) {
        try record.settle(
          form: form, requirement: requirement, in: $0, by: ruleSet, options, folder: answers)
      }
      let isJapanese = language.language == .japanese
      let place = printable(answers + "/" + file)
      try Console.print(
        isJapanese
          ? "\(printable(form)) の押印・署名 \(count)か所を「\(known.label.japanese)」とする決定を記録した\n出力: \(place)\n"
          : "recorded for \(count) requirements of \(printable(form)): \(known.label.english)\nwritten: \(place)\n"
      )
    }
  }

  private func day(_ name: String, _ text: String?) throws -> CalendarDate? {
    try CalendarDate.option(name, text)
  }

  private func text(_ name: String, _ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostic(.error, file: name, "the text is empty")
    }
    return text
  }
}

extension CalendarDate {
  /// The day on the calendar of the machine.
  fileprivate static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(year: 1, month: 1, day: 1)!
  }
}
