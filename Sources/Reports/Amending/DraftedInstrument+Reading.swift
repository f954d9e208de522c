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
      let next = index + 1 < articles.count ? articles[index + 1].caption.map { "　" + $0 } : "　　　附　則"
      guard let end = rest.lastIndex(where: { $0 == next }) ?? rest.firstIndex(where: { $0 == next }) else {
        return nil
      }
      // The first line that reads like the next heading ends the article, unless a new text quotes it.
      let stop = index + 1 < articles.count ? rest.firstIndex { $0 == next } ?? end : end
      let sentences = rest[..<stop].map { $0.hasPrefix("　") ? String($0.dropFirst()) : $0 }
      readings.append(AmendmentReading(sentences.joined(separator: "\n"), file: title))
      lines = lines[stop...]
    }
    return readings
  }
}
