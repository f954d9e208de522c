internal import AmendingLanguage
public import BatchReview
internal import FormRegister

/// An amending instrument in words: title, articles, supplementary provisions (附則).
public struct DraftedInstrument: Sendable {
  /// The amendment of one instrument.
  public struct Article: Sendable {
    /// （和光市表彰規則の一部改正）; nil where the instrument amends only one.
    public let caption: String?
    /// 第1条; nil where the instrument amends only one.
    public let number: String?
    /// 和光市表彰規則（昭和62年規則第14号）の一部を次のように改正する。
    public let lead: String
    /// The amending sentences, one a line, a new text below its sentence.
    public let sentences: String
  }

  /// A paragraph of the supplementary provisions.
  public struct Paragraph: Sendable {
    public let caption: String?
    public let number: String?
    public let text: String
  }

  public let instrument: AmendingInstrument
  public let articles: [Article]
  public let supplementary: [Paragraph]

  public var title: String { instrument.title }

  public init(_ instrument: AmendingInstrument, _ style: DraftingStyle) {
    self.instrument = instrument
    let writer = AmendmentWriter()
    articles = instrument.revisions.enumerated().map { index, revision in
      let amended = revision.instrument
      let name = amended.title ?? amended.id
      return Article(
        caption: instrument.isBundle ? "（\(name)の一部改正）" : nil,
        number: instrument.isBundle ? style.article(index + 1) : nil,
        lead: "\(name)（\(amended.number.map(style.citation) ?? "　　年第　　号")）の一部を次のように改正する。",
        sentences: writer.write(revision.amendment))
    }
    supplementary = SupplementaryProvisions(instrument, style).paragraphs
  }

  /// The instrument as its promulgation prints it, with a line feed at the end.
  public var text: String {
    var lines = ["　　　" + title]
    for article in articles {
      if let caption = article.caption { lines.append("　" + caption) }
      lines.append((article.number ?? "") + "　" + article.lead)
      lines += article.sentences.split(separator: "\n", omittingEmptySubsequences: false).map { "　" + $0 }
    }
    lines.append("　　　附　則")
    for paragraph in supplementary {
      if let caption = paragraph.caption { lines.append("　" + caption) }
      lines.append((paragraph.number ?? "") + "　" + paragraph.text)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
