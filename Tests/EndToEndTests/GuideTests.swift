import Foundation
import Testing

/// The commands of the guides for readers.
@Suite struct GuideTests {
  /// The commands of a document's blocks, word by word.
  private static func commands(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: Command.root + "/" + path, encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("sealreview ") && !$0.contains("FORMS…") }
      .map { $0.prefix { $0 != ">" }.split(separator: " ").dropFirst().map(String.init) }
  }

  private static let guides = ["FromExportToCouncil", "OperatingGuide"].map {
    "Sources/SealReview/SealReview.docc/\($0).md"
  }

  @Test(arguments: guides)
  func `all steps are as of one day, and run on the sample`(guide: String) throws {
    let scratch = try Scratch()
    for folder in ["forms", "rules"] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/" + folder, withDestinationPath: Command.root + "/" + folder)
    }
    let commands = try Self.commands(guide).filter { !$0.contains("export") && !$0.contains("test") }
    #expect(commands.count >= 6)
    for words in commands {
      let needsDay = !words.contains("--from") && words.contains("--rules")
      #expect(!needsDay || words.firstRange(of: ["--as-of", "2021-04-22"]) != nil, "\(words)")
      let result = try Command.run(words, in: scratch.path)
      #expect(result.code == 0, "\(words): \(result.diagnostics)")
    }
  }

  @Test func `the README's commands as of a day are all as of the same`() throws {
    let days = try Self.commands("README.md").compactMap { words in
      words.firstIndex(of: "--as-of").map { words[$0 + 1] }
    }
    #expect(days.count >= 3 && Set(days) == ["2021-04-22"])
  }
}
