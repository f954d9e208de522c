import FormRegister
import RuleBook
import SourceText
import TestSupport
import Testing

@testable import BatchReview

/// The worklist by procedure and body.
@Suite struct BundleTests {
  private func instrument(_ id: String, _ tier: String, _ enactor: String, _ department: String = "")
    -> String
  {
    "<instrument id=\"\(id)\" tier=\"\(tier)\" enactor=\"\(enactor)\" department=\"\(department)\">"
      + "<form id=\"\(id)-F\"><requirement seal=\"認印\"/><requirement seal=\"認印\"/></form></instrument>\n"
  }

  private func describe(_ worklist: Worklist, _ vocabulary: Vocabulary) throws -> [String] {
    try worklist.bundles(vocabulary).map { bundle in
      var ids: [String] = []
      try worklist.visitEntries(of: bundle) { ids.append($0.id) }
      #expect(ids.count == bundle.count && bundle.forms == ids.count && bundle.requirements == 2 * ids.count)
      return "\(bundle.procedure?.rawValue ?? "-") \(bundle.enactor ?? "-"): " + ids.joined(separator: " ")
    }
  }

  @Test func `by procedure, then by the first appearance of the body, in the order of the worklist`() throws {
    let bench = try Bench([
      instrument("A", "要綱", "市長") + instrument("B", "規則", "市長") + instrument("C", "委員会規則", "乙")
        + instrument("D", "委員会規則", "甲") + instrument("E", "条例", "議会") + instrument("F", "訓令", "市長")
        + instrument("G", "委員会規則", "乙") + instrument("H", "不明", "市長") + instrument("I", "規則", "市長")
    ])
    let worklist = try bench.worklist()
    #expect(
      try describe(worklist, bench.ruleSet.vocabulary) == [
        "council 議会: E", "mayor 市長: B I", "committee 乙: C G", "committee 甲: D", "head 市長: A F", "- 市長: H",
      ])
    let head = try worklist.bundles(bench.ruleSet.vocabulary)[4]
    let publications = head.tiers.map { Publication(tier: $0.tier, in: bench.ruleSet.vocabulary) }
    #expect(publications == [.unneeded, .notice] && head.tiers.map(\.count) == [1, 1])
  }

  @Test func `every entry is in one bundle`() throws {
    let tiers = ["条例", "規則", "教育委員会規則", "委員会規則", "議会規則", "企業管理規程", "訓令", "告示", "要綱", "不明"]
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    let register = (0..<200).map { index in
      instrument(
        "R\(index)", tiers.randomElement(using: &random)!, ["甲", "乙"].randomElement(using: &random)!)
    }.joined()
    let bench = try Bench([register])
    let worklist = try bench.worklist()
    var ids: [String] = []
    for bundle in try worklist.bundles(bench.ruleSet.vocabulary) {
      try worklist.visitEntries(of: bundle) { ids.append($0.id) }
    }
    #expect(ids.count == 200 && Set(ids).count == 200, "seed \(seed)")
  }

  @Test(arguments: [
    ("条例", "教育部", true), ("条例", "教育委員会事務局", true), ("条例", "総務部", false),
    ("教育委員会規則", "教育部", false), ("条例", "", false),
  ])
  func `an ordinance on education needs the board's opinion`(tier: String, department: String, wanted: Bool)
    throws
  {
    let bench = try Bench([instrument("A", tier, "x", department)])
    try bench.worklist().visitEntries {
      #expect($0.needsBoardOpinion(bench.ruleSet.vocabulary) == wanted)
    }
  }

  @Test func `what is made public, and how`() {
    let vocabulary = Vocabulary.standard
    let wanted: [(String, Publication)] = [
      ("ordinance", .promulgation), ("rule", .promulgation), ("board-rule", .promulgation),
      ("committee-rule", .promulgation), ("assembly-rule", .promulgation),
      ("enterprise-regulation", .promulgation), ("directive", .unneeded), ("notice", .notice),
      ("outline", .notice),
    ]
    for (tier, publication) in wanted {
      #expect(
        Publication(tier: vocabulary.value(tier, of: .instrumentTier), in: vocabulary) == publication)
    }
    #expect(Publication(tier: ValueCode.unknown, in: vocabulary) == nil)
  }
}
