import ArgumentParser

@main
struct SealReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sealreview",
    abstract: "Reviews the seals and signatures of official forms by a rule set.",
    version: "0.1.0",
    subcommands: [
      ReviewCommand.self, TallyCommand.self, WorklistCommand.self, ExplainCommand.self, ValidateCommand.self,
    ])
}
