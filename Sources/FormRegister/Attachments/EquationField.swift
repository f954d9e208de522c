/// Word's field `EQ`, by which it draws characters over each other: the usual way to write ㊞ and readings.
enum EquationField {
  /// What an instruction draws: `\o\ac(○,印)` is ㊞, `\o\ad(\s\up 9(しめい),氏名)` is 氏名.
  ///
  /// - Returns: The text as UTF-8, or nil where the instruction is another field's.
  static func text(of instruction: [UInt8]) -> [UInt8]? {
    let trimmed = instruction.drop { $0 <= 0x20 }
    guard trimmed.count > 2, trimmed.prefix(2).map({ $0 | 0x20 }) == Array("eq".utf8),
      [0x20, 0x5C].contains(trimmed[trimmed.startIndex + 2])
    else { return nil }
    let arguments = arguments(of: trimmed.dropFirst(2))
    guard let last = arguments.last else { return [] }
    if arguments.count == 2, circles.contains(arguments[0]), last == "印" { return Array("㊞".utf8) }
    return Array(last.utf8)
  }

  private static let circles: Set<String> = ["○", "◯", "〇", "⃝", "●"]

  /// The arguments of the first switch that has any, each without switches and parentheses within.
  private static func arguments(of text: ArraySlice<UInt8>) -> [String] {
    var result: [String] = []
    var argument: [UInt8] = []
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x5C:  // a switch, as `\up 9`, or a character that is meant literally
        if index < text.endIndex, isLetter(text[index]) {
          while index < text.endIndex, isLetter(text[index]) { index += 1 }
          if index < text.endIndex, text[index] == 0x20 { index += 1 }
          while index < text.endIndex, (0x30...0x39).contains(text[index]) { index += 1 }
        } else if index < text.endIndex {
          if depth > 0 { argument.append(text[index]) }
          index += 1
        }
      case UInt8(ascii: "("):
        depth += 1
      case UInt8(ascii: ")") where depth > 0:
        depth -= 1
        if depth == 0 {
          result.append(trimmedText(argument))
          return result
        }
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if depth == 1 {
          result.append(trimmedText(argument))
          argument = []
        }
      default:
        if depth > 0 { argument.append(byte) }
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func trimmedText(_ bytes: [UInt8]) -> String {
    decodedText(bytes.span, trimmed(0..<bytes.count, in: bytes.span))
  }
}
