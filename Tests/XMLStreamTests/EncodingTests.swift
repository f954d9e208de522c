import SourceText
import Testing
import XMLStream

/// `<Law>` with a text in several encodings, after a declaration naming `encoding`.
private func document(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
  Array("<?xml version='1.0' encoding='\(encoding)'?>\n<Law>".utf8) + text + Array("</Law>".utf8)
}

private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}

@Suite struct EncodingTests {
  // 印鑑①㈱髙 and a backslash
  static let cp932: [UInt8] = [0x88, 0xF3, 0x8A, 0xD3, 0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC, 0x5C]
  // 印鑑①㈱ and a katakana of one byte's width
  static let eucJP: [UInt8] = [0xB0, 0xF5, 0xB4, 0xD5, 0xAD, 0xA1, 0xAD, 0xEA, 0x8E, 0xCA]

  @Test(arguments: [
    "Shift_JIS", "shift_jis", "SJIS", "x-sjis", "shift-jis", "MS_Kanji", "csShiftJIS", "MS932", "Windows-31J",
    "CP932",
  ])
  func `every name of Shift_JIS means Windows' table`(name: String) {
    let result = outcome(document(name, Self.cp932))
    #expect(result.events == ["<4>2:1", "\"印鑑①㈱髙\\\"", "</4>"])
    #expect(result.error == nil)
  }

  @Test(arguments: ["EUC-JP", "euc-jp", "eucJP-ms", "CP51932"])
  func `every name of EUC-JP means the extended table`(name: String) {
    #expect(outcome(document(name, Self.eucJP)).events == ["<4>2:1", "\"印鑑①㈱ﾊ\"", "</4>"])
  }

  @Test(arguments: ["UTF-8", "utf-8", "US-ASCII"])
  func `UTF-8 and its subset`(name: String) {
    #expect(outcome(document(name, Array("㊞𠮷".utf8))).events == ["<4>2:1", "\"㊞𠮷\"", "</4>"])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 in both orders, with a mark and without`(bigEndian: Bool, mark: Bool) {
    for declaration in ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-16'?>"] {
      let bytes = utf16(declaration + "<Law>㊞𠮷\n<Law/></Law>", bigEndian: bigEndian, mark: mark)
      for size in [1, 3, 65_536] {
        let result = outcome(bytes, pieceSize: size)
        #expect(result.error == nil)
        #expect(result.positions.last == SourcePosition(2, 1))
        #expect(result.events.contains("\"㊞𠮷\n\""))
      }
    }
  }

  @Test func `a UTF-16 mark wins over a UTF-8 declaration`() {
    #expect(
      outcome(utf16("<?xml version='1.0' encoding='UTF-8'?><Law/>", bigEndian: false, mark: true)).error
        == nil)
    let unmarked = outcome(
      utf16("<?xml version='1.0' encoding='UTF-8'?><Law/>", bigEndian: false, mark: false))
    guard case .encodingMismatch("UTF-8", _, SourcePosition(1, 31)) = unmarked.error else {
      Issue.record("\(unmarked)")
      return
    }
  }

  @Test(arguments: ["UTF-7", "HZ", "ISO-2022-JP", "ISO-8859-1", "UTF-32", "", "印"])
  func `an unknown name is an error that says it`(name: String) {
    let result = outcome(document(name, []))
    guard case .unknownEncoding(let said, let position) = result.error else {
      Issue.record("\(result)")
      return
    }
    #expect(name == "印" || said == name)
    #expect(position == SourcePosition(1, 31))
  }

  @Test func `declarations that the bytes contradict`() {
    for bytes in [
      [0xEF, 0xBB, 0xBF] + document("Shift_JIS", []), [0xEF, 0xBB, 0xBF] + document("EUC-JP", []),
      document("UTF-16", []), document("UTF-16LE", []),
      utf16("<?xml version='1.0' encoding='Shift_JIS'?><Law/>", bigEndian: true, mark: true),
    ] {
      guard case .encodingMismatch(_, _, SourcePosition(1, 31)) = outcome(bytes).error else {
        Issue.record("\(outcome(bytes))")
        return
      }
    }
  }

  @Test(arguments: [1, 2, 7, 65_536])
  func `bytes that do not decode are errors at their place`(size: Int) {
    func error(_ bytes: [UInt8]) -> XMLStreamError? { outcome(bytes, pieceSize: size).error }
    #expect(
      error(document("Shift_JIS", [0x88, 0xF3, 0x0A, 0x88, 0xF3, 0xFF]))
        == .undecodable(.init(3, 2), encoding: "Shift_JIS (CP932)"))
    #expect(
      error(document("EUC-JP", [0xB0, 0xF5, 0xB0, 0x20])) == .undecodable(.init(2, 7), encoding: "EUC-JP"))
    #expect(
      error(document("UTF-8", Array("印".utf8) + [0xE5, 0x8D, 0x20]))
        == .undecodable(.init(2, 7), encoding: "UTF-8"))
    for bad: [UInt8] in [
      [0xC0, 0x80], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] {
      #expect(error(document("UTF-8", bad)) == .undecodable(.init(2, 6), encoding: "UTF-8"))
      #expect(
        error(Array("<Law><![CDATA[a".utf8) + bad + Array("]]></Law>".utf8))
          == .undecodable(.init(1, 16), encoding: "UTF-8"))
    }
    let lone = utf16("<Law>\n", bigEndian: true, mark: true) + [0xD8, 0x00, 0x00, 0x3C]
    #expect(error(lone) == .undecodable(.init(2, 1), encoding: "UTF-16"))
    #expect(
      error(utf16("<Law/>", bigEndian: true, mark: true) + [0x00])
        == .undecodable(.init(1, 7), encoding: "UTF-16"))
  }

  @Test func `an encoding named elsewhere is no declaration`() {
    #expect(outcome("<?xml version=\"1.0\" standalone='yes'?><!-- encoding='x' --><Law/>").error == nil)
    #expect(outcome("<?xmlx encoding='x'?><Law/>").error == nil)
  }

  @Test func `large documents convert across all buffers`() {
    let line: [UInt8] = Self.cp932 + [0x0A]
    let bytes = document("Shift_JIS", (0..<20_000).flatMap { _ in line })
    let stream = XMLStream(names: testNames)
    stream.deliversText = true
    for size in [777, 65_536] {
      let counter = Counter()
      #expect(throws: Never.self) { try stream.read(bytes: bytes, pieceSize: size, handler: counter) }
      #expect(counter.textBytes == 20_000 * "印鑑①㈱髙\\\n".utf8.count)
    }
    let end = outcome(Array(bytes.dropLast(6)) + [0xFF]).error
    #expect(end == .undecodable(.init(20_002, 1), encoding: "Shift_JIS (CP932)"))
  }
}
