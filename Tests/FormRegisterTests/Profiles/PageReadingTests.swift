import Foundation
import SourceText
import Testing

@testable import FormRegister

/// Pages that are read line by line.
@Suite struct PageReadingTests {
  private func sample(_ name: String) throws -> RegisterReading {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(profileFolder)/samples/\(name)")))
    return RegisterReading(bytes, name: "pages/\(name)", profiles: [try .shipped("reiki-html")])
  }

  private func page(_ body: String, name: String = "p.html") throws -> RegisterReading {
    RegisterReading(Array("<html><body>\(body)".utf8), name: name, profiles: [try .shipped("reiki-html")])
  }

  private static let title = "<p>○規則</p><p>平成12年3月31日</p><p>規則第24号</p>"

  @Test func `the sample in UTF-8`() throws {
    let reading = try sample("reiki-1.html")
    #expect(reading.errors == [] && reading.kind == .profile("reiki-html"))
    let expected = RegisterReading(
      """
      <formRegister xmlns="urn:sealreview:register:1" municipality="架空市">
        <instrument id="reiki-1" tier="規則" number="平成12年規則第24号" title="架空市印鑑条例施行規則" enactor="市長">
          <form id="reiki-1#1" number="様式第1号" articles="第2条"><body href="word/k518FG00000004.docx"/></form>
          <form id="reiki-1#2" number="別記様式" title="印鑑登録証亡失届" articles="第7条">
            <body>届出人　住所　
      氏名　　　　　　㊞</body></form>
        </instrument>
      </formRegister>
      """)
    #expect(reading.content == expected.content)
  }

  @Test func `the sample in Shift_JIS without a declared charset`() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(profileFolder)/samples/reiki-2.html")))
    #expect(String(validating: bytes, as: UTF8.self) == nil && !bytes.contains("charset".utf8))
    let reading = try sample("reiki-2.html")
    #expect(reading.errors == [] && reading.warnings == [])
    let expected = RegisterReading(
      """
      <formRegister xmlns="urn:sealreview:register:1" municipality="架空市">
        <instrument id="reiki-2" tier="告示" number="平成二十年告示第五号" title="架空市立図書館資料複写要綱" enactor="市長">
          <form id="reiki-2#1" number="別記様式" articles="第２条"><body>架空市立図書館長　様
      　　申込者　住所
      　　　　　　氏名　　　　　　　　印</body></form>
          <form id="reiki-2#2" number="第2号様式"><body>複写機使用簿
      　年　月　日　　枚</body></form>
        </instrument>
      </formRegister>
      """)
    #expect(reading.content == expected.content)
  }

  @Test func `a page without forms is an instrument without forms`() throws {
    let reading = try page(Self.title + "<p>第1条　趣旨</p>")
    #expect(reading.errors == [] && reading.warnings == [])
    #expect(reading.instruments.map(\.number) == ["平成12年規則第24号"] && reading.forms.isEmpty)
  }

  @Test func `a page of something else says so at the profile's line`() throws {
    let reading = try page("<p>サイトマップ</p>")
    #expect(reading.kind == nil && reading.errors.count == 1)
    #expect(
      reading.errors[0].hasPrefix(
        "reiki-html.yaml:10:9: error: the profile `reiki-html` finds nothing in `p.html`"))
  }

  @Test func `pages by other names, well-formed or not`() throws {
    for name in ["-", "p", "p.xml"] {
      #expect(try page(Self.title + "<br>", name: name).instruments.count == 1, "\(name)")
      #expect(try page(Self.title + "</body></html>", name: name).instruments.count == 1, "\(name)")
    }
    let garbage = RegisterReading(Array("%PDF-1.4".utf8), profiles: [try .shipped("reiki-html")])
    #expect(garbage.errors.count == 1 && garbage.errors[0].contains("not well-formed XML"))
    let alone = RegisterReading(Array("<!doctype html><p>○x".utf8), name: "p.html")
    #expect(alone.errors.first?.hasSuffix("HTML is read by an import profile, given with --profile") == true)
  }

  @Test func `links are the form, whatever stands beside them`() throws {
    let reading = try page(
      Self.title
        + """
        <ul><li><a href="#y1">様式第1号（第2条関係）</a></li></ul>
        <p><a name=y1>様式第1号（第2条関係）</a></p><p><a href="w/1.RTF?v=2">様式第1号</a> <a href="w/1.pdf">PDF</a> 氏名　㊞</p>
        <p><a href="w/2.docx">様式第2号（第3条関係）</a></p>
        <p>様式第3号</p><p><a href="view.cgi?f=3">表示</a></p><p>氏名　㊞</p>
        """)
    #expect(reading.errors == [])
    #expect(reading.forms.map(\.number) == ["様式第1号", "様式第2号", "様式第3号"])
    #expect(reading.forms.map(\.evidence) == [.unread, .unread, .body])
  }

  @Test func `a word for the tier that is none is an error at its line`() throws {
    let reading = try page("\n<p>○規程</p>\n<p>平成12年3月31日</p><p>規程第1号</p>\n<p>様式第1号</p>")
    #expect(reading.errors.count == 1)
    #expect(reading.errors[0].hasPrefix("2:1: unknown value `規程` of `instrument.tier`"))
  }

  @Test func `patterns`() throws {
    func captures(_ pattern: String, _ line: String) throws -> [String]? {
      try TextPattern(pattern).match(PatternText(line))?.map { "\($0.name)=\($0.text)" }
    }
    #expect(try captures("○{title}", "　○架空市規則　") == ["title=架空市規則"])
    #expect(try captures("○{title}", "架空市規則") == nil)
    #expect(try captures("様式第{n:number}号({a}関係)", "様式第１号（第2条関係）") == ["n=１", "a=第2条"])
    #expect(try captures("{f:form}{rest:any}", "様式第1号の2の2（その1）") == ["f=様式第1号の2の2", "rest=（その1）"])
    #expect(try captures("{f:form}", "別記第六十号様式") == ["f=別記第六十号様式"])
    #expect(try captures("{f:form}", "様式について") == nil)
    #expect(try captures("{d:date}", "平成12年２月３０日") == nil)
    #expect(
      try captures("{d:date} {k:word}第{n:number}号", "令和元年5月1日　教育委員会規則第3号")
        == ["d=令和元年5月1日", "k=教育委員会規則", "n=3"])
    #expect(try captures("{{{a}}}", "｛x｝") == ["a=x"])
    let slow = String(repeating: "a", count: 399)
    #expect(try captures(String(repeating: "{:any}a", count: 15) + "b", slow) == nil)
    #expect(try captures("{a}b", String(repeating: "b", count: 401)) == nil)
  }

  @Test func `dates as offices write them`() {
    let day = CalendarDate("2021-03-31")
    for text in ["2021-03-31", "2021/3/31", "20210331", "令和3年3月31日", "R3.3.31", "令和三年三月三十一日", "２０２１年３月３１日"] {
      #expect(WrittenDate.read(text) == day, "\(text)")
    }
    for text in ["", "2021", "令和3年2月30日", "3.3.31", "2021-03-31T00:00", "平成百二十年1月1日", "999999999年1月1日"] {
      #expect(WrittenDate.read(text) == nil, "\(text)")
    }
    #expect(WrittenDate.read("平成元年1月8日") == CalendarDate("1989-01-08"))
  }
}
