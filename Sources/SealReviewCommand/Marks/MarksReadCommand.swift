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
      let text = try TextFile.read(path: file, name: file).text
      if text.isMarkup {
        throw Diagnostic(
          .error, file: file, position: .start, "the file is XML or HTML, not the text of a form",
          help: "`validate` and `review` read registers, and `explain` shows what was read in a form")
      }
      let report = MarkReadingReport(
        reader.read(Array(text.utf8)), file: file, ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      }
    }
  }
}

extension String {
  /// Whether the text is that of an XML or HTML file, whose tags are not what a form says.
  fileprivate var isMarkup: Bool {
    let text = drop(while: \.isWhitespace)
    return text.prefixMatch(of: /<(?:\?xml|!DOCTYPE|!--|[A-Za-z][A-Za-z0-9:_.-]*[\s\/>])/) != nil
      && text.last { !$0.isWhitespace } == ">"
  }
}
