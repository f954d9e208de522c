import Testing

@testable import FormRegister

@Suite struct PlainTextTests {
  private static let sample = "様式第1号\r\n　申請者　氏名　　印\r\n表ソ能 ｶﾅ\n"

  @Test(arguments: ["CP932", "EUC-JP-MS", "UTF-8", "UTF-16LE", "UTF-16BE"])
  func `each encoding, with and without a mark`(table: String) throws {
    let bytes = try Iconv.encode(Self.sample, as: table)
    let expected = Array(Self.sample.utf8)
    #expect(try PlainText.utf8(of: bytes) == expected)
    let marks: [String: [UInt8]] = [
      "UTF-8": [0xEF, 0xBB, 0xBF], "UTF-16LE": [0xFF, 0xFE], "UTF-16BE": [0xFE, 0xFF],
    ]
    guard let mark = marks[table] else { return }
    #expect(try PlainText.utf8(of: mark + bytes) == expected)
    #expect(try PlainText.utf8(of: mark + Iconv.encode("印", as: table)) == Array("印".utf8))
  }

  @Test func `forms without kana are told apart`() throws {
    for text in ["申請書\n　氏名　　印", "住所、氏名", "様式第１号（第３条関係）"] {
      for table in ["CP932", "EUC-JP-MS"] {
        #expect(try PlainText.utf8(of: Iconv.encode(text, as: table)) == Array(text.utf8), "\(text) \(table)")
      }
    }
  }

  @Test func `a byte that no encoding has, or several encodings in one, is no text`() throws {
    let windows = try Iconv.encode("様式", as: "CP932")
    let refused: [[UInt8]] = [
      windows + [0xFF], windows + Array("様式".utf8), windows + [0x81], [0xEF, 0xBB, 0xBF] + windows,
      Array("様式".utf8) + [0xE3], [0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0x00, 0xD8], [0x00, 0x00, 0x41, 0x00],
      try Iconv.encode("様式", as: "ISO-2022-JP"), Array("a\u{1}".utf8),
      [0xB1, 0xB2],  // ｱｲ in CP932, 渦 in EUC-JP
    ]
    for bytes in refused {
      #expect(throws: AttachmentProblem.unknownEncoding, "\(bytes)") { try PlainText.utf8(of: bytes) }
    }
    #expect(try PlainText.utf8(of: []) == [])
  }
}
