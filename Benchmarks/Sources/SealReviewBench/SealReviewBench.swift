internal import ArgumentParser

/// Measures SealReview against what the machine can do.
@main struct SealReviewBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sealreview-bench", abstract: "Measures SealReview against what the machine can do.",
    subcommands: [GenerateCommand.self, RunCommand.self, PeersCommand.self])
}
