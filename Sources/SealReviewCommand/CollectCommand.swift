import ArgumentParser
import SealReview

struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Reads what sections have sent back: facts, agreements, objections.",
    discussion: """
      Workbooks (.xlsx) and CSV below the folder are held against what `inquire`
      asked; the answers are added to the folder of answers, which `--answers`
      of the other commands takes.

      Examples:
        sealreview collect inquiry
        sealreview collect returned --inquiry inquiry --output answers
      """)

  @Argument(help: "The folder with what was sent back.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("The folder of the inquiry; by default the one that is collected.", valueName: "dir"),
    completion: .directory)
  var inquiry: String?

  @Option(
    help: ArgumentHelp(
      "The folder of answers, which is added to; by default `answers` in that of the inquiry.",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Put answers in the place of other ones that were collected before.")
  var replace = false

  @Flag(help: "Take what can be taken although something is wrong; exits with 2 then.")
  var keepGoing = false

  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      guard isFolder(folder) else {
        throw Diagnostic(.error, file: folder, "the folder with what was sent back is no folder")
      }
      let sent = try SentInquiry(path: inquiry ?? folder)
      let answers = output ?? (inquiry ?? folder) + "/" + AnswerBook.folderName
      let collection = AnswerCollection(folder, of: sent, answers: answers, replacesEarlier: replace)
      Console.show(collection.diagnostics)
      guard !collection.hasErrors || keepGoing else { throw ExitCode.unusable }
      let report = CollectionReport(collection, files: try collection.write(), language.language)
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      }
      if collection.hasErrors { throw ExitCode.unusable }
    }
  }
}
