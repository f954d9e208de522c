import FormRegister
import Foundation
import RuleBook
import SourceText
import TestSupport
import Testing

@testable import BatchReview

/// What only ordinances keep, and what becomes online-capable.
@Suite struct CandidateTests {
  private func lists(_ bench: Bench, keepsGoing: Bool = false) throws -> WorklistSet {
    var collectors: WorklistCollectors!
    try bench.run(keepsGoing: keepsGoing) {
      collectors = WorklistCollectors(ruleSet: bench.ruleSet, temporaryDirectory: bench.folder.path)
      return collectors.observers
    }
    return try collectors.lists()
  }

  /// Each ordinance with the requirements that it keeps.
  private func ordinances(_ lists: WorklistSet) throws -> [String] {
    try lists.ordinances.ordinances.map { ordinance in
      var parts = [ordinance.id ?? "-", ordinance.law ?? "-"]
      try lists.ordinances.visitRequirements(of: ordinance) { requirement in
        let bases = requirement.bases.map { $0.article ?? "-" }.joined(separator: "+")
        parts.append("\(requirement.form)/\(requirement.ordinal):\(bases)")
      }
      return parts.joined(separator: " ")
    }
  }

  private func online(_ lists: WorklistSet) throws -> [String] {
    try lists.online.sections.flatMap { section in
      var parts: [String] = []
      try lists.online.visitForms(of: section) { form in
        parts.append(
          "\(section.department ?? "-")/\(section.section ?? "-") \(form.id) \(form.requirements.count)")
      }
      return parts
    }
  }

  private func form(_ id: String, _ content: String) -> String { "<form id=\"\(id)\">\(content)</form>" }

  private func keep(_ bases: String...) -> String {
    "<requirement act=\"押印\" seal=\"実印\" signer=\"申請者\">\(bases.joined())</requirement>"
  }

