import Foundation
import Testing

/// The README's commands that reproduce its figures; the benchmark is a package of its own, so that they are held
/// against its sources.
@Suite struct BenchmarkCommandTests {
  private static let start = "swift run -c release --package-path Benchmarks sealreview-bench "
  private static let sources = Command.root + "/Benchmarks/Sources/SealReviewBench/"

  private static func commands() throws -> [[String]] {
    try String(contentsOfFile: Command.root + "/README.md", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix(start) }
      .map { $0.dropFirst(start.count).split(separator: " ").map(String.init) }
  }

  private static func source(_ name: String) throws -> String {
    try String(contentsOfFile: sources + name, encoding: .utf8)
  }

  @Test func `every command and option is one of the benchmark's`() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 5)
    for words in commands {
      let source = try Self.source(words[0].capitalized + "Command.swift")
      for option in words.filter({ $0.hasPrefix("--") }) {
        let parts = option.dropFirst(2).split(separator: "-")
        let name = parts[0] + parts.dropFirst().map(\.capitalized).joined()
        #expect(source.contains("var \(name)"), "\(words)")
      }
    }
  }

  @Test func `every table has a command, and every command's tables exist`() throws {
    let measurement = try Self.source("Tables/Measurement.swift")
    let line = try #require(measurement.split(separator: "\n").first { $0.contains("  case ") })
    let known = line.split(separator: " ").dropFirst().map { $0.filter { $0 != "," } }
    let named = try Self.commands().flatMap { words in
      words.firstIndex(of: "--tables").map { words[$0 + 1].split(separator: ",").map(String.init) } ?? []
    }
    #expect(Set(named) == Set(known))
  }
}
