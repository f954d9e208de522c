import SourceText
import Testing

@testable import FormRegister

/// 法令標準XML as a register of one instrument.
@Suite struct LawReadingTests {
  private static func law(_ body: String, attributes: String = "") -> String {
    "<Law Era=\"Heisei\" Year=\"3\" Num=\"1\" LawType=\"MinisterialOrdinance\" Lang=\"ja\"\(attributes)>"
      + "<LawNum>平成三年省令第一号</LawNum><LawBody><LawTitle Kana=\"なに\">何々規則</LawTitle>\(body)"
      + "</LawBody></Law>"
  }

  private static func style(_ title: String, _ content: String = "", element: String = "AppdxStyle") -> String
  {
    "<\(element)><\(element)Title>\(title)</\(element)Title>"
      + "<RelatedArticleNum>（第二条関係）</RelatedArticleNum>\(content)</\(element)>"
  }

  private static let picture = "<StyleStruct><Style><Fig src=\"a.pdf\"/></Style></StyleStruct>"

  @Test func `forms of all three kinds, also inside a new provision`() {
    let text = Self.law(
      Self.style("様式第一号", Self.picture)
        + "<SupplProvision><Paragraph Num=\"1\"><ParagraphNum/><ParagraphSentence/><AmendProvision>"
        + "<NewProvision>\(Self.style("様式第二号", Self.picture))</NewProvision></AmendProvision></Paragraph>"
        + Self.style("附則様式", Self.picture, element: "SupplProvisionAppdxStyle") + "</SupplProvision>"
        + Self.style("書式第一号", element: "AppdxFormat"))
    let reading = RegisterReading(text, name: "laws/M1.v2.xml")
    #expect(reading.kind == .law)
    #expect(reading.errors.isEmpty)
    #expect(reading.instruments.map(\.id) == ["M1.v2"])
    #expect(reading.instruments.map(\.number) == ["平成三年省令第一号"])
    #expect(reading.instruments.map(\.title) == ["何々規則"])
    #expect(reading.forms.map(\.id) == ["M1.v2#1", "M1.v2#2", "M1.v2#3", "M1.v2#4"])
    #expect(reading.forms.map(\.number) == ["様式第一号", "様式第二号", "附則様式", "書式第一号"])
    #expect(reading.forms.map(\.articles) == Array(repeating: "（第二条関係）", count: 4))
    #expect(reading.forms.map(\.position) == positions(in: text))
    #expect(reading.instruments[0].tier == nil)
    #expect(reading.forms.allSatisfy { $0.department == nil && $0.section == nil })
    #expect(reading.forms[0].evidence == .unread)
  }

  private func positions(in text: String) -> [SourcePosition] {
    ["<AppdxStyle>", "<SupplProvisionAppdxStyle>", "<AppdxFormat>"].flatMap { places(of: $0, in: text) }
      .sorted()
  }

  @Test func `repealed forms are counted apart, and keep the ordinals of the others`() {
    let titles = ["様式第一", "様式第二　削除", "様式第三 及び 様式第四　削　除", "様式第五（削除した欄）"]
    let reading = RegisterReading(Self.law(titles.map { Self.style($0, Self.picture) }.joined()))
    #expect(reading.repealed == 2)
    #expect(reading.forms.map(\.number) == ["様式第一", "様式第五（削除した欄）"])
    #expect(reading.forms.map(\.id) == ["r#1", "r#4"])
    let related = "<AppdxStyle><AppdxStyleTitle>第一号様式</AppdxStyleTitle><RelatedArticleNum>削除"
    let byArticle = RegisterReading(Self.law(related + "</RelatedArticleNum></AppdxStyle>"))
    #expect(byArticle.repealed == 1 && byArticle.forms.isEmpty)
  }

