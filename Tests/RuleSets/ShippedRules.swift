import Foundation
import SealReview

/// The rule sets that the project ships.
enum ShippedRules {
  /// The folder `rules` of the project.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "rules")

  /// The names of its folders that hold a rule set.
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { name in
      FileManager.default.fileExists(atPath: folder.appending(path: name + "/ruleset.yaml").path)
    }
  }()

  struct Unusable: Error { var diagnostics: [Diagnostic] }

  static func load(_ name: String) throws -> RuleSet {
    let (ruleSet, diagnostics) = RuleSet.load(directory: folder.appending(path: name).path)
    guard let ruleSet, diagnostics.isEmpty else { throw Unusable(diagnostics: diagnostics) }
    return ruleSet
  }
}
