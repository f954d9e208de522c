import Foundation
import Testing

@testable import Reports

/// JSON that any parser reads back.
@Suite struct JSONWriterTests {
  private func escaped(_ text: String) -> String {
    var bytes = ByteText()
    bytes.appendJSON(text)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test func `quotes, backslashes and control characters are escaped`() {
    #expect(escaped("a\"b\\c") == #""a\"b\\c""#)
    #expect(escaped("\n\r\t") == #""\n\r\t""#)
    #expect(escaped("\u{0}\u{1}\u{8}\u{C}\u{1F}") == #""\u0000\u0001\u0008\u000c\u001f""#)
    #expect(escaped("") == "\"\"")
  }

  @Test func `characters that turn the direction are escaped`() {
    #expect(escaped("a\u{202E}b\u{2069}\u{200F}\u{61C}") == #""a\u202eb\u2069\u200f\u061c""#)
    #expect(escaped("“…”\u{2010}\u{610}") == "\"“…”\u{2010}\u{610}\"")
  }

  @Test func `everything else stays as it is`() {
    for text in [
      "印㊞𠮷", "👨‍👩‍👧 🏯", "\u{7F}\u{85}\u{2028}\u{2029}\u{FEFF}\u{FFFE}", "葛\u{E0100}", "か\u{3099}", "/",
    ] {
      #expect(escaped(text).utf8.elementsEqual("\"\(text)\"".utf8))
    }
  }

  @Test func `every character comes back from Foundation's parser`() throws {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: (0..<0x3000).compactMap { Unicode.Scalar($0) })
    scalars.append(
      contentsOf: (0xE000..<0x10FFFF).lazy.filter { $0 % 97 == 0 }.compactMap { Unicode.Scalar($0) })
    for text in [String(scalars), "\u{2028}\u{2029}", "😀", "\"\\\"\\"] {
      let data = Data("[\(escaped(text))]".utf8)
      let back = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
      #expect(back[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test func `objects, arrays, numbers, nulls, in the order in which they come`() throws {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("z", "印")
      writer.string("a", nil)
      writer.number("n", -3)
      writer.key("b")
      writer.bool(true)
      writer.array("e") { _ in }
      writer.object("o") { _ in }
      writer.key("s")
      writer.strings(["x", "y"])
      writer.array("m") { writer in
        writer.object { $0.number("i", 1) }
        writer.null()
        writer.number(2)
      }
    }
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(
      text == """
        {
          "z": "印",
          "a": null,
          "n": -3,
          "b": true,
          "e": [],
          "o": {},
          "s": [
            "x",
            "y"
          ],
          "m": [
            {
              "i": 1
            },
            null,
            2
          ]
        }

        """)
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test func `pieces that are drained early are the whole`() throws {
    func write(_ drain: (inout JSONWriter) -> Void) -> (rest: [UInt8], text: [UInt8]) {
      var writer = JSONWriter()
      writer.array { writer in
        for index in 0..<3 {
          writer.object { $0.number("i", index) }
          drain(&writer)
        }
      }
      return (writer.finish(), [])
    }
    var pieces: [UInt8] = []
    let rest = write { pieces += $0.drain() }.rest
    #expect(pieces + rest == write { _ in }.rest)
  }
}
