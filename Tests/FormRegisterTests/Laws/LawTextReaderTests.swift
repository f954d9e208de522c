import Testing

@testable import FormRegister

/// The sentences of a law and where they stand.
@Suite struct LawTextReaderTests {
  @Test func `sentences are named by article, paragraph and item`() {
    let law = LawReading(
      lawXML(
        """
        <MainProvision><Article Num="74_2"><ArticleCaption>（見出し）</ArticleCaption>
        <ArticleTitle>第七十四条の二</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
        <Sentence>一つ目。</Sentence><Sentence>二つ目。</Sentence></ParagraphSentence>
        <Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>左</Sentence></Column>
        <Column><Sentence>右</Sentence></Column></ItemSentence>
        <Subitem1 Num="2"><Subitem1Title>ロ</Subitem1Title><Subitem1Sentence><Sentence>下</Sentence>
        </Subitem1Sentence></Subitem1></Item></Paragraph>
        <Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>次</Sentence>
        </ParagraphSentence></Paragraph>
        <Paragraph Num="3"><ParagraphNum/><ParagraphSentence><Sentence>番号なし</Sentence>
        </ParagraphSentence></Paragraph></Article></MainProvision>
        """))
    #expect(law.head == "令和二年条例第一号 見本条例" && law.error == nil)
    #expect(
      law.sentences == [
        "第七十四条の二#0 一つ目。", "第七十四条の二#1 二つ目。", "第七十四条の二/一#0 左", "第七十四条の二/一#1 右",
        "第七十四条の二/一/ロ#0 下", "第七十四条の二第２項#0 次", "第七十四条の二第３項#0 番号なし",
      ])
    #expect(
      law.places.map(\.title).suffix(4) == [
        "第七十四条の二第一号", "第七十四条の二第一号ロ", "第七十四条の二第二項", "第七十四条の二第三項",
      ])
  }

  @Test func `supplementary provisions, forms and tables have their own names`() {
    let law = LawReading(
      lawXML(
        """
        <TOC><TOCArticle Num="1"><ArticleTitle>第九条</ArticleTitle></TOCArticle></TOC>
        <SupplProvision AmendLawNum="令和三年条例第二号"><SupplProvisionLabel>附　則</SupplProvisionLabel>
        <Paragraph Num="1"><ParagraphNum>１</ParagraphNum><ParagraphSentence><Sentence>施行する。</Sentence>
        </ParagraphSentence></Paragraph></SupplProvision>
        <AppdxTable><AppdxTableTitle>別表第一</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn>
        <Sentence>欄</Sentence></TableColumn></TableRow></Table></TableStruct></AppdxTable>
        <AppdxStyle><AppdxStyleTitle>様式第一号　申請書</AppdxStyleTitle><StyleStruct><Style><Fig src="a.jpg"/>
        </Style></StyleStruct></AppdxStyle>
        """))
    #expect(law.sentences == ["附則（令和三年条例第二号）第１項#0 施行する。", "別表第一#0 欄"])
    #expect(law.annexes == ["別表第一", "様式第一号　申請書 figure"])
  }

  @Test func `readings of characters and line breaks are no text`() {
    let law = LawReading(
      lawXML(
        "<MainProvision>\(article(1, ["氏名を\n   記載し、<Ruby>捺<Rt>なつ</Rt></Ruby>印する。"]))</MainProvision>"))
    #expect(law.sentences == ["第一条#0 氏名を記載し、捺印する。"])
  }

  @Test func `parts without numbers are numbered by their labels`() {
    let law = LawReading(
      lawXML(
        """
        <MainProvision><Article><ArticleTitle>第十条の三</ArticleTitle><Paragraph><ParagraphNum>２</ParagraphNum>
        <ParagraphSentence><Sentence>文</Sentence></ParagraphSentence></Paragraph></Article></MainProvision>
        """))
    #expect(law.places.first?.steps.map(\.number) == [[10, 3], [2]])
  }

  @Test func `a law that is wrapped, and files that are none`() {
    let wrapped = lawXML("<MainProvision>\(article(1, ["文。"]))</MainProvision>")
      .replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")
    #expect(LawReading("<DataRoot><ApplData>\(wrapped)</ApplData></DataRoot>").sentences == ["第一条#0 文。"])
    #expect(LawReading("<note>文</note>").error == "the file holds no law (LawNum)")
    #expect(LawReading("<Law><LawNum>令和").error != nil)
  }
}
