import Foundation
import SealReview
import Testing
import Workload

@Suite struct RuleSetGeneratorTests {
  @Test(arguments: [20, 60]) func `generated rule sets have so many rules, and hold`(count: Int) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RuleSetGenerator(seed: 1).write(rules: count, toFolder: folder)
    let rules = try RuleSet(at: folder)
    #expect(rules.rules.count == count)
    #expect(rules.prove().holds)
  }
}
