import Foundation
import SealReview
import Testing

/// What every rule set that the project ships must be.
@Suite struct ShippedRuleSetTests {
  /// The rule sets of what cities published.
  static let cities = ["ena", "komae", "okazaki", "toyohashi"]

  @Test func `the rule sets of the cities are shipped`() {
    #expect(ShippedRules.names.filter(Self.cities.contains) == Self.cities)
    #expect(ShippedRules.names.contains("wako"))
  }

  @Test(arguments: ShippedRules.names)
  func `every rule set loads without diagnostics`(name: String) {
    let (ruleSet, diagnostics) = RuleSet.load(directory: ShippedRules.folder.appending(path: name).path)
    #expect(ruleSet != nil)
    #expect(diagnostics.map(\.rendered) == [])
  }

  @Test(arguments: ShippedRules.names)
  func `every rule is named by a test of its rule set`(name: String) throws {
    let folder = ShippedRules.folder.appending(path: name + "/tests")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let tests = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let untested = try ShippedRules.load(name).rules.map(\.id).filter { !tests.contains("rule: \($0)}") }
    #expect(untested == [])
  }

  @Test(arguments: ShippedRules.names)
  func `every rule set passes its tests, which cover every rule and condition`(name: String) throws {
    let loaded = RuleSet.loadWithTests(directory: ShippedRules.folder.appending(path: name).path)
    #expect(loaded.diagnostics.map(\.rendered) == [])
    let ruleSet = try #require(loaded.ruleSet)
    #expect(RuleTestRun(loaded.tests, of: ruleSet).failures.map(\.test.name) == [])
    #expect(RuleTestCoverage(loaded.tests, of: ruleSet).missing == [])
  }

  @Test(arguments: ShippedRules.names)
  func `every case is decided on every day, once, and every rule decides some`(name: String) throws {
    let proof = try ShippedRules.load(name).prove()
    #expect(proof.holds)
    #expect(proof.warnings.map(\.rendered) == [])
  }

  @Test(arguments: cities)
  func `every rule says why and by what`(city: String) throws {
    let ruleSet = try ShippedRules.load(city)
    #expect((8...20).contains(ruleSet.rules.count))
    let bare = ruleSet.rules.filter { $0.because.isEmpty || $0.citations.isEmpty }
    #expect(bare.map(\.id) == [])
  }

  @Test(arguments: cities)
  func `nothing is abolished without a condition`(city: String) throws {
    let ruleSet = try ShippedRules.load(city)
    let blanket = ruleSet.rules.filter {
      $0.condition == .all([]) && ruleSet.outcomes[$0.outcome].effect == .revise
    }
    #expect(blanket.map(\.id) == [])
  }
}
