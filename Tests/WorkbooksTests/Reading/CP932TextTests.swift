import Testing
import Workbooks
import XMLStream

/// What becomes of texts in CP932.
@Suite struct CP932TextTests {
  @Test(arguments: [
    ("", ""), ("abc\n", "abc\n"), ("様式①㈱髙﨑", "様式①㈱髙﨑"), ("氏名㊞", "氏名?"), ("𠮷野家", "??野家"),
    ("葛\u{E0100}", "葛??"),
    ("〜−‖—", "～－∥―"), ("¢£¬", "￠￡￢"), ("～－∥―", "～－∥―"), ("é", "?"), ("が", "が"), ("か\u{3099}", "か?"),
    ("ｶﾞ", "ｶﾞ"),
    ("\u{E000}", "\u{E000}"), ("¥", "\\"),
  ])
  func `a text comes back from Excel`(text: String, returned: String) {
    #expect(Array(CP932Text.asCP932(text).unicodeScalars) == Array(returned.unicodeScalars))
    #expect(CP932Text.isSame(returned, sent: text))
  }

  @Test(arguments: [
    ("?野家?", "𠮷野家㊞", true), ("??", "𠮷?", true), ("???", "𠮷?", true), ("????", "𠮷?", false),
    ("??", "㊞", false), ("?", "あ", false),
    ("?x", "𠮷x", true), ("??x", "𠮷x", true), ("", "㊞", false), ("a", "", false), ("～～", "〜〜", true),
    ("??", "〜〜", false), ("??あ", "𠮷あ", true), ("?あ?", "𠮷あ", false), ("???あ", "𠮷㊞あ", true),
    ("????", "𠮷?𠮷", true), ("あ", "𠮷あ", false),
    ("〜", "〜", false), ("神", "\u{FA19}", false),
  ])
  func `a text that came back is the same or not`(returned: String, sent: String, isSame: Bool) {
    #expect(CP932Text.isSame(returned, sent: sent) == isSame)
  }

  @Test func `many question marks take no time`() {
    let sent = String(repeating: "𠮷?", count: 5_000)
    #expect(CP932Text.isSame(String(repeating: "?", count: 12_345), sent: sent))
    #expect(!CP932Text.isSame(String(repeating: "?", count: 15_001), sent: sent))
  }

  @Test func `the C library has the same characters`() throws {
    let encoder = try #require(TextEncoder(to: "CP932"))
    let decoder = try #require(TextConverter(from: "CP932"))
    // ‾ alone differs: the C library makes it ~, LibreOffice ￣.
    let scalars = (UInt32(0)...0xFFFF).compactMap { Unicode.Scalar($0) }.filter { $0 != "\u{203E}" }
    let different = scalars.filter { scalar in
      let text = String(scalar)
      let returned = encoder.bytes(of: text).flatMap { decoder.utf8(of: $0[...]) } ?? [0x3F]
      return CP932Text.has(scalar) != (returned == Array(text.utf8))
        || Array(CP932Text.asCP932(text).utf8) != returned
    }
    #expect(different.isEmpty)
  }
}
