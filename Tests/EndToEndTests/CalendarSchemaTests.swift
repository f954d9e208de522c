import Foundation
import SealReview
import Testing

/// The JSON Schema of calendars: it accepts what is shipped, and refuses what the loader refuses.
@Suite(.enabled(if: SchemaValidator.isAvailable, "needs python3-jsonschema and python3-yaml"))
struct CalendarSchemaTests {
  private func problems(_ files: [String], in folder: String, as reading: SchemaValidator.Reading) throws
    -> [String]
  {
    let script = Command.root + "/Tests/EndToEndTests/schema/validate.py"
    let schema = SchemaValidator.folder + "/calendar.schema.json"
    let result = try Command.run(
      program: "/usr/bin/python3", [script, reading.rawValue, schema] + files, in: folder)
    #expect(result.code == 0, "\(result.diagnostics)")
    return result.text.split(separator: "\n").map(String.init)
  }

  @Test func `every shipped calendar is accepted without a warning, and names its schema`() throws {
    let folder = Command.root + "/rules/calendars"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["wako-2021.yaml"])
    for reading in SchemaValidator.Reading.allCases {
      #expect(try problems(files, in: folder, as: reading) == [])
    }
    for file in files {
      #expect(ProcedureCalendar.load(path: folder + "/" + file).diagnostics.isEmpty)
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      #expect(
        text.prefix { $0 != "\n" } == "# yaml-language-server: $schema=../schema/calendar.schema.json",
        "\(file)")
    }
  }

  @Test func `the shipped calendar covers the sample city's worklist`() throws {
    let result = try Command.run([
      "worklist", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--calendar",
      "rules/calendars/wako-2021.yaml", "--effective", "2021-10-01",
    ])
    let others = result.lines.filter { !$0.hasPrefix("forms/wako/") }
    #expect(result.code == 0 && others.isEmpty, "\(result.diagnostics)")
  }

  @Test func `procedures, anchors and the limit are those of the loader`() throws {
    let data = try Data(contentsOf: URL(filePath: SchemaValidator.folder + "/calendar.schema.json"))
    let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    #expect(
      definitions["procedureName"]?["enum"] as? [String] == Procedure.allCases.flatMap(\.spellings))
    let conditions = try #require(definitions["procedure"]?["allOf"] as? [[String: Any]])
    let condition = (conditions[0]["if"] as? [String: Any])?["properties"] as? [String: [String: Any]]
    #expect(
      condition?["procedure"]?["enum"] as? [String]
        == Procedure.allCases.filter(\.needsSession).flatMap(\.spellings))
  }

  private static func calendar(_ procedure: String) -> String {
    "calendar: c\nprocedures:\n  - \(procedure)"
  }

  @Test(arguments: [
    "{procedure: mayor}", "{procedure: 市長決裁, enactor: 市長}",
    "{procedure: 議会の議決, sessions: [{title: 1, opens: 2021-06-04}], promulgation: 20}",
    "{procedure: 議会, sessions: [{title: a, opens: 2021-06-04, decides: 2021-06-24}], steps: []}",
    "{procedure: board, sessions: [{title: a, opens: 2021-06-04}], steps: [{step: a, days: 0, before: decides}]}",
    "{procedure: head, steps: [{step: a, days: 3660, before: effect}]}",
  ])
  func `what the loader accepts is accepted`(procedure: String) throws {
    let text = Self.calendar(procedure)
    #expect(ProcedureCalendar.load(text: text, name: "c.yaml").calendar != nil)
    let scratch = try Scratch()
    try scratch.write("c.yaml", text)
    for reading in SchemaValidator.Reading.allCases {
      #expect(try problems(["c.yaml"], in: scratch.path, as: reading) == [])
    }
  }

  @Test(arguments: [
    "{}", "mayor", "{procedure: major}", "{procedure: council}", "{procedure: 議会}",
    "{procedure: mayor, enactor: \"\"}",
    "{procedure: mayor, sessions: []}", "{procedure: mayor, promulgation: 3}",
    "{procedure: mayor, session: []}",
    "{procedure: mayor, sessions: [{title: a}]}", "{procedure: mayor, sessions: [{opens: 2021-06-04}]}",
    "{procedure: mayor, sessions: [{title: a, opens: 2021-02-29}]}",
    "{procedure: mayor, sessions: [{title: a, opens: 2021-06-04}], promulgation: -1}",
    "{procedure: mayor, steps: [{days: 1, before: effect}]}",
    "{procedure: mayor, steps: [{step: a, before: effect}]}",
    "{procedure: mayor, steps: [{step: a, days: 1}]}",
    "{procedure: mayor, steps: [{step: a, days: x, before: effect}]}",
    "{procedure: mayor, steps: [{step: a, days: 1.5, before: effect}]}",
    "{procedure: mayor, steps: [{step: a, days: 1, before: opens}]}",
    "{procedure: mayor, steps: [{step: a, days: 1, before: end}]}",
  ])
  func `what the loader refuses is refused`(procedure: String) throws {
    let text = Self.calendar(procedure)
    #expect(ProcedureCalendar.load(text: text, name: "c.yaml").calendar == nil)
    let scratch = try Scratch()
    try scratch.write("c.yaml", text)
    #expect(try problems(["c.yaml"], in: scratch.path, as: .engine) != [])
  }
}
