import Testing

@testable import FormRegister

/// The same register in every encoding gives the same records, positions included.
@Suite struct EncodedRegisterTests {
  private static func text(declaring encoding: String?) -> String {
    """
    <?xml version="1.0"\(encoding.map { " encoding=\"\($0)\"" } ?? "")?>
    <formRegister xmlns="urn:sealreview:register:1" municipality="和光市" exportedOn="2021-03-31">
      <instrument id="R1" tier="規則" number="平成12年規則第24号" title="①髙﨑㈱の規則" enactor="市長" department="総務部">
        <basis tier="省令" law="昭和22年司法省令第94号" root="様式"/>
        <form id="F1" number="様式第1号" title="〜申請書−" flow="申請等" document="申請書">
          <requirement act="記名押印" seal="認印" signer="申請者"/></form>
        <form id="F2" title="ﾊﾝｺ①"><body>（宛先）和光市長　①髙﨑㈱
    　　申請者　住所
    　　　　　　氏名　　　　&#x329E;</body></form>
      </instrument>
    </formRegister>
    """
  }

  /// The reading, that its declaration is of another length taken out.
  private func reading(_ bytes: [UInt8], _ name: String) -> RegisterReading {
    let reading = RegisterReading(bytes)
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty, "\(name): \(reading.errors)")
    return reading
  }

  @Test func `UTF-8, UTF-16, CP932 and EUC-JP`() throws {
    let plain = reading(Array(Self.text(declaring: nil).utf8), "plain")
    #expect(plain.instruments.map(\.title) == ["①髙﨑㈱の規則"])
    #expect(plain.forms.map(\.title) == ["〜申請書−", "ﾊﾝｺ①"])
    #expect(plain.requirements.count == 2 && plain.requirements[1].evidence?.contains("㊞") == true)
    #expect(plain.requirements[1].position.line == 9)

    var encoded: [(String, [UInt8])] = [
      ("UTF-8", Array(Self.text(declaring: "UTF-8").utf8)),
      ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(Self.text(declaring: "UTF-8").utf8)),
    ]
    for bigEndian in [true, false] {
      for (declaration, mark) in [(nil, true), ("UTF-16", true), ("UTF-16", false)] as [(String?, Bool)] {
        let text = Self.text(declaring: declaration)
        encoded.append(("UTF-16 \(bigEndian) \(mark)", utf16(text, bigEndian: bigEndian, mark: mark)))
      }
    }
    // glibc's tables have neither the wave dash nor the minus of Unicode's first choice.
    for (name, table) in [
      ("Shift_JIS", "CP932"), ("Windows-31J", "CP932"), ("EUC-JP", "EUC-JP-MS"), ("CP51932", "EUC-JP-MS"),
    ] {
      let text = Self.text(declaring: name).replacing("〜", with: "&#x301C;")
        .replacing("−", with: "&#x2212;")
      encoded.append((name, try Iconv.encode(text, as: table)))
    }
    for (name, bytes) in encoded { #expect(reading(bytes, name) == plain, "\(name)") }
  }

  @Test func `㊞ in CP932 is a reference; as bytes it does not exist`() {
    #expect(throws: Iconv.Failure.self) { try Iconv.encode("㊞", as: "CP932") }
  }

  @Test func `an encoding that is not read is an error at its name`() {
    let reading = RegisterReading("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>")
    #expect(
      reading.errors == [
        "1:31: unknown encoding `UTF-7`; UTF-8, UTF-16, Shift_JIS (CP932) and EUC-JP are read"
      ])
  }

  @Test func `bytes that the encoding does not have are an error at their place`() throws {
    let start =
      "<?xml version='1.0' encoding='Shift_JIS'?>\n<formRegister xmlns='urn:sealreview:register:1'>印"
    let reading = RegisterReading(try Iconv.encode(start, as: "CP932") + [0xFF] + Array("</x>".utf8))
    #expect(reading.errors.last == "2:50: bytes that Shift_JIS (CP932) does not have")
  }
}
