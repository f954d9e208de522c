/// What becomes of texts in CP932, the encoding in which Excel saves CSV on a Japanese Windows.
public enum CP932Text {
  /// Whether CP932 has a character, so that it comes back as it was sent.
  ///
  /// Complexity: constant.
  public static func has(_ scalar: Unicode.Scalar) -> Bool { CP932Table.shared.has(scalar) }

  /// What Excel on Windows makes of a text when it saves it in CP932 and reads it back.
  ///
  /// `?` stands for what CP932 lacks, twice for a character beyond the first plane (𠮷, variation selectors), which
  /// Windows takes for two. To compare a text with one that came back, ``isSame(_:sent:)`` is safer.
  public static func asCP932(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if has(scalar) {
        result.append(scalar)
      } else if let fold = folds[scalar] {
        result.append(fold)
      } else {
        result.append(contentsOf: repeatElement("?", count: UTF16.width(scalar)))
      }
    }
    return String(result)
  }

  /// Whether a text that came back can be the one that was sent, saved in CP932 by Excel or by LibreOffice, which
  /// write two `?` or one for a character beyond the first plane.
  ///
  /// Complexity: linear in the texts.
  public static func isSame(_ returned: String, sent: String) -> Bool {
    let units = Array(returned.unicodeScalars)
    // How far the text that came back may have been read: from the one to the other, with `?` alone between them.
    var (low, high) = (0, 0)
    for scalar in sent.unicodeScalars {
      let form = has(scalar) ? scalar : folds[scalar] ?? "?"
      let most = UTF16.width(scalar)
      let next = high + units[high...].prefix(most).prefix { $0 == form }.count
      // Only a question mark can be read before the end.
      if form != "?" { low = high }
      low += 1
      high = next
      if low > high { return false }
    }
    return high == units.count
  }

  /// Characters that CP932 lacks and Windows writes as others, which look alike.
  ///
  /// Source: Unicode Consortium, Microsoft's best fit for code page 932 (bestfit932.txt). Its letters without their
  /// accents are left out: whether Excel takes them is not documented.
  private static let folds: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{301C}": "\u{FF5E}",  // 〜 wave dash
    "\u{2212}": "\u{FF0D}",  // − minus
    "\u{2016}": "\u{2225}",  // ‖ double line
    "\u{2014}": "\u{2015}",  // — dash
    "\u{00A2}": "\u{FFE0}",  // ¢
    "\u{00A3}": "\u{FFE1}",  // £
    "\u{00AC}": "\u{FFE2}",  // ¬
    "\u{00A5}": "\\",  // ¥, which Japanese type faces show for a backslash
  ]
}
