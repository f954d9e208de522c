/// Makes a YAML text harmless before it is parsed.
///
/// The parser expands aliases, and hashes map keys while it builds the tree, so a bomb of aliases costs its
/// time before it can be refused; and it descends recursively. So the characters that begin an anchor, an
/// alias or a tag are replaced by others of the same width that no text contains. A plain scalar that
/// begins with one of those was an anchor, alias or tag; anywhere else they are turned back.
struct YAMLGuard {
  /// The indicators, what they stand for, and what stands in for them.
  private static let indicators: [(scalar: Unicode.Scalar, refusal: String)] = [
    ("&", "anchors and aliases are not accepted"), ("*", "anchors and aliases are not accepted"),
    ("!", "tags are not accepted"),
  ]
  private static let standIns: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  /// The text with the indicators replaced.
  let text: String
  private let replaced: [Unicode.Scalar: Int]

  init(_ original: String) {
    let present = Set(original.unicodeScalars.filter { Self.standIns.contains($0.value) })
    let free = Self.standIns.lazy.compactMap(Unicode.Scalar.init).filter { !present.contains($0) }.prefix(3)
    var stand: [Unicode.Scalar: Unicode.Scalar] = [:]
    var replaced: [Unicode.Scalar: Int] = [:]
    for (index, scalar) in free.enumerated() {
      stand[Self.indicators[index].scalar] = scalar
      replaced[scalar] = index
    }
    self.replaced = replaced
    var scalars = String.UnicodeScalarView()
    for scalar in original.unicodeScalars { scalars.append(stand[scalar] ?? scalar) }
    text = String(scalars)
  }

  /// Why a plain scalar is refused that was an anchor, alias or tag; nil for any other.
  func refusal(ofPlain scalar: String) -> String? {
    scalar.unicodeScalars.first.flatMap { replaced[$0] }.map { Self.indicators[$0].refusal }
  }

  /// A scalar as it stood in the original text.
  func original(_ scalar: String) -> String {
    guard scalar.unicodeScalars.contains(where: { replaced[$0] != nil }) else { return scalar }
    var scalars = String.UnicodeScalarView()
    for character in scalar.unicodeScalars {
      scalars.append(replaced[character].map { Self.indicators[$0].scalar } ?? character)
    }
    return String(scalars)
  }

  /// Whether there were characters enough to stand in for the indicators.
  var isHarmless: Bool { replaced.count == Self.indicators.count }

  /// Where an anchor, alias or tag seems to stand on a line that is not valid YAML without it.
  func firstSuspect(onLine line: Int) -> (position: SourcePosition, message: String)? {
    var position = SourcePosition(line: 1, column: 1)
    var before: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      let mayBegin = position.line == line && [" ", "\n", "[", "{", ",", ":"].contains(before)
      if mayBegin, let index = replaced[scalar] {
        return (position, Self.indicators[index].refusal)
      }
      position =
        scalar == "\n"
        ? SourcePosition(line: position.line + 1, column: 1)
        : SourcePosition(line: position.line, column: position.column + 1)
      before = scalar
    }
    return nil
  }

  /// Where brackets or indentation go deeper than the parser's stack is sure to bear.
  ///
  /// Counted without regard to quotes, which a crafted text could use to mislead; so the limit is far above
  /// ``YAMLFile/depthLimit``, which the tree is held to. A top-level list item ends every bracket.
  func firstAbyss() -> SourcePosition? {
    let limit = 1_000
    var position = SourcePosition(line: 1, column: 0)
    var depth = 0
    var leading = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        position = SourcePosition(line: position.line + 1, column: 0)
        leading = 0
        continue
      }
      if byte & 0xC0 != 0x80 { position.column += 1 }
      switch byte {
      case 0x2D where position.column == 1: depth = 0
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      default: break
      }
      let isIndentation = byte == 0x20 || byte == 0x2D || byte == 0x3F || byte == 0x3A
      if leading == position.column - 1, isIndentation { leading += 1 }
      if depth > limit || leading > limit { return position }
    }
    return nil
  }
}
