internal import Foundation
internal import SourceText

/// The folder of a rule set: `ruleset.yaml`, rules in any other YAML file, and tests below `tests`.
struct RuleFolder {
  let directory: String
  /// The folder's name in diagnostics.
  let name: String
  let collector: DiagnosticCollector

  static let headName = "ruleset.yaml"
  private static let fileLimit = 10_000

  func read(_ file: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    YAMLFile.read(path: directory + "/" + file, name: name + "/" + file)
  }

  /// The files of rules, or of tests, below the folder, by path; links out of the folder are not followed.
  func files(inTests: Bool) -> [String] {
    let resolved = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    guard let found = FileManager.default.enumerator(atPath: resolved) else { return [] }
    var files: [String] = []
    for case let path as String in found {
      let parts = path.split(separator: "/")
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"), path != Self.headName,
        (parts.first == "tests") == inTests, !parts.contains(where: { $0.hasPrefix(".") })
      else { continue }
      switch found.fileAttributes?[.type] as? FileAttributeType {
      case .typeRegular: break
      case .typeDirectory: continue
      default:
        collector.error(
          "the file is a link or no plain file, which is not followed", name + "/" + path, at: nil)
        continue
      }
      files.append(path)
      guard files.count <= Self.fileLimit else {
        collector.error("the rules folder has more than \(Self.fileLimit) files", name, at: nil)
        break
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
