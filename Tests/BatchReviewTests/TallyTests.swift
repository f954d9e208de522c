import RuleBook
import TestSupport
import Testing

@testable import BatchReview

/// What a table counts, in which row, and what stands apart.
@Suite struct TallyTests {
  /// `key: retain hold abolish exclude undetermined` for each row.
  private func rows(_ tally: Tally) -> [String] {
    tally.rows.map { row in "\(row.key): " + row.counts.map(String.init).joined(separator: " ") }
  }

  @Test func `one row a department, in order of first appearance, unknown ones together`() throws {
    let bench = try Bench([
      instrument("A", "kk", "department=\"ん部\"") + instrument("B", "d", "department=\"あ部\"")
        + instrument("C", "w"),
      instrument("D", "k", "department=\"不明\"") + instrument("E", "d", "department=\"ん部\""),
    ])
    let tally = try bench.tally()
    #expect(rows(tally) == ["ん部: 2 0 1 0 0", "あ部: 0 0 1 0 0", "unknown: 1 1 0 0 0"])
    #expect(tally.total.counts == [3, 1, 2, 0, 0] && tally.total.total == 6)
    #expect(tally.reviewRate == 333)
  }

  @Test func `what has no effect or no requirement stands apart, the unread is undetermined`() throws {
    let tally = try Bench([instrument("A", "kdooonnug", "department=\"総務部\"")]).tally()
    #expect(rows(tally) == ["総務部: 1 0 1 0 2"])
    #expect(tally.notCounted == [0, 0, 0, 3] && tally.noRequirement == 2)
    #expect(tally.total.total == 4 && tally.reviewRate == 250)
  }

  @Test func `a table of nothing has no shares and no rate`() throws {
    let tally = try Bench([instrument("A", "on")]).tally()
    #expect(tally.rows.isEmpty && tally.total.total == 0)
    #expect(tally.reviewRate == nil && Shares.tenths(tally.total.counts) == nil)
  }

  @Test func `two departments whose names look alike are two`() throws {
    let tally = try Bench([
      instrument("A", "k", "department=\"\u{FA19}奈川課\"") + instrument("B", "k", "department=\"神奈川課\"")
        + instrument("C", "k", "department=\"か\u{3099}課\"") + instrument("D", "k", "department=\"が課\"")
    ]).tally()
    #expect(tally.rows.count == 4)
  }

  private static let mixed = """
    <instrument id="R1" department="総務部" section="職員課" tier="規則" enactor="市長">
    <form id="F1" flow="申請等" document="申請書"><requirement act="押印" seal="実印">
    <basis tier="省令"/><fact name="payment">yes</fact></requirement></form>
    <form id="F2" flow="内部" document="台帳" section="庶務課"><requirement act="署名押印" seal="認印">
    <basis tier="規則"/></requirement><requirement act="記名押印" seal="銀行印"><basis tier="県規則"/>
    <fact name="payment">no</fact></requirement><requirement act="署名"/></form>
    <form id="F3"/><form id="F4" requirements="none" flow="契約"/></instrument>
    <instrument id="R2" department="教育部" tier="教育委員会規則" enactor="教育委員会">
    <form id="F5" department="総務部"><requirement act="署名押印" seal="認印"><basis tier="規則"/>
    <basis tier="条例"/></requirement></form></instrument>
    """

  /// A rule for what `署名` without a seal is, so that only the unread form is undetermined.
  private static let rules =
    Bench.rules
    + "\n- {rule: sign, layer: city, title: 署名, when: {seal: なし}, outcome: abolish, because: b, cite: []}\n"

  @Test(arguments: [
    ("department", ["総務部: 1 1 1 0 1"]),
    ("section", ["職員課: 1 0 0 0 1", "庶務課: 0 1 0 0 0", "unknown: 0 0 1 0 0"]),
    ("instrument.tier", ["rule: 1 1 0 0 1", "board-rule: 0 0 1 0 0"]),
    (
      "basis.tier",
      [
        "ministerial-order: 1 0 0 0 0", "prefectural-rule: 0 1 0 0 0", "unknown: 0 0 0 0 1",
        "rule: 0 0 1 0 0",
      ]
    ),
    ("enactor", ["市長: 1 1 0 0 1", "教育委員会: 0 0 1 0 0"]),
    ("flow", ["inbound: 1 0 0 0 0", "internal: 0 1 0 0 0", "unknown: 0 0 1 0 1"]),
    ("document", ["application: 1 0 0 0 0", "ledger: 0 1 0 0 0", "unknown: 0 0 1 0 1"]),
    (
      "act",
      ["seal: 1 0 0 0 0", "name-and-seal: 0 1 0 0 0", "unknown: 0 0 0 0 1", "signature-and-seal: 0 0 1 0 0"]
    ),
    ("reason", ["keep: 1 0 0 0 0", "wait: 0 1 0 0 0", "unknown: 0 0 0 0 1", "drop: 0 0 1 0 0"]),
    ("payment", ["yes: 1 0 0 0 0", "no: 0 1 0 0 0", "unknown: 0 0 1 0 1"]),
  ])
  func `the axes of forms`(axis: String, wanted: [String]) throws {
    let bench = try Bench([Self.mixed], rules: Self.rules)
    #expect(rows(try bench.tally(by: axis)) == wanted)
  }

