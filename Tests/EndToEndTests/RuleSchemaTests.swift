import Foundation
import SealReview
import Testing

/// The JSON Schemas that editors use: they accept what is shipped, refuse what the loader refuses for its
/// structure, and list the values of the vocabulary.
@Suite struct RuleSchemaTests {
  private static let needsPython: Comment =
    "needs /usr/bin/python3 with python3-jsonschema and python3-yaml, which .ci/setup installs"

  @Test(.enabled(if: SchemaValidator.isAvailable, needsPython))
  func `every shipped file is accepted, and names its schema`() throws {
    let rules = Command.root + "/rules"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: rules)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      // Words and tests of marks are no rule set, nor are calendars.
      .filter { !$0.hasPrefix("marks/") && !$0.hasPrefix("calendars/") }.sorted()
    #expect(paths.contains("wako/ruleset.yaml"))
    var files: [SchemaValidator.Kind: [String]] = [:]
    for path in paths {
      let parts = path.split(separator: "/")
      let kind = SchemaValidator.Kind(path: parts.dropFirst().joined(separator: "/"))
      files[kind, default: []].append(path)
      let up = String(repeating: "../", count: parts.count - 1)
      let text = try String(contentsOfFile: rules + "/" + path, encoding: .utf8)
      #expect(
        text.prefix { $0 != "\n" }
          == "# yaml-language-server: $schema=\(up)schema/\(kind.rawValue).schema.json", "\(path)")
    }
    for (kind, files) in files {
      for reading in SchemaValidator.Reading.allCases {
        #expect(try SchemaValidator.problems(kind, files, as: reading, in: rules) == [])
      }
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable, needsPython), arguments: SchemaValidator.Kind.allCases)
  func `good examples are accepted`(kind: SchemaValidator.Kind) throws {
    let scratch = try Scratch()
    let files = try write(RuleSchemaExamples.good(kind), to: scratch)
    for reading in SchemaValidator.Reading.allCases {
      #expect(try SchemaValidator.problems(kind, files, as: reading, in: scratch.path) == [])
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable, needsPython), arguments: SchemaValidator.Kind.allCases)
  func `bad examples are refused`(kind: SchemaValidator.Kind) throws {
    let scratch = try Scratch()
    let examples = RuleSchemaExamples.bad(kind)
    let files = try write(examples, to: scratch)
    let problems = try SchemaValidator.problems(kind, files, as: .engine, in: scratch.path)
    for (file, example) in zip(files, examples) {
      #expect(problems.contains { $0.hasPrefix("\(file): ") }, "\(example)")
    }
  }

  @Test(arguments: [SchemaValidator.Kind.ruleset, .rules])
  func `the loader agrees`(kind: SchemaValidator.Kind) throws {
    for (examples, isGood) in [(RuleSchemaExamples.good(kind), true), (RuleSchemaExamples.bad(kind), false)] {
      for example in examples {
        let scratch = try Scratch()
        try scratch.write("ruleset.yaml", kind == .ruleset ? example : RuleSchemaExamples.head)
        if kind == .rules { try scratch.write("a.yaml", example) }
        let (ruleSet, diagnostics) = RuleSet.load(directory: scratch.path, name: "rules")
        let messages = diagnostics.map(\.rendered).joined(separator: "\n")
        #expect((ruleSet != nil) == isGood, "\(example)\n\(messages)")
      }
    }
  }

  @Test func `values are those of the vocabulary`() throws {
    let shared = try definitions("shared")
    let ids = Vocabulary.standard.facts.map(\.id)
    for fact in Vocabulary.standard.facts {
      let spellings = fact.values?.flatMap(\.spellings)
      #expect(try enumeration(#require(shared[fact.id])) == spellings, "\(fact.id)")
    }
    #expect(enumeration(shared["unknown"] ?? [:]) == Vocabulary.unknownSpellings)
    #expect(enumeration(shared["standardFact"] ?? [:]) == ids)
    #expect(properties(shared["condition"]) == Set(ids + ["any", "all", "not"]))
    let test = try #require(definitions("tests")["test"]?["properties"] as? [String: [String: Any]])
    #expect(properties(test["given"]) == Set(ids))
  }

  @Test func `effects, replacements and limits are those of the loader`() throws {
    let ruleset = try definitions("ruleset")
    let outcome = try #require(ruleset["outcome"]?["properties"] as? [String: [String: Any]])
    #expect(enumeration(outcome["effect"] ?? [:]) == Outcome.Effect.allCases.map(\.rawValue))
    #expect(enumeration(outcome["into"] ?? [:]) == Outcome.Replacement.allCases.map(\.rawValue))
    let head = try #require(schema("ruleset")["properties"] as? [String: [String: Any]])
    #expect(head["outcomes"]?["maxItems"] as? Int == RuleSet.outcomeLimit)
    let fact = try #require(ruleset["fact"]?["properties"] as? [String: [String: Any]])
    #expect(fact["values"]?["maxItems"] as? Int == ValueCode.limit)
  }

  /// Writes each example into a file and gives their names.
  private func write(_ examples: [String], to scratch: Scratch) throws -> [String] {
    try examples.enumerated().map { index, example in
      try scratch.write("\(index).yaml", example)
      return "\(index).yaml"
    }
  }

  private func schema(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: "\(SchemaValidator.folder)/\(name).schema.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func definitions(_ name: String) throws -> [String: [String: Any]] {
    try #require(schema(name)["definitions"] as? [String: [String: Any]])
  }

  private func enumeration(_ schema: [String: Any]) -> [String]? { schema["enum"] as? [String] }

  private func properties(_ schema: [String: Any]?) -> Set<String> {
    Set((schema?["properties"] as? [String: Any] ?? [:]).keys)
  }
}
