import Foundation
import SealReview
import Testing

/// The JSON Schema of import profiles: it accepts what is shipped, and refuses what the loader refuses.
@Suite(.enabled(if: SchemaValidator.isAvailable, "needs python3-jsonschema and python3-yaml"))
struct ProfileSchemaTests {
  private func problems(_ files: [String], in folder: String, as reading: SchemaValidator.Reading) throws
    -> [String]
  {
    let script = Command.root + "/Tests/EndToEndTests/schema/validate.py"
    let schema = SchemaValidator.folder + "/profile.schema.json"
    let result = try Command.run(
      program: "/usr/bin/python3", [script, reading.rawValue, schema] + files, in: folder)
    #expect(result.code == 0, "\(result.diagnostics)")
    return result.text.split(separator: "\n").map(String.init)
  }

  @Test func `every shipped profile is accepted, and names its schema`() throws {
    let folder = Command.root + "/forms/profiles"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .sorted()
    #expect(files == ["nested.yaml", "reiki-html.yaml", "rows.yaml"])
    for reading in SchemaValidator.Reading.allCases {
      #expect(try problems(files, in: folder, as: reading) == [])
    }
    for file in files {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      #expect(
        text.prefix { $0 != "\n" }
          == "# yaml-language-server: $schema=../../rules/schema/profile.schema.json", "\(file)")
    }
  }

  @Test(arguments: [
    "root: x\ninstrument: {path: x, id: .}\nform: {path: ., id: .}",
    "profile: t\ninstrument: {path: x, id: .}\nform: {path: ., id: .}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}",
    "profile: t\nroot: x\ninstrument: {path: x}\nform: {path: ., id: .}",
    "profile: t\nroot: x\nreads: pdf\ninstrument: {path: x, id: .}\nform: {path: ., id: .}",
    "profile: t\nroot: x\ninstrument: {path: x/../y, id: .}\nform: {path: ., id: .}",
    "profile: t\nroot: x\ninstrument: {path: x//y, id: .}\nform: {path: ., id: .}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: ., titel: .}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: ., document: {constant: a, at: b}}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: ., flow: {at: a, map: {1: 内}}}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: ., when: {at: a}}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: ., title: {at: a, split: {by: x, take: 0}}}",
    "profile: t\nroot: x\ninstrument: {path: x, id: .}\nform: {path: ., id: .}\nrequirement: {act: {at: a, default: 押員}}",
  ])
  func `what the loader refuses is refused`(text: String) throws {
    #expect(ImportProfile.load(text: text, name: "p.yaml").profile == nil)
    let scratch = try Scratch()
    try scratch.write("p.yaml", text)
    #expect(try problems(["p.yaml"], in: scratch.path, as: .engine) != [])
  }

  @Test func `a profile with every key is accepted by both`() throws {
    let value = """
      {at: [a/b, "@c", "*"], strip: {prefix: a, suffix: b}, split: {by: " ", take: -1}, \
      match: ["{n:number}号", "第{n}"], take: n, table: t, map: {"1": ""}, default: x}
      """
    let text = """
      profile: t
      reads: xml
      root: {name: x, namespace: "urn:x"}
      namespaces: {p: "urn:p"}
      municipality: {constant: 市}
      exportedOn: "@d"
      tables: {t: {values: {1: 2}}, u: {path: x/c, key: "@k", value: .}}
      instrument:
        path: x/p:i
        when: {at: "@w", is: [1, 2]}
        id: "@id"
        number: \(value)
        title: {text: "{a}の{file}", parts: {a: "@a"}}
        article: {path: jo, number: "@n", text: .}
        basis: [{tier: {constant: 規則}}, {path: k, law: "@l", root: {at: "@r", map: {1: 条文}}}]
        facts: {payment: "@p"}
      form:
        path: f
        id: {text: "{n}"}
        repealed: {at: "@s", not: [生]}
        body: b
        href: b/@h
        document: {at: "@d", map: {1: 申請書, 2: ""}, default: 不明}
      requirement:
        - {path: q, act: "@a", certificate: {at: "@z", map: {Y: yes}}, signer: {at: who, each: [・, 、]}}
        - {seal: {constant: 実印}}
      """
    let (profile, diagnostics) = ImportProfile.load(text: text, name: "p.yaml")
    #expect(profile != nil, "\(diagnostics.map(\.rendered))")
    let scratch = try Scratch()
    try scratch.write("p.yaml", text)
    for reading in SchemaValidator.Reading.allCases {
      #expect(try problems(["p.yaml"], in: scratch.path, as: reading) == [])
    }
  }
}
