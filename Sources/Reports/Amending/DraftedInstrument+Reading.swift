public import AmendingLanguage

extension DraftedInstrument {
  /// The amending sentences as they are printed, read again: one reading for each article.
  ///
  /// - Returns: nil where the printed text does not fall into its articles.
  public func readAgain() -> [AmendmentReading]? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var readings: [AmendmentReading] = []
    for (index, article) in articles.enumerated() {
      let lead = (article.number ?? "") + "　" + article.lead
      guard let start = lines.firstIndex(of: lead) else { return nil }
      let rest = lines[(start + 1)...]
      // A new text may quote a heading: the first one like the next article's ends this article, but the last
      // 附則 is the instrument's own.
      let isLast = index + 1 == articles.count
      let next = isLast ? "　　　附　則" : articles[index + 1].caption.map { "　" + $0 }
      let found = isLast ? rest.lastIndex { $0 == next } : rest.firstIndex { $0 == next }
      guard let stop = found else { return nil }
      let sentences = rest[..<stop].map { $0.hasPrefix("　") ? String($0.dropFirst()) : $0 }
      readings.append(AmendmentReading(sentences.joined(separator: "\n"), file: title))
      lines = lines[stop...]
    }
    return readings
  }
}
