import TestSupport
import Testing

@testable import XMLStream

@Suite struct MutationTests {
  private static let seeds: [[UInt8]] = [
    Array(
      "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE r SYSTEM 'x' [<!ELEMENT r ANY>]>\n<r xmlns='urn:t' xmlns:p='u'><!-- 印 --><f title='a&amp;&#x329E;' p:q='1' id=\"2\"/>氏名<?pi x?>&lt;<b>本]]&gt;</b><![CDATA[<㊞>]]><p:b/></r>\n"
        .utf8),
    Array("<?xml version='1.0' encoding='Shift_JIS'?><Law>".utf8) + EncodingTests.cp932
      + Array("<Law id='1'/></Law>".utf8),
    Array("<?xml version='1.0' encoding='EUC-JP'?><Law>".utf8) + EncodingTests.eucJP + Array("</Law>".utf8),
    [0xFF, 0xFE] + Array("<Law>㊞<Law/></Law>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]
  private static let snippets: [[UInt8]] =
    [
      "<", ">", "&", "]]>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE a [", "<!ENTITY a 'b'>", "&a;",
      "<?xml encoding='x'?>", "\r", "\0",
      "'", "\"", "xmlns=''", "xmlns:p='urn:t'", "%a;", "]>", "</r>", "<p:", "\u{FEFF}", "\u{FFFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xE3], [0xED, 0xA0, 0x80], [0x81]]

  @Test func `2,000 mutations never crash, and pieces and streams never matter`() {
    let seed = UInt64.random(in: 0...(.max))
    print("mutation seed \(seed)")
    var random = Seeded(state: seed)
    for round in 0..<2_000 {
      var bytes = Self.seeds.randomElement(using: &random)!
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0..<6, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1:
          bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 2: bytes.insert(contentsOf: Self.snippets.randomElement(using: &random)!, at: place)
        default: if place < bytes.count { bytes[place] = .random(in: 0...(.max), using: &random) }
        }
      }
      let whole = outcome(bytes)
      for size in [1, 2, 3, 7, 64] {
        #expect(outcome(bytes, pieceSize: size) == whole, "seed \(seed) round \(round): \(bytes)")
      }
      // Smaller portions let libxml2 meet the same errors in another order, but never turn one into success.
      // (A document type cut within a quoted `>` is the exception; a real portion of 64 KiB never cuts one there.)
      if bytes.indices.dropLast().contains(where: { bytes[$0] == 0x3C && bytes[$0 + 1] == 0x21 }) { continue }
      let small = outcome(bytes, pieceSize: 3, portion: 16)
      #expect(
        (small.error == nil) == (whole.error == nil),
        "seed \(seed) round \(round): \(bytes) \(whole) \(small)")
      if whole.error == nil { #expect(small == whole, "seed \(seed) round \(round): \(bytes)") }
    }
  }

  @Test func `truncated anywhere, in every encoding`() {
    for document in Self.seeds {
      #expect(outcome(document).error == nil)
      for count in 0..<document.count {
        let whole = outcome(Array(document[..<count]))
        #expect(outcome(Array(document[..<count]), pieceSize: 1) == whole)
      }
    }
  }
}
