import SourceText
import Testing
import XMLStream

@Suite struct EventTests {
  @Test func `names have ids by namespace and place, whatever the prefix`() {
    let result = outcome("<x:r xmlns:x='urn:t'><Law/><x:f/><f/><y:b xmlns:y='urn:u' id='1'/></x:r>")
    #expect(
      result.events == [
        "<1>1:1", "<4>1:22", "</4>", "<2>1:28", "</2>", "<0=f{-}>1:34", "</0>", "<0=y:b{urn:u}>1:38", "</0>",
        "</1>",
      ])
    #expect(result.error == nil)
  }

  @Test func `attributes come with ids, unknown ones with names, prefixed ones not at all`() {
    let result = outcome(
      "<r xmlns='urn:t' xmlns:p='urn:p' title='a&amp;&#x329E;&lt;' other=\"1\" p:id='x' xml:lang='ja' id=' 7\n8 '/>"
    )
    #expect(result.events == ["<1 2='a&㊞<' 0=other='1' 1=' 7 8 '>1:1", "</1>"])
  }

  @Test func `text joins references, CDATA and line ends`() {
    let result = outcome("<r xmlns='urn:t'>\r\n氏名　&#x329E;&amp;<!-- no --><![CDATA[<&>]]>\rz</r>")
    #expect(result.events == ["<1>1:1", "\"\n氏名　㊞&<&>\nz\"", "</1>"])
  }

  @Test func `line ends in CDATA are line feeds, wherever the document is cut`() {
    let filling = String(repeating: "印", count: 99)
    for length in 0..<8 {
      let start = filling + String(repeating: "a", count: length)
      let section = "\r\n\n\(start)\r\n\r\(filling)\r\r\n\(start)\r\n\(start)\r"
      let document = "<r xmlns='urn:t'><![CDATA[\(section)]]><![CDATA[\n\r]]></r>"
      let text = "\n\n\(start)\n\n\(filling)\n\n\(start)\n\(start)\n\n\n"
      for portion in [16, 64, 301, 400, 1 << 16] {
        for size in [1, 7, .max] {
          let result = outcome(Array(document.utf8), pieceSize: size, portion: portion)
          #expect(result.events == ["<1>1:1", "\"\(text)\"", "</1>"], "\(portion) \(size)")
        }
      }
    }
  }

  @Test func `text comes only while it is wanted`() throws {
    final class Body: XMLEventHandler {
      var bytes: [UInt8] = []
      func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream)
      {
        stream.deliversText = name == 3
      }
      func endElement(_ name: Int32, stream: XMLStream) { stream.deliversText = false }
      func text(_ text: Span<UInt8>, stream: XMLStream) {
        for index in 0..<text.count { bytes.append(text[index]) }
      }
    }
    let body = Body()
    try XMLStream(names: testNames).read(
      bytes: Array("<r xmlns='urn:t'>no<b>yes 印</b>no<f>no</f></r>".utf8), handler: body)
    #expect(String(decoding: body.bytes, as: UTF8.self) == "yes 印")
  }

  @Test func `stopping ends quietly, even before an error`() {
    let result = outcome(Array("<Law><Law/><Law/></broken>".utf8), stopsAfter: 2)
    #expect(result.events == ["<4>1:1", "<4>1:6"])
    #expect(result.error == nil)
  }

  @Test func `one stream reads several documents, also after an error`() throws {
    let stream = XMLStream(names: testNames)
    let counter = Counter()
    #expect(throws: XMLStreamError.self) { try stream.read(bytes: Array("<a><b>".utf8), handler: counter) }
    try stream.read(bytes: Array("<a><b/></a>".utf8), handler: counter)
    #expect(counter.starts == 4)
  }

  @Test func `a document type without declarations is accepted and never loaded`() {
    let result = outcome(
      "<!DOCTYPE Law SYSTEM \"file:///etc/passwd\" [<!ELEMENT Law ANY> <!-- c -->]><Law>&amp;</Law>")
    #expect(result.error == nil)
    #expect(result.events == ["<4>1:75", "\"&\"", "</4>"])
  }
}
