import Foundation
import SealReview
import TestSupport

/// Files of one review, reviewed at once and in parts.
final class MergeBench {
  let scratch: Scratch
  let ruleSet: RuleSet

  /// Rules under which everything can happen: outcomes of every effect, gaps, conflicts, impossible cases.
  private static let rules = """
    - {rule: r1, layer: upper, title: t, when: {seal: 実印}, outcome: retain, because: b, cite: []}
    - {rule: r2, layer: lower, title: t, when: {seal: 認印, payment: yes}, outcome: hold, because: b, cite: []}
    - {rule: r3, layer: lower, title: t, when: {seal: 認印}, outcome: abolish, because: b, cite: []}
    - {rule: r4, layer: lower, title: t, when: {act: 署名}, outcome: exclude, because: b, cite: []}
    - {rule: r5, layer: lower, title: t, when: {seal: なし}, outcome: abolish, because: b, cite: []}

    """

  init() throws {
    scratch = try Scratch()
    let head = RoundBench.head + "impossible:\n  - {when: {act: 署名, seal: 実印}, because: x}\n"
    try scratch.write("rules/ruleset.yaml", head)
    try scratch.write("rules/rules.yaml", Self.rules)
    ruleSet = try RuleSet(at: scratch.path + "/rules")
  }

  /// The lines about some files, as `decide --partial` and `review --partial` write them.
  func lines(_ inputs: [ReviewInput], _ options: ReviewJob.Options) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    let writer = PartWriter(ruleSet.vocabulary, mark: ruleSet.readingMark(asOf: options.asOf))
    try writer.write(inputs) { lines.append($0) }
    return lines
  }

  /// Deals lines out to parts, and gives the paths of the parts.
  func parts(_ lines: [[UInt8]], count: Int, _ random: inout Seeded) throws -> [String] {
    var parts = [[UInt8]](repeating: [], count: count)
    for line in lines { parts[Int.random(in: 0..<count, using: &random)] += line }
    return try parts.enumerated().map { try scratch.write("part-\($0)", $1) }
  }

  func merge(_ parts: [String]) -> MergedParts {
    MergedParts(parts, program: programVersion, ruleSet: ruleSet.digest)
  }

  /// What a review of files is: each file of its folder, or why there is none.
  func result(_ inputs: [ReviewInput], _ options: ReviewJob.Options) throws -> [String: [UInt8]] {
    let folder = scratch.path + "/out-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var rejected: [RejectedFile] = []
    do {
      let review = try Review(inputs, by: ruleSet, options, outputPath: folder)
      rejected = review.report.summary.rejected
    } catch let error as ReviewError {
      rejected = error.rejected
    }
    let warnings = RejectedFile.warnings(of: rejected, among: inputs, ruleSet.vocabulary)
    var files = ["rejected": Array("\(rejected) \(warnings)".utf8)]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      files[name] = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
    }
    return files
  }
}
