internal import SourceText

/// A text without blanks, in narrow letters and digits, with 元年 as 1年.
///
/// Kanji are numbers only where they count: behind 第, and before 年, 月, 日 and 号. 一般 and 軽二輪 stay.
func foldedLabelText(_ text: String) -> ExactText {
  var scanner = LabelScanner(text)
  var folded = String.UnicodeScalarView()
  while let scalar = scanner.next {
    if let number = scanner.countingNumber(after: folded.last) {
      folded.append(contentsOf: String(number).unicodeScalars)
    } else if scanner.take("元年") {
      folded.append(contentsOf: "1年".unicodeScalars)
    } else {
      scanner.index += 1
      guard !LabelScanner.isBlank(scalar) else { continue }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar)
    }
  }
  return ExactText(String(folded))
}

extension LabelScanner {
  fileprivate mutating func countingNumber(after last: Unicode.Scalar?) -> Int? {
    attempt { scanner in
      let first = scanner.next
      guard let number = scanner.numeral(of: [.number]) else { return nil }
      let counts =
        first.flatMap(Letters.arabicDigit) != nil || last == "第"
        || scanner.next.map { "年月日号".unicodeScalars.contains($0) } ?? false
      return counts ? number.value : nil
    }
  }
}
