import SourceText
import Testing

@testable import FormRegister

/// What attachments make of a form.
@Suite struct AttachedBodyTests {
  private let fixture: AttachmentFixture

  init() throws {
    fixture = try AttachmentFixture()
    try fixture.write("marks.txt", "様式\n申請者　氏名　　㊞\n")
    try fixture.write("none.txt", "次のとおり通知します。\n")
    try fixture.write("guarantor.txt", "保証人　氏名　　（署名）\n")
    try fixture.write("picture.rtf", #"{\rtf1\ansi notice {\pict 00}}"#)
    try fixture.write(
      "cut.rtf",
      #"{\rtf1\ansi\ansicpg932 \'90\'5c\'90\'bf\'8e\'d2\'81\'40\'8e\'81\'96\'bc\'81\'40 \u12958?\par {\b "#)
  }

  private func read(_ content: String, _ attributes: String = "") throws -> RegisterReading {
    RegisterReading(path: try fixture.write("register.xml", form("\n " + content, attributes: attributes)))
  }

  @Test func `marks of a file stand at the body`() throws {
    let reading = try read("<body href='marks.txt'/>")
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
    #expect(reading.forms[0].evidence == .body)
    #expect(reading.requirements.map(\.position) == [SourcePosition(line: 2, column: 2)])
    #expect(reading.requirements[0].evidence?.contains("㊞") == true)
    #expect(reading.requirements[0].facts["signer"] == "applicant")
    #expect(try read("<body href='none.txt'/>").forms[0].evidence == .none)
  }

  @Test func `several bodies, with text and without`() throws {
    let both = try read("<body href='marks.txt'/><body href='guarantor.txt'/>")
    #expect(both.requirements.map(\.position.column) == [2, 26])
    let mixed = try read("<body>代理人　氏名　　印</body><body href='guarantor.txt'/>")
    #expect(mixed.requirements.count == 2)
    // A body's own text is taken for the file's where it shows marks, else the file is read too.
    #expect(try read("<body href='guarantor.txt'>申請者　氏名　　㊞</body>").requirements.count == 1)
    #expect(try read("<body href='marks.txt'>（別紙）</body>").forms[0].evidence == .body)
    #expect(try read("<body href='missing.txt'>申請者　氏名　　㊞</body>").warnings.isEmpty)
  }

  @Test func `a file that cannot be read leaves the form unread`() throws {
    for content in [
      "<body href='missing.txt'/>", "<body>申請者　氏名　　㊞</body><body href='missing.txt'/>",
      "<body href='missing.txt'>（別紙）</body>",
    ] {
      let reading = try read(content)
      #expect(reading.forms[0].evidence == .unread && reading.errors.isEmpty && reading.requirements.isEmpty)
      #expect(reading.warnings.count == 1)
      #expect(
        reading.warnings[0].hasSuffix(
          "the attachment `missing.txt` is not read: there is no such file under the register's folder"))
    }
    #expect(try read("<body href='missing.txt'/>").warnings[0].hasPrefix("2:2: "))
  }

  @Test func `declared requirements stay, and are held against the file`() throws {
    let missing = try read("<requirement act='押印'/><body href='missing.txt'/>")
    #expect(missing.forms[0].evidence == .declared && missing.warnings.count == 1)
    let other = try read("<requirement act='署名' signer='申請者'/><body href='marks.txt'/>")
    #expect(other.warnings.count == 1 && other.warnings[0].hasSuffix("which no requirement states"))
    let none = try read("<body href='missing.txt'/>", " requirements='none'")
    #expect(none.forms[0].evidence == .none && none.warnings.count == 1)
  }

  @Test func `where pictures or missing ends may hide marks, none in the text proves nothing`() throws {
    let picture = try read("<body href='picture.rtf'/>")
    #expect(picture.forms[0].evidence == .unread)
    #expect(
      picture.warnings == [
        "2:2: the attachment `picture.rtf` shows no mark in its text, but holds pictures; the form counts as unread"
      ])
    let cut = try read("<body href='cut.rtf'/>")
    #expect(cut.forms[0].evidence == .body)
    #expect(cut.warnings == ["2:2: the attachment `cut.rtf` ends within 2 open groups; it may be cut off"])
  }

  @Test func `registers without a folder and forms after one that is unread`() throws {
    let reading = RegisterReading(form("<body href='marks.txt'/>"))
    #expect(reading.forms[0].evidence == .unread)
    #expect(reading.warnings[0].hasSuffix("standard input has no folder in which attachments could lie"))
    let two = RegisterReading(
      path: try fixture.write(
        "two.xml",
        register(
          "<form id='a'><body href='missing.txt'/></form><form id='b'><body href='marks.txt'/></form><form id='c'><body>本文</body></form>"
        )))
    #expect(two.forms.map(\.evidence) == [.unread, .body, .none])
  }
}
