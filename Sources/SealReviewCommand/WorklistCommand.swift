import ArgumentParser
import SealReview

struct WorklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist", abstract: "Lists what has to be revised, by whom, and by when.",
    discussion: """
      Examples:
        sealreview worklist forms/wako --rules rules/wako --format csv
        sealreview worklist forms/wako --rules rules/wako \\
          --calendar rules/calendars/wako-2021.yaml --effective 2021-10-01
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var rules: RulesOptions
  @OptionGroup var calendar: CalendarOptions
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      "Which list: revisions, ordinances (what only ordinances keep) or online (what becomes online-capable); by default revisions, and as text all.",
      valueName: "list"))
  var list: WorklistKind?

  @Option(help: "What is printed: text, json or csv.")
  var format = TableFormat.text

  func validate() throws {
    if let list, list != .revisions, calendar.calendar != nil {
      throw ValidationError("--calendar is for the list of revisions")
    }
  }

  func run() throws {
    try Console.run(in: language.given) {
      let terms = calendar.load()
      Console.show(terms.diagnostics)
      let (ruleSet, options) = try rules.load(with: forms)
      let (lists, summary) = try forms.withInputs(ruleSet.vocabulary) {
        try WorklistSet.collect($0, by: ruleSet, options)
      }
      guard terms.canBeUsed else { throw ExitCode.unusable }
      Console.show(summary.warnings)
      let schedule = terms.schedule(asOf: summary.asOf)
      if let schedule {
        let problems = schedule.problems(try lists.revisions.bundles(ruleSet.vocabulary))
        Console.show(problems)
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode.unusable }
      }
      let wording = ReportWording(language.language, ruleSet.vocabulary)
      let report = WorklistSetReport(lists, wording, schedule: schedule)
      switch format {
      case .text:
        var headings = ReportHeadings()
        try report.writeText(list) {
          try Console.print(headings.emphasized(String(decoding: $0, as: UTF8.self)))
        }
      case .json: try report.writeJSON(list ?? .revisions) { try Console.print($0) }
      case .csv: try report.writeCSV(list ?? .revisions) { try Console.print($0) }
      }
    }
  }
}
