import ArgumentParser

struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Shows, tests and measures how seals and signatures are read in texts.",
    discussion: """
      Examples:
        sealreview marks read form.txt
        sealreview marks test rules/marks/tests
      """,
    subcommands: [MarksReadCommand.self, MarksTestCommand.self, MarksMeasureCommand.self])

  /// Without a subcommand there is nothing to do, which is wrong usage.
  func run() throws {
    let names = Self.configuration.subcommands.map { $0._commandName }
    throw ValidationError("name a command: \(names.joined(separator: ", "))")
  }
}
