import SealReview
import Testing

@Suite struct AmendingInstrumentTests {
  private static let form = Drafting.form("様式第1号", "申請者　氏名　㊞")

  private static func instrument(
    _ id: String, _ tier: String, _ title: String, enactor: String, _ content: String? = nil
  ) -> String {
    """
    <instrument id="\(id)" tier="\(tier)" number="平成2年\(tier)第\(id)号" title="\(title)" enactor="\(enactor)">
    <fact name="to">n</fact>\(content ?? Drafting.form("様式第1号", "申請者　氏名　㊞", id: "F" + id))</instrument>
    """
  }

  @Test(arguments: [
    ("規則", "試験市甲規則", "市長", "試験市押印の見直しに伴う関係規則の整備に関する規則"),
    ("教育委員会規則", "試験市甲規則", "教育委員会", "試験市教育委員会における押印の見直しに伴う関係規則の整備に関する規則"),
    ("委員会規則", "試験市甲規程", "選挙管理委員会", "試験市選挙管理委員会における押印の見直しに伴う関係規程の整備に関する規程"),
    ("企業管理規程", "試験市甲規程", "公営企業管理者", "試験市公営企業における押印の見直しに伴う関係規程の整備に関する規程"),
    ("訓令", "試験市甲規程", "市長", "試験市押印の見直しに伴う関係訓令の整備に関する訓令"),
    ("要綱", "試験市甲要綱", "市長", "試験市押印の見直しに伴う関係要綱の整備に関する要綱"),
    ("条例", "試験市甲条例", "議会", "試験市押印の見直しに伴う関係条例の整備に関する条例"),
    ("議会規則", "試験市議会会議規則", "議会", "試験市議会における押印の見直しに伴う関係規則の整備に関する規則"),
  ])
  func `a bundle is named after its body and kind`(
    tier: String, title: String, enactor: String, bundle: String
  ) throws {
    let drafting = try Drafting(
      Self.instrument("1", tier, title, enactor: enactor)
        + Self.instrument("2", tier, title, enactor: enactor))
    #expect(try drafting.draft().instruments.map(\.title) == [bundle])
  }

  @Test func `a single instrument gets a plain amendment`() throws {
    let drafting = try Drafting(Self.instrument("1", "規則", "試験市甲規則", enactor: "市長"))
    let text = try #require(try drafting.draft().instruments.first).text
    #expect(
      text == """
        　　　試験市甲規則の一部を改正する規則
        　試験市甲規則（平成2年規則第1号）の一部を次のように改正する。
        　様式第1号中「㊞」を削る。
        　　　附　則
        　（施行期日）
        1　この規則は、公布の日から施行する。
        　（経過措置）
        2　この規則の施行の際、この規則による改正前の試験市甲規則の様式（次項において「旧様式」という。）により使用されている書類は、この規則による改正後の試験市甲規則の様式によるものとみなす。
        3　この規則の施行の際、旧様式による用紙で現に残存するものは、当分の間、これを取り繕って使用することができる。

        """)
  }

  @Test func `the council comes first, and what waits for it takes effect with it`() throws {
    let waiting = """
      <form id="F3" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="条例" law="平成2年条例第1号" article="第3条" root="条文"/></requirement>
      <body>申請者　氏名　㊞</body></form>
      """
    let drafting = try Drafting(
      Self.instrument("2", "規則", "試験市甲規則", enactor: "市長")
        + Self.instrument("3", "規則", "試験市乙規則", enactor: "市長", waiting)
        + Self.instrument(
          "1", "条例", "試験市条例", enactor: "議会",
          "<article number=\"第3条\">申請者は、申請書に押印しなければならない。</article>"))
    let draft = try drafting.draft()
    #expect(draft.instruments.map(\.title) == ["試験市条例の一部を改正する条例", "試験市押印の見直しに伴う関係規則の整備に関する規則"])
    #expect(draft.instruments[0].supplementary.map(\.text) == ["この条例は、公布の日から施行する。"])
    #expect(
      draft.instruments[1].supplementary[0].text
        == "この規則は、公布の日から施行する。ただし、第2条の規定は、試験市条例の一部を改正する条例（令和　　年条例第　　号）の施行の日から施行する。")
    #expect(try draft.prove().holds)
    let dated = try drafting.draft(.init(numerals: .kanji, effective: CalendarDate("2021-07-01")))
    #expect(dated.instruments[1].supplementary[0].text == "この規則は、令和三年七月一日から施行する。")
    #expect(dated.instruments[1].supplementary[1].number == "２")
  }

  @Test(arguments: [("訓令", "令達の日"), ("要綱", "告示の日"), ("企業管理規程", "公布の日")])
  func `what is not promulgated takes effect otherwise`(tier: String, day: String) throws {
    let drafting = try Drafting(Self.instrument("1", tier, "試験市規程", enactor: "市長"))
    let effect = try #require(try drafting.draft().instruments.first?.supplementary.first?.text)
    #expect(effect.hasSuffix("は、\(day)から施行する。"))
  }

  @Test func `bodies, and cities, are kept apart`() throws {
    let rule = Self.instrument("1", "規則", "甲規則", enactor: "市長")
    let board = Self.instrument("2", "教育委員会規則", "乙規則", enactor: "教育委員会")
    let directive = Self.instrument("3", "訓令", "丙規程", enactor: "市長")
    let draft = try Drafting(rule + board + directive).draft()
    #expect(draft.instruments.map(\.instrument.enactor) == ["市長", "教育委員会", "市長"])
    #expect(draft.instruments.map(\.instrument.procedure) == [.mayor, .board, .head])
  }
}
