import Foundation
import RuleBook
import SourceText
import Testing

@testable import BatchReview

/// Files that cannot be used, identifiers that stand twice, and reviews that go on without them.
@Suite struct RejectionTests {
  private static let good = instrument("A", "kdw", "department=\"甲\" number=\"N1\"")
  private static let broken = instrument("B", "kd", "department=\"乙\"") + "<instrument id=\"X\"><form"

  private func errors(_ summary: ReviewSummary) -> [String] {
    summary.rejected.flatMap { $0.errors.map(\.rendered) }
  }

  @Test func `a form's id in two files is an error that names both places`() throws {
    let bench = try Bench([
      instrument("A", "k"), "\n <instrument id=\"B\"><form id=\"A-1\"/></instrument>",
    ])
    #expect(
      errors(try bench.run { [] }) == [
        "2.xml:3:21: error: duplicate form id `A-1`; the first stands at 1.xml:2:21"
      ])
  }

  @Test func `an instrument's id in two files, and ids in one file`() throws {
    let files = try Bench([instrument("A", "k"), instrument("A", "") + instrument("C", "k")])
    #expect(
      errors(try files.run { [] }) == [
        "2.xml:2:1: error: duplicate instrument id `A`; the first stands at 1.xml:2:1"
      ])
    let one = try Bench([
      "<instrument id=\"A\"><form id=\"F\"/>\n<form id=\"F\"/>\n<form id=\"F\"/></instrument>"
    ])
    #expect(
      errors(try one.run { [] }) == [
        "1.xml:3:1: error: duplicate form id `F`; the first stands at 1.xml:2:20",
        "1.xml:4:1: error: duplicate form id `F`; the first stands at 1.xml:2:20",
      ])
  }

  @Test func `a form and an instrument may share an id; ids are told apart byte by byte`() throws {
    let bench = try Bench([
      "<instrument id=\"A\"><form id=\"A\"/><form id=\"か\u{3099}\"/></instrument>",
      "<instrument id=\"B\"><form id=\"B\"/><form id=\"が\"/></instrument>",
    ])
    #expect(try bench.run { [] }.rejected.isEmpty)
  }

  @Test func `the same file twice is a duplicate`() throws {
    let bench = try Bench([instrument("A", "k")])
    let summary = try ReviewJob(ruleSet: bench.ruleSet, options: .init())
      .run(bench.inputs + bench.inputs) { [] }
    #expect(!summary.rejected.isEmpty)
  }

  @Test func `going on leaves no trace of a rejected file in any table, wherever it stands`() throws {
    let other = instrument("C", "dno", "department=\"丙\" number=\"N3\"")
    let rejected = [
      Self.broken, instrument("B", "kkd", "department=\"乙\"") + "<instrument id=\"Y\" tier=\"規側\"/>",
      instrument("B", "dd", "department=\"乙\" number=\"N3\"")
        + "<instrument id=\"Z\"><form id=\"A-2\"><requirement seal=\"認印\"><basis root=\"条文\" tier=\"規則\""
        + " law=\"N3\" article=\"第1条\"/></requirement></form></instrument>",
      "<formRegister xmlns=\"urn:sealreview:register:1\" municipality=\"朝霞市\" exportedOn=\"2021-04-01\">"
        + instrument("B", "d", "department=\"乙\"") + "</formRegister>", "<formRegister<",
      "<formRegister xmlns=\"urn:sealreview:register:1\">" + instrument("B", "d"),
    ]
    let alone = try Bench([Self.good, other])
    for bad in rejected {
      for place in 1...2 {
        var registers = [Self.good, other]
        registers.insert(bad, at: place)
        let bench = try Bench(registers)
        #expect(try traces(bench) == traces(alone), "\(bad) at \(place)")
        let summary = try bench.run(keepsGoing: true) { [] }
        #expect(summary.rejected.map(\.name) == ["\(place + 1).xml"], "\(bad) at \(place)")
      }
    }
  }

  /// Everything that the tables of a review that goes on say, as text.
  private func traces(_ bench: Bench) throws -> [String] {
    var result: [String] = []
    for unit in TallyUnit.allCases {
      for axis in ["department", "reason"] {
        let tally = try bench.tally(by: axis, unit: unit, keepsGoing: true)
        result.append(
          "\(unit) \(axis) \(tally.rows) \(tally.total) \(tally.notCounted) \(tally.noRequirement)")
      }
    }
    let worklist = try bench.worklist(keepsGoing: true)
    try worklist.visitEntries { result.append("\($0)") }
    result.append("\(worklist.warnings.count)")
    let summary = try bench.run(keepsGoing: true) { [] }
    result.append("\(summary.counts) \(summary.municipalities) \(summary.asOf as Any) \(summary.warnings)")
    return result
  }

  @Test func `a rejected first file does not date the review`() throws {
    let bad = "<formRegister xmlns=\"urn:sealreview:register:1\" exportedOn=\"2020-01-01\"><x"
    let bench = try Bench([bad, Self.good])
    let summary = try bench.run(keepsGoing: true) { [] }
    #expect(summary.asOf?.description == "2021-03-31")
    #expect(summary.rejected.map(\.name) == ["1.xml"])
  }

  @Test func `registers of different days need a date`() throws {
    let later = "<formRegister xmlns=\"urn:sealreview:register:1\" exportedOn=\"2021-04-01\"/>"
    let bench = try Bench([Self.good, later])
    #expect(
      errors(try bench.run { [] }) == [
        "2.xml:1:1: error: `exportedOn` is 2021-04-01, but 2021-03-31 in 1.xml; give the day with --as-of"
      ])
    let dated = try ReviewJob(
      ruleSet: bench.ruleSet, options: .init(asOf: CalendarDate("2021-09-01"))
    ).run(bench.inputs) { [] }
    #expect(dated.rejected.isEmpty && dated.asOf?.description == "2021-09-01")
  }

  @Test func `a register without a date needs one`() throws {
    let bench = try Bench(["<formRegister xmlns=\"urn:sealreview:register:1\"/>"])
    #expect(
      errors(try bench.run { [] }) == [
        "1.xml:1:1: error: no as-of date: the file has no `exportedOn`; give one with --as-of"
      ])
  }

  @Test func `errors are all counted, a thousand kept, and warnings likewise`() throws {
    let bench = try Bench([
      "<instrument id=\"A\"><form id=\"F\">"
        + String(repeating: "<requirement act=\"押因\"/>", count: 900)
        + "</form><form id=\"G\">" + String(repeating: "<requirement act=\"押因\"/>", count: 900)
        + "</form></instrument>",
      "<instrument id=\"B\">" + String(repeating: "<forn/>", count: 1_500) + "</instrument>",
    ])
    let summary = try bench.run(keepsGoing: true) { [] }
    #expect(summary.rejected.first?.errorCount == 1_800 && summary.rejected.first?.errors.count == 1_000)
    #expect(summary.warnings.count == 1_500 && summary.warnings.first.count == 1_000)
  }

  @Test func `municipalities are named once each, in order`() throws {
    func register(_ name: String, _ id: String) -> String {
      "<formRegister xmlns=\"urn:sealreview:register:1\" municipality=\"\(name)\" exportedOn=\"2021-03-31\">"
        + instrument(id, "k") + "</formRegister>"
    }
    let bench = try Bench([register("和光市", "A"), register("朝霞市", "B"), register("和光市", "C")])
    #expect(try bench.run { [] }.municipalities == ["和光市", "朝霞市"])
  }

  @Test func `validation looks for duplicates within one file`() throws {
    let bench = try Bench([
      "<instrument id=\"A\"><form id=\"F\"/><form id=\"F\"/></instrument>",
      "<instrument id=\"A\"><form id=\"F\"/></instrument>",
    ])
    let validations = bench.inputs.map { FileValidation($0, .init()) }
    #expect(validations.map { $0.errors.count } == [1, 0])
    #expect(validations[0].errors[0].message == "duplicate form id `F`; the first stands at 1.xml:2:20")
    #expect(validations.map { $0.kind?.name } == ["register", "register"])
    #expect(validations[0].counts.forms == 2)
  }

  @Test func `impossible facts of a requirement are disregarded with a warning at its place`() throws {
    let head = Bench.head + "impossible:\n  - {when: {act: 署名, seal: {not: なし}}, because: b}\n"
    let bench = try Bench(
      ["<instrument id=\"A\"><form id=\"F\"><requirement act=\"署名\" seal=\"実印\"/></form></instrument>"],
      head: head)
    let summary = try bench.run { [] }
    #expect(summary.rejected.isEmpty && summary.warnings.count == 1)
    #expect(summary.warnings.first.first?.position == SourcePosition(line: 2, column: 33))
  }
}
