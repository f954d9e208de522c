import ArgumentParser
import SealReview

struct LawsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the sentences of laws that speak of seals and signatures.",
    discussion: """
      Example:
        sealreview laws list laws-2021 --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @Argument(help: "Files or folders of standard law XML.", completion: .file())
  var laws: [String]

  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or csv.")
  var format = Format.text

  func run() throws {
    try Console.run(in: language.given) {
      let folder = LawFolder(laws)
      Console.show(folder.diagnostics)
      if folder.hasErrors { throw ExitCode.unusable }
      var report = SpokenProvisionReport(ReportWording(language.language, .standard))
      if format == .csv { try Console.print(report.csvHead()) }
      for law in folder.files.values.sorted(by: { $0.path < $1.path }) {
        var output: [UInt8] = []
        try SpokenProvisions.visit(law) { provision in
          output += format == .csv ? report.csv(provision) : Array(report.text(provision).utf8)
        }
        try Console.print(output)
      }
      if format == .text { try Console.print("\n" + report.summary()) }
    }
  }
}
