import FormRegister
import RuleBook
import SourceText
import TestSupport
import Testing

@testable import BatchReview

/// What has to be revised, after what, and by whom.
@Suite struct WorklistTests {
  private func entries(_ worklist: Worklist) throws -> [Worklist.Entry] {
    var entries: [Worklist.Entry] = []
    try worklist.visitEntries { entries.append($0) }
    return entries
  }

  /// An instrument with one form, whose dropped requirement has these bases (`number/article` or `/article`).
  private func instrument(_ id: String, number: String?, _ bases: String..., tier: String = "規則") -> String {
    let bases = bases.map { basis in
      let parts = basis.split(separator: "/", omittingEmptySubsequences: false)
      return "<basis tier=\"\(tier)\" root=\"条文\"" + (parts[0].isEmpty ? "" : " law=\"\(parts[0])\"")
        + (parts.count < 2 ? "" : " article=\"\(parts[1])\"") + "/>"
    }
    return "<instrument id=\"\(id)\"\(number.map { " number=\"\($0)\"" } ?? "")><form id=\"\(id)-F\">"
      + "<requirement act=\"押印\" seal=\"認印\" signer=\"申請者\">\(bases.joined())"
      + "</requirement></form></instrument>"
  }

  @Test func `every revised requirement, also of a form that is kept`() throws {
    let bench = try Bench([
      """
      <instrument id="R1" title="何々規則" number="N1" tier="規則" enactor="市長" department="d" section="s">
      <form id="F1" number="様式第1号"><requirement act="押印" seal="実印"/>
      <requirement act="記名押印" seal="認印" signer="代理人"/></form><form id="F2"><requirement seal="認印"/></form>
      <form id="F3"><requirement seal="公印"/></form></instrument>
      <instrument id="R2"><form id="F4"><requirement seal="実印"/></form></instrument>
      """
    ])
    let worklist = try bench.worklist()
    #expect(worklist.count == 1 && worklist.warnings.count == 0)
    let entry = try #require(try entries(worklist).first)
    #expect(entry.id == "R1" && entry.title == "何々規則" && entry.number == "N1" && entry.enactor == "市長")
    #expect(entry.department == "d" && entry.section == "s" && entry.after.isEmpty && entry.articles.isEmpty)
    #expect(entry.forms.map(\.id) == ["F1", "F2"] && entry.forms.map(\.number) == ["様式第1号", nil])
    let vocabulary = bench.ruleSet.vocabulary
    #expect(entry.forms[0].requirements.map(\.act) == [vocabulary.value("name-and-seal", of: .act)])
    #expect(entry.forms[0].requirements.map(\.signer) == [vocabulary.value("agent", of: .signer)])
    #expect(entry.forms[1].requirements.map(\.act) == [ValueCode.unknown])
    #expect(entry.forms.flatMap(\.requirements).allSatisfy { $0.into == .name })
  }

  @Test func `articles go to the instrument that has the law's number, which comes first`() throws {
    let list = try entries(
      Bench([
        instrument("R1", number: "N1", "N3/第7条", "/第3条第2項", "N1/第4条")
          + instrument("R2", number: "N2", "/第1条", "/第1条")
          + "<instrument id=\"R3\" number=\"N3\"><form id=\"F3\" requirements=\"none\"/></instrument>"
      ]).worklist())
    #expect(list.map(\.id) == ["R2", "R3", "R1"])
    #expect(list.map(\.after) == [[], [], ["R3"]])
    #expect(list.map(\.articles) == [["第1条"], ["第7条"], ["第3条第2項", "第4条"]])
    #expect(list[1].forms.isEmpty)
  }

  @Test func `only bases rooted in an article count, of requirements that are revised`() throws {
    let list = try entries(
      Bench([
        """
        <instrument id="R1" number="N1"><form id="F1">
        <requirement seal="認印"><basis law="N2" article="第1条" root="様式"/><basis law="N2" article="第2条"/>
        <basis law="N2" root="条文" article="第3条"/><basis tier="なし"/></requirement>
        <requirement seal="実印"><basis law="N2" root="条文" article="第9条"/></requirement></form></instrument>
        <instrument id="R2" number="N2"/><instrument id="R3"/>
        """
      ]).worklist())
    #expect(list.map(\.id) == ["R2", "R1"])
    #expect(list.map(\.articles) == [["第3条"], []])
  }

  @Test func `defaults of an instrument and of a form count as bases`() throws {
    let list = try entries(
      Bench([
        """
        <instrument id="R1" number="N1"><basis root="条文" article="第1条" law="N2"/>
        <form id="F1"><requirement seal="認印"/></form>
        <form id="F2"><basis root="条文" article="第5条"/><requirement seal="認印"/></form></instrument>
        <instrument id="R2" number="N2"/>
        """
      ]).worklist())
    #expect(list.map(\.id) == ["R2", "R1"])
    #expect(list.map(\.articles) == [["第1条"], ["第5条"]])
  }

  @Test func `the register is all files, in whatever order`() throws {
    let first = instrument("R1", number: "N1", "N2/第7条")
    let second = instrument("R2", number: "N2", "/第3条")
    for registers in [[first, second], [second, first]] {
      let list = try entries(Bench(registers).worklist())
      #expect(list.map(\.id) == ["R2", "R1"] && list.map(\.after) == [[], ["R2"]])
      #expect(list.map { Set($0.articles) } == [["第3条", "第7条"], []])
    }
  }

  @Test(arguments: ["条例", "規則", "訓令", "告示", "要綱", "村条例", "企業管理規程"])
  func `a law of the city's own tiers that is not in the register is a warning`(tier: String) throws {
    let worklist = try Bench([instrument("R1", number: "N1", "N9/第1条", tier: tier)]).worklist()
    #expect(worklist.warnings.count == 1)
    #expect(worklist.warnings.first.first?.message.contains("`N9`") == true)
    #expect(worklist.warnings.first.first?.file == "1.xml")
    #expect(worklist.warnings.first.first?.position?.line == 2)
    #expect(try entries(worklist).map(\.after) == [[]])
  }

  @Test(arguments: ["法律", "省令", "国の告示", "県条例", "県規則", "他団体"])
  func `a law of others is not expected in the register`(tier: String) throws {
    #expect(try Bench([instrument("R1", number: "N1", "N9/第1条", tier: tier)]).worklist().warnings.count == 0)
  }

  @Test func `instruments that wait for each other are all listed, with a warning`() throws {
    let worklist = try Bench([
      instrument("R1", number: "N1", "N2/第1条") + instrument("R2", number: "N2", "N1/第2条")
        + instrument("R3", number: "N3", "N1/第3条")
    ]).worklist()
    #expect(Set(try entries(worklist).map(\.id)) == ["R1", "R2", "R3"])
    #expect(worklist.warnings.count == 1)
    #expect(worklist.warnings.first.first?.message.contains("waits") == true)
  }

  @Test func `a number with another form of the same letters is another number`() throws {
    let worklist = try Bench([
      instrument("R1", number: "N1", "か\u{3099}/第1条")
        + "<instrument id=\"R2\" number=\"が\"><form id=\"F2\" requirements=\"none\"/></instrument>"
    ]).worklist()
    #expect(worklist.count == 1 && worklist.warnings.count == 1)
  }

  @Test func `who enacts`() {
    let vocabulary = Vocabulary.standard
    let wanted: [(String, Procedure)] = [
      ("ordinance", .council), ("rule", .mayor), ("board-rule", .board), ("committee-rule", .committee),
      ("assembly-rule", .assembly), ("enterprise-regulation", .enterprise), ("directive", .head),
      ("notice", .head), ("outline", .head),
    ]
    for (tier, procedure) in wanted {
      #expect(Procedure(tier: vocabulary.value(tier, of: .instrumentTier), in: vocabulary) == procedure)
    }
    #expect(Procedure(tier: ValueCode.unknown, in: vocabulary) == nil)
  }

  @Test func `more than fits in memory is set aside and comes back whole`() throws {
    let title = String(repeating: "印", count: 1_000)
    let registers = (0..<2).map { file in
      (0..<1_000).map { index in
        "<instrument id=\"R\(file)-\(index)\" number=\"N\(file)-\(index)\" title=\"\(title)\">"
          + "<form id=\"F\(file)-\(index)\"><requirement seal=\"認印\"/></form></instrument>\n"
      }.joined()
    }
    let list = try entries(Bench(registers).worklist())
    #expect(list.map(\.id) == (0..<2).flatMap { file in (0..<1_000).map { "R\(file)-\($0)" } })
    #expect(list.allSatisfy { $0.title == title && $0.forms.count == 1 })
  }
}

