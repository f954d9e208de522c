import SealReview
import Testing

/// The sample city's rules, tested as a city would test its own.
@Suite struct WakoTests {
  private let rules: RuleSet
  private let forms = [ShippedRules.folder.deletingLastPathComponent().appending(path: "forms/wako").path]

  init() throws { rules = try RuleSet(at: ShippedRules.folder.appending(path: "wako").path) }

  @Test func `a birth report before and after the change of law`() throws {
    let facts: KeyValuePairs = [
      "act": "署名押印", "signer": "届出人", "basis.tier": "省令", "basis.root": "様式", "basis.law": "昭和22年司法省令第94号",
    ]
    let before = try rules.decide(facts, on: "2021-08-31")
    #expect(before.outcome == "retain" && before.rule == "koseki-forms")
    #expect(before.explanation.contains("戸籍法第29条"))
    #expect(try rules.decide(facts, on: "2021-09-01").outcome == "optional")
  }

  @Test func `what is not known is asked`() throws {
    let decision = try rules.decide(
      [
        "act": "押印", "signer": "申請者", "document": "申請書", "flow": "申請等", "basis.tier": "規則",
        "basis.root": "様式",
      ],
      on: "2021-04-22")
    #expect(decision.undetermined == .missing && decision.ask.contains("seal"))
  }

  @Test func `facts and values that do not exist, and no day`() {
    #expect(throws: RuleSetError.self) { try rules.decide(["akt": "押印"], on: "2021-04-22") }
    #expect(throws: RuleSetError.self) { try rules.decide(["act": "押員"], on: "2021-04-22") }
    #expect(throws: RuleSetError.self) { try rules.decide(["act": "押印"], on: "2021-02-30") }
    #expect(throws: RuleSetError.self) { try RuleSet(at: "/nowhere") }
  }

  @Test func `every mutant of a rule is noticed`() throws {
    let (ruleSet, tests, _) = RuleSet.loadWithTests(
      directory: ShippedRules.folder.appending(path: "wako").path)
    let mutation = MutationRun(tests, of: try #require(ruleSet))
    #expect(mutation.isComplete && mutation.survivors.map(\.mutation) == [])
  }

  @Test func `no gap, no conflict, no rule in vain`() {
    #expect(rules.prove().holds)
  }

  @Test func `the change of law moves the family registers' forms and one list of signatures, nothing else`()
    throws
  {
    let difference = try rules.difference(
      to: rules, forms: forms, fromDate: "2021-08-31", toDate: "2021-09-01")
    let moved = difference.forms.map(\.to.id)
    #expect(moved.count == 18 && moved.filter { !$0.hasPrefix("K016-") } == ["C004-F03"])
    #expect(difference.forms.allSatisfy { $0.from.outcome == "retain" })
  }
}
