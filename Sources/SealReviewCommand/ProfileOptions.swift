import ArgumentParser
import SealReview

/// How exports are read that are neither registers nor laws.
struct ProfileOptions: ParsableArguments {
  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "An import profile, by which another XML export or HTML is read; may be given several times.",
      valueName: "file"), completion: .file())
  var files: [String] = []

  /// What is wrong with the profiles that cannot be used, by themselves.
  func broken() -> [[Diagnostic]] {
    files.map { ImportProfile.load(path: $0, name: $0) }.filter { $0.profile == nil }.map(\.diagnostics)
  }

  /// The profiles; what is wrong with all of them is shown, and where one cannot be used, thrown.
  ///
  /// - Parameter vocabulary: That of the rule set, where there is one.
  func load(_ vocabulary: Vocabulary?) throws -> [ImportProfile] {
    let loaded = files.map { file in
      ImportProfile.load(
        path: file, name: file, vocabulary: vocabulary ?? .standard, knowsDeclaredFacts: vocabulary != nil)
    }
    Console.show(loaded.flatMap(\.diagnostics))
    let profiles = loaded.compactMap(\.profile)
    guard profiles.count == files.count else { throw ExitCode.unusable }
    return profiles
  }
}
