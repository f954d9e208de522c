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
      CompareCommand.self, TestCommand.self, InquireCommand.self,
      CollectCommand.self, SettleCommand.self, LawsCommand.self, AmendCommand.self, MarksCommand.self,
      LabelsCommand.self, ValidateCommand.self, InitCommand.self,
    ])

  /// Without a subcommand there is nothing to do, which is wrong usage.
  func run() throws {
    let names = Self.configuration.subcommands.map { $0._commandName }
    throw ValidationError("name a command: \(names.joined(separator: ", "))")
  }
}
