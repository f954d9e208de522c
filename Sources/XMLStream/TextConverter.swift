/// Text in an encoding other than UTF-8, converted by the C library: strictly, a whole piece or nothing.
public final class TextConverter {
  private let converter: Converter

  /// - Parameter table: The C library's name of the encoding, as `CP932`; `nil` comes of one that it lacks.
  public init?(from table: String) {
    guard let converter = Converter(from: table) else { return nil }
    self.converter = consume converter
  }

  /// The text as UTF-8, or `nil` where it holds what the encoding does not have, or ends within a character.
  ///
  /// Complexity: linear in the text.
  public func utf8(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    // No character of the encodings in use is longer in UTF-8 than three bytes for each of its own.
    return converter.convertWhole(text, capacity: text.count * 3 + 8)
  }
}
