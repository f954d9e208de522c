import Testing

@testable import FormRegister

/// What articles become whose seals are abolished or changed; the wording is our own.
@Suite struct ProvisionRewritingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String

    init(_ old: String, _ new: String) { (self.old, self.new) = (old, new) }

    var testDescription: String { old }
  }

  private func check(_ item: Case, _ replacement: MarkReplacement) {
    let result = ProvisionRewriter().rewrite(item.old) { _ in replacement }
    #expect(result.text == item.new)
    #expect(result.unchanged.isEmpty)
  }

  static let names: [Case] = [
    .init("申請者は、申請書に記名押印しなければならない。", "申請者は、申請書に記名しなければならない。"),
    .init("申請者は、申請書に押印しなければならない。", "申請者は、申請書に記名しなければならない。"),
    .init("届出人は、届書に署名押印しなければならない。", "届出人は、届書に記名しなければならない。"),
    .init("申請者が記名押印した申請書を提出するものとする。", "申請者が記名した申請書を提出するものとする。"),
    .init("代表者が署名し、押印した要望書を提出しなければならない。", "代表者が記名した要望書を提出しなければならない。"),
    .init("理由を付け、押印した届を提出しなければならない。", "理由を付け、記名した届を提出しなければならない。"),
    .init("借用証書に押印して市長に提出しなければならない。", "借用証書に記名して市長に提出しなければならない。"),
    .init("陳情書に署名し、又は記名押印しなければならない。", "陳情書に記名しなければならない。"),
    .init("保証人は、申込書に署名し、実印を押さなければならない。", "保証人は、申込書に記名しなければならない。"),
    .init("委員は、議事録に署名し、及び押印しなければならない。", "委員は、議事録に記名しなければならない。"),
    .init("委員は、調書に記名して印を押すものとする。", "委員は、調書に記名するものとする。"),
    .init("委員は、これに記名し、印をおさなければならない。", "委員は、これに記名しなければならない。"),
    .init("作成者は、氏名を記載し、印を押さなければならない。", "作成者は、氏名を記載しなければならない。"),
    .init("申請者の記名押印を要するものとする。", "申請者の記名を要するものとする。"),
    .init("受領者の印を押した受領書と引き換えに交付するものとする。", "受領者が記名した受領書と引き換えに交付するものとする。"),
    .init("請求人の印を押印しなければならない。", "請求人が記名しなければならない。"),
    .init("請求書には、債権者の印を押し、これを提出しなければならない。", "請求書には、債権者が記名し、これを提出しなければならない。"),
    .init("申請者は、氏名を記載し、押印（自署する場合は、押印を省略することができる。）するものとする。", "申請者は、氏名を記載するものとする。"),
    .init("申請者の記名押印（自署する場合は、押印を省略することができる。）を要する。", "申請者の記名を要する。"),
    .init("申請者は、記名押印（氏名を自署する場合は、押印を要しない。）しなければならない。", "申請者は、記名しなければならない。"),
    .init("届出は、署名押印した書面でする。", "届出は、記名した書面でする。"),
    .init("保証人と連署し、記名押印した申込書を提出しなければならない。", "保証人とともに記名した申込書を提出しなければならない。"),
    .init("納入者は、届出に係る銀行印を押さなければならない。", "納入者は、記名しなければならない。"),
    .init("同意者の署名（記名を含む。）及び押印を得なければならない。", "同意者の記名を得なければならない。"),
    .init("表面余白に「再交付」の印を押し、これを交付するものとする。", "表面余白に「再交付」と記載し、これを交付するものとする。"),
    .init(
      "申請者は、申請書に記名押印しなければならない。ただし、申請者が自署する場合は、押印を省略することができる。",
      "申請者は、申請書に記名しなければならない。"),
    .init(
      "申請者は、申請書に押印しなければならない。この場合において、押印に代えて署名することができる。",
      "申請者は、申請書に記名しなければならない。"),
    .init(
      "申請者は、申請書に押印しなければならない。ただし、電子署名をした場合は、押印を要しない。",
      "申請者は、申請書に記名しなければならない。ただし、電子署名をした場合は、押印を要しない。"),
    .init("登記官ハ其ノ証書ニ記名捺印スベシ", "登記官ハ其ノ証書ニ記名スベシ"),
    .init("委員は、調書に\n　記名　押印 しなければならない。", "委員は、調書に\n　記名 しなければならない。"),
    .init(
      "作成者が署名押印し、委員長が認印するものとする。", "作成者が記名し、委員長が記名するものとする。"),
    .init(
      "申請者は、申請書に押印しなければならない。市長は、これを審査する。 ", "申請者は、申請書に記名しなければならない。市長は、これを審査する。 "),
  ]

  @Test(arguments: names) func `no more than a name`(_ item: Case) { check(item, .name) }

  static let signatures: [Case] = [
    .init("届出人は、届書に署名押印しなければならない。", "届出人は、届書に署名しなければならない。"),
    .init("申請者は、申請書に記名押印しなければならない。", "申請者は、申請書に署名しなければならない。"),
    .init("議長は、議事録に署名し、印を押さなければならない。", "議長は、議事録に署名しなければならない。"),
    .init("申請者は、記名押印（自署する場合は、押印を省略することができる。）しなければならない。", "申請者は、署名しなければならない。"),
    .init("全員が記名押印又は署名しなければならない。", "全員が署名しなければならない。"),
    .init("同意者の署名（記名を含む。）及び押印を得なければならない。", "同意者の署名（記名を含む。）を得なければならない。"),
    .init("申請者が署名した申請書を提出するものとする。", "申請者が署名した申請書を提出するものとする。"),
  ]

  @Test(arguments: signatures) func `a signature`(_ item: Case) { check(item, .signature) }

  static let choices: [Case] = [
    .init("申請者は、申請書に記名押印しなければならない。", "申請者は、申請書に署名し、又は記名押印しなければならない。"),
    .init("申請者が押印した申請書を提出するものとする。", "申請者が署名し、又は記名押印した申請書を提出するものとする。"),
    .init("同意者の署名押印を得なければならない。", "同意者の署名又は記名押印を得なければならない。"),
    .init("保証人は、印を押すものとする。", "保証人は、署名し、又は記名押印するものとする。"),
  ]

  @Test(arguments: choices) func `a choice`(_ item: Case) { check(item, .signatureOrSeal) }

  static let options: [Case] = [
    .init(
      "申請者は、申請書に記名押印しなければならない。",
      "申請者は、申請書に記名しなければならない。この場合において、押印は、任意とする。"),
    .init(
      "申請者は、記名し、及び押印しなければならない。", "申請者は、記名しなければならない。この場合において、押印は、任意とする。"),
    .init(
      "申請者は、署名し、印を押さなければならない。",
      "申請者は、記名しなければならない。この場合において、署名及び押印は、任意とする。"),
    .init(
      "申請者は、署名又は記名押印をしなければならない。",
      "申請者は、記名をしなければならない。この場合において、署名又は押印は、任意とする。"),
    .init(
      "申請者は、記名押印をするものとする。市長は、これを審査する。",
      "申請者は、記名をするものとする。この場合において、押印は、任意とする。市長は、これを審査する。"),
    .init("申請書には、世帯主が署名すること。", "申請書には、世帯主が記名すること。この場合において、署名は、任意とする。"),
    .init("申請者は、申請書に押印するものとする。", "申請者は、申請書に押印することができる。"),
    .init("保証人は、実印を押すものとする。", "保証人は、実印を押すことができる。"),
  ]

  @Test(arguments: options) func `an option`(_ item: Case) { check(item, .optional) }

  @Test(arguments: [
    "書類が二葉以上にわたるときは、作成者は、毎葉に契印しなければならない。", "検査済の印を押して申請者に交付する。",
    "様式に定める所定の印を押さなければならない。",
  ])
  func `what no name stands for is left as it is`(_ text: String) {
    let result = ProvisionRewriter().rewrite(text) { _ in .name }
    #expect(result.text == text && result.unchanged.count == 1)
  }

  @Test(arguments: [
    "市長は、許可証に公印を押すものとする。", "押印を要しない。", "署名することができないときは、その旨を付記する。", "手数料は、収入印紙をもって納付する。", "", "　",
  ])
  func `what nobody decided about is left as it is`(_ text: String) {
    let result = ProvisionRewriter().rewrite(text) { $0.seal == .official ? nil : .name }
    #expect(result == ProvisionRewriting(text: text))
  }

  @Test(arguments: ["「押印」とは、印章を押すことをいう。", "第１項の押印は、登録印によるものとする。", "押印は、朱肉による。"])
  func `what says how to seal is left as it is and told`(_ text: String) {
    let result = ProvisionRewriter().rewrite(text) { _ in .name }
    #expect(result.text == text && result.unchanged.isEmpty && !result.mentions.isEmpty)
  }

  @Test func `of two duties each becomes an option`() {
    let text = "申請者は、押印するものとする。保証人は、実印を押さなければならない。"
    let result = ProvisionRewriter().rewrite(text) { _ in .optional }
    #expect(result.text == "申請者は、押印することができる。保証人は、実印を押すことができる。")
  }

  @Test func `one act of a sentence is rewritten and the other stays`() {
    let text = "申請者は、申請書に署名押印し、市長は、許可証に公印を押すものとする。ただし、押印を省略することができる。"
    // The proviso may be about the seal that stays.
    let result = ProvisionRewriter().rewrite(text) { $0.seal == .official ? nil : .name }
    #expect(result.text == "申請者は、申請書に記名し、市長は、許可証に公印を押すものとする。ただし、押印を省略することができる。")
    #expect(result.mentions.map(\.words) == ["押印"] && result.unchanged.isEmpty)
  }
}
