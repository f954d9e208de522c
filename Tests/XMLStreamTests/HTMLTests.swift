import SourceText
import TestSupport
import Testing

@testable import XMLStream

/// Pages as events: put right where they are wrong, within the same limits as XML.
@Suite struct HTMLTests {
  private static let names = XMLNames(
    elements: [(nil, "p"), (nil, "a"), (nil, "img")], attributes: ["href", "title"])

  private func read(
    _ bytes: [UInt8], pieceSize: Int = .max, portion: Int = ParseRun.portion, limits: XMLLimits = .standard
  ) -> Outcome {
    let stream = XMLStream(names: Self.names, limits: limits, syntax: .html)
    stream.deliversText = true
    let recorder = Recorder()
    var pieces = BytePieces(bytes: bytes, pieceSize: pieceSize)
    do throws(XMLStreamError) {
      try stream.read(portion: portion, handler: recorder) { buffer in pieces.read(into: buffer) }
      return Outcome(events: recorder.events, positions: recorder.positions, error: nil)
    } catch {
      return Outcome(events: recorder.events, positions: recorder.positions, error: error)
    }
  }

  private func read(_ text: String) -> Outcome { read(Array(text.utf8)) }

  @Test func `tags are put right, names are small, places are those of the tags`() {
    let outcome = read("<P title=甲>一&amp;&#x329E;&nbsp;\n <P>二<A HREF='x.rtf'>三</P>")
    #expect(outcome.error == nil)
    #expect(
      outcome.events.filter { !$0.contains("=html") && !$0.contains("=body") } == [
        "<1 2='甲'>1:1", "\"一&㊞\u{A0}\n \"", "</1>", "<1>2:2", "\"二\"", "<2 1='x.rtf'>2:6", "\"三\"", "</2>",
        "</1>",
        "</0>", "</0>",
      ])
  }

  @Test func `scripts and style sheets are no text`() {
    let outcome = read("<script>if (1 < 2) { '<p>' }</script><style>p { }</style><p>本文")
    #expect(outcome.events.filter { $0.hasPrefix("\"") } == ["\"本文\""])
  }

  @Test(arguments: [("CP932", "Shift_JIS"), ("EUC-JP-MS", "EUC-JP"), ("UTF-8", "UTF-8")])
  func `every encoding, declared in any way or not at all`(table: String, name: String) throws {
    let heads = [
      "", "<meta charset=\"\(name)\">", "<META http-equiv=Content-Type content='text/html; charset=\(name)'>",
      "<?xml version=\"1.0\" encoding=\"\(name)\"?>", "<meta name=charset content=x>",
      String(repeating: "<!-- a page with a long head -->", count: 500),
    ]
    for head in heads {
      let bytes = try encoded("\(head)<p>○髙﨑市様式第１号（氏名）㈱①～ｶﾅ</p>", table)
      #expect(read(bytes).events.contains("\"○髙﨑市様式第１号（氏名）㈱①～ｶﾅ\""), "\(head)")
    }
  }

  @Test func `a declaration that the bytes refute is left over`() throws {
    let page = "<meta charset=\"Shift_JIS\"><p>様式第1号（第2条関係）氏名　印鑑</p>"
    #expect(read(page).events.contains("\"様式第1号（第2条関係）氏名　印鑑\""))
    let other = try encoded(page.replacing("Shift_JIS", with: "UTF-8"), "CP932")
    #expect(read(other).events.contains("\"様式第1号（第2条関係）氏名　印鑑\""))
    #expect(read("<meta charset=UTF-7><p>a").error == .unknownEncoding(name: "utf-7", .start))
  }

  @Test func `limits`() {
    guard case .limitExceeded(.depth, 256, _) = read(String(repeating: "<b>", count: 100_000)).error else {
      Issue.record("deep nesting")
      return
    }
    let many = (0..<60_000).map { " a\($0)" }.joined()
    var error: XMLStreamError?
    #expect(processorSeconds { error = read("<p\(many)>").error } < 2)
    guard case .limitExceeded(.attributes, 256, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let huge = read("<p title='\(String(repeating: "x", count: 1 << 20))'>a")
    guard case .limitExceeded(.startTagBytes, _, _) = huge.error else {
      Issue.record("a huge attribute: \(String(describing: huge.error))")
      return
    }
    #expect(read("<img src='\(String(repeating: "x", count: 200_000))'>").error == nil)
    guard case .limitExceeded(.textBytes, _, _) = read(String(repeating: "本", count: 6 << 20)).error else {
      Issue.record("a huge text")
      return
    }
    #expect(read("<p>a\0b").error == .notWellFormed(.init(1, 5), reason: "a NUL character", code: 0))
    #expect(read([0x3C, 0x70, 0x3E, 0xFF, 0xFF]).error == .undecodable(.init(1, 4), encoding: "UTF-8"))
  }

  @Test func `no page is slow`() {
    let pages = [
      String(repeating: "<p>", count: 300_000), String(repeating: "</b>", count: 300_000),
      String(repeating: "<!--", count: 300_000), String(repeating: "&", count: 1_000_000),
      String(repeating: "<", count: 1_000_000), String(repeating: "<a href='", count: 100_000),
      String(repeating: "<table><tr><td>", count: 80), String(repeating: "&#", count: 500_000),
      String(repeating: "<script>", count: 100_000), "<" + String(repeating: "x", count: 1_000_000),
      String(repeating: "<!", count: 500_000), String(repeating: "<?", count: 500_000),
      String(repeating: "<option><p>", count: 100_000),
    ]
    for page in pages {
      let seconds = processorSeconds { _ = read(page) }
      #expect(seconds < 5, "\(page.prefix(20)) \(seconds)")
    }
  }

  @Test func `mutations never crash, and pieces never matter`() throws {
    let seed = UInt64.random(in: 0...(.max))
    print("mutation seed \(seed)")
    var random = Seeded(state: seed)
    let page =
      "<!DOCTYPE html><html><head><meta charset=x-sjis><title>例</title></head><body><p class=a>○様式<br>&nbsp;<td>第１号<a href=\"a.rtf\">印</a><table><tr><td>氏名</td><![CDATA[x]]></table><script>a<b</script>"
    let seeds = [Array(page.replacing("x-sjis", with: "UTF-8").utf8), try encoded(page, "CP932")]
    for round in 0..<1_000 {
      var bytes = seeds.randomElement(using: &random)!
      for _ in 0...Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0..<8, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1:
          bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        default: if place < bytes.count { bytes[place] = .random(in: 0...(.max), using: &random) }
        }
      }
      let whole = read(bytes)
      for size in [1, 7] { #expect(read(bytes, pieceSize: size) == whole, "seed \(seed) round \(round)") }
      _ = read(bytes, portion: 16)
    }
    for _ in 0..<200 { _ = read((0..<500).map { _ in UInt8.random(in: 0...(.max), using: &random) }) }
  }

  /// A text in one of the C library's encodings.
  private func encoded(_ text: String, _ table: String) throws -> [UInt8] {
    guard table != "UTF-8" else { return Array(text.utf8) }
    return try LegacyText.encode(text, as: table)
  }
}
