import SourceText
import Testing

@testable import XMLStream

private func limits(_ change: (inout XMLLimits) -> Void) -> XMLLimits {
  var limits = XMLLimits()
  change(&limits)
  return limits
}

private func open(_ count: Int) -> String { String(repeating: "<Law>", count: count) }
private func close(_ count: Int) -> String { String(repeating: "</Law>", count: count) }

@Suite struct LimitTests {
  @Test func `depth`() {
    #expect(outcome(open(256) + close(256)).error == nil)
    #expect(outcome(open(257) + close(257)).error == .limitExceeded(.depth, allowed: 256, .init(1, 1_281)))
    #expect(outcome(open(100_000)).error == .limitExceeded(.depth, allowed: 256, .init(1, 1_281)))
  }

  @Test func `attributes of one element, known or not`() {
    func tag(_ name: String, _ count: Int) -> String {
      "<\(name)\((0..<count).map { " a\($0)=''" }.joined())/>"
    }
    for name in ["Law", "other"] {
      #expect(outcome("\n" + tag(name, 256)).error == nil)
      #expect(outcome("\n " + tag(name, 257)).error == .limitExceeded(.attributes, allowed: 256, .init(2, 2)))
    }
  }

  @Test func `bytes of a name`() {
    let name = String(repeating: "印", count: 333)
    for (ok, bad) in [
      ("<a\(name)/>", "<ab\(name)/>"), ("<Law a\(name)=''/>", "<Law ab\(name)=''/>"),
      ("<p:\(name.dropLast())a xmlns:p='u'/>", "<p:\(name) xmlns:p='u'/>"),
    ] {
      #expect(outcome(ok).error == nil)
      #expect(outcome(bad).error == .limitExceeded(.nameBytes, allowed: 1_000, .init(1, 1)))
    }
  }

