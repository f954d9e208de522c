/// Validates YAML by the schemas of `rules/schema` with Debian's `python3-jsonschema` and `python3-yaml`.
enum SchemaValidator {
  /// A kind of file of a rule set, by the name of its schema.
  enum Kind: String, CaseIterable {
    case ruleset, rules, tests

    /// The kind of a file by its path below the rule set's folder.
    init(path: String) {
      self = path == "ruleset.yaml" ? .ruleset : path.hasPrefix("tests/") ? .tests : .rules
    }
  }

  /// How plain scalars are read: as texts, or as an editor types them.
  enum Reading: String, CaseIterable { case engine, editor }

  static let folder = Command.root + "/rules/schema"
  private static let python = "/usr/bin/python3"

  static let isAvailable =
    (try? Command.run(program: python, ["-c", "import jsonschema, yaml"]).code) == 0

  /// What is wrong with files, as `FILE: place: message`.
  static func problems(_ kind: Kind, _ files: [String], as reading: Reading, in folder: String) throws
    -> [String]
  {
    let script = Command.root + "/Tests/EndToEndTests/schema/validate.py"
    let schema = "\(Self.folder)/\(kind.rawValue).schema.json"
    let result = try Command.run(program: python, [script, reading.rawValue, schema] + files, in: folder)
    guard result.code == 0 else { return ["\(python) failed: \(result.diagnostics)"] }
    return result.text.split(separator: "\n").map(String.init)
  }
}
