import Foundation
import SealReview
import SourceText
import Testing

/// A folder of answers is what it seems: nothing in it is passed over, counted twice, or lost.
@Suite struct AnswerFolderTests {
  private static let register = """
    <instrument id="R1" tier="規則" number="平成元年規則第1号" title="試験市規則" enactor="市長" department="総務部" section="総務課">
    <form id="A" number="様式第1号" title="申請書"><requirement act="押印" signer="申請者"/></form>
    <form id="B" number="様式第2号" title="届"><fact name="to">n</fact><requirement act="押印" signer="申請者"/></form>
    <form id="U" number="様式第3号" title="読めない"/>
    </instrument>
    """

  /// A folder of answers with these files.
  private func folder(_ files: [String: String]) throws -> Asking {
    let asking = try Asking(Self.register, isAsked: false)
    try FileManager.default.createDirectory(atPath: asking.answers, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: asking.answers + "/" + name))
    }
    return asking
  }

  private func messages(_ files: [String: String]) throws -> [String] {
    let asking = try folder(files)
    return AnswerBook.load(directory: asking.answers, of: asking.drafting.ruleSet).diagnostics.map {
      $0.rendered.replacing(asking.answers + "/", with: "")
    }
  }

  private static let objection = "objections:\n  - {form: B, requirement: 1, why: 困る}\n"
  private static func fact(_ value: String, _ rest: String = "") -> String {
    "facts:\n  - {form: A, requirement: 1, fact: to, value: \(value)\(rest)}\n"
  }

  @Test func `an inquiry is written into no folder that holds anything`() throws {
    let asking = try Asking(Self.register)
    #expect(throws: OutputError.self) { try asking.ask() }
  }

  @Test func `a record that stands twice counts once`() throws {
    let asking = try folder(["a.yaml": Self.objection, "b.yaml": Self.objection + Self.fact("k")])
    #expect(try asking.book().opinions.count == 1)
    #expect(
      try messages(["a.yaml": Self.objection, "b.yaml": Self.objection])[0]
        .hasPrefix("b.yaml:2:5: warning: this record stands twice, and counts once"))
  }

  @Test func `a record replaces an earlier one of the same, and nothing else`() throws {
    let asking = try folder(["a.yaml": Self.fact("k"), "b.yaml": Self.fact("n", ", replaces: a.yaml")])
    #expect(try asking.book().facts.map(\.source.replaces) == ["a.yaml"])
    for (other, text) in [
      ("a.yaml", "no earlier record"), ("c.yaml", "no earlier record"),
    ] {
      #expect(try messages(["a.yaml": Self.fact("k", ", replaces: \(other)")])[0].contains(text))
    }
    let circle = try messages([
      "a.yaml": Self.fact("k", ", replaces: b.yaml"), "b.yaml": Self.fact("n", ", replaces: a.yaml"),
    ])
    #expect(circle.count == 1 && circle[0].contains("replace each other: none holds"))
  }

  @Test func `a folder without answers is none of answers`() throws {
    #expect(try messages([:])[0].contains("the folder holds no answers"))
    #expect(try messages(["a.csv": "様式ID,箇所\n"])[0].contains("the folder holds no answers"))
  }

  @Test func `what came back into the folder of answers is told`() throws {
    let asking = try Asking(Self.register)
    try FileManager.default.createDirectory(atPath: asking.answers, withIntermediateDirectories: true)
    try Data("様式ID,箇所\n".utf8).write(to: URL(fileURLWithPath: asking.answers + "/a.csv"))
    #expect(
      try asking.collect().diagnostics.map(\.message).contains {
        $0.contains("stands in the folder of answers")
      })
  }

  @Test func `there is nothing to decide about a form that is not read`() throws {
    let asking = try folder([:])
    let record = DecisionRecord(outcome: "keep", who: "本部", when: CalendarDate("2021-04-22")!, why: "当面")
    #expect(throws: Diagnostic.self) {
      try record.settle(
        form: "U", requirement: nil, in: asking.drafting.inputs, by: asking.drafting.ruleSet, .init(),
        folder: asking.answers)
    }
  }

  @Test func `a pipe in the place of an inquiry is not waited for`() throws {
    let asking = try folder([:])
    #expect(unsafe mkfifo(asking.folder + "/inquiry.ndjson", 0o600) == 0)
    #expect(throws: Diagnostic.self) { try SentInquiry(path: asking.folder) }
  }
}
