internal import XMLStream

/// A path that can be followed while a file streams past: children, one attribute at the end, nothing else.
struct ElementPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case named(XMLNames.Element)
    /// `*`: any element.
    case any
  }

  /// Why a text is no such path.
  enum Problem: Error, Hashable {
    case empty, goesBack, skipsLevels, hasCondition, attributeInside
    case badName(String)
    case unknownPrefix(String)
  }

  /// Whether it begins at the document.
  var isAbsolute: Bool
  var steps: [Step]
  var attribute: String?

  /// Reads `a/b/@c`, `.`, `*` and their like; names without a prefix are of `namespace`.
  init(
    _ text: String, namespace: String?, prefixes: [String: String], isLowercase: Bool
  ) throws(Problem) {
    var rest = Substring(text)
    isAbsolute = rest.hasPrefix("/")
    if isAbsolute { rest.removeFirst() }
    (steps, attribute) = ([], nil)
    guard !rest.isEmpty else { throw .empty }
    guard !rest.contains("//"), !rest.hasPrefix("/") else { throw .skipsLevels }
    guard !rest.contains(where: { "[]()|=".contains($0) }), !rest.contains("::") else { throw .hasCondition }
    for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
      guard attribute == nil else { throw .attributeInside }
      if part == ".." { throw .goesBack }
      if part == "." { continue }
      if part == "*" {
        steps.append(.any)
      } else if part.hasPrefix("@") {
        attribute = try Self.name(part.dropFirst())
      } else {
        steps.append(
          .named(try Self.element(isLowercase ? Substring(part.lowercased()) : part, namespace, prefixes)))
      }
    }
  }

  private static func element(
    _ text: Substring, _ namespace: String?, _ prefixes: [String: String]
  ) throws(Problem) -> XMLNames.Element {
    guard let colon = text.firstIndex(of: ":") else {
      return XMLNames.Element(namespace: namespace, local: try name(text))
    }
    let prefix = try name(text[..<colon])
    guard let namespace = prefixes[prefix] else { throw .unknownPrefix(prefix) }
    return XMLNames.Element(namespace: namespace, local: try name(text[text.index(after: colon)...]))
  }

  /// A name as XML allows it, as far as ASCII goes.
  private static func name(_ text: Substring) throws(Problem) -> String {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isASCII || scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    guard let first = text.unicodeScalars.first, isLetter(first),
      text.unicodeScalars.allSatisfy({ isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "." })
    else { throw .badName(String(text)) }
    return String(text)
  }
}

extension ElementPath.Problem {
  /// What is wrong, to be put after the path.
  var message: String {
    switch self {
    case .empty: "is empty"
    case .goesBack: "goes back to a parent, which has streamed past"
    case .skipsLevels: "skips levels with `//`"
    case .hasCondition: "has a condition or function; only names, `*`, `.` and a last `@name` can be read"
    case .attributeInside: "goes on after an attribute"
    case .badName(let name): "has the part `\(name)`, which is no name of XML"
    case .unknownPrefix(let prefix): "has the prefix `\(prefix)`, which `namespaces` does not declare"
    }
  }

  /// What to do about it, where that is known.
  var help: String? {
    switch self {
    case .goesBack: "write the path from the document, as in `/root/parent/@name`"
    case .skipsLevels: "write `*` for each level"
    default: nil
    }
  }
}
