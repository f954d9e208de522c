import Foundation
import SourceText
import Testing
import XMLStream

@Suite struct ErrorTests {
  private func error(path: String) -> XMLStreamError? {
    do throws(XMLStreamError) { try XMLStream(names: testNames).read(path: path, handler: Counter()) } catch {
      return error
    }
    return nil
  }

  @Test func `files that cannot be read`() throws {
    #expect(error(path: "/nowhere/印.xml") == .cannotOpen(path: "/nowhere/印.xml", errno: ENOENT))
    #expect(error(path: "/tmp") == .cannotOpen(path: "/tmp", errno: EISDIR))
    #expect(error(path: "/proc/self/mem") == .cannotRead(errno: EIO, offset: 0))
    #expect(
      error(path: "/nowhere/印.xml")?.message == "cannot open `/nowhere/印.xml`: no such file or directory")
    #expect(error(path: "/nowhere")?.position == nil)
  }

  @Test func `a file is read like its bytes`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    try Data("<Law>\n<Law/></Law>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let recorder = Recorder()
    try XMLStream(names: testNames).read(path: file.path, handler: recorder)
    #expect(recorder.positions == [.init(1, 1), .init(2, 1)])
  }

  @Test func `what is no XML`() {
    #expect(outcome("").error == .notWellFormed(.start, reason: "the document is empty", code: 0))
    #expect(
      outcome([0xEF, 0xBB, 0xBF]).error == .notWellFormed(.start, reason: "the document is empty", code: 0))
    #expect(outcome("印鑑").error?.position == .start)
    #expect(outcome([0, 1, 2, 3, 4, 5]).error == .notWellFormed(.start, reason: "a NUL character", code: 0))
    #expect(
      outcome("<Law>\n印\0</Law>").error == .notWellFormed(.init(2, 2), reason: "a NUL character", code: 0))
    #expect(outcome("PK\u{3}\u{4}").error?.position == .start)
    #expect(outcome("   \n ").error?.position == .init(2, 2))
  }

  @Test func `the place of what is wrong`() {
    for (text, line, column, part) in [
      ("<a>\n<b></c></a>", 2, 4, "mismatch"), ("<a>\n印]]></a>", 2, 2, "]]>"),
      ("<a>\n印\u{1}</a>", 2, 2, "U+0001"),
      ("<a>\n印\u{FFFE}</a>", 2, 2, "U+FFFE"), ("<a><![CDATA[印\u{1}]]></a>", 1, 14, "U+0001"),
      ("<a b='1' b='2'/>", 1, 15, "redefined"),
      ("<a/>\n<b/>", 2, 1, "Extra content"), ("<p:a/>", 1, 5, "prefix"), ("<a>\n&#0;</a>", 2, 5, "invalid"),
      ("<a b='<'/>", 1, 7, "<"), ("<a>印\n印<", 2, 3, ""),
    ] {
      guard case .notWellFormed(let position, let reason, _) = outcome(text).error else {
        Issue.record("\(text)")
        continue
      }
      #expect(position == SourcePosition(line, column), "\(text) \(reason)")
      #expect(reason.localizedCaseInsensitiveContains(part) || part.isEmpty, "\(text) \(reason)")
      #expect(!reason.contains("\n"))
    }
  }

  @Test func `namespaces that are no URIs are accepted`() {
    #expect(outcome("<a xmlns='和光市' xmlns:b='x y'/>").error == nil)
  }

  @Test func `a document that ends early is an error at its end`() {
    let text =
      "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE r [<!ELEMENT r ANY>]>\n<!-- 印 --><?p x?><r xmlns='urn:t'>\n<f title='印'\n/>&amp;氏名<![CDATA[<>]]></r>"
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      let result = outcome(Array(bytes[..<count]))
      #expect(result.error != nil, "\(count)")
      guard case .notWellFormed(let position, let reason, _) = result.error else { continue }
      let before = String(decoding: bytes[..<count], as: UTF8.self).unicodeScalars
      let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
      let end = SourcePosition(1 + before.count { $0 == "\n" }, 1 + before[lineStart...].count)
      #expect(position == end, "\(count) \(reason)")
    }
    #expect(outcome(bytes).error == nil)
  }

  @Test func `every error has one line of wording`() {
    let place = SourcePosition(3, 4)
    let errors: [XMLStreamError] =
      [
        .cannotOpen(path: "p", errno: 2), .cannotRead(errno: 5, offset: 7),
        .unknownEncoding(name: "UTF-7", place),
        .encodingMismatch(declared: "UTF-16", actual: "not", place), .undecodable(place, encoding: "EUC-JP"),
        .notWellFormed(place, reason: "x", code: 1), .declared(.entity, name: "e", place),
        .declared(.attributes, name: "e", place), .declared(.notation, name: "e", place),
        .undeclaredEntity(name: "e", place),
      ] + XMLLimits.Subject.allCases.map { .limitExceeded($0, allowed: 5, place) }
    for error in errors {
      #expect(!error.message.contains("\n") && error.message.first != nil)
    }
    #expect(errors[1].message == "cannot read on after 7 bytes: input/output error")
    #expect(errors[6].message == "declaration of the entity `e`; entities are not allowed")
    #expect(errors[6].position == place)
  }
}
