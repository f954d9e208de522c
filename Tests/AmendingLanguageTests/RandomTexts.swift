import TestSupport

/// Texts that look like forms and provisions, with whatever a text can have.
extension Seeded {
  private static let pieces = [
    "記名押印", "署名", "押印", "申請者", "は、", "氏名", "　", "㊞", "印", "「", "」", "「再発行」", "\n", "\r\n", "\r", "の", "を",
    "に", "削", "改め", "る", "。", "、", "第3条", "カタカナ", "ABC", "12", "\u{8FBB}\u{E0100}", "\u{8FBB}", "が",
    "か\u{3099}", "e\u{301}", "é", "神", "\u{FA19}", "\u{20BB7}", "👨\u{200D}👩\u{200D}👧", "\u{0}", "\u{FEFF}",
    "\u{3099}", "々",
    "々々", "\t", "\u{2028}", "全ての", "様式第1号中",
  ]

  mutating func text(_ longest: Int) -> String {
    // A few pieces only, so that words repeat.
    let palette = (0..<Int.random(in: 1...6, using: &self)).map { _ in pick(Self.pieces) }
    return (0..<Int.random(in: 0...longest, using: &self)).reduce(into: "") { text, _ in
      text += chance(80) ? pick(palette) : pick(Self.pieces)
    }
  }

  /// The text with a few stretches taken out, put in or exchanged.
  mutating func revision(of text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      let start = Int.random(in: 0...scalars.count, using: &self)
      let end = min(scalars.count, start + Int.random(in: 0...4, using: &self))
      scalars.replaceSubrange(start..<end, with: chance(60) ? Array(self.text(3).unicodeScalars) : [])
    }
    if chance(10) {
      // The same words everywhere.
      let words = Array(pick(Self.pieces).unicodeScalars)
      let other = Array(pick(Self.pieces).unicodeScalars)
      scalars = Array(
        scalars.split(separator: words, omittingEmptySubsequences: false).joined(separator: other))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
