internal import Yams

/// Reads a YAML file strictly: one document, no anchors, aliases or tags, every scalar a text.
public enum YAMLFile {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 8 << 20
  /// The largest number of nodes in a file.
  public static let nodeLimit = 500_000
  /// How deep lists and maps may nest.
  public static let depthLimit = 64

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  /// - Returns: The root node, nil for an empty file or one that cannot be used, and what is wrong.
  public static func read(path: String, name: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    let text: String
    do throws(Diagnostic) {
      text = try TextFile.read(path: path, name: name, sizeLimit: sizeLimit).text
    } catch {
      return (nil, [error])
    }
    return parse(text, name: name)
  }

  /// Reads YAML from a text; see ``read(path:name:)``.
  public static func parse(_ text: String, name: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    let harmless = YAMLGuard(text)
    guard harmless.isHarmless else {
      return (nil, [Diagnostic(.error, file: name, "the file uses all characters of a private plane")])
    }
    if let position = harmless.firstAbyss() {
      let message = "lists and maps nest deeper than \(depthLimit)"
      return (nil, [Diagnostic(.error, file: name, position: position, message)])
    }
    do {
      guard let node = try Yams.compose(yaml: harmless.text) else { return (nil, []) }
      var converter = NodeConverter(name: name, harmless)
      let root = converter.convert(node, depth: 0)
      return (converter.diagnostics.isEmpty ? root : nil, converter.diagnostics)
    } catch let error as YamlError {
      let problem = diagnostic(error, name: name, harmless)
      // An anchor, alias or tag makes the line itself or the one before invalid, now that it is a text.
      let line = problem.position?.line ?? 1
      for line in [line - 1, line] {
        if let suspect = harmless.firstSuspect(onLine: line) {
          return (nil, [Diagnostic(.error, file: name, position: suspect.position, suspect.message)])
        }
      }
      return (nil, [problem])
    } catch {
      return (nil, [Diagnostic(.error, file: name, "cannot read the file: \(error)")])
    }
  }

  private static func diagnostic(_ error: YamlError, name: String, _ harmless: YAMLGuard) -> Diagnostic {
    func at(_ mark: Mark, _ problem: String, _ context: YamlError.Context? = nil) -> Diagnostic {
      let whole = context.map { "\(problem) \($0.text)" } ?? problem
      let tidy = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Diagnostic(
        .error, file: name, position: SourcePosition(line: mark.line, column: mark.column),
        "not valid YAML: \(tidy)")
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return at(mark, problem, context)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.utf8.prefix(offset ?? 0)
      let line = before.count { $0 == 0x0A } + 1
      let column = before.suffix(while: { $0 != 0x0A }).count { $0 & 0xC0 != 0x80 } + 1
      return Diagnostic(
        .error, file: name, position: SourcePosition(line: line, column: column), "not valid YAML: \(problem)"
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      return Diagnostic(
        .error, file: name, position: secondPlace(of: key, after: context.mark, in: context.text),
        "the key `\(harmless.original(key))` stands twice in one map")
    default:
      return Diagnostic(.error, file: name, "not valid YAML")
    }
  }
}

/// Where a key of a map stands again, as far as can be told from the text: after it on its line, or below
/// it in its column; where it stands first if neither.
private func secondPlace(of key: String, after mark: Mark, in text: String) -> SourcePosition {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = Array(key.unicodeScalars)
  for number in mark.line...max(mark.line, lines.count) where lines.indices.contains(number - 1) {
    let scalars = Array(lines[number - 1].unicodeScalars)
    let starts = number == mark.line ? Array(scalars.indices.dropFirst(mark.column)) : [mark.column - 1]
    for start in starts where start + wanted.count < scalars.count {
      let follows = scalars[start..<start + wanted.count].elementsEqual(wanted)
      if follows, scalars[start + wanted.count] == ":" {
        return SourcePosition(line: number, column: start + 1)
      }
    }
  }
  return SourcePosition(line: mark.line, column: mark.column)
}

extension BidirectionalCollection {
  /// The longest end of the collection all of whose elements meet a condition.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    let start = lastIndex { !predicate($0) }.map { index(after: $0) } ?? startIndex
    return self[start...]
  }
}

/// Turns Yams' nodes into ours, refusing what a rule set has no use for.
private struct NodeConverter {
  let name: String
  let harmless: YAMLGuard
  var diagnostics: [Diagnostic] = []
  var budget = YAMLFile.nodeLimit

  init(name: String, _ harmless: YAMLGuard) { (self.name, self.harmless) = (name, harmless) }

  mutating func convert(_ node: Yams.Node, depth: Int) -> YAMLNode {
    let position =
      node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
      ?? SourcePosition(line: 1, column: 1)
    let empty = YAMLNode(.scalar(""), at: position)
    budget -= 1
    guard diagnostics.isEmpty else { return empty }
    guard budget > 0 else { return refuse("the file has more than \(YAMLFile.nodeLimit) values", empty) }
    guard depth <= YAMLFile.depthLimit else {
      return refuse("lists and maps nest deeper than \(YAMLFile.depthLimit)", empty)
    }
    switch node {
    case .alias: preconditionFailure("a harmless text has no aliases")
    case .scalar(let scalar):
      if scalar.style == .plain, let message = harmless.refusal(ofPlain: scalar.string) {
        return refuse(message, empty)
      }
      return YAMLNode(.scalar(harmless.original(scalar.string)), at: position)
    case .sequence(let sequence):
      return YAMLNode(.sequence(sequence.map { convert($0, depth: depth + 1) }), at: position)
    case .mapping(let mapping):
      let pairs = mapping.map {
        (key: convert($0.key, depth: depth + 1), value: convert($0.value, depth: depth + 1))
      }
      return YAMLNode(.mapping(pairs), at: position)
    }
  }

  private mutating func refuse(_ message: String, _ node: YAMLNode) -> YAMLNode {
    diagnostics.append(Diagnostic(.error, file: name, position: node.position, message))
    return node
  }
}
