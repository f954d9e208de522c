internal import SourceText

/// The folder of a rule set: `ruleset.yaml`, rules in any other YAML file, and tests below `tests`.
struct RuleFolder {
  let directory: String
  /// The folder's name in diagnostics.
  let name: String
  let collector: DiagnosticCollector

  static let headName = "ruleset.yaml"

  func read(_ file: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    YAMLFile.read(path: directory + "/" + file, name: name + "/" + file)
  }

  /// The files of rules, or of tests, below the folder, by path; links out of the folder are not followed.
  func files(inTests: Bool) -> [String] {
    YAMLFolder.files(below: directory, name: name, collector) { path in
      path != Self.headName && (path.split(separator: "/").first == "tests") == inTests
    }
  }
}
