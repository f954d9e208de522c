/// Writes a file of answers.
struct AnswerYAML {
  private(set) var text = ""

  init(comment: String, _ head: [(key: String, value: String?)]) {
    text = "# \(comment)\n"
    for (key, value) in head { if let value { text += "\(key): \(Self.quoted(value))\n" } }
  }

  /// Keys and values in their order.
  typealias Fields = [(key: String, value: String)]

  /// Adds a list of records.
  ///
  /// - Parameter nested: A key that all of them have, and the map of each under it.
  mutating func list(_ name: String, _ records: [Fields], nested: (key: String, values: [Fields])? = nil) {
    guard !records.isEmpty else { return }
    text += "\(name):\n"
    for (number, record) in records.enumerated() {
      for (index, field) in record.enumerated() {
        text += (index == 0 ? "  - " : "    ") + Self.pair(field) + "\n"
      }
      if let nested {
        let pairs = nested.values[number].map(Self.pair)
        text += "    \(nested.key): {\(pairs.joined(separator: ", "))}\n"
      }
    }
  }

  /// Adds files to a folder of answers, which may not be there yet; none is written over.
  ///
  /// - Parameters:
  ///   - files: What to write, each with its name without ending: a number follows where a file has it.
  ///   - folder: The folder.
  ///   - known: The names of the files in it.
  /// - Returns: The names of the new files.
  /// - Throws: ``OutputError``
  static func add(
    _ files: [(base: String, yaml: AnswerYAML)], to folder: String, beside known: Set<String>
  ) throws -> [String] {
    let output = try OutputFolder(path: folder)
    let names = try files.map { base, yaml in
      var (name, number) = (base + ".yaml", 1)
      while known.contains(name) {
        number += 1
        name = "\(base)-\(number).yaml"
      }
      let file = try output.file(name)
      try file.append(Array(yaml.text.utf8))
      try file.close()
      return name
    }
    try output.finish()
    return names
  }

  private static func pair(_ field: (key: String, value: String)) -> String {
    let isNumber = !field.value.isEmpty && field.value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return "\(field.key): \(field.key == "requirement" && isNumber ? field.value : quoted(field.value))"
  }

  /// A text as a double-quoted scalar, whatever is in it.
  ///
  /// Source: YAML 1.2.2, sections 5.1 (characters) and 5.7 (escapes). Breaks of YAML 1.1 are escaped, too.
  static func quoted(_ text: String) -> String {
    var result = "\""
    let isDeep = seemsDeep(text)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x5B, 0x7B: result += isDeep ? "\\x" + String(scalar.value, radix: 16) : String(scalar)
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x7F..<0xA1, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether brackets of a text are left open or nest deep: a reader that guards against bombs counts them, in quotes
  /// or not, over all texts of a file.
  private static func seemsDeep(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      switch byte {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      default: break
      }
      if depth > 8 { return true }
    }
    return depth > 0
  }
}
