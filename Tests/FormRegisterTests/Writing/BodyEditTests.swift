import SourceText
import Testing

@testable import FormRegister

/// The text of a form changes where it changes, and nothing beside it.
@Suite struct BodyEditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// What stands in the form.
    var before: String
    var text: String
    var after: String

    init(_ description: String, _ before: String, _ text: String, _ after: String) {
      (testDescription, self.before, self.text, self.after) = (description, before, text, after)
    }
  }

  static let cases = [
    Case("plain", "<body>氏名　印</body>", "氏名", "<body>氏名</body>"),
    Case("blanks at both ends", "<body>氏名　印</body>", " \n氏名　", "<body> \n氏名　</body>"),
    Case("emptied", "<body>印</body>", "", "<body></body>"),
    Case("filled", "<body></body>", "a<b>&c", "<body>a&lt;b&gt;&amp;c</body>"),
    Case("opened", "<body />", "氏名", "<body>氏名</body>"),
    Case("empty stays", "<body/>", "", "<body/>"),
    Case("a carriage return", "<body>a</body>", "a\rb", "<body>a&#13;b</body>"),
    Case("the end of CDATA", "<body>a</body>", "a]]>", "<body>a]]&gt;</body>"),
    Case(
      "a comment stays", "<body>氏名<!-- > 印 --> 印 様</body>", "氏名  様", "<body>氏名<!-- > 印 -->  様</body>"),
    Case("a comment within", "<body>押<!-- 1 -->印の</body>", "の", "<body><!-- 1 -->の</body>"),
    Case(
      "a reference stays", "<body>&#x329E;&amp;a印&lt;</body>", "㊞&a<", "<body>&#x329E;&amp;a&lt;</body>"),
    Case("a reference goes", "<body>氏名&#x329E;。</body>", "氏名。", "<body>氏名。</body>"),
    Case("a half of a reference", "<body>&#x3042;</body>", "い", "<body>い</body>"),
    Case(
      "CDATA stays", "<body><![CDATA[<氏名>印]]>様印</body>", "<氏名>様印", "<body><![CDATA[<氏名>]]>様印</body>"),
    Case("into CDATA", "<body><![CDATA[ab]]></body>", "a<&b", "<body><![CDATA[a<&b]]></body>"),
    Case("CDATA left", "<body><![CDATA[ab]]></body>", "a]b", "<body><![CDATA[a]]>]<![CDATA[b]]></body>"),
    Case("beside CDATA", "<body><![CDATA[ab]]>c</body>", "ab<c", "<body><![CDATA[ab]]>&lt;c</body>"),
    Case("a CDATA end by chance", "<body><![CDATA[a]]x>]]></body>", "a]]>", "<body>a]]&gt;</body>"),
    Case("a CDATA end in text by chance", "<body>]]x></body>", "]]>", "<body>]]&gt;</body>"),
    Case(
      "a reference in CDATA is none", "<body><![CDATA[&lt;印]]></body>", "&lt;",
      "<body><![CDATA[&lt;]]></body>"),
    Case(
      "elements within", "<body>氏名<x:b xmlns:x='u'>押印</x:b>する</body>", "氏名する",
      "<body>氏名<x:b xmlns:x='u'></x:b>する</body>"),
    Case("an instruction", "<body>印<?a >?>b</body>", "b", "<body><?a >?>b</body>"),
    Case(
      "two lines apart", "<body>甲印\n<!-- - -->乙&gt;>\n丙印\n</body>", "甲\n乙>>\n丙\n",
      "<body>甲\n<!-- - -->乙&gt;>\n丙\n</body>"),
    Case("attributes", "<body x:a='>' xmlns:x=\"u\" >印</body>", "名", "<body x:a='>' xmlns:x=\"u\" >名</body>"),
    Case("a file's text", "<body href='a.txt'/>", "氏名", "<body>氏名</body>"),
    Case("a file's text, emptied", "<body href='a.txt' />", "", "<body />"),
    Case(
      "a file and a beginning", "<body xmlns:x='u' href = \"a>.txt\" x:href='b'>様式</body>", "様式\n氏名",
      "<body xmlns:x='u' x:href='b'>様式\n氏名</body>"),
    Case("several", "<body>甲</body>\n  <body>乙</body>\n  <body/>\n", "甲\n丙", "<body>甲\n丙</body>\n"),
    Case("several in a line", "<body>甲</body> <body>乙</body> ", "丙", "<body>丙</body>  "),
    Case(
      "several, the first another's", "<x:body xmlns:x='u'>甲</x:body><body>乙</body>", "丙",
      "<x:body xmlns:x='u'>甲</x:body><body>丙</body>"),
    Case("none", "", "a&", "<body>a&amp;</body>"),
    Case("none, after another", "<requirement/>", "a", "<requirement/><body>a</body>"),
    Case("none, in lines", "\n\t<requirement/>\n  ", "a", "\n\t<requirement/>\n\t<body>a</body>\n  "),
    Case("none, but blanks", "\n  ", "a", "\n    <body>a</body>\n  "),
    Case("none, after a line", "<requirement/>\n  ", "a", "<requirement/>\n    <body>a</body>\n  "),
  ]

  @Test(arguments: cases) func `the text is what is given, and all else stays`(_ test: Case) throws {
    let (head, tail) = (
      "\(formHead)<form id=\"F1\" title='a>b'>", "</form><!-- <form> --></instrument></formRegister>\n"
    )
    let source = head + test.before + tail
    let place = try #require(places(of: "<form ", in: source).first)
    let edits = RegisterEdits(forms: [place: .change(body: test.text, requirements: [:])])
    let result = try edited(source, edits)
    #expect(result == head + test.after + tail)
    let form = try #require(WrittenRegister(Array(result.utf8)).forms.first)
    #expect(form.text.utf8.elementsEqual(test.text.utf8) && form.hrefs.isEmpty)
  }

  private let formHead =
    "<?xml version='1.0'?><!DOCTYPE formRegister [<!-- > ]> ' --><?a ]> ?><!ELEMENT a (b)>]>\n"
    + "<formRegister xmlns=\"urn:sealreview:register:1\">\n<instrument id=\"R1\">\n"

  @Test(arguments: cases) func `line ends are the file's own`(_ test: Case) throws {
    for (lineEnd, name) in [("\r\n", "both"), ("\r", "carriage return")] {
      let source = (formHead + "<form id='F1'>\(test.before)</form></instrument></formRegister>")
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
      let place = try #require(places(of: "<form ", in: source).first)
      let edits = RegisterEdits(forms: [place: .change(body: test.text, requirements: [:])])
      let result = try edited(source, edits)
      let expected = (formHead + "<form id='F1'>\(test.after)</form></instrument></formRegister>")
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
      #expect(result == expected, "\(name)")
      let form = try #require(WrittenRegister(Array(result.utf8)).forms.first)
      #expect(form.text.utf8.elementsEqual(test.text.utf8))
    }
  }

  @Test func `a form that is an empty element is opened, with its prefix`() throws {
    let source =
      "<r:formRegister xmlns:r='urn:sealreview:register:1'><r:instrument id='R'><r:form id='F' />"
      + "<r:form id='G'><r:body>印</r:body></r:form></r:instrument></r:formRegister>"
    let forms = places(of: "<r:form ", in: source)
    let edits = RegisterEdits(forms: [
      forms[0]: .change(body: "名", requirements: [:]), forms[1]: .change(body: "署名", requirements: [:]),
    ])
    #expect(
      try edited(source, edits)
        == "<r:formRegister xmlns:r='urn:sealreview:register:1'><r:instrument id='R'>"
        + "<r:form id='F'><r:body>名</r:body></r:form>"
        + "<r:form id='G'><r:body>署名</r:body></r:form></r:instrument></r:formRegister>")
  }

  @Test func `the text of an article`() throws {
    let source = register("<article number='第1条'>押<b xmlns='u'>印</b>する。</article>\n<article number='第2条' />")
    let articles = places(of: "<article", in: source)
    let edits = RegisterEdits(articles: [articles[0]: "記名する。", articles[1]: "削除"])
    #expect(
      try edited(source, edits)
        == register(
          "<article number='第1条'>記名<b xmlns='u'></b>する。</article>\n<article number='第2条'>削除</article>"))
  }
}
