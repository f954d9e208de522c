/// A text as a cell can hold it.
public struct CellText: Hashable, Sendable {
  /// How many UTF-16 units a cell holds.
  ///
  /// Source: Excel specifications and limits, "Total number of characters that a cell can contain".
  public static let limit = 32_767

  public let text: String
  /// Whether the text is longer than a cell.
  public let isCut: Bool

  /// Makes characters visible that XML cannot hold or that turn the direction of a cell, and cuts a text that is too long.
  ///
  /// - Parameter mark: What stands at the end of a text that is cut.
  public init(_ text: String, mark: String) {
    let safe = Self.isPlain(text) ? text : Self.escaped(text)
    isCut = safe.utf16.count > Self.limit
    self.text = isCut ? Self.prefix(of: safe, units: Self.limit - mark.utf16.count) + mark : safe
  }

  /// Nearly every text is as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) && $0 != 0x5F && $0 != 0x7F && $0 < 0xEF && $0 != 0xE2
        && $0 != 0xD8
    }
  }

  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A: result.append(scalar)
      // The control pictures stand in the order of the controls.
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 0x7F: result.append("\u{2421}")
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      case 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      case 0x5F where isEscape(scalars[index...]): result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text begins with what a workbook takes for a character: `_x0041_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = scalars.prefix(7)
    guard start.count == 7, start.last == "_", start.dropFirst().first == "x" else { return false }
    return start.dropFirst(2).dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// As many whole characters as fit.
  private static func prefix(of text: String, units: Int) -> Substring {
    var end = text.utf16.index(text.startIndex, offsetBy: max(units, 0))
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf16.index(before: end) }
    return text[..<end]
  }
}
