import ArgumentParser
import SealReview

struct MarksMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measures how well marks are read on labelled pages.",
    discussion: """
      The table has the columns page, requirements and text, separated by tabs.
      A requirement is act/side/seal/evidence, several are separated by `;`; in
      texts ⏎ is a line break and ␣ a blank. What is read is right where act and
      side are those of a label.

      Example:
        sealreview marks measure pages.tsv
      """)

  @Argument(help: ArgumentHelp("Tables of labelled pages.", valueName: "file"), completion: .file())
  var files: [String]

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      var (reader, diagnostics) = words.load()
      var pages: [LabelledPage] = []
      for file in files {
        let (read, wrong) = LabelledPage.read(path: file)
        pages += read
        diagnostics += wrong
      }
      if diagnostics.contains(where: { $0.severity == .error }) { throw Console.refuse(diagnostics) }
      Console.show(diagnostics)
      let report = MarkMeasureReport(
        MarkMeasure(pages, by: reader ?? .standard), ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      }
    }
  }
}
