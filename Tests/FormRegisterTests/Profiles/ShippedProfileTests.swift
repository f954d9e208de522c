import Foundation
import Testing

@testable import FormRegister

/// The shipped profiles read their samples as the same register written by hand.
@Suite struct ShippedProfileTests {
  private func sample(_ name: String, by profile: String) throws -> RegisterReading {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(profileFolder)/samples/\(name)")))
    return RegisterReading(bytes, name: name, profiles: [try .shipped(profile)])
  }

  @Test func `one row per form`() throws {
    let reading = try sample("rows.xml", by: "rows")
    #expect(reading.errors == [])
    #expect(reading.kind == .profile("rows") && reading.kind?.name == "profile:rows")
    var expected = RegisterReading(
      """
      <formRegister xmlns="urn:sealreview:register:1" municipality="架空市" exportedOn="2021-03-31">
        <instrument id="A1" tier="規則" number="平成12年規則第24号" title="架空市墓地条例施行規則" enactor="市長"
          department="市民環境部" section="環境課">
          <form id="A1-1" number="様式第1号" title="墓地使用許可申請書" articles="第3条" flow="申請等" document="申請書">
            <requirement act="記名押印" seal="認印" signer="申請者" certificate="no">
              <basis tier="規則" law="平成12年規則第24号" article="第3条第2項" root="条文"/></requirement>
            <requirement act="記名押印" seal="実印" signer="保証人" certificate="no">
              <basis tier="規則" law="平成12年規則第24号" article="第3条第2項" root="条文"/></requirement>
          </form>
          <form id="A1-2" number="様式第2号" title="墓地使用許可証" articles="第4条" flow="通知等" document="通知書"
            requirements="none"/>
        </instrument>
        <instrument id="B7" tier="要綱" number="平成20年告示第5号" title="架空市図書館資料複写要綱" enactor="教育委員会"
          department="教育委員会事務局" section="図書館">
          <form id="B7-1" number="別記様式" title="資料複写申込書" articles="第2条" flow="申請等" document="その他">
            <body>架空市立図書館長　様
      　　申込者　住所
      　　　　　　氏名　　　　　　　　㊞</body>
          </form>
          <form id="B7-2" number="様式第2号" title="複写機使用簿" flow="内部" document="その他">
            <body href="word/b7-2.rtf"/></form>
        </instrument>
      </formRegister>
      """)
    expected.repealed = 1
    #expect(reading.content == expected.content)
  }

  @Test func `nested, with codes`() throws {
    let reading = try sample("nested.xml", by: "nested")
    #expect(reading.errors == [] && reading.warnings == [])
    let expected = RegisterReading(
      """
      <formRegister xmlns="urn:sealreview:register:1" municipality="架空市" exportedOn="2021-03-31">
        <instrument id="R024" tier="規則" number="平成12年規則第24号" title="架空市印鑑規則" enactor="市長"
          department="市民環境部">
          <basis tier="規則" law="平成12年規則第24号" root="様式"/>
          <article number="第3条第2項">申請者は、申請書に記名押印しなければならない。</article>
          <form id="R024-1" number="様式第1号" title="印鑑登録申請書" flow="申請等" document="申請書">
            <requirement act="記名押印" seal="実印" signer="申請者" certificate="yes"/>
            <requirement act="押印" seal="認印" signer="申請者" certificate="no">
              <basis tier="法律" law="昭和22年法律第67号" article="第234条第5項" root="条文"/>
              <basis tier="規則" law="平成12年規則第24号" article="第3条第2項" root="条文"/>
            </requirement>
          </form>
          <form id="R024-2" number="様式第2号" title="登録廃止届" flow="申請等" document="その他">
            <body>届出人　住所</body><body>　　　　氏名　　　　㊞</body>
          </form>
        </instrument>
        <instrument id="Y3" tier="要綱" number="平成30年告示第3号" title="架空市道路工事要綱" enactor="市長"
          department="建設部">
          <form id="Y3-1" number="様式第1号" title="出来高調書" flow="内部" document="契約書" requirements="none"/>
        </instrument>
      </formRegister>
      """)
    #expect(reading.content == expected.content)
  }

  @Test func `places are those of the export`() throws {
    let text = try String(contentsOfFile: "\(profileFolder)/samples/nested.xml", encoding: .utf8)
    let reading = try sample("nested.xml", by: "nested")
    #expect(
      reading.forms.map(\.position)
        == places(of: "<x:form ", in: text).enumerated().filter { $0.offset != 2 }.map(\.element))
    #expect(reading.forms[0].requirements.map(\.position) == places(of: "<x:in ", in: text))
    #expect(reading.forms[1].requirements.map(\.position) == places(of: "氏名　　　　㊞", in: text))
  }

  @Test func `every encoding of registers`() throws {
    let text = try String(contentsOfFile: "\(profileFolder)/samples/rows.xml", encoding: .utf8)
      .replacingOccurrences(of: "㊞", with: "&#x329E;")
    let plain = RegisterReading(Array(text.utf8), profiles: [try .shipped("rows")])
    for (name, table) in [("Shift_JIS", "CP932"), ("EUC-JP", "EUC-JP-MS")] {
      let bytes = try Iconv.encode(text.replacingOccurrences(of: "UTF-8", with: name), as: table)
      #expect(RegisterReading(bytes, profiles: [try .shipped("rows")]).content == plain.content)
    }
    let wide = utf16(text.replacingOccurrences(of: "UTF-8", with: "UTF-16"), bigEndian: false, mark: true)
    #expect(RegisterReading(wide, profiles: [try .shipped("rows")]).content == plain.content)
  }
}