  @Test(arguments: ["DataRoot", "law_data_response"])
  func `a law in a wrapper`(wrapper: String) {
    let inner = Self.law(Self.style("様式第一号", Self.picture))
    let content =
      wrapper == "DataRoot"
      ? "<Result><Code>0</Code></Result><ApplData><LawFullText>\(inner)</LawFullText></ApplData>"
      : "<law_info><law_num>x</law_num></law_info><law_full_text>\(inner)</law_full_text>"
    let reading = RegisterReading("<?xml version='1.0'?>\n<\(wrapper)>\(content)</\(wrapper)>")
    #expect(reading.kind == .law && reading.errors.isEmpty)
    #expect(reading.instruments.map(\.number) == ["平成三年省令第一号"])
    #expect(reading.forms.map(\.number) == ["様式第一号"])
    #expect(reading.warnings.isEmpty, "\(reading.warnings)")
  }

  @Test func `a fragment is a law without a number`() {
    let body = RegisterReading(
      "<LawBody><LawTitle>何々規則</LawTitle>\(Self.style("様式第一号", Self.picture))</LawBody>")
    #expect(body.kind == .law && body.forms.map(\.id) == ["r#1"])
    #expect(body.instruments.map(\.title) == ["何々規則"])
    #expect(body.warnings.contains { $0.hasSuffix("the law has no number (LawNum)") })
    let single = RegisterReading(Self.style("様式第一号", Self.picture), name: "x/f.xml")
    #expect(single.forms.map(\.id) == ["f#1"] && single.instruments.map(\.id) == ["f"])
  }

  @Test func `violations of the schema are warnings with their place`() {
    let text = Self.law(
      "\n<Nonsense/>" + Self.style("様式第一号", "<Fig/>"), attributes: " Nonsense=\"1\""
    )
    .replacing("LawType=\"MinisterialOrdinance\"", with: "LawType=\"Nonsense\"")
    let reading = RegisterReading(text)
    #expect(reading.errors.isEmpty && reading.forms.count == 1)
    for part in [
      "the attribute `Nonsense` of `Law`", "`Nonsense` as the `LawType` of `Law`", "`Nonsense` in `LawBody`",
      "`Fig` in `AppdxStyle`", "demands the attribute `src` of `Fig`",
    ] {
      #expect(reading.warnings.contains { $0.contains(part) }, "\(part): \(reading.warnings)")
    }
    #expect(reading.warnings.contains { $0.hasPrefix("2:1: ") && $0.contains("Nonsense") })
  }

  @Test func `the text of a form shows its marks; beside a picture silence proves nothing`() {
    func remarks(_ sentence: String) -> String {
      "<Remarks><RemarksLabel>備考</RemarksLabel><Sentence>\(sentence)</Sentence></Remarks>"
    }
    let seal = RegisterReading(Self.law(Self.style("様式第一号", remarks("申請者　住所　氏名　　　㊞"))))
    #expect(seal.forms[0].evidence == .body && seal.requirements.count == 1)
    #expect(seal.requirements[0].evidence?.contains("㊞") == true)
    let text = RegisterReading(Self.law(Self.style("様式第一号", remarks("用紙の大きさは、日本産業規格Ａ４とする。"))))
    #expect(text.forms[0].evidence == .none)
    let both = RegisterReading(
      Self.law(Self.style("様式第一号", Self.picture + remarks("用紙の大きさは、日本産業規格Ａ４とする。"))))
    #expect(both.forms[0].evidence == .unread)
  }

  @Test func `a form without a title is a warning, its id stays`() {
    let reading = RegisterReading(Self.law("<AppdxStyle>\(Self.picture)</AppdxStyle>"))
    #expect(reading.forms.map(\.id) == ["r#1"] && reading.forms[0].number == nil)
    #expect(reading.warnings.contains { $0.hasSuffix("an annexed form has no title") })
  }

  @Test func `a law without forms is an instrument`() {
    let reading = RegisterReading(Self.law(""))
    #expect(reading.instruments.count == 1 && reading.forms.isEmpty)
  }

  @Test func `the id is the file's name without its ending, also from standard input`() {
    for (name, id) in [("a/b/c.xml", "c"), ("c", "c"), ("-", "-"), ("昭和22年.法.xml", "昭和22年.法")] {
      #expect(RegisterReading(Self.law(""), name: name).instruments.map(\.id) == [id])
    }
  }
}
