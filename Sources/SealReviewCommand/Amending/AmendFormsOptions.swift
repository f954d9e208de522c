public import ArgumentParser
public import SealReview

/// Drafting the amendments that a review asks for.
struct AmendFormsOptions: ParsableArguments, FormFiles {
  @Argument(
    help: "Files or folders of forms (folders are searched for *.xml, and for pages with a profile), or -.",
    completion: .file())
  var forms: [String] = []

  @Option(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var rules: String?

  @Option(help: ArgumentHelp("The as-of date, yyyy-mm-dd; by default the day of export.", valueName: "date"))
  var asOf: String?

  @OptionGroup var answers: AnswersOption
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup var words: MarksOption

  @Option(
    name: .customLong("procedure"),
    help: ArgumentHelp(
      "Only what this procedure enacts: council, mayor, board, committee, assembly, enterprise or head; may be repeated.",
      valueName: "procedure"))
  var procedures: [Procedure] = []

  @Option(
    help: ArgumentHelp(
      "How numbers are written: kanji, full-width or half-width; by default as in the register.",
      valueName: "style"))
  var numerals: NumeralStyle?

  @Option(
    help: ArgumentHelp(
      "The day of taking effect, yyyy-mm-dd; by default that of promulgation.", valueName: "date"))
  var effective: String?

  @Option(
    help: ArgumentHelp(
      "sentences (改め文), table (新旧対照表), or special (one 特例規則 for each enacting body).",
      valueName: "technique"))
  var technique: AmendmentTechnique?

  @Flag(help: "Apply the drafts to the register, review it again, and exit with 1 unless nothing is left.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "The folder that the amended register is written to, all or nothing; with --verify only where the proof holds.",
      valueName: "dir"), completion: .directory)
  var write: String?

  @OptionGroup var language: LanguageOption

  var isAsked: Bool { !forms.isEmpty || rules != nil }

  func validate() throws {
    if isAsked, forms.isEmpty || rules == nil { throw ValidationError("FORMS and --rules belong together") }
    if technique == .special, verify || write != nil {
      throw ValidationError(
        "a special rule leaves the printed marks: there is nothing to --verify or --write")
    }
  }

  func run(_ format: AmendmentFormat) throws {
    guard let rules else { return }
    let effective = try CalendarDate.option("--effective", effective)
    let (ruleSet, options) = try RulesOptions.load(rules, asOf, answers, with: self)
    try withInputs(ruleSet.vocabulary) { inputs in
      let draft = try AmendmentDraft(
        inputs, by: ruleSet, .init(review: options, numerals: numerals?.style, effective: effective))
      Console.show(draft.summary.warnings)
      if let effective, let day = draft.summary.asOf, effective <= day {
        Console.show([
          Diagnostic(.warning, file: "--effective", "\(effective) is not after the as-of date, \(day)")
        ])
      }
      let amended = verify || write != nil ? try draft.amendedInputs() : nil
      let proof = verify ? try amended.map(draft.prove) : nil
      if let write, let amended, proof?.holds ?? true { try draft.write(amended, to: write) }
      let report = draft.report(
        technique ?? .sentences, of: procedures.isEmpty ? nil : procedures, proof: proof,
        language: language.language)
      switch format {
      case .text: try Console.print(report.text())
      case .html: try Console.print(report.html())
      case .json: try Console.print(report.json())
      }
      if proof?.holds == false { throw ExitCode.doesNotHold }
    }
  }
}

/// How numbers are written, as users name it.
enum NumeralStyle: String, ExpressibleByArgument, CaseIterable {
  case kanji
  case fullWidth = "full-width"
  case halfWidth = "half-width"

  var style: JapaneseNumeral.Style {
    switch self {
    case .kanji: .kanji
    case .fullWidth: .fullWidth
    case .halfWidth: .ascii
    }
  }
}

extension Procedure: ExpressibleByArgument {}
extension AmendmentTechnique: ExpressibleByArgument {}
