import ArgumentParser
import SealReview

@main
struct SealReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sealreview",
    abstract: "Reviews the seals and signatures of official forms by a rule set.",
    discussion: """
      Messages are in the language of the locale (LC_MESSAGES, LANG), reports in
      Japanese; --language chooses for both.

      Examples:
        sealreview init city --name 架空市
        sealreview review forms/wako --rules rules/wako --output result
      """,
    version: programVersion,
    subcommands: [
      ReviewCommand.self, TallyCommand.self, WorklistCommand.self, ExplainCommand.self, CheckCommand.self,
      CompareCommand.self, TestCommand.self, InquireCommand.self, CollectCommand.self, SettleCommand.self,
      LawsCommand.self, AmendCommand.self, MarksCommand.self, LabelsCommand.self, ValidateCommand.self,
      DecideCommand.self, MergeCommand.self, InitCommand.self,
    ])

  /// A command that does not exist is told before its options are, which would be taken for those of this one.
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do { try checkNames(words) } catch { exit(withError: error) }
    main(words)
  }

  /// Without a subcommand there is nothing to do, which is wrong usage.
  func run() throws {
    let names = Self.configuration.subcommands.map { $0._commandName }
    throw ValidationError("name a command: \(names.joined(separator: ", "))")
  }
}

extension ParsableCommand {
  /// - Throws: Where the first of the words should name a subcommand, and does not.
  fileprivate static func checkNames(_ words: [String]) throws {
    let subcommands = configuration.subcommands
    guard !subcommands.isEmpty, let word = words.first, !word.hasPrefix("-"), word != "help" else { return }
    guard let command = subcommands.first(where: { $0._commandName == word }) else {
      throw ValidationError.unknown(word, in: subcommands.map { $0._commandName }, is: "command")
    }
    try command.checkNames(Array(words.dropFirst()))
  }
}

extension ValidationError {
  /// A word of the command line that should be one of a few: the nearest of them, and all that there are.
  static func unknown(_ word: String, in names: [String], is kind: String) -> ValidationError {
    let nearest = nearestSpelling(to: word, among: names).map { "; did you mean '\($0)'?" } ?? ""
    return ValidationError(
      "there is no \(kind) '\(printable(word))'\(nearest) (there are \(names.joined(separator: ", ")))")
  }
}