  @Test func `different names`() {
    let limits = limits { $0.distinctNames = 100 }
    func document(_ count: Int) -> String { "<Law>" + (0..<count).map { "<n\($0)/>" }.joined() + "</Law>" }
    #expect(outcome(document(100), limits: limits).error == nil)
    guard
      case .limitExceeded(.distinctNames, 100, let position) = outcome(document(101), limits: limits).error
    else {
      Issue.record("\(outcome(document(101), limits: limits).error as Any)")
      return
    }
    #expect(position.column == document(100).utf8.count - 5)
    #expect(
      outcome("<Law>" + String(repeating: "<x y='' z=''/>", count: 1_000) + "</Law>", limits: limits).error
        == nil)
  }

  @Test func `a million different names end soon`() {
    let document = Array(("<Law>" + (0..<1_000_000).lazy.map { "<n\($0)/>" }.joined() + "</Law>").utf8)
    let seconds = processorSeconds {
      guard case .limitExceeded(.distinctNames, 10_000, _) = outcome(document).error else {
        Issue.record("accepted")
        return
      }
    }
    #expect(seconds < 1)
  }

  @Test(arguments: [true, false]) func `text between two tags, delivered or not`(delivered: Bool) {
    let limits = limits { $0.textBytes = 1_000 }
    func error(_ text: String) -> XMLStreamError? {
      let stream = XMLStream(names: testNames, limits: limits)
      stream.deliversText = delivered
      do throws(XMLStreamError) { try stream.read(bytes: Array(text.utf8), handler: Counter()) } catch {
        return error
      }
      return nil
    }
    let text = String(repeating: "印", count: 333)
    #expect(error("<a>x\(text)<b/>x\(text)</a>") == nil)
    #expect(error("<a>x\(text)<!-- -->y</a>") == .limitExceeded(.textBytes, allowed: 1_000, .init(1, 346)))
    #expect(error("<a><![CDATA[x\(text)]]>&amp;</a>") != nil)
  }

  @Test func `two gigabytes of one text end at sixteen megabytes`() {
    var delivered = 0
    let error = #expect(throws: XMLStreamError.self) {
      try XMLStream(names: testNames).read(handler: Counter()) { buffer in
        guard delivered < 2 << 30 else { return 0 }
        let text = delivered == 0 ? Array("<Law>".utf8) : [UInt8](repeating: 0x61, count: buffer.count)
        buffer.copyBytes(from: text)
        delivered += text.count
        return text.count
      }
    }
    guard case .limitExceeded(.textBytes, 16_777_216, _) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(delivered < 17 << 20)
  }

  @Test(arguments: [1_000, 100_000, 262_144]) func `bytes of a start tag, to the byte`(allowed: Int) {
    let limits = limits { $0.startTagBytes = allowed }
    for before in ["", "\n<!-- > -->", "<a>" + String(repeating: "text>  ", count: 9_500)] {
      func document(_ bytes: Int) -> [UInt8] {
        let start = "<Law id='>"
        let end = "'/>"
        let value = String(repeating: "v", count: bytes - start.utf8.count - end.utf8.count)
        return Array((before + start + value + end + (before.hasPrefix("<a>") ? "</a>" : "")).utf8)
      }
      for size in [1, 4_097, 65_536, 1 << 20] where size > 1 || allowed == 1_000 {
        #expect(outcome(document(allowed), pieceSize: size, limits: limits).error == nil)
        let over = outcome(document(allowed + 1), pieceSize: size, limits: limits)
        #expect(over == outcome(document(allowed + 1), limits: limits))
        guard case .limitExceeded(.startTagBytes, allowed, _) = over.error else {
          Issue.record("\(over.error as Any)")
          return
        }
      }
    }
  }

  @Test func `one attribute of 255 KiB is accepted`() {
    let value = String(repeating: "印", count: 255 * 1_024 / 3)
    let result = outcome("<Law title='\(value)'/>")
    #expect(result.error == nil)
    #expect(result.events.first?.utf8.count == "<4 2=''>1:1".utf8.count + value.utf8.count)
  }

  @Test func `200,000 attributes end within a second`() {
    for attribute in ["a", "xmlns:a"] {
      let document = Array(
        "<Law \((0..<200_000).map { "\(attribute)\($0)='u'" }.joined(separator: " "))/>".utf8)
      let seconds = processorSeconds {
        #expect(outcome(document).error == .limitExceeded(.startTagBytes, allowed: 262_144, .init(1, 1)))
      }
      #expect(seconds < 1)
    }
  }

  @Test func `the most attributes that fit into a start tag end within a second`() {
    for attribute in ["a", "xmlns:a"] {
      let names = (0..<40_000).lazy.map { "\(attribute)\($0)='u'" }
      var text = "<Law"
      for name in names where text.utf8.count < 262_100 { text += " " + name }
      let document = Array((text + "/>").utf8)
      let seconds = processorSeconds { #expect(outcome(document).error != nil) }
      #expect(seconds < 1)
    }
  }

  @Test(arguments: ["<!--|-->", "<?p |?>", "<![CDATA[|]]>", "<!DOCTYPE a [<!--|-->]>", "</Law|>"])
  func `other constructs of a megabyte`(shape: String) {
    let parts = shape.split(separator: "|")
    func document(_ count: Int) -> [UInt8] {
      let construct = parts[0] + String(repeating: " ", count: count) + parts[1]
      if shape.hasPrefix("<!D") { return Array((construct + "<Law/>").utf8) }
      return Array(("<Law>" + construct + (shape.hasPrefix("</") ? "" : "</Law>")).utf8)
    }
    #expect(outcome(document(1_000_000)).error == nil)
    let over = outcome(document(2 << 20))
    guard case .limitExceeded(.constructBytes, 1_048_576, _) = over.error else {
      Issue.record("\(over.error as Any)")
      return
    }
    #expect(outcome(document(2 << 20), pieceSize: 1_000) == over)
  }
}
