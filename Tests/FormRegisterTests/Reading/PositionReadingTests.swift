import SourceText
import Testing

@testable import FormRegister

func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}

/// Lines and columns, in characters from 1, whatever the encoding and line ends.
@Suite struct PositionReadingTests {
  private static let text = """
    <formRegister xmlns="urn:sealreview:register:1" municipality="和光市">
    <!-- 様式の台帳 𠮷 --><instrument id="R1" title="印鑑登録規則"><form id="F1" title="申請書">漢字
    　　<requirement act="押印"/>　<requirement
      act="署名"/></form><form id="F2"><!-- ㊞ --><requirement/></form>
    </instrument>
    </formRegister>
    """

  private func check(_ bytes: [UInt8], against text: String, _ what: String) {
    let reading = RegisterReading(bytes)
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty, "\(what)")
    #expect(reading.requirements.map(\.position) == places(of: "<requirement", in: text), "\(what)")
    #expect(reading.forms.map(\.position) == places(of: "<form ", in: text), "\(what)")
  }

  @Test func `requirements and forms stand where their < is, in multi-byte text`() {
    check(Array(Self.text.utf8), against: Self.text, "UTF-8")
    #expect(places(of: "<requirement", in: Self.text).map(\.line) == [3, 3, 4])
    #expect(places(of: "<requirement", in: Self.text).map(\.column) == [3, 27, 44])
  }

  @Test func `a byte order mark and CRLF do not shift them`() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let crlf = Array(lines.joined(separator: "\r\n").utf8)
    check(crlf, against: Self.text, "CRLF")
    check([0xEF, 0xBB, 0xBF] + crlf, against: Self.text, "mark")
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 counts characters, not units`(bigEndian: Bool, mark: Bool) {
    check(utf16(Self.text, bigEndian: bigEndian, mark: mark), against: Self.text, "UTF-16")
  }

  @Test func `CP932 and EUC-JP count characters, not bytes`() throws {
    let body = Self.text.replacing("𠮷", with: "髙").replacing("㊞", with: "①")
    for (name, table) in [("Shift_JIS", "CP932"), ("EUC-JP", "EUC-JP-MS")] {
      let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n" + body
      check(try Iconv.encode(text, as: table), against: text, name)
    }
  }

  @Test func `an unknown value stands where its text begins`() {
    let text = form("\n印<requirement act='押印'\n  seal = '実因'/><requirement signer=\"申請\"/>")
    let reading = RegisterReading(text)
    let wanted = places(of: "実因", in: text) + places(of: "申請\"", in: text)
    #expect(reading.errors.map { $0.prefix { $0 != " " } } == wanted.map { "\($0.line):\($0.column):" })
    #expect(wanted.first == SourcePosition(3, 11))
  }

  @Test func `every unknown value of a run is reported, in order`() {
    let text = register(
      "\n<basis tier='規側'/>\n<form id='F1' flow='申請'>\n<requirement act='押因' seal='実因'/>\n</form>",
      attributes: " tier='規測'")
    let lines = RegisterReading(text).errors.map { $0.prefix { $0 != ":" } }
    #expect(lines == ["1", "2", "3", "4", "4"])
  }

  @Test func `the head's date stands where its value begins`() {
    let reading = RegisterReading(
      "<formRegister xmlns=\"urn:sealreview:register:1\"\n exportedOn=\"2021-02-30\"/>")
    #expect(reading.errors == ["2:14: `2021-02-30` is not a date of the form yyyy-mm-dd"])
  }
}
