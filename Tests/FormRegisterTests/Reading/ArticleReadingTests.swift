import SourceText
import Testing

@testable import FormRegister

/// The articles of a register and what they ask for.
@Suite struct ArticleReadingTests {
  private final class Articles: FormVisitor {
    var found: [String] = []
    var diagnostics: [Diagnostic] = []
    let wantsArticles: Bool

    init(wanted: Bool) { wantsArticles = wanted }

    func begin(_ header: RegisterHeader) {}
    func begin(_ instrument: borrowing InstrumentRecord) {}
    func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {}
    func end(_ instrument: borrowing InstrumentRecord) {}
    func visitRepealedForm() {}
    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {
      let acts = article.demands().map { "\($0.act.rawValue) \($0.signer ?? "?")" }
      found.append("\(article.number ?? "?") \(article.position.line):\(article.position.column) \(acts)")
    }
  }

  private static let text = """
    <formRegister xmlns="urn:sealreview:register:1"><instrument id="R1">
    <article number="第3条第2項">申請者は、申請書に記名押印しなければならない。ただし、市長が認めるときは、押印を要しない。</article>
    <article number="第4条">手数料は、収入<b>印紙</b>による。<article>証人は、署名すること。</article></article>
    <form id="F1" requirements="none"/></instrument></formRegister>
    """

  @Test func `what an article demands is handed out where it is wanted`() {
    let articles = Articles(wanted: true)
    #expect(
      RegisterReader().read(bytes: Array(Self.text.utf8), name: "r.xml", visitor: articles) == .register)
    #expect(
      articles.found == ["第3条第2項 2:1 [\"name-and-seal 申請者\"]", "第4条 3:1 [\"signature 証人\"]"])
    #expect(articles.diagnostics.isEmpty)
  }

  @Test func `articles are passed over in silence where nobody wants them`() {
    let articles = Articles(wanted: false)
    RegisterReader().read(bytes: Array(Self.text.utf8), name: "r.xml", visitor: articles)
    #expect(articles.found.isEmpty && articles.diagnostics.isEmpty)
  }
}
