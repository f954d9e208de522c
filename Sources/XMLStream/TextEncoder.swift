/// UTF-8 converted by the C library to another encoding, the way back of ``TextConverter``.
public final class TextEncoder {
  private let converter: Converter

  /// - Parameter table: The C library's name of the encoding, as `CP932`; `nil` comes of one that it lacks.
  public init?(to table: String) {
    guard let converter = Converter(from: "UTF-8", to: table) else { return nil }
    self.converter = consume converter
  }

  /// The text in the encoding, or `nil` where it holds what the encoding does not have.
  ///
  /// The C library writes ¥ as a backslash in CP932, and 〜 and − by the codes of ～ and －.
  ///
  /// Complexity: linear in the text.
  public func bytes(of text: some StringProtocol) -> [UInt8]? {
    let input = Array(text.utf8)
    guard !input.isEmpty else { return [] }
    // No encoding in use takes more than four bytes for a character, of which UTF-8 has at least one.
    return converter.convertWhole(input[...], capacity: input.count * 4 + 8)
  }
}
