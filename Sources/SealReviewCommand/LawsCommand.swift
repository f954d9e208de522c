import ArgumentParser

struct LawsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws", abstract: "Reads laws: what they say of seals and signatures, and what changed.",
    discussion: """
      Examples:
        sealreview laws compare laws-2020 laws-2021
        sealreview laws list laws-2021
      """,
    subcommands: [LawsCompareCommand.self, LawsListCommand.self, LawsMeasureCommand.self])

  func run() throws {
    let names = Self.configuration.subcommands.map { $0._commandName }
    throw ValidationError("name a command: \(names.joined(separator: ", "))")
  }
}
