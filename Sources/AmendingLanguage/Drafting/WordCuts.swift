/// What it costs to end a quotation at a place of a text: nothing between words, a few scalars inside one.
///
/// The costs are in scalars of quotation: the drafter lengthens a quotation by so much to avoid the cut.
/// Words are told by their writing alone: runs of katakana, Latin letters or digits are not cut, and kanji are
/// taken as words of two (記名｜押印, 突合｜表) or, where compounds are kept whole, as one word.
struct WordCuts {
  /// True where a run of kanji is not cut at all: 記名押印.
  let keepsCompounds: Bool

  /// A mark would lose the character that it belongs to.
  static let insideCharacter = 100
  /// A parenthesis would lose its other half.
  static let tornParentheses = 6
  /// Words would be quoted across lines, which print cannot show.
  static let lineBreak = 60
  /// Words over several lines would begin or end within a line.
  static let tornLine = 60
  private static let insideRun = 10
  private static let insideWholeCompound = 60
  private static let insideCompound = 3

  private enum Writing { case kanji, katakana, latin, digit, other }

  /// The cost before each scalar, and at the end.
  func costs(_ text: [Unicode.Scalar]) -> [Int] {
    var costs = [0]
    costs.reserveCapacity(text.count + 1)
    var run = 0
    for index in text.indices.dropFirst() {
      let (before, after) = (Self.writing(text[index - 1]), Self.writing(text[index]))
      let isRun = before == after && after != .other
      run = isRun ? run + 1 : 0
      switch after {
      case _ where Self.attaches(text[index]) || text[index - 1] == "\u{200D}":
        costs.append(Self.insideCharacter)
      case _ where text[index - 1] == "\r" && text[index] == "\n": costs.append(Self.insideCharacter)
      case .kanji where isRun && keepsCompounds: costs.append(Self.insideWholeCompound)
      case .kanji where isRun: costs.append(run % 2 == 0 ? 0 : Self.insideCompound)
      case .katakana where isRun, .latin where isRun, .digit where isRun: costs.append(Self.insideRun)
      default: costs.append(0)
      }
    }
    if !text.isEmpty { costs.append(0) }
    return costs
  }

  /// True for marks, variation selectors and joiners, which are part of the character before them.
  static func attaches(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300
      && (scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .spacingMark
        || (0x1F3FB...0x1F3FF).contains(scalar.value))
  }

  private static func writing(_ scalar: Unicode.Scalar) -> Writing {
    switch scalar.value {
    case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .kanji
    case 0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9F: .katakana
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .latin
    default: .other
    }
  }
}
