public import SourceText

/// An article that a register states with its text.
public struct ArticleRecord: Sendable {
  public internal(set) var position = SourcePosition(line: 1, column: 1)
  /// As the register writes it: 第3条第2項; nil where it does not say.
  public internal(set) var number: String?
  public internal(set) var text: [UInt8] = []

  /// What its sentences say of seals and signatures, those that say nothing left out.
  ///
  /// - Complexity: linear in the text.
  public func provisions(_ reader: ProvisionReader = ProvisionReader()) -> [ProvisionReading] {
    guard reader.maySpeak(text.span) else { return [] }
    return Self.sentences(String(decoding: text, as: UTF8.self)).map(reader.read)
      .filter { $0.speaks || $0.isElectronic }
  }

  /// The acts that it asks for.
  public func demands(_ reader: ProvisionReader = ProvisionReader()) -> [ProvisionAct] {
    provisions(reader).flatMap(\.demands)
  }

  /// The sentences of a text: each to its 「。」 outside brackets.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var depth = 0
    var current = ""
    for character in text {
      current.append(character)
      switch character {
      case "（", "(", "「": depth += 1
      case "）", ")", "」": depth = max(0, depth - 1)
      case "。" where depth == 0:
        sentences.append(current)
        current = ""
      default: break
      }
    }
    return current.allSatisfy(\.isWhitespace) ? sentences : sentences + [current]
  }
}
