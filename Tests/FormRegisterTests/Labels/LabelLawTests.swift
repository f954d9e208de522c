import SourceText
import Testing

@testable import FormRegister

/// Labels as readers of law XML and of registers lend them.
@Suite struct LabelLawTests {
  private final class Labels: FormVisitor {
    var labels: [String?] = []
    var repealed: [[String?]] = []

    func begin(_ header: RegisterHeader) {}
    func begin(_ instrument: borrowing InstrumentRecord) {}
    func end(_ instrument: borrowing InstrumentRecord) {}
    func report(_ diagnostic: Diagnostic) {}
    func visitRepealedForm() {}
    func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
      labels.append(form.text(form.label))
    }
    func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
      repealed.append([form.text(form.id), form.text(form.number), form.text(form.label)])
    }
  }

  private func read(_ text: String) -> Labels {
    let labels = Labels()
    RegisterReader().read(bytes: Array(text.utf8), name: "x.xml", visitor: labels)
    return labels
  }

  @Test func `title and related articles of a law, as they stand`() {
    let found = read(
      "<LawBody><AppdxStyle><AppdxStyleTitle>\n様式第一</AppdxStyleTitle><RelatedArticleNum>（第二条関係）"
        + "</RelatedArticleNum></AppdxStyle><AppdxStyle><AppdxStyleTitle>第二号様式</AppdxStyleTitle>"
        + "<RelatedArticleNum>　削除</RelatedArticleNum></AppdxStyle><AppdxStyle/></LawBody>")
    #expect(found.labels == ["\n様式第一（第二条関係）", nil])
    #expect(found.repealed == [["x#2", "第二号様式", "第二号様式　削除"]])
  }

  @Test func `the number of a register's form`() {
    let found = read(
      "<formRegister xmlns=\"urn:sealreview:register:1\" exportedOn=\"2021-03-31\"><instrument id=\"i\">"
        + "<form id=\"f\" number=\"様式第1号\" articles=\"第3条\"/><form id=\"g\"/></instrument></formRegister>")
    #expect(found.labels == ["様式第1号", nil])
  }
}
