import Foundation
import SealReview
import Testing

@testable import Workload

@Suite struct RegisterGeneratorTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/bench-\(UUID().uuidString)"

  private func bytes(_ seed: UInt64, _ name: String) throws -> Data {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let written = try RegisterGenerator(seed: seed).write(.forms(500), to: folder + "/" + name)
    #expect(written.forms == 500)
    return try Data(contentsOf: URL(filePath: written.files[0]))
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try bytes(1, "a.xml")
    #expect(try bytes(1, "b.xml") == first)
    #expect(try bytes(2, "c.xml") != first)
  }

  @Test func `several files have the forms of one, and all outcomes occur`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let generator = RegisterGenerator(seed: 1)
    _ = try bytes(1, "one.xml")
    let one = try generator.write(.forms(3_000), to: folder + "/one.xml")
    let several = try generator.write(.forms(3_000), files: 4, toFolder: folder + "/several")
    #expect(several.forms == 3_000 && several.files.count == 4)
    let root = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    let rules = try RuleSet(at: String(root) + "/rules/wako")
    let tallies = try [one.files[0], folder + "/several"].map { path in
      try Tally.count(
        ReviewInput.find([path]) { fatalError("no standard input") }, by: rules, axis: .department,
        unit: .requirement)
    }
    #expect(tallies[0].total == tallies[1].total)
    #expect(zip(tallies[0].total.counts, tallies[0].notCounted).allSatisfy { $0 + $1 > 0 })
  }

  @Test func `a size in bytes is met by at most one instrument`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let written = try RegisterGenerator(seed: 3).write(.bytes(200_000), to: folder + "/a.xml")
    #expect((200_000..<240_000).contains(written.bytes))
    #expect(try Data(contentsOf: URL(filePath: folder + "/a.xml")).count == written.bytes)
  }
}
