internal import XMLStream

/// Puts a text together from its pieces, which may differ in how they look.
struct RichText {
  private var text = ""
  private var keepsBlanks = false
  /// How deep inside a reading, which Excel keeps of what was typed as kana.
  private var isReading = false

  /// An element begins within the text.
  mutating func begin(_ element: PartElement, _ attributes: PartAttributes) -> Bool {
    switch element {
    case .rPh: isReading = true
    case .t where !isReading:
      keepsBlanks = attributes[.space] == "preserve"
      return true
    default: break
    }
    return false
  }

  mutating func endReading() { isReading = false }

  mutating func append(_ piece: String) {
    text += keepsBlanks ? piece : Self.trimmed(piece)
  }

  /// The whole text, to be followed by another.
  mutating func take() -> String {
    defer { self = RichText() }
    return EscapedText.decoded(text)
  }

  /// Excel, too, leaves out the blanks around a text that does not say `xml:space="preserve"`.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\n", "\r"].contains(scalar) }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
