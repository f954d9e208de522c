import TestSupport
import Testing

@testable import FormRegister

/// Damage of any kind ends in text or in a reason, never in a crash, and soon.
@Suite struct AttachmentMutationTests {
  private static let snippets: [[UInt8]] =
    [
      "{", "}", "\\", "\\'", "\\'8", "\\u", "\\u-1 ", "\\uc9 ", "\\bin99999 ", "\\*", "{\\*\\fldinst eq (",
      "\\fldrslt", "\\pict", "{\\shptxt ",
      "{\\footnote ", "\\fonttbl", "\\cell", "\\row", "\0", "\\f9", "\\fcharset128", "\\ansicpg1252 ",
    ].map { Array($0.utf8) } + [[0x81], [0xFF], [0x50, 0x4B, 1, 2]]

  private func mutate(
    _ seeds: [[UInt8]], rounds: Int, _ read: ([UInt8]) throws -> Void
  ) throws {
    let seed = UInt64.random(in: 0...(.max))
    print("mutation seed \(seed)")
    var random = Seeded(state: seed)
    for _ in 0..<rounds {
      var bytes = seeds.randomElement(using: &random)!
      for _ in 0...Int.random(in: 0..<5, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0..<9, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1:
          bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 2: bytes.insert(contentsOf: Self.snippets.randomElement(using: &random)!, at: place)
        case 3: bytes.removeSubrange(place...)
        default: if place < bytes.count { bytes[place] = .random(in: 0...(.max), using: &random) }
        }
      }
      do { try read(bytes) } catch is AttachmentProblem {}
    }
  }

  @Test(.timeLimit(.minutes(2))) func `20,000 mutations of RTF`() throws {
    let rich =
      #"{\rtf1\ansi\ansicpg932\uc2\deff0{\fonttbl{\f0\fcharset128 x;}{\f1\fcharset0 y;}}{\*\x y}{\field{\*\fldinst eq \\o\\ac(\'81\'9b,\'88\'f3)}{\fldrslt z}}\f0 \'8e\'81\'96\'bc\u12958\'88\'f3\par{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \'88\'f3\par}}}\trowd a\cell b\cell\row{\pict\bin3 abc}{\footnote n}\v h\v0\f1 \'e9}"#
    try mutate([Array(rich.utf8)], rounds: 20_000) { bytes in
      let text = try RTFReader.read(bytes, .standard, Deadline(seconds: 10)).text
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test(.timeLimit(.minutes(2))) func `5,000 mutations of Word documents`() throws {
    let body =
      "<w:p><w:r><w:t>氏名</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>eq \\o(○,印)</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    let packed = try ZipFixture.word(body)
    try mutate([packed], rounds: 5_000) { bytes in _ = try WordDocument.read(bytes, .standard) }
    // The XML within, in a zip file that is whole.
    try mutate([Array(ZipFixture.document(body).utf8)], rounds: 500) { bytes in
      let text = try WordDocument.read(ZipFixture.make([("word/document.xml", bytes)]), .standard).text
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test(.timeLimit(.minutes(2))) func `5,000 mutations of text`() throws {
    let text = "様式第1号\r\n　申請者　氏名　　印\r\n"
    let seeds = try ["CP932", "EUC-JP-MS", "UTF-8", "UTF-16LE"].map { try Iconv.encode(text, as: $0) }
    try mutate(seeds, rounds: 5_000) { bytes in
      let text = try PlainText.utf8(of: bytes)
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }
}
