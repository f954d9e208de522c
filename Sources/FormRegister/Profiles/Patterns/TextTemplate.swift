/// A text with places to be filled in: `{year}年{kind}第{no}号`; `{{` and `}}` are braces.
struct TextTemplate: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    /// The name of what stands here, and of what kind it is (`{name:kind}`).
    case place(name: String, kind: String?)
  }

  /// Why a text is no template.
  enum Problem: Error, Hashable {
    case unclosed, unopened
  }

  var pieces: [Piece] = []

  init(_ text: String) throws(Problem) {
    var literal = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func next(_ scalar: Unicode.Scalar) -> Bool { index + 1 < scalars.count && scalars[index + 1] == scalar }
    while index < scalars.count {
      switch scalars[index] {
      case "{" where next("{"), "}" where next("}"):
        literal.append(scalars[index])
        index += 1
      case "{":
        guard let end = scalars[index...].firstIndex(of: "}") else { throw .unclosed }
        if !literal.isEmpty { pieces.append(.literal(String(literal))) }
        literal = String.UnicodeScalarView()
        let inside = scalars[(index + 1)..<end].split(
          separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = inside.map { String(String.UnicodeScalarView($0)) }
        pieces.append(.place(name: parts[0], kind: parts.count > 1 ? parts[1] : nil))
        index = end
      case "}": throw .unopened
      default: literal.append(scalars[index])
      }
      index += 1
    }
    if !literal.isEmpty { pieces.append(.literal(String(literal))) }
  }

  /// The names of the places.
  var names: [String] {
    pieces.compactMap { if case .place(let name, _) = $0 { name } else { nil } }
  }

  /// The text with every place filled in; nil where a value is not known.
  func filled(_ value: (String) -> [UInt8]?) -> [UInt8]? {
    var text: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal.utf8
      case .place(let name, _):
        guard let value = value(name) else { return nil }
        text += value
      }
    }
    return text
  }
}

extension TextTemplate.Problem {
  var message: String {
    switch self {
    case .unclosed: "has a `{` without `}`"
    case .unopened: "has a `}` without `{`"
    }
  }
}

extension TextTemplate {
  /// Calls places by other names.
  mutating func rename(_ name: (String) -> String) {
    pieces = pieces.map { piece in
      if case .place(let old, let kind) = piece { .place(name: name(old), kind: kind) } else { piece }
    }
  }
}
