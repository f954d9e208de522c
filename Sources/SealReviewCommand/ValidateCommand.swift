import ArgumentParser
import SealReview

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Reads forms and reports what is wrong with them, nothing else.",
    discussion: """
      Examples:
        sealreview validate forms/wako
        sealreview validate forms/profiles/samples/rows.xml \\
          --profile forms/profiles/rows.yaml --format json
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let reader = RegisterReader()
      // Files cannot be read where the profiles are wrong: these are what is validated then, and what is missing.
      var broken = forms.profiles.broken().map(FileValidation.init(unusable:))
      if !broken.isEmpty {
        Console.show(forms.words.load().diagnostics)
        broken += forms.missing().map { FileValidation(unusable: [$0]) }
      }
      let files = try broken.isEmpty ? forms.withInputs { $0.map { FileValidation($0, reader) } } : broken
      let report = ValidationReport(files, ReportWording(language.language, reader.vocabulary))
      for file in files {
        Console.show(file.errors)
        Console.show(file.warnings)
      }
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
      if files.contains(where: { !$0.errors.isEmpty }) { throw ExitCode.unusable }
    }
  }
}