  @Test func `requirements are counted one by one`() throws {
    let bench = try Bench([Self.mixed], rules: Self.rules)
    let acts = try bench.tally(by: "act", unit: .requirement)
    #expect(
      rows(acts) == [
        "seal: 1 0 0 0 0", "signature-and-seal: 0 0 2 0 0", "name-and-seal: 0 1 0 0 0",
        "signature: 0 0 1 0 0",
      ])
    let sections = try bench.tally(by: "section", unit: .requirement)
    #expect(rows(sections) == ["職員課: 1 0 0 0 0", "庶務課: 0 1 2 0 0", "unknown: 0 0 1 0 0"])
  }

  @Test func `an instrument combines its forms as a form its requirements`() throws {
    let bench = try Bench([
      ["dkd", "ddw", "ku", "wu", "nn", "on", "g", ""].enumerated().map {
        instrument("R\($0.offset)", $0.element, "enactor=\"市長\"")
      }.joined()
    ])
    let tally = try bench.tally(by: "enactor", unit: .instrument)
    // dkd and ku are kept; ddw waits; wu and g are undetermined; on is out of scope; nn and the empty one
    // ask for nothing.
    #expect(rows(tally) == ["市長: 2 1 0 0 2"])
    #expect(tally.notCounted == [0, 0, 0, 1] && tally.noRequirement == 2)
  }

  @Test func `a form is as strict as its strictest requirement, undetermined where choices differ`() throws {
    let rules =
      Bench.rules + """

        - {rule: m1, layer: city, title: t, when: {seal: 契印, certificate: 有}, outcome: hold, because: b}
        - {rule: m2, layer: city, title: t, when: {seal: 契印, certificate: 無}, outcome: abolish, because: b}
        """
    func form(_ id: String, _ seals: String...) -> String {
      "<instrument id=\"\(id)\" department=\"\(id)\"><form id=\"f\(id)\">"
        + seals.map { "<requirement act=\"押印\" seal=\"\($0)\"/>" }.joined() + "</form></instrument>"
    }
    let bench = try Bench(
      [
        form("A", "認印", "実印") + form("B", "契印", "銀行印") + form("C", "契印", "認印") + form("D", "登記印", "実印")
          + form("E", "登記印", "銀行印") + form("F", "契印", "実印")
      ], rules: rules)
    #expect(
      rows(try bench.tally()) == [
        "A: 1 0 0 0 0", "B: 0 1 0 0 0", "C: 0 0 0 0 1", "D: 1 0 0 0 0", "E: 0 0 0 0 1", "F: 1 0 0 0 0",
      ])
  }

  @Test func `axes that do not exist`() throws {
    let vocabulary = try Bench([]).ruleSet.vocabulary
    #expect(TallyAxis("departmnt", in: vocabulary) == nil)
    #expect(TallyAxis("form.id", in: vocabulary) == nil)
    for name in TallyAxis.names(in: vocabulary) { #expect(TallyAxis(name, in: vocabulary)?.name == name) }
    #expect(TallyAxis.names(in: vocabulary).count == 10)
  }

  @Test func `merging is associative, and a table of all files is the merge of their tables`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    let axis = TallyAxis.department
    let outcomes = try Bench([]).ruleSet.outcomes
    for _ in 0..<300 {
      let tables = (0..<3).map { _ in
        var tally = Tally(axis: axis, unit: .form, outcomes: outcomes)
        for _ in 0..<Int.random(in: 0..<8, using: &random) {
          let row = tally.row(["総務部", "企画部", "unknown", "教育部"].randomElement(using: &random)!)
          let result = Int.random(in: 0...4, using: &random)
          tally.count(result == 4 ? .undetermined : .outcome(result), row: row, isByDecision: false)
          if Bool.random(using: &random) { tally.countNoRequirement() }
        }
        return tally
      }
      var left = tables[0]
      left.merge(tables[1])
      left.merge(tables[2])
      var right = tables[1]
      right.merge(tables[2])
      var whole = tables[0]
      whole.merge(right)
      #expect(left == whole, "seed \(seed)")
      var empty = Tally(axis: axis, unit: .form, outcomes: outcomes)
      empty.merge(tables[0])
      #expect(empty == tables[0], "seed \(seed)")
    }
    let registers = [instrument("A", "kdwu", "department=\"甲\""), instrument("B", "ddn", "department=\"乙\"")]
    var merged = try Bench([registers[0]]).tally()
    merged.merge(try Bench([registers[1]]).tally())
    #expect(merged == (try Bench(registers).tally()))
  }
}
