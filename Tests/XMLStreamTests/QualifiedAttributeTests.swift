import Testing

@testable import XMLStream

@Suite struct QualifiedAttributeTests {
  private func events(_ document: String) throws -> [String] {
    let recorder = Recorder()
    let names = XMLNames(
      elements: [.init(namespace: "urn:t", local: "r")], attributes: ["id"],
      qualifiedAttributes: [.init(namespace: "urn:t", local: "id"), .init(namespace: "urn:u", local: "id")])
    try XMLStream(names: names).read(bytes: Array(document.utf8), handler: recorder)
    return recorder.events
  }

  @Test func `attributes with an id are delivered by their namespace, whatever the prefix`() throws {
    #expect(
      try events(
        "<r xmlns='urn:t' xmlns:p='urn:t' xmlns:q='urn:u' q:id='3' p:id='2' id='1' p:x='4' xml:id='i'/>")
        == ["<1 3='3' 2='2' 1='1'>1:1", "</1>"])
  }
}

@Suite struct TextConverterTests {
  @Test func `whole text or nothing`() {
    let converter = TextConverter(from: "CP932")
    #expect(converter?.utf8(of: [0x88, 0xF3, 0x41]) == Array("印A".utf8))
    #expect(converter?.utf8(of: [0xB1]) == Array("ｱ".utf8))
    #expect(converter?.utf8(of: []) == [])
    #expect(converter?.utf8(of: [0x88]) == nil)
    #expect(converter?.utf8(of: [0x41, 0xFF]) == nil)
    // What went wrong before leaves nothing behind.
    #expect(converter?.utf8(of: [0x88, 0xF3]) == Array("印".utf8))
    #expect(TextConverter(from: "no such table") == nil)
  }
}