/// The order of a worklist, against the plainest way to find it.
@Suite struct WorklistOrderTests {
  /// Again and again the first of the register whose predecessors are all out; where none is, the first.
  private func reference(_ listed: [Int], _ after: [Int: [Int]]) -> (order: [Int], circles: [Int]) {
    var rest = listed
    var order: [Int] = []
    var circles: [Int] = []
    while !rest.isEmpty {
      let ready = rest.firstIndex { index in
        (after[index] ?? []).allSatisfy { $0 == index || order.contains($0) || !listed.contains($0) }
      }
      if ready == nil { circles.append(rest[0]) }
      order.append(rest.remove(at: ready ?? 0))
    }
    return (order, circles)
  }

  @Test func `the order is the reference's on random graphs without circles`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &random)
      let ranks = Array(0..<count).shuffled(using: &random)
      var after: [Int: [Int]] = [:]
      for index in 0..<count {
        let before = (0..<count).filter {
          ranks[$0] < ranks[index] && Int.random(in: 0..<4, using: &random) == 0
        }
        if !before.isEmpty { after[index] = before }
      }
      let listed = (0..<count).filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
      let result = WorklistOrder(after: after).order(listed)
      let wanted = reference(listed, after)
      guard result.order == wanted.order, result.circles.isEmpty, wanted.circles.isEmpty else {
        Issue.record("seed \(seed): \(after), \(listed) → \(result), not \(wanted)")
        return
      }
    }
    print("WorklistOrderTests: seed \(seed)")
  }

  @Test func `with circles every instrument is listed once, and some circle is named`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 2...9, using: &random)
      var after: [Int: [Int]] = [:]
      for index in 0..<count {
        let before = (0..<count).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        if !before.isEmpty { after[index] = before }
      }
      let listed = Array(0..<count)
      let result = WorklistOrder(after: after).order(listed)
      let wanted = reference(listed, after)
      // Every one named waits for itself in the end; who only waits for a circle is not to blame.
      func waitsForItself(_ index: Int) -> Bool {
        var reached: Set<Int> = []
        var open = (after[index] ?? []).filter { $0 != index }
        while let next = open.popLast() {
          if reached.insert(next).inserted { open += (after[next] ?? []).filter { $0 != next } }
        }
        return reached.contains(index)
      }
      guard result.order.sorted() == listed, result.circles.isEmpty == wanted.circles.isEmpty,
        result.circles.allSatisfy(waitsForItself)
      else {
        Issue.record("seed \(seed): \(after) → \(result), not \(wanted)")
        return
      }
    }
  }
}