  private func basis(_ tier: String, _ law: String?, _ article: String = "第1条") -> String {
    "<basis tier=\"\(tier)\"\(law.map { " law=\"\($0)\"" } ?? "") article=\"\(article)\" root=\"条文\"/>"
  }

  @Test func `kept, and every basis an ordinance`() throws {
    let bench = try Bench([
      """
      <instrument id="R" number="N1" tier="規則">
      \(form("F1", keep(basis("条例", "N2"), basis("条例", "N2", "第2条")) + keep(basis("条例", "N9"))))
      \(form("F2", keep(basis("条例", "N2"), basis("規則", "N1"))))\(form("F3", keep()))
      \(form("F4", keep(basis("県条例", "N2"))))\(form("F5", keep("<basis law=\"N2\"/>")))
      \(form("F6", keep("<basis tier=\"なし\"/>")))\(form("F7", keep(basis("条例", "N9"), basis("条例", "N2"))))
      \(form("F8", "<requirement seal=\"認印\">\(basis("条例", "N2"))</requirement>"))
      \(form("F9", "<requirement seal=\"銀行印\">\(basis("条例", "N2"))</requirement>"))
      \(form("F10", "<requirement seal=\"契印\">\(basis("条例", "N2"))</requirement>"))
      </instrument><instrument id="J" number="N2" tier="条例" title="何々条例" department="d" section="s"/>
      """
    ])
    let lists = try lists(bench)
    #expect(
      try ordinances(lists) == ["J N2 F1/1:第1条+第2条 F7/1:第1条", "- N9 F1/2:第1条 F7/1:第1条"])
    #expect(lists.ordinances.count == 3, "F7 once, though two ordinances keep it")
    let ordinance = try #require(lists.ordinances.ordinances.first)
    #expect(ordinance.title == "何々条例" && ordinance.department == "d" && ordinance.section == "s")
    #expect(ordinance.count == 2)
  }

  @Test func `a basis without law is the form's own ordinance, else one that nobody named`() throws {
    let bench = try Bench([
      "<instrument id=\"J\" number=\"N1\" tier=\"条例\">\(form("F1", keep(basis("条例", nil))))</instrument>"
        + "<instrument id=\"R\" number=\"N2\" tier=\"規則\">\(form("F2", keep(basis("条例", nil))))</instrument>"
        + "<instrument id=\"K\" number=\"N3\"><basis tier=\"条例\" law=\"N1\" article=\"第9条\"/>"
        + "\(form("F3", keep()))</instrument>"
    ])
    #expect(try ordinances(lists(bench)) == ["J N1 F1/1:第1条 F3/1:第9条", "- - F2/1:第1条"])
  }

  private func online(_ signers: [(signer: String?, seal: String)]) throws -> Bool {
    let requirements = signers.map { signer, seal in
      "<requirement act=\"押印\" seal=\"\(seal)\"\(signer.map { " signer=\"\($0)\"" } ?? "")/>"
    }.joined()
    let bench = try Bench(
      ["<instrument id=\"R\">\(form("F", requirements))</instrument>"], head: Self.head, rules: Self.rules)
    return try !online(lists(bench)).isEmpty
  }

  private static let head =
    Bench.head.replacing(
      "  - {id: exclude",
      with: """
          - {id: sign, label: {ja: 署名, en: s}, effect: revise, into: signature}
          - {id: choice, label: {ja: 選択, en: c}, effect: revise, into: signature-or-seal}
          - {id: optional, label: {ja: 任意, en: o}, effect: revise, into: optional}
          - {id: merge, label: {ja: 統合, en: m}, effect: revise, into: repeal}
          - {id: exclude
        """)

  private static let rules =
    Bench.rules + """

      - {rule: sign, layer: city, when: {seal: 登記印}, outcome: sign, because: b}
      - {rule: choice, layer: city, when: {seal: なし}, outcome: choice, because: b}
      - {rule: optional, layer: city, when: {seal: 契印, signer: 申請者}, outcome: optional, because: b}
      - {rule: merge, layer: city, when: {seal: 契印, signer: 代理人}, outcome: merge, because: b}
      """

  /// 認印 becomes a name, 契印 of the applicant optional; 実印 stays, 公印 is out of scope, 契印 of others has no rule.
  @Test(
    arguments: [
      ([("申請者", "認印")], true), ([("申請者", "契印")], true), ([("申請者", "認印"), ("代理人", "認印")], true),
      ([("職員", "認印")], true), ([("契約相手方", "認印")], true), ([("申請者", "認印"), ("代理人", "実印")], false),
      ([("申請者", "実印")], false), ([("申請者", "登記印")], false), ([("申請者", "なし")], false),
      ([("代理人", "契印")], false), ([("申請者", "認印"), ("保証人", "契印")], false),
      ([("申請者", "認印"), ("証人", "銀行印")], false), ([("申請者", "認印"), ("第三者", "公印")], false),
      ([("申請者", "認印"), ("処理欄", "実印")], true), ([("申請者", "認印"), ("発行者", "契印")], true),
      ([("処理欄", "認印")], false), ([("発行者", "認印")], false), ([(nil, "認印")], false),
      ([("申請者", "認印"), (nil, "認印")], true), ([("申請者", "認印"), (nil, "実印")], false),
      ([("申請者", "認印"), (nil, "契印")], false), ([], false),
    ] as [([(String?, String)], Bool)])
  func `what becomes online-capable`(signers: [(String?, String)], wanted: Bool) throws {
    #expect(try online(signers.map { (signer: $0.0, seal: $0.1) }) == wanted)
  }

  @Test func `by section, a form's own before its instrument's`() throws {
    let seal = "<requirement seal=\"認印\" signer=\"申請者\"/>"
    let bench = try Bench([
      "<instrument id=\"A\" department=\"d\" section=\"s\">\(form("F1", seal))"
        + "<form id=\"F2\" section=\"t\">\(seal + seal)</form>\(form("F3", seal))</instrument>",
      "<instrument id=\"B\">\(form("F4", seal))</instrument>"
        + "<instrument id=\"C\" department=\"d\" section=\"t\">\(form("F5", seal))</instrument>",
    ])
    let lists = try lists(bench)
    #expect(try online(lists) == ["d/s F1 1", "d/s F3 1", "d/t F2 2", "d/t F5 1", "-/- F4 1"])
    #expect(lists.online.sections.map(\.count) == [2, 2, 1] && lists.online.count == 5)
  }

  @Test func `a rejected file leaves no trace, wherever it stands`() throws {
    let good =
      "<instrument id=\"A\" department=\"d\">"
      + form("F1", keep(basis("条例", "N1")) + "<requirement seal=\"認印\" signer=\"代理人\"/>")
      + form("F2", "<requirement seal=\"認印\" signer=\"申請者\"/>") + "</instrument>"
    let bad =
      good.replacing("\"F", with: "\"G").replacing("\"A\"", with: "\"B\"").replacing("\"d\"", with: "\"e\"")
      .replacing("N1", with: "N2") + "<instrument id=\"X\"><form"
    for registers in [[good, bad], [bad, good]] {
      let lists = try lists(Bench(registers), keepsGoing: true)
      #expect(try ordinances(lists) == ["- N1 F1/1:第1条"] && lists.ordinances.count == 1)
      #expect(try online(lists) == ["d/- F2 1"])
    }
  }

  @Test func `many records of groups in turn come back whole and in order`() throws {
    let spool = GroupedSpool(directory: FileManager.default.temporaryDirectory.path)
    var wanted: [[Int]] = [[], [], []]
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    for number in 0..<60_000 {
      if number % 1_000 == 0 { spool.beginFile() }
      let group = number / 7_000 == 3 ? Int.random(in: 0..<3, using: &random) : number / 5_000 % 3
      var record = RecordWriter()
      record.put(number)
      record.put(Array(repeating: 0x61, count: number % 300)[...])
      spool.append(record, group: group)
      if number == 30_999 { spool.takeBack() }
      wanted[group].append(number)
    }
    for group in 0..<3 {
      var read: [Int] = []
      try spool.visit(group) { reader in
        read.append(reader.number())
        #expect(reader.text()?.count == read.last! % 300)
      }
      let isWhole = read == wanted[group].filter { !(30_000..<31_000).contains($0) }
      #expect(isWhole, "seed \(seed)")
      #expect(spool.counts[group] == read.count)
    }
  }
}
