import Testing

@testable import FormRegister

@Suite struct WordDocumentTests {
  private func read(_ body: String) throws -> AttachedText {
    try WordDocument.read(ZipFixture.word(body), .standard)
  }

  private func text(_ body: String) throws -> String { String(decoding: try read(body).text, as: UTF8.self) }

  private func paragraph(_ runs: String) -> String { "<w:p><w:r>\(runs)</w:r></w:p>" }

  @Test func `paragraphs, lines, tabs and cells`() throws {
    #expect(
      try text(
        paragraph("<w:t xml:space=\"preserve\">氏名　 </w:t><w:tab/><w:t>㊞</w:t>") + "<w:p/>"
          + paragraph("<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:noBreakHyphen/>"))
        == "氏名　 \t㊞\n\na\nb\n-\n")
    let cell = { (content: String) in "<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>\(content)</w:tc>" }
    let row =
      "<w:tbl><w:tr>" + cell(paragraph("<w:t>代理人</w:t>") + paragraph("<w:t>氏名</w:t>"))
      + cell(paragraph("<w:t>印</w:t>")) + "</w:tr><w:tr>" + cell("<w:p/>") + cell(paragraph("<w:t>x</w:t>"))
      + "</w:tr></w:tbl>"
    #expect(try text(row + paragraph("<w:t>y</w:t>")) == "代理人\n氏名\t印\n\tx\ny\n")
  }

  @Test func `tab stops are no tabs, and blanks between elements no text`() throws {
    #expect(
      try text(
        "<w:p>\n <w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr>\n <w:r>\n <w:t>a</w:t></w:r></w:p>"
      )
        == "a\n")
  }

  @Test func `deleted, moved and hidden text and readings are passed over`() throws {
    for hidden in [
      "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", "<w:del><w:r><w:t>x</w:t></w:r></w:del>",
      "<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
      "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>",
    ] {
      #expect(
        try text("<w:p><w:r><w:t>A</w:t></w:r>\(hidden)<w:r><w:t>B</w:t></w:r></w:p>") == "AB\n", "\(hidden)")
    }
    for shown in [
      "<w:ins><w:r><w:t>x</w:t></w:r></w:ins>",
      "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>x</w:t></w:r>",
      "<w:r><w:ruby><w:rt><w:r><w:t>y</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>x</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r>",
      "<w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>",
      "<w:hyperlink><w:r><w:t>x</w:t></w:r></w:hyperlink>",
    ] {
      #expect(try text("<w:p>\(shown)</w:p>") == "x\n", "\(shown)")
    }
  }

  @Test func `symbols, and what fields draw`() throws {
    #expect(try text(paragraph("<w:sym w:font=\"MS Mincho\" w:char=\"329E\"/>")) == "㊞\n")
    let begin = "<w:fldChar w:fldCharType=\"begin\"/>"
    let end = "<w:fldChar w:fldCharType=\"end\"/>"
    let separate = "<w:fldChar w:fldCharType=\"separate\"/>"
    #expect(
      try text(
        paragraph(
          "\(begin)<w:instrText> eq \\o\\ac(○</w:instrText><w:instrText>,印)</w:instrText>\(end)<w:t>x</w:t>"))
        == "㊞x\n")
    #expect(
      try text(
        paragraph(
          "\(begin)<w:instrText>EQ \\o\\ac(○,印)</w:instrText>\(separate)<w:t>y</w:t>\(end)<w:t>x</w:t>"))
        == "㊞x\n")
    #expect(
      try text(paragraph("\(begin)<w:instrText>PAGE</w:instrText>\(separate)<w:t>1</w:t>\(end)")) == "1\n")
    #expect(
      try text("<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>") == "1\n")
    #expect(
      try text("<w:p><w:fldSimple w:instr=\" EQ \\o(○,印) \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>")
        == "㊞\n")
    // A field that never ends hides nothing but its instruction.
    #expect(
      try text(paragraph("\(begin)<w:instrText>PAGE</w:instrText>\(separate)") + paragraph("<w:t>x</w:t>"))
        == "\nx\n")
  }

  @Test func `a text box is read once, after its paragraph`() throws {
    let box = "<w:txbxContent>" + paragraph("<w:t>印</w:t>") + "</w:txbxContent>"
    let drawing =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    #expect(try text(paragraph("\(drawing)<w:t>氏名</w:t>") + paragraph("<w:t>日</w:t>")) == "氏名\n印\n日\n")
    #expect(try read(paragraph(drawing)).oddities.isEmpty)
  }

  @Test func `pictures and embedded documents are told`() throws {
    #expect(try read(paragraph("<w:drawing><a:blip/></w:drawing>")).oddities == [.pictures])
    #expect(try read(paragraph("<w:object><v:imagedata/></w:object>")).oddities == [.pictures, .embedded])
    #expect(try read("<w:altChunk/>").oddities == [.embedded])
  }

  @Test func `the strict variant, other prefixes, UTF-16, and notes`() throws {
    let strict = ZipFixture.document(paragraph("<w:t>㊞</w:t>")).replacing(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    #expect(
      try WordDocument.read(ZipFixture.make([("word/document.xml", Array(strict.utf8))]), .standard).text
        == Array("㊞\n".utf8))
    let plain =
      "<document xmlns='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><p><r><t>印</t></r></p></document>"
    let wide: [UInt8] = [0xFF, 0xFE] + Array(plain.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let note = plain.replacing("document", with: "footnotes").replacing("印", with: "注")
    let file = try ZipFixture.make([("word/document.xml", wide), ("word/footnotes.xml", Array(note.utf8))])
    #expect(try WordDocument.read(file, .standard).text == Array("印\n注\n".utf8))
  }

  @Test func `what is no whole and plain Word document`() throws {
    func problem(_ entries: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> String {
      do {
        _ = try WordDocument.read(ZipFixture.make(entries, password: password), .standard)
        return "read"
      } catch let error as AttachmentProblem {
        return error.message
      }
    }
    let document = ZipFixture.document(paragraph("<w:t>x</w:t>"))
    let part = "word/document.xml"
    #expect(
      try problem([("xl/workbook.xml", [])])
        == "the file is a zip file without `word/document.xml`, so no Word document")
    #expect(try problem([(part, Array("<a/>".utf8))]).contains("without `word/document.xml`"))
    #expect(try problem([(part, Array(document.utf8))], password: "x") == "the file is encrypted")
    #expect(try problem([(part, Array(document.dropLast(9).utf8))]).hasPrefix("word/document.xml:2:"))
    let bomb =
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>" + document.drop { $0 != "\n" }
    #expect(
      try problem([(part, Array(bomb.utf8))]).contains(
        "declaration of the entity `a`; entities are not allowed"))
    let deep = ZipFixture.document(String(repeating: "<w:tbl>", count: 300))
    #expect(try problem([(part, Array(deep.utf8))]).contains("too many elements inside each other"))
    var state: UInt32 = 1
    let noise = String(
      String.UnicodeScalarView(
        (0..<400_000).map { _ in
          state = state &* 1_664_525 &+ 1_013_904_223
          return Unicode.Scalar(0x4E00 + state >> 18)!
        }))
    let long = ZipFixture.document(paragraph("<w:t>" + noise + "</w:t>"))
    #expect(try problem([(part, Array(long.utf8))]) == "there is more than 1 MiB of text in it")
  }
}
