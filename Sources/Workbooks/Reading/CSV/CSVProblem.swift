public import SourceText

/// A mistake in the text of a CSV file; facts only, worded in ``message``.
public struct CSVProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quotation mark at the beginning of a cell has no other.
    case openQuote
    /// A cell goes on behind its closing quotation mark.
    case textAfterQuote
    /// A byte that is in no character of the encoding; of a longer unit its first byte.
    case noCharacter(byte: UInt8, encoding: SheetFile.Encoding)
    /// A cell's text has more UTF-16 units than allowed.
    case textTooLong(limit: Int)
  }

  public let kind: Kind
  /// The line, and the column in characters, both from 1.
  public let position: SourcePosition

  /// A mistake at a place.
  public init(_ kind: Kind, _ position: SourcePosition) { (self.kind, self.position) = (kind, position) }

  /// One line of lower-case English without the position.
  public var message: String {
    switch kind {
    case .openQuote: "the quotation mark that begins this cell is not closed"
    case .textAfterQuote: "there is text after the closing quotation mark of this cell"
    case .textTooLong(let limit): "the text of this cell has more than \(limit) characters"
    case .noCharacter(let byte, let encoding):
      "the byte \(Self.hex(byte)) is no character of \(encoding.name)"
    }
  }

  /// What to do about it.
  public var help: String {
    switch kind {
    case .openQuote, .textAfterQuote:
      "within a cell that begins with a quotation mark, write two of them for each"
    case .textTooLong: "shorten the text"
    case .noCharacter: "save the file again as CSV UTF-8, or as .xlsx"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }
}

extension SheetFile.Encoding {
  /// The encoding's name in messages.
  public var name: String {
    switch self {
    case .workbook: ".xlsx"
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .cp932: "Shift_JIS (CP932)"
    }
  }
}
