internal import FormRegister
import Foundation
public import SourceText

extension RuleSet {
  /// Reads a rule set from a folder, for programs and tests that want it or nothing.
  ///
  /// - Throws: ``RuleSetError`` with everything that is wrong with it.
  public init(at directory: String) throws(RuleSetError) {
    let (ruleSet, diagnostics) = Self.load(directory: directory)
    guard let ruleSet else { throw RuleSetError(diagnostics: diagnostics) }
    self = ruleSet
  }

  /// Reads a rule set from a folder: `ruleset.yaml`, and the rules in every other YAML file except under
  /// `tests/`.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - name: The folder's name in diagnostics; the path where nil.
  /// - Returns: The rule set, nil where it cannot be used, and everything that is wrong with it.
  public static func load(directory: String, name: String? = nil) -> (
    ruleSet: RuleSet?, diagnostics: [Diagnostic]
  ) {
    let collector = DiagnosticCollector()
    let loaded = RuleSetLoader(directory: directory, name: name ?? directory, collector: collector).load()
    return (collector.hasErrors ? nil : loaded?.ruleSet, collector.sorted)
  }

  /// Reads a rule set and its tests, every YAML file in `tests` below its folder.
  ///
  /// - Returns: The rule set, nil where it or a test cannot be used; the tests in the order of files and places;
  ///   and everything that is wrong with either.
  public static func loadWithTests(directory: String, name: String? = nil) -> (
    ruleSet: RuleSet?, tests: [RuleTest], diagnostics: [Diagnostic]
  ) {
    let collector = DiagnosticCollector()
    let name = name ?? directory
    let loaded = RuleSetLoader(directory: directory, name: name, collector: collector).load()
    guard let loaded else { return (nil, [], collector.sorted) }
    let folder = RuleFolder(directory: directory, name: name, collector: collector)
    let tests = RuleTest.read(folder, of: loaded.ruleSet, knowsAllRules: loaded.knowsAllRules)
    return (collector.hasErrors ? nil : loaded.ruleSet, tests, collector.sorted)
  }
}

private struct RuleSetLoader {
  let directory: String
  let name: String
  let collector: DiagnosticCollector

  /// What could be read: not fit to be used where there are errors, but good enough to read tests against.
  struct Loaded {
    var ruleSet: RuleSet
    /// Whether every file could be read, so that what is not found does not exist.
    var knowsAllRules: Bool
  }

  func load() -> Loaded? {
    guard FileManager.default.fileExists(atPath: directory) else {
      collector.error("the rules folder does not exist", name, at: nil)
      return nil
    }
    guard (try? FileManager.default.contentsOfDirectory(atPath: directory)) != nil else {
      collector.error("the rules are not a folder that can be read", name, at: nil)
      return nil
    }
    let folder = RuleFolder(directory: directory, name: name, collector: collector)
    let files = folder.files(inTests: false)
    guard FileManager.default.fileExists(atPath: directory + "/" + RuleFolder.headName) else {
      collector.error("the rules folder has no `\(RuleFolder.headName)`", name, at: nil)
      return nil
    }
    guard var ruleSet = head() else {
      for file in files {
        collector.add(folder.read(file).diagnostics)
      }
      return nil
    }
    var surface: [SurfaceRule] = []
    var isWhole = true
    for file in files {
      let (root, diagnostics) = folder.read(file)
      collector.add(diagnostics)
      isWhole = isWhole && diagnostics.isEmpty
      guard let root else { continue }
      surface += RuleReader(head: ruleSet, file: name + "/" + file, collector: collector).read(root)
    }
    ruleSet.rules = OverrideResolution(collector: collector)
      .resolve(withoutDuplicates(surface), layers: ruleSet.layers, knowsAllRules: isWhole)
    let loaded = Loaded(ruleSet: ruleSet, knowsAllRules: isWhole)
    guard !collector.hasErrors else { return loaded }
    reportExcess(ruleSet)
    if ruleSet.rules.isEmpty {
      collector.add([Diagnostic(.warning, file: name, "the rule set has no rules: nothing can be decided")])
    }
    ruleSet.digest = YAMLFolder.digest(of: [RuleFolder.headName] + files, in: directory)
    return Loaded(ruleSet: ruleSet, knowsAllRules: isWhole)
  }

  /// What is too much to be compiled: texts of one fact, or cubes of one condition.
  private func reportExcess(_ ruleSet: RuleSet) {
    let conditions = ruleSet.rules.map(\.condition) + ruleSet.impossible.map(\.condition)
    for fact in CaseDomain.overfull(conditions).sorted() {
      let id = ruleSet.vocabulary.facts[fact].id
      collector.error("the rules name more than \(CaseDomain.constantLimit) texts of `\(id)`", name, at: nil)
    }
    guard !collector.hasErrors else { return }
    let excess = CompiledRules.tooInvolved(ruleSet)
    for rule in excess.rules {
      collector.error("the condition of the rule `\(rule.id)` is too involved", rule.file, at: rule.position)
    }
    for index in excess.impossible {
      collector.error(
        "the condition of the impossible combination is too involved", name + "/" + RuleFolder.headName,
        at: ruleSet.impossible[index].position)
    }
  }

  private func head() -> RuleSet? {
    let file = name + "/" + RuleFolder.headName
    let (root, diagnostics) = YAMLFile.read(path: directory + "/" + RuleFolder.headName, name: file)
    collector.add(diagnostics)
    guard let root else {
      if diagnostics.isEmpty { collector.error("the file is empty", file, at: nil) }
      return nil
    }
    return RuleSetHeadReader(file: file, collector: collector).read(root)
  }

  /// The rules in the order of their ids; a second rule of the same id is reported and left out.
  private func withoutDuplicates(_ surface: [SurfaceRule]) -> [SurfaceRule] {
    var first: [String: Rule] = [:]
    var result: [SurfaceRule] = []
    for entry in surface {
      if let other = first[entry.rule.id] {
        collector.error(
          "the rule `\(entry.rule.id)` is declared twice", entry.rule.file, at: entry.rule.position,
          help: "the first stands at \(other.file):\(other.position.line):\(other.position.column)")
      } else {
        first[entry.rule.id] = entry.rule
        result.append(entry)
      }
    }
    return result.sorted { $0.rule.id.utf8.lexicographicallyPrecedes($1.rule.id.utf8) }
  }
}
