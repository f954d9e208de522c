import ArgumentParser
import SealReview

struct MarksReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Shows the marks in a text, and why what looks like one is none.",
    discussion: """
      Example:
        sealreview marks read form.txt
      """)

  @Argument(
    help: ArgumentHelp("A text in UTF-8, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let reader = try words.loadOrRefuse() ?? .standard
      let text = Array(try TextFile.read(path: file, name: file).text.utf8)
      let report = MarkReadingReport(
        reader.read(text), file: file, ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      }
    }
  }
}
