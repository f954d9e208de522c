import SourceText
import TestSupport
import Testing

@testable import XMLStream

/// The places of all start tags, found by looking at one character after the other.
private func startTags(_ text: String) -> [SourcePosition] {
  let scalars = Array(text.unicodeScalars)
  var result: [SourcePosition] = []
  var index = 0
  var place = SourcePosition.start
  func looking(at word: String) -> Bool { scalars[index...].starts(with: word.unicodeScalars) }
  func step() {
    if scalars[index] == "\n" { place = SourcePosition(place.line + 1, 1) } else { place.column += 1 }
    index += 1
  }
  func skip(to word: String) { while !looking(at: word) { step() } }
  while index < scalars.count {
    if looking(at: "<!--") {
      skip(to: "-->")
    } else if looking(at: "<![CDATA[") {
      skip(to: "]]>")
    } else if looking(at: "<?") {
      skip(to: "?>")
    } else if scalars[index] == "<", scalars[index + 1] != "/", scalars[index + 1] != "!" {
      result.append(place)
    }
    step()
  }
  return result
}

/// A random document of everything that could disturb a position.
private func document(_ random: inout Seeded, length: Int) -> String {
  let pieces = [
    "<f/>", "<b id='>'/>", "<f\n  title='印鑑\n証明'\r\n  id=\"a>b\"></f>", "text 氏名　", "\r\n", "\n", "&#x329E;",
    "&amp;",
    "𠮷野家", "が", "<!-- <f/> \n 印 -->", "<![CDATA[<f/>\r\n]] > ㊞]]>", "<?pi <f/>?>",
    "<x:y xmlns:x='urn:x'>z</x:y>", "]]",
    "<!---->", String(repeating: "長", count: 400), "\t", "é", "'\"", "<![CDATA[]]>", "﨑\u{E0100}",
  ]
  var text = "<?xml version=\"1.0\"?>\n<!-- 印 --><r xmlns='urn:t'\n>"
  for _ in 0..<length {
    let piece = pieces.randomElement(using: &random)!
    if text.hasSuffix("]]"), piece.hasPrefix(">") { continue }
    text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
  }
  return text + "</r>\n"
}

@Suite struct PositionTests {
  @Test func `positions equal the obvious reference, whatever the pieces and portions`() {
    let seed = UInt64.random(in: 0...(.max))
    var random = Seeded(state: seed)
    for round in 0..<60 {
      let text = document(&random, length: round * 4)
      let bytes = Array(text.utf8)
      let whole = outcome(bytes)
      #expect(whole.error == nil, "seed \(seed) round \(round)")
      #expect(whole.positions == startTags(text), "seed \(seed) round \(round)")
      for size in [1, 2, 3, 7, 64, 65_536] {
        #expect(outcome(bytes, pieceSize: size) == whole, "seed \(seed) round \(round) pieces of \(size)")
      }
      for portion in [16, 17, 31, 64, 257, 4_096] {
        #expect(
          outcome(bytes, pieceSize: 5, portion: portion) == whole,
          "seed \(seed) round \(round) portion \(portion)")
      }
    }
  }

  @Test func `positions are right in documents of many portions`() {
    var random = Seeded(state: 42)
    let text = document(&random, length: 6_000)
    #expect(text.utf8.count > 400_000)
    let result = outcome(Array(text.utf8))
    #expect(result.error == nil)
    #expect(result.positions == startTags(text))
    #expect(outcome(Array(text.utf8), pieceSize: 1_000) == result)
  }

  @Test func `positions asked for late are the same`() throws {
    final class Rarely: XMLEventHandler {
      var count = 0
      var positions: [SourcePosition] = []
      func startElement(_: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
        count += 1
        if count % 997 == 0 { positions.append(stream.elementPosition) }
      }
      func endElement(_: Int32, stream: XMLStream) {}
      func text(_: Span<UInt8>, stream: XMLStream) {}
    }
    var random = Seeded(state: 43)
    let text = document(&random, length: 20_000)
    let rarely = Rarely()
    try XMLStream(names: testNames).read(bytes: Array(text.utf8), handler: rarely)
    let all = startTags(text)
    #expect(rarely.positions == stride(from: 996, to: all.count, by: 997).map { all[$0] })
  }

  @Test func `a byte order mark is no character`() {
    #expect(outcome([0xEF, 0xBB, 0xBF] + Array("<Law/>".utf8)).positions == [SourcePosition(1, 1)])
  }
}
