import Foundation
import Testing

@testable import SealReviewBench

@Suite struct RunTests {
  private static let root =
    "/" + URL(filePath: #filePath).pathComponents.dropLast(4).dropFirst().joined(separator: "/")
  private static let program = ["release", "debug"].map { root + "/.build/\($0)/sealreview" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: program != nil, "the main package is not built"))
  func `a tiny run measures`() throws {
    let command = try RunCommand.parse([
      "--tables", "parse,files,memory,growth,decisions,check", "--size", "1", "--rounds", "1", "--sealreview",
      Self.program!, "--rules", Self.root + "/rules/wako",
    ])
    try command.run()
  }

  @Test func `the table of peers is a rule set that decides`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let table = try PeerTable(path: Self.root + "/Benchmarks/Peers/table.json")
    #expect(table.count == 13)
    let own = OwnDecisions(try table.write(toFolder: folder), table.cases(500, seed: 1))
    #expect(Set(own.outcomes) == ["retain", "hold", "choice", "abolish", "exclude", nil])
  }

  @Test func `numbers and medians are written as people read them`() {
    #expect(1_234_567.grouped == "1,234,567" && 999.grouped == "999")
    #expect(RunCost.median([3, 1, 2]) == 2 && RunCost.median([1, 2]) == 1.5)
    #expect(1_234.5.text(1) == "1234.5" && 12_345.0.text(0) == "12,345")
  }
}
